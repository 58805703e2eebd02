import ArticleImport
import Syndication

/// A page of a made-up site, with everything around an article that sites put there.
struct FixturePage {
    var head = "<title>The ferry comes back | Harbour Gazette</title>"
    var title = "<h1>The ferry comes back</h1>"
    var about = ""
    var text = FixturePage.paragraphs
    var behind = ""

    /// Three paragraphs of running text.
    static let paragraphs = """
        <p>After eleven years the ferry between the two banks of the river runs again, twice an hour and until midnight.</p>
        <p>On the first morning some two hundred people stood in line, although it rained. “I came for the view,” said one.</p>
        <p>The town pays for three years. What happens afterwards, nobody at the quay wanted to say.</p>
        """

    var html: String {
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">\(head)</head>
        <body class="post-template has-sidebar">
        <div id="cookie-banner"><p>We use cookies to make this site work and to see how it is used. You can refuse them.</p></div>
        <header class="site-header"><a href="/">Harbour Gazette</a>
        <nav><ul><li><a href="/town">Town</a></li><li><a href="/port">Port</a></li><li><a href="/sea">Sea</a></li></ul></nav></header>
        <div class="wrapper"><main>
        <article class="post-42 type-post tag-comments">
        \(title)
        \(about)
        <div class="entry-content">\(text)</div>
        <div class="share-buttons"><a href="https://social.example/share">Share this with everybody you know, please</a></div>
        </article>
        \(behind)
        <div class="comments-area"><h3>2 comments</h3>
        <div class="comment"><span class="comment-author">Rita</span> <time datetime="2031-01-01">1 January 2031</time>
        <p>I have waited for this for eleven years, and now that it is here I cannot believe it. See you all on board.</p></div></div>
        </main>
        <aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Storm takes the old pier</a></li>
        <li><a href="/2">Herring is back</a></li></ul><p>Subscribe to our newsletter and get all the news of the harbour every day.</p></aside>
        </div>
        <footer class="site-footer"><p>© 2030 Harbour Gazette. All rights reserved. Reproduction only with permission of the publisher.</p></footer>
        <script>var ad = "<p>Never text</p>";</script>
        </body></html>
        """
    }

    /// The entry that the page becomes.
    func entry(_ options: ArticleOptions = ArticleOptions()) throws -> Entry {
        try HTMLPage().articles(Array(html.utf8), options: options)[0].entry
    }

    /// The entry's content.
    func content(_ options: ArticleOptions = ArticleOptions()) throws -> String {
        try entry(options).content.first?.value ?? ""
    }
}

extension HTMLPage {
    /// What a page becomes.
    static func read(_ html: String, _ options: ArticleOptions = ArticleOptions()) throws -> [ImportedArticle] {
        try HTMLPage().articles(Array(html.utf8), options: options)
    }
}
