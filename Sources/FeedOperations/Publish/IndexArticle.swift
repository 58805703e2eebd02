internal import Syndication
internal import SyndicationXML

/// An entry on the page of a published feed: title, day, where from and by whom, and how it begins.
struct IndexArticle {
    private let entry: Entry
    private let text: String
    private let permalink: String?

    init(_ entry: Entry, excerptLength: Int) {
        self.entry = entry
        text = PageText.excerpt(Self.text(of: entry), length: excerptLength)
        permalink = PageText.href(entry.permalink)
    }

    func write(to writer: inout XMLWriter) {
        writer.newLine()
        writer.start("article")
        if let language = PageText.language(entry.language ?? entry.title?.language) {
            writer.attribute("lang", language)
            writer.attribute("xml:lang", language)
        }
        writeTitle(to: &writer)
        writeOrigin(to: &writer)
        if !text.isEmpty { writer.textElement("p", text) }
        writer.newLineAndEnd()
    }

    /// The summary is what the author wants to be read first.
    private static func text(of entry: Entry) -> String {
        let summary = entry.summary?.plain ?? ""
        return summary.isEmpty ? entry.content.lazy.compactMap(\.text).first?.plain ?? "" : summary
    }

    /// The title; of an entry without one its first words, or else its address.
    private var title: String {
        let candidates = [
            entry.title?.plain ?? "", PageText.excerpt(text, length: 60), permalink ?? "", entry.id ?? "",
        ]
        let title = candidates.lazy.map { PageText.excerpt($0, length: 200) }.first { !$0.isEmpty }
        return title ?? "…"
    }

    private func writeTitle(to writer: inout XMLWriter) {
        writer.newLine()
        writer.start("h2")
        writer.attribute("dir", "auto")
        writeLink(title, to: permalink, &writer)
        writer.end()
    }

    private func writeLink(_ text: String, to href: String?, _ writer: inout XMLWriter) {
        guard let href else { return writer.text(text) }
        writer.start("a")
        writer.attribute("href", href)
        writer.text(text)
        writer.end()
    }

    private func writeOrigin(to writer: inout XMLWriter) {
        let date = entry.published?.instant != nil ? entry.published : entry.lastChange
        let source = PageText.excerpt(entry.source?.feed.title?.plain ?? "", length: 100)
        let authors = entry.authors.prefix(10).map { PageText.excerpt($0.name, length: 100) }.filter { !$0.isEmpty }
        guard date?.pageDay != nil || !source.isEmpty || !authors.isEmpty else { return }
        writer.newLine()
        writer.start("p")
        writer.attribute("class", "origin")
        if let date { writer.time(date) }
        if !source.isEmpty {
            writer.text(" ")
            writer.start("bdi")
            writeLink(source, to: PageText.href(entry.source?.feed.links.permalink), &writer)
            writer.end()
        }
        for author in authors {
            writer.text(" ")
            writer.start("bdi")
            writer.attribute("class", "author")
            writer.text(author)
            writer.end()
        }
        writer.end()
    }
}
