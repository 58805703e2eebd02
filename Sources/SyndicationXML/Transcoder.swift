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
        // Of other characters the system takes no notice, and without any left it would take the locale's encoding.
        let isName = encoding.utf8.allSatisfy { Self.isNameByte($0) }
        guard isName, encoding.utf8.contains(where: { $0 >= 0x30 }), encoding.utf8.count < 64 else { return nil }
        let conversion: UnsafeMutableRawPointer? = unsafe iconv_open("UTF-8", Self.systemName(encoding))
        guard let opened = unsafe conversion, Int(bitPattern: opened) != -1 else { return nil }
        unsafe descriptor = unsafe opened
    }

    deinit {
        _ = unsafe iconv_close(descriptor)
        unsafe room.deallocate()
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }

    /// Names that feeds use for what the system knows under another one; some are read as their supersets, as browsers do.
    private static func systemName(_ encoding: String) -> String {
        switch encoding {
        case "iso-8859-1", "latin1", "latin-1", "l1", "iso8859-1", "iso_8859-1", "iso-ir-100", "cp819", "cp1252",
            "x-cp1252", "windows1252":
            "WINDOWS-1252"
        case "iso-8859-9", "latin5", "windows1254": "WINDOWS-1254"
        case "gb2312", "gbk", "gb_2312-80", "x-gbk", "ms936", "windows-936", "cp936": "GB18030"
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "csshiftjis": "CP932"
        case "x-euc-jp": "EUC-JP"
        case "x-mac-roman", "mac", "mac-roman": "MACINTOSH"
        case "x-mac-cyrillic", "mac-cyrillic": "MAC-CYRILLIC"
        case "ks_c_5601-1987", "ks_c_5601-1989", "euc-kr", "ksc5601", "ksc_5601", "windows-949", "korean": "CP949"
        case "big5", "big5-hkscs", "cn-big5", "x-x-big5": "BIG5-HKSCS"
        case "windows-874", "iso-8859-11", "tis620", "x-windows-874": "TIS-620"
        case "iso-8859-8-i", "iso-8859-8-e": "ISO-8859-8"
        case "iso-8859-6-i", "iso-8859-6-e": "ISO-8859-6"
        case "koi", "koi8", "cskoi8r": "KOI8-R"
        case "ibm037", "cp037", "ebcdic-cp-us", "ebcdic-cp-ca", "ebcdic-cp-nl", "ebcdic-cp-wt": "IBM037"
        case "unicode-1-1-utf-8", "unicode11utf8", "x-unicode20utf8": "UTF-8"
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
        if isLast { flush(into: &output) }
        return 0
    }

    /// Some encodings keep a letter back until it is known that no mark follows it.
    private mutating func flush(into output: inout [UInt8]) {
        var to: UnsafeMutablePointer<CChar>? = unsafe room.baseAddress
        var free = unsafe room.count
        _ = unsafe iconv(descriptor, nil, nil, &to, &free)
        let made = unsafe room.count - free
        unsafe output.append(contentsOf: UnsafeRawBufferPointer(room)[..<made])
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
