import Syndication

/// Entries that mean harm, or are odd enough to do some.
enum HostileFeed {
    static let feed: Feed = {
        var feed = Feed(
            id: "tag:example.org,2026:hostile",
            title: .html("<b onclick=run()>Odd</b> &lt;script&gt;run(0)&lt;/script&gt;"))
        feed.language = "en"
        feed.subtitle = .text("\u{202E}Everything backwards \"\u{301} onload=run(1) x=\"")
        feed.rights = .text(long("©"))
        feed.entries =
            titles
            + contents.enumerated().map { number, content in
                entry(titles.count + number, .text("Content \(number)"), .html(content))
            } + others
        return feed
    }()

    static func long(_ text: String) -> String { String(repeating: text, count: 10_000) }

    private static func entry(_ number: Int, _ title: Text?, _ content: Text?) -> Entry {
        var entry = Entry(id: "tag:example.org,2026:\(number)", title: title)
        entry.published = Timestamp(seconds: 1_770_000_000 - Int64(number) * 3600)
        entry.links = [Link(href: "https://odd.example.org/\(number)")]
        if let content { entry.content = [Content(content)] }
        entry.authors = [Person(name: "A. Author")]
        return entry
    }

    // MARK: - Titles

    private static let titles: [Entry] = [
        Text.text("<script>run(2)</script>"), .html("<img src=x onerror=run(3)>&lt;img src=x onerror=run(4)&gt;"),
        .text("\"\u{301} onmouseover=\u{301}\"run(5)\" autofocus tabindex=1 '\u{301}"),
        .text("</title></h2><script>run(6)</script>"),
        .text("\u{202E}gnp.exe\u{2066} turned around"), .text(long("w")), .text(long("A word ")),
        .text("مرحبا بالعالم: عنوان من اليمين إلى اليسار"), .text("שלום עולם, כותרת בעברית"),
        .text("港の灯台が四十年ぶりに点灯し住民が夜の海辺に集まった"), .text("Z" + String(repeating: "\u{0300}\u{0316}", count: 2000)),
        .text("{{title}} {{{content}}} {{#entries}}"), .text(""), .text("   \n\t "),
    ].enumerated().map { number, title in entry(number, title, .text("Some words for number \(number).")) }

    // MARK: - Content

