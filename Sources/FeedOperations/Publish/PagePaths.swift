internal import Syndication

/// Where the pages of entries are: each at a path that no other file of the site has or needs as a folder.
struct PagePaths {
    private let options: FeedSite.Options
    private var taken = TakenPaths()

    /// The files that every site has or may have.
    private static let ofTheSite = SiteFeeds.formats.map(\.path) + ["index.html", "opml.xml", "sitemap.xml"]
    /// The folders that a site has itself.
    private static let folders = ["archive/", "category/", "source/"]
    private static let entries = "entries/"

    /// - Parameter assets: the paths of a theme's files.
    init(_ options: FeedSite.Options, assets: [String]) {
        self.options = options
        for path in Self.ofTheSite + assets { _ = taken.take(path) }
    }

    /// The path of each entry's page, by its key. A page stays where it was, whatever its entry is called by now.
    ///
    /// - Parameters:
    ///   - archives: entries that are published no more, but have pages still.
    ///   - known: where pages were. What cannot be true of them is passed over.
    consuming func paths(
        of entries: [PublishedEntry], _ archives: [[SiteHistory.ArchivedEntry]], _ known: [UInt64: String]
    ) -> [UInt64: String] {
        var paths: [UInt64: String] = [:]
        let keys = [archives.joined().map(\.key), entries.map(\.key)].joined()
        for key in keys where paths[key] == nil {
            guard let path = known[key], Self.isFree(path), taken.take(path) else { continue }
            paths[key] = path
        }
        for entry in entries where paths[entry.key] == nil {
            if let path = ownPath(of: entry.entry), taken.take(path) {
                paths[entry.key] = path
            } else {
                paths[entry.key] = name(of: entry)
            }
        }
        return paths
    }

    /// Where an entry says itself that it is in this site.
    private func ownPath(of entry: Entry) -> String? {
        guard let root = options.root, let permalink = entry.permalink,
            let path = SitePath.file(at: permalink, in: root)
        else { return nil }
        return Self.isFree(path) && !path.hasPrefix(Self.entries) ? path : nil
    }

    /// A path of our own; digests that are the same in part are told apart by the rest.
    private mutating func name(of entry: PublishedEntry) -> String {
        let title = entry.entry.title?.plain ?? ""
        var path = "\(Self.entries)\(SitePath.name(title, key: entry.key)).html"
        var count = 1
        while !taken.take(path) {
            path = "\(Self.entries)\(Hash128.digits(entry.key))\(count > 1 ? "-\(count)" : "").html"
            count += 1
        }
        return path
    }

    /// Whether a page may be where nothing else of a site is.
    private static func isFree(_ path: String) -> Bool {
        SitePath.isPage(path) && !folders.contains { path.hasPrefix($0) }
    }
}

/// Paths that have a file each. Those that differ only by case are one, as they are on some file systems.
private struct TakenPaths {
    private var files: Set<String> = []
    private var folders: Set<String> = []

    /// What compressed copies add to a file's name.
    private static let copies = ["", ".gz", ".br"]

    /// Takes a path for a file.
    ///
    /// - Returns: whether it was free: no file's, no folder's, and in no folder that is a file.
    mutating func take(_ path: String) -> Bool {
        let path = path.lowercased()
        let above = Self.folders(above: path)
        guard !files.contains(path), !Self.copies.contains(where: { folders.contains(path + $0) }),
            !above.contains(where: { folder in
                files.contains(folder) || folder.hasSuffix(".gz") || folder.hasSuffix(".br")
            })
        else { return false }
        files.insert(path)
        folders.formUnion(above)
        return true
    }

    /// The folders that a file lies in.
    private static func folders(above path: String) -> [String] {
        let bytes = path.utf8
        return bytes.indices.filter { bytes[$0] == 0x2F }.map { String(path[..<$0]) }
    }
}
