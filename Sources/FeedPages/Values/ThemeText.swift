internal import Mustache

/// Text or markup, as a template writes it.
///
/// It is escaped here and not by the templates' library, which goes by characters and so lets a quotation mark through
/// that has an accent on it.
struct ThemeText: MustacheParent, MustacheCustomRenderable {
    static let empty = ThemeText("")

    private let value: String
    private let isMarkup: Bool

    init(_ text: String?) {
        value = text ?? ""
        isMarkup = false
    }

    /// Markup that is harmless.
    init(markup: String) {
        value = markup
        isMarkup = true
    }

    var renderText: String { isMarkup ? value : Self.escaped(value) }
    var isNull: Bool { value.isEmpty }

    func child(named name: String) -> Any? { nil }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            switch byte {
            case 0x22: bytes += "&quot;".utf8
            case 0x26: bytes += "&amp;".utf8
            case 0x27: bytes += "&#39;".utf8
            case 0x3C: bytes += "&lt;".utf8
            case 0x3E: bytes += "&gt;".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x26 || byte == 0x27 || byte == 0x3C || byte == 0x3E
    }
}
