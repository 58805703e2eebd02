internal import Syndication

/// Paths of files within a site, and references from one to another.
enum SitePath {
    /// A path as a reference from the site's root: what is not plain is escaped (RFC 3986, section 2.1).
    static func reference(_ path: String) -> String {
        if path.utf8.allSatisfy(isPlain) { return path }
        var result = ""
        for byte in path.utf8 {
            if isPlain(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    /// What leads from a file to the site's root.
    static func root(from path: String) -> String {
        String(repeating: "../", count: path.utf8.count { $0 == 0x2F })
    }

    /// A reference from one file to another.
    static func reference(from page: String, to path: String) -> String {
        root(from: page) + reference(path)
    }

    /// The address of a file: of an `index.html`, that of its folder.
    static func address(_ path: String, in root: String) -> String {
        let isIndex = path == "index.html" || path.hasSuffix("/index.html")
        return root + reference(isIndex ? String(path.dropLast("index.html".count)) : path)
    }

    /// A title as a part of a path: lower-case ASCII letters and digits in words of hyphens, at most about 60 bytes; empty
    /// where a title has none.
    static func slug(_ title: String) -> String {
        var slug: [UInt8] = []
        var needsHyphen = false
        for scalar in title.lowercased().unicodeScalars.prefix(400) {
            guard scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                needsHyphen = needsHyphen || scalar != "'" && scalar != "\u{2019}"
                continue
            }
            if slug.count >= 50, needsHyphen || slug.count >= 60 { break }
            if needsHyphen, !slug.isEmpty { slug.append(0x2D) }
            needsHyphen = false
            slug.append(UInt8(truncatingIfNeeded: scalar.value))
        }
        return String(decoding: slug, as: UTF8.self)
    }

    /// A slug, and a digest of what it stands for, so that no two have one name.
    static func name(_ title: String, key: UInt64) -> String {
        let slug = slug(title)
        let digest = Hash128.digits(key).suffix(8)
        return slug.isEmpty ? String(digest) : "\(slug)-\(digest)"
    }

    /// The file that an address within the site stands for; nil for one elsewhere, or one that no file can have.
    ///
    /// `https://site/a/b/` and `https://site/a/b` are `a/b/index.html`, `https://site/a/b.html` is `a/b.html`.
    static func file(at address: String, in root: String) -> String? {
        guard address.hasPrefix(root), address.utf8.count < 1000 else { return nil }
        let path = address.dropFirst(root.count)
        let parts = path.split(separator: "/")
        guard !parts.isEmpty else { return nil }
        let joined = parts.joined(separator: "/")
        let file = joined.hasSuffix(".html") ? joined : joined + "/index.html"
        return isPage(file) ? file : nil
    }

    /// Whether a page of an entry may be at a path: all names are plain, and no folder is called as files are. For
    /// `style.css/index.html` there would be no room, and `robots.txt/` may be somebody's file.
    static func isPage(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= 17 && path.hasSuffix(".html") && parts.allSatisfy(isPlainName)
            && !parts.dropLast().contains(where: hasEnding)
    }

    /// Whether a name ends as those of files do: `.css`, but not the `.2` of a version.
    private static func hasEnding(_ name: Substring) -> Bool {
        guard let dot = name.utf8.lastIndex(of: 0x2E) else { return false }
        return name.utf8[name.utf8.index(after: dot)...].first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
    }

    /// Whether a part of an address is a file's name as it is: none that is hidden, leads upwards, is escaped, or asks for
    /// something.
    private static func isPlainName(_ name: Substring) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy(isPlain) && name.utf8.first != 0x2E && name.utf8.count < 200
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: true
        default: false
        }
    }
}
