internal import FeedOperations

/// The files of the default theme, which are part of the executable.
enum ThemeFiles {
    /// What describes a theme to whoever changes it, and goes into no site.
    static let description = "theme.md"

    static let all: [SiteAsset] = [
        SiteAsset(path: "archive.mustache", bytes: PackageResources.archive_mustache),
        SiteAsset(path: "archives.mustache", bytes: PackageResources.archives_mustache),
        SiteAsset(path: "aside.mustache", bytes: PackageResources.aside_mustache),
        SiteAsset(path: "card.mustache", bytes: PackageResources.card_mustache),
        SiteAsset(path: "category.mustache", bytes: PackageResources.category_mustache),
        SiteAsset(path: "enclosures.mustache", bytes: PackageResources.enclosures_mustache),
        SiteAsset(path: "entry.mustache", bytes: PackageResources.entry_mustache),
        SiteAsset(path: "feed.css", bytes: PackageResources.feed_css),
        SiteAsset(path: "footer.mustache", bytes: PackageResources.footer_mustache),
        SiteAsset(path: "front.mustache", bytes: PackageResources.front_mustache),
        SiteAsset(path: "further.mustache", bytes: PackageResources.further_mustache),
        SiteAsset(path: "head.mustache", bytes: PackageResources.head_mustache),
        SiteAsset(path: "header.mustache", bytes: PackageResources.header_mustache),
        SiteAsset(path: "icon.svg", bytes: PackageResources.icon_svg),
        SiteAsset(path: "pager.mustache", bytes: PackageResources.pager_mustache),
        SiteAsset(path: "part.mustache", bytes: PackageResources.part_mustache),
        SiteAsset(path: "repeats.mustache", bytes: PackageResources.repeats_mustache),
        SiteAsset(path: "source.mustache", bytes: PackageResources.source_mustache),
        SiteAsset(path: "style.css", bytes: PackageResources.style_css),
        SiteAsset(path: "tags.mustache", bytes: PackageResources.tags_mustache),
        SiteAsset(path: description, bytes: PackageResources.theme_md),
    ]

    static func isTemplate(_ path: String) -> Bool { path.hasSuffix(".mustache") }

    /// The default's files with somebody's own in their place and beside them, by path.
    static func merged(_ files: [SiteAsset]) -> [SiteAsset] {
        var merged = Dictionary(all.map { ($0.path, $0) }) { _, last in last }
        for file in files { merged[file.path] = file }
        return merged.values.sorted { $0.path < $1.path }
    }

    /// The templates by name.
    static func templates(in files: [SiteAsset]) -> [String: String] {
        var templates: [String: String] = [:]
        for file in files where isTemplate(file.path) {
            templates[String(file.path.dropLast(".mustache".count))] = String(decoding: file.bytes, as: UTF8.self)
        }
        return templates
    }

    /// FNV-1a over everything that pages depend on.
    static func digest(of files: [SiteAsset], version: UInt64, _ options: PageTheme.Options) -> UInt64 {
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        func take(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
            digest = (digest ^ 0xFF) &* 0x100_0000_01B3
        }
        take("\(version) \(options.excerptLength) \(options.isSanitized)".utf8)
        for file in files {
            take(file.path.utf8)
            take(file.bytes)
        }
        return digest
    }
}
