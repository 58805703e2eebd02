internal import Syndication

/// Pages of what is only in the archive by now, and of the archive itself.
extension SitePages {
    /// The pages of entries that are published no more. What they lead to is in their stretch, and so is as lasting as they
    /// are; they are made from it whenever all pages change.
    func archivedEntryPages() -> [SiteFile] {
        guard plan.options.pages else { return [] }
        var known = Set(plan.entries.map(\.key))
        var files: [SiteFile] = []
        // Of an entry that is in several stretches, the last one has the newest version.
        for index in plan.archives.indices.reversed() {
            let stretch = plan.archives[index]
            for (place, archived) in stretch.enumerated() where known.insert(archived.key).inserted {
                guard let path = plan.paths[archived.key] else { continue }
                var digest = PageDigest(headerDigest)
                digest.add("archived")
                for place in max(place - 1, 0)...min(place + 1, stretch.count - 1) {
                    digest.add(stretch[place].key)
                    digest.add(UInt64(bitPattern: stretch[place].changed))
                    digest.add(plan.paths[stretch[place].key])
                }
                files.append(
                    file(path, .page, fingerprint: digest.value) { () throws(FeedError) in
                        try self.archivedEntryPage(archived.key, path, index + 1, place)
                    })
            }
        }
        return files
    }

    private func archivedEntryPage(
        _ key: UInt64, _ path: String, _ number: Int, _ expected: Int
    ) throws(FeedError) -> SitePage {
        let stretch = try archive.entries(of: number)
        let isThere = stretch.indices.contains(expected) && stretch[expected].key == key
        guard let place = isThere ? expected : stretch.firstIndex(where: { $0.key == key }) else {
            throw FeedError(.unreadable, "\(SiteFeeds.archive(number)) lacks an entry")
        }
        var page = page(.entry, path)
        let entry = stretch[place].entry
        page.canonical = Self.canonical(entry, plan.root.map { SitePath.address(path, in: $0) })
        page.title = PageText.title(of: entry)
        page.feeds = feedLinks(from: path)
        page.entries = [SiteEntry(entry, page: SitePath.reference(from: path, to: path))]
        let neighbour = { (place: Int) -> SiteLink? in
            guard stretch.indices.contains(place), let target = self.plan.paths[stretch[place].key] else { return nil }
            return SiteLink(
                title: PageText.title(of: stretch[place].entry), href: SitePath.reference(from: path, to: target))
        }
        page.newer = neighbour(place - 1)
        page.older = neighbour(place + 1)
        return page
    }

    func archivePages() -> [SiteFile] {
        guard !plan.archives.isEmpty else { return [] }
        // Which sources a stretch has is known when it is read, which is what a digest is to save.
        let sourcesDigest = sourcesDigest
        var files = plan.archives.indices.map { index in
            var digest = PageDigest(headerDigest)
            for entry in plan.archives[index] {
                digest.add(entry.key)
                digest.add(UInt64(bitPattern: entry.changed))
                digest.add(plan.paths[entry.key])
            }
            digest.add(index + 1 < plan.archives.count ? 1 : 0)
            digest.add(sourcesDigest)
            return file("archive/\(index + 1).html", .part, fingerprint: digest.value) { () throws(FeedError) in
                try self.archivePage(index + 1)
            }
        }
        files.append(file("archive/index.html", .part) { self.archives() })
        return files
    }

    private func archivePage(_ number: Int) throws(FeedError) -> SitePage {
        let path = "archive/\(number).html"
        var page = page(.archive, path)
        page.canonical = plan.root.map { SitePath.address(path, in: $0) }
        page.title = span(of: number)
        page.feeds = [SiteLink(title: "Atom", href: "\(number).xml", type: FeedFormat.atom.mediaType)]
        page.entries = try archive.entries(of: number).map { entry($0.entry, key: $0.key, on: path) }
        let last = plan.archives.count
        page.newer = SiteLink(
            title: number < last ? span(of: number + 1) : "",
            href: number < last ? "\(number + 1).html" : SitePath.reference(from: path, to: "index.html"))
        page.older = number > 1 ? SiteLink(title: span(of: number - 1), href: "\(number - 1).html") : nil
        return page
    }

    private func archives() -> SitePage {
        var page = page(.archives, "archive/index.html")
        page.canonical = plan.root.map { $0 + "archive/" }
        page.archives = plan.archives.indices.reversed().map { index in
            SiteLink(title: span(of: index + 1), href: "\(index + 1).html", count: plan.archives[index].count)
        }
        return page
    }

    /// The days that a stretch reaches over.
    private func span(of number: Int) -> String {
        let moments = plan.archives[number - 1].map(\.changed)
        guard let first = moments.min(), let last = moments.max() else { return "" }
        let (from, to) = (Self.day(first), Self.day(last))
        return from == to ? from : "\(from) – \(to)"
    }

    private static func day(_ seconds: Int64) -> String {
        Timestamp(seconds: seconds, utcOffset: 0).pageDay ?? ""
    }
}
