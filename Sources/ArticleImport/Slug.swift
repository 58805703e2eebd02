/// A title as a part of a URL.
enum Slug {
    /// Lower-case words joined by hyphens, at most about 80 bytes; letters of every script are kept.
    static func make(_ title: String) -> String {
        var slug = ""
        var needsHyphen = false
        for scalar in title.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if slug.utf8.count >= 80, needsHyphen { break }
                if needsHyphen, !slug.isEmpty { slug += "-" }
                needsHyphen = false
                slug.unicodeScalars.append(scalar)
            } else if !isApostrophe(scalar) {
                needsHyphen = true
            }
            if slug.utf8.count >= 160 { break }
        }
        return slug
    }

    /// A path that somebody chose, part for part: `2020/a-pier`.
    static func keepingSlashes(_ path: String) -> String {
        path.split(separator: "/").prefix(16).map { make(String($0)) }.filter { !$0.isEmpty }.joined(separator: "/")
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}"
    }
}
