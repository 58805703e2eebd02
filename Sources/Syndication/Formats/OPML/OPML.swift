extension FeedFormat {
    /// OPML 1.0 and 2.0, lists of subscriptions, read; OPML 2.0 written.
    public static let opml = FeedFormat(
        name: "opml", mediaType: "text/x-opml",
        claims: { $0.rootName?.lowercased() == "opml" },
        reader: { XMLFeedReader<OPMLDecoder>($0, $1) },
        encoder: { _ in OPMLEncoder() })
}

/// The folders that an outline stands in, as a category: their titles from the outside, with a slash between them.
///
/// A slash within a title is written `\/`, a backslash `\\`.
enum OPMLFolder {
    /// The scheme that tells folders from an outline's own `category`.
    static let scheme = "http://opml.org/spec2#folder"

    /// Bytes that a category may have: every entry repeats it. Folders deeper inside are not named.
    private static let maximumBytes = 1024

    /// The category of what stands in a folder that stands in another.
    static func category(_ title: String, within outer: Category?) -> Category? {
        guard title.utf8.count + (outer?.term.utf8.count ?? 0) < maximumBytes else { return outer }
        let name = escaped(title)
        return Category(term: outer.map { "\($0.term)/\(name)" } ?? name, scheme: scheme)
    }

    /// The titles that a category says; nothing for one of another scheme.
    static func path(_ category: Category) -> [String] {
        guard category.scheme == scheme else { return [] }
        var path = [""]
        var isEscaped = false
        for character in category.term.unicodeScalars {
            if isEscaped || (character != "\\" && character != "/") {
                path[path.count - 1].unicodeScalars.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                path.append("")
            }
        }
        return path
    }

    private static func escaped(_ title: String) -> String {
        // By scalars: a mark that belongs to a letter may stand behind a slash.
        var name = ""
        for scalar in title.unicodeScalars {
            if scalar == "\\" || scalar == "/" { name.unicodeScalars.append("\\") }
            name.unicodeScalars.append(scalar)
        }
        return name
    }
}
