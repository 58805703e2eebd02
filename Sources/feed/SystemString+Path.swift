/// A system string read as a path: operations on the name alone, the file system is not asked.
extension SystemString {
    private static let slash = UInt8(ascii: "/")

    var isAbsolute: Bool {
        bytes.first == Self.slash
    }

    var containsSlash: Bool {
        bytes.contains(Self.slash)
    }

    /// The folder that holds this absolute path; the root is its own parent.
    var parent: SystemString {
        let end = bytes.lastIndex(of: Self.slash) ?? 0
        return SystemString(bytes: end == 0 ? [Self.slash] : Array(bytes[..<end]))
    }

    /// This folder's child of that name, or descendant of that relative path.
    func appending(_ name: SystemString) -> SystemString {
        let separator = bytes.last == Self.slash ? [] : [Self.slash]
        return SystemString(bytes: bytes + separator + name.bytes)
    }

    func appending(_ name: String) -> SystemString {
        appending(SystemString(name))
    }
}
