internal import Syndication
internal import SyndicationXML

/// The page of a published feed: HTML that is well-formed XML too, with no script and nothing loaded.
///
/// Nothing of a feed's own markup gets onto it, only text; and the page forbids the browser to run anything, should
/// text get through all the same.
struct IndexPage {
    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

    private let feed: Feed
    private let excerptLength: Int

    init(_ feed: Feed, excerptLength: Int) {
        self.feed = feed
        self.excerptLength = excerptLength
    }

    func bytes() -> [UInt8] {
        var writer = XMLWriter()
        writer.raw("<!DOCTYPE html>")
        writer.newLine()
        writer.start("html")
        writer.attribute("xmlns", "http://www.w3.org/1999/xhtml")
        // An empty tag says that the language is not known (HTML, section 3.2.6.2).
        let language = PageText.language(feed.language) ?? ""
        writer.attribute("lang", language)
        writer.attribute("xml:lang", language)
        writeHead(to: &writer)
        writeBody(to: &writer)
        writer.newLine(depth: 0)
        writer.end()
        writer.output.append(0x0A)
        return writer.output.bytes
    }

    private var title: String {
        let title = PageText.excerpt(feed.title?.plain ?? "", length: 200)
        return title.isEmpty ? "Feed" : title
    }

    // MARK: - Head

    private func writeHead(to writer: inout XMLWriter) {
        writer.newLine()
        writer.start("head")
        writer.empty("meta", ["charset": "utf-8"])
        writer.empty("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy])
        writer.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        writer.line("title", title)
        for (path, format, name) in FeedSite.formats {
            writer.empty("link", ["rel": "alternate", "type": format.mediaType, "title": name, "href": path])
        }
        writer.newLine()
        writer.start("style")
        writer.raw(PageStyle.css)
        writer.end()
        writer.newLineAndEnd()
    }

    // MARK: - Body

    private func writeBody(to writer: inout XMLWriter) {
        writer.newLine()
        writer.start("body")
        writeHeader(to: &writer)
        writer.newLine()
        writer.start("main")
        for entry in feed.entries { IndexArticle(entry, excerptLength: excerptLength).write(to: &writer) }
        writer.newLineAndEnd()
        writeFooter(to: &writer)
        writer.newLineAndEnd()
    }

    private func writeHeader(to writer: inout XMLWriter) {
        writer.newLine()
        writer.start("header")
        writer.textElement("h1", title)
        let subtitle = PageText.excerpt(feed.subtitle?.plain ?? "", length: excerptLength)
        if !subtitle.isEmpty { writer.textElement("p", subtitle) }
        writer.newLine()
        writer.start("nav")
        writer.attribute("aria-label", "Feeds")
        for (path, format, name) in FeedSite.formats {
            writer.newLine()
            writer.start("a")
            writer.attribute("rel", "alternate")
            writer.attribute("type", format.mediaType)
            writer.attribute("href", path)
            writer.text(name)
            writer.end()
        }
        writer.newLineAndEnd()
        writer.newLineAndEnd()
    }

    private func writeFooter(to writer: inout XMLWriter) {
        let rights = PageText.excerpt(feed.rights?.plain ?? "", length: excerptLength)
        guard !rights.isEmpty || feed.updated?.pageDay != nil else { return }
        writer.newLine()
        writer.start("footer")
        if !rights.isEmpty { writer.textElement("p", rights) }
        if let date = feed.updated {
            writer.newLine()
            writer.start("p")
            writer.time(date)
            writer.text("")
            writer.end()
        }
        writer.newLineAndEnd()
    }
}

extension XMLWriter {
    /// Writes an element that holds nothing, on a line of its own.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        newLine()
        start(name)
        for (name, value) in attributes { attribute(name, value) }
        end()
    }

    /// Writes an element of text whose direction is its own affair, on a line of its own.
    mutating func textElement(_ name: String, _ text: String, class group: String? = nil) {
        newLine()
        start(name)
        attribute("class", group)
        attribute("dir", "auto")
        self.text(text)
        end()
    }

    /// Writes a moment, as its day.
    mutating func time(_ date: Timestamp) {
        guard let day = date.pageDay, let dateTime = date.pageDateTime else { return }
        start("time")
        attribute("datetime", dateTime)
        text(day)
        end()
    }

    /// Closes an element whose children stood on lines of their own; never as `<main/>`, which HTML takes for a start
    /// tag.
    mutating func newLineAndEnd() {
        newLine(depth: depth - 1)
        end()
    }
}
