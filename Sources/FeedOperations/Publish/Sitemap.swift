internal import Syndication
internal import SyndicationXML

/// The pages of a site for search engines (sitemaps.org, protocol 0.9): those whose own address is here.
struct Sitemap {
    private let addresses: [(address: String, changed: Timestamp?)]
    private let root: String?

    /// How many addresses a file may have.
    private static let limit = 50_000
    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

    init(_ plan: SitePlan, hasPages: Bool) {
        root = plan.root
        guard let root = plan.root, hasPages else {
            addresses = []
            return
        }
        var addresses = [(root, plan.header.updated)]
        for part in plan.parts {
            let changed = part.entries.first.flatMap { plan.entries[$0].entry.lastChange }
            addresses.append((SitePath.address(part.path + ".html", in: root), changed))
        }
        if !plan.archives.isEmpty {
            addresses.append((root + "archive/", nil))
            for number in plan.archives.indices { addresses.append(("\(root)archive/\(number + 1).html", nil)) }
        }
        for entry in plan.entries {
            guard let path = plan.paths[entry.key] else { continue }
            let address = SitePath.address(path, in: root)
            let canonical = SitePages.canonical(entry.entry, address)
            if canonical == address { addresses.append((address, entry.entry.lastChange)) }
        }
        self.addresses = addresses
    }

    func files() -> [SiteFile] {
        guard let root, !addresses.isEmpty else { return [] }
        if addresses.count <= Self.limit {
            return [SiteFile("sitemap.xml", stage: .part) { bytes(of: addresses[...]) }]
        }
        let pieces = stride(from: 0, to: addresses.count, by: Self.limit).map {
            addresses[$0..<min($0 + Self.limit, addresses.count)]
        }
        var files = pieces.enumerated().map { index, piece in
            SiteFile("sitemap-\(index + 1).xml", stage: .part) { bytes(of: piece) }
        }
        files.append(SiteFile("sitemap.xml", stage: .part) { index(of: pieces.count, root) })
        return files
    }

    private func bytes(of addresses: ArraySlice<(address: String, changed: Timestamp?)>) -> [UInt8] {
        document("urlset", "url", addresses.map { ($0.address, $0.changed) })
    }

    private func index(of count: Int, _ root: String) -> [UInt8] {
        document("sitemapindex", "sitemap", (1...count).map { ("\(root)sitemap-\($0).xml", nil) })
    }

    private func document(_ name: String, _ item: String, _ addresses: [(String, Timestamp?)]) -> [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        writer.start(name)
        writer.declare(prefix: "", namespace: Self.namespace)
        for (address, changed) in addresses {
            writer.newLine()
            writer.start(item)
            writer.line("loc", address)
            // A date without a zone is none here (W3C, Date and Time Formats).
            writer.line("lastmod", changed.flatMap { $0.pageDateTime.map { String($0.prefix(10)) } })
            writer.newLine(depth: writer.depth - 1)
            writer.end()
        }
        writer.newLine(depth: writer.depth - 1)
        writer.end()
        writer.output.append(0x0A)
        return writer.output.bytes
    }
}
