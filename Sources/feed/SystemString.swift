/// An argument, an environment value or a path, as the bytes the system gave.
///
/// None of these need be UTF-8, and a Swift `String` would repair them: the command would then see another
/// argument than the one typed, or look into another folder.
struct SystemString: Hashable {
    let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Copies a C string.
    init(cString: UnsafePointer<CChar>) {
        var bytes: [UInt8] = []
        var next = unsafe cString
        while unsafe next.pointee != 0 {
            unsafe bytes.append(UInt8(bitPattern: next.pointee))
            unsafe next += 1
        }
        self.bytes = bytes
    }

    /// The bytes with the closing zero that a C function expects.
    var cString: [CChar] {
        bytes.map { CChar(bitPattern: $0) } + [0]
    }

    /// The text, with a replacement character for each byte sequence that is not UTF-8.
    var text: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// The text in quotation marks for a message, with `?` for each control character: a message stays one line,
    /// and an argument cannot send commands to the terminal.
    var quoted: String {
        let harmless = text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : Character($0) }
        return "'\(String(harmless))'"
    }

    /// The non-empty parts between colons, as in `PATH`.
    ///
    /// An empty part traditionally means the current folder. Here it never does: a feed toolkit is run inside
    /// folders full of other people's files.
    var pathElements: [SystemString] {
        bytes.split(separator: UInt8(ascii: ":")).map { SystemString(bytes: Array($0)) }
    }

    /// The parts joined by colons, as in `PATH`.
    static func joining(_ elements: [SystemString]) -> SystemString {
        SystemString(bytes: Array(elements.map(\.bytes).joined(separator: [UInt8(ascii: ":")])))
    }
}