    static let contents: [String] = [
        "<p>Unclosed <b><i><a href='https://example.org/'>tags<div><table><tr><td><ul><li>and <blockquote>more",
        "</div></div></article></main></body></html><p>Closing what is not ours</p><li>loose<dd>looser<td>loosest",
        "<script>run(10)</script><style>body{display:none}</style><p onclick=run(11) style='position:fixed;inset:0'>x</p>",
        "<a href='javascript:run(12)'>one</a> <a href=' java&#10;script:run(13)'>two</a> <a href='data:text/html,<script>run(14)</script>'>three</a>",
        "<h1>First</h1><p>a</p><h4>Second</h4><p>b</p><h2>Third</h2><p>c</p><h6>Fourth</h6><h1>Fifth</h1><p>d</p>",
        "<img src='\(pixel)' width=20000 height=20000><p>below</p><img src='\(pixel)' width=20000><img src='\(pixel)' height=20000 alt='tall'>",
        "<pre>\(String(repeating: "a line without an end ", count: 500))</pre><table><tr>"
            + String(repeating: "<td>cell of a wide table</td>", count: 60) + "</tr></table>",
        "<p>\(long("w"))</p><p><code>\(long("c"))</code></p><p><a href='https://example.org/\(long("u"))'>https://example.org/\(long("u"))</a></p>",
        "<main id=content class=skip><nav role=navigation><header><aside><footer id=content>Landmarks</footer></aside></header></nav></main>",
        "<p style='color:#fff;background:url(https://example.org/x.png)'>Styled</p><font color=white size=7 face=x>white</font><center bgcolor=red>red</center>",
        "<p>\u{202E}Turned <bdo dir=rtl>around</bdo> and \u{2067}never closed</p>",
        "<svg viewBox='0 0 10 10' width=9000 height=9000 style='fill:red' onload=run(15)><defs><linearGradient id=g><stop offset=0 /></linearGradient></defs><circle id=content fill='url(#g)' r=5 /><script>run(16)</script></svg><math><mi>x</mi><mo>=</mo><mn>1</mn></math>",
        "<form action='https://example.org/'><input type=password autofocus><button onclick=run(17)>Go</button><select><option>x</select><textarea></textarea></form><input type=checkbox checked disabled> done",
        "<iframe src='https://example.org/frame' title='A frame'></iframe><object data=x></object><embed src=x><video src='https://example.org/a.mp4' autoplay></video><audio autoplay src='https://example.org/a.mp3'></audio>",
        String(repeating: "<div><ul><li>", count: 300) + "deep" + String(repeating: "</li></ul></div>", count: 300),
        "<p>Footnote<a href='#fn1' id=ref>1</a></p><p id=fn1>Here. <a href='#ref'>Back</a></p><p id=fn1>Again</p>",
        "<p>&lt;script&gt;run(18)&lt;/script&gt; &amp;lt;b&amp;gt; &nbsp;&copy; & < ></p><!-- --><![CDATA[x]]><?php run(19) ?>",
        "<p dir=rtl lang=ar>فقرة من اليمين إلى اليسار مع <code>code</code> و English.</p><blockquote>اقتباس</blockquote>",
        "<table><caption>T</caption><thead><tr><th>a<th>b<tbody><tr><td><table><tr><td>inner</table><td>2</table><noscript><img src=x onerror=run(20)></noscript>",
        "<base href='https://example.org/'><meta http-equiv=refresh content='0;url=https://example.org/'><link rel=stylesheet href='https://example.org/x.css'><p>Still here</p>",
        "<marquee>m</marquee><blink>b</blink><nobr>\(String(repeating: "no break ", count: 100))</nobr><xmp><script>run(21)</script></xmp><plaintext>p",
    ]

    /// A picture that needs no network.
    private static let pixel =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

    // MARK: - What else there is

    private static let others: [Entry] = {
        var crowded = entry(900, "Ten thousand categories", "Text")
        crowded.categories = (0..<10_000).map { Category(term: "category \($0)") }
        crowded.authors = (0..<1000).map { Person(name: "Author \($0)", uri: "javascript:run(30)") }
        var quoted = entry(901, "Quotes", "Text")
        quoted.categories = [
            Category(term: "\"\u{301} onclick=run(31)"), Category(term: long("k")), Category(term: "<b>"),
        ]
        quoted.authors = [Person(name: long("n"), uri: "https://example.org/\"onclick=run(32)")]
        quoted.language = "\" onclick=run(33)"
        quoted.comments = "javascript:run(34)"
        quoted.image = "javascript:run(35)"
        quoted.rights = .html("<script>run(36)</script>rights")
        var files = entry(902, "Files", "Text")
        files.links += [
            Link(rel: "enclosure", href: "javascript:run(37)", type: "audio/mpeg"),
            Link(
                rel: "enclosure", href: "https://example.org/\(long("f")).mp3", type: "audio/mpeg", length: 24_000_000),
            Link(rel: "enclosure", href: "https://example.org/a.mp4", type: "video/mp4", title: long("v")),
            Link(
                rel: "enclosure", href: "https://example.org/a.zip\"onclick=run(38)", type: "application/zip",
                length: -1),
        ]
        var arabic = entry(903, "قارب يعود إلى الميناء", .html("<p>عاد القارب إلى الميناء بعد يومين.</p>"))
        arabic.language = "ar"
        var xhtml = entry(904, "XHTML", .xhtml("<p>a<br/>b</p><div/><span/><script/><p>c</p>"))
        xhtml.source = Source(Feed(title: .text(long("s"))))
        var empty = Entry()
        empty.title = nil
        return [crowded, quoted, files, arabic, xhtml, empty, Entry(id: "javascript:run(39)")]
    }()
}
