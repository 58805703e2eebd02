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
    private let room = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 1 << 15)
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
        unsafe room.deallocate()
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
        var rest = 0
        unsafe input.withUnsafeMutableBytes { source in
            unsafe rest = convert(source, isLast: isLast, into: &output)
        }
        carried.append(contentsOf: input[(input.count - rest)...])
    }

    /// Converts what can be; the number of bytes at the end that are the start of a sequence.
    private mutating func convert(
        _ source: UnsafeMutableRawBufferPointer, isLast: Bool, into output: inout [UInt8]
    ) -> Int {
        var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        while left > 0 {
            let error = unsafe step(&from, &left, into: &output)
            guard error == EILSEQ || error == EINVAL else { continue }
            if error == EINVAL, !isLast { return left }
            invalidSequences += 1
            output.append(contentsOf: [0xEF, 0xBF, 0xBD])
            unsafe from = from?.advanced(by: 1)
            left -= 1
        }
        return 0
    }

    private mutating func step(
        _ from: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, into output: inout [UInt8]
    ) -> Int32 {
        var error: Int32 = 0
        var to: UnsafeMutablePointer<CChar>? = unsafe room.baseAddress
        var free = unsafe room.count
        if unsafe iconv(descriptor, &from, &left, &to, &free) == -1 { error = errno }
        let made = unsafe room.count - free
        unsafe output.append(contentsOf: UnsafeRawBufferPointer(room)[..<made])
        return error
    }
}
