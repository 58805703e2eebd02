extension Timestamp {
    /// Reads a date in any form that is known here, and keeps the text beside what was read.
    package static func read(_ text: Span<UInt8>) -> Timestamp {
        var timestamp = parseRFC3339(text) ?? parseRFC822(text) ?? Timestamp(unreadable: "")
        timestamp.original = String(copyingBytes: text)
        return timestamp
    }

    /// Reads a date in any form that is known here.
    package static func read(_ text: String) -> Timestamp {
        read(text.utf8Span.span)
    }
}

extension String {
    fileprivate init(copyingBytes bytes: Span<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
