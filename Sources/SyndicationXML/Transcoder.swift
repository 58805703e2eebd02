#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Turns bytes of another encoding into UTF-8, piece by piece.
@safe
struct Transcoder: ~Copyable {
    /// What the system calls the conversion; its type differs between C libraries.
    private let descriptor: UnsafeMutableRawPointer
    private var carried: [UInt8] = []
    /// Sequences that mean nothing in the encoding, replaced by U+FFFD.
    private(set) var invalidSequences = 0

    /// - Returns: nil when the system does not know the encoding.
    init?(from encoding: String) {
        let conversion: UnsafeMutableRawPointer? = unsafe iconv_open("UTF-8", Self.systemName(encoding))
        guard let opened = unsafe conversion, Int(bitPattern: opened) != -1 else { return nil }
        unsafe descriptor = unsafe opened
    }

    deinit {
        _ = unsafe iconv_close(descriptor)
    }

    /// Names that feeds use for what the system knows under another one; the first three are read as their supersets,
    /// as browsers do.
    private static func systemName(_ encoding: String) -> String {
        switch encoding {
        case "iso-8859-1", "latin1", "latin-1": "WINDOWS-1252"
        case "gb2312", "gbk", "gb_2312-80": "GB18030"
        case "shift_jis", "shift-jis", "sjis", "x-sjis": "CP932"
        case "x-mac-roman": "MACINTOSH"
        case "ks_c_5601-1987", "euc-kr": "CP949"
        default: encoding
        }
    }

    /// Appends `bytes` in UTF-8 to `output`.
    ///
    /// - Parameter isLast: nothing follows, so that a sequence cut by the end is invalid.
    mutating func convert(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]) {
        var input = carried
        unsafe input.append(contentsOf: bytes)
        carried.removeAll(keepingCapacity: true)
        var position = 0
        while position < input.count {
            let (used, error) = step(input, from: position, into: &output)
            position += used
            guard error == EILSEQ || error == EINVAL else { continue }
            if error == EINVAL, !isLast {
                carried.append(contentsOf: input[position...])
                return
            }
            invalidSequences += 1
            output.append(contentsOf: [0xEF, 0xBF, 0xBD])
            position += 1
        }
    }

    private func step(_ input: [UInt8], from position: Int, into output: inout [UInt8]) -> (used: Int, error: Int32) {
        var input = input
        var room = [UInt8](repeating: 0, count: 1 << 15)
        var error: Int32 = 0
        var used = 0
        var made = 0
        unsafe input.withUnsafeMutableBytes { source in
            unsafe room.withUnsafeMutableBytes { target in
                var from = unsafe source.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self)
                var left = source.count - position
                var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var free = target.count
                let before = left
                if unsafe iconv(descriptor, &from, &left, &to, &free) == -1 { error = errno }
                used = before - left
                made = target.count - free
            }
        }
        output.append(contentsOf: room[..<made])
        return (used, error)
    }
}
