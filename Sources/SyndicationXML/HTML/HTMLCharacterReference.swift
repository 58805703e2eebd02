internal import CLibXML2

/// A character reference of HTML (HTML standard, section 13.2.5.72) or XML (XML 1.0, section 4.1).
package struct HTMLCharacterReference {
    /// What it stands for.
    package let scalar: Unicode.Scalar
    /// How many bytes it takes, with the `&`.
    package let length: Int

    /// Where a reference stands: the rules differ.
    package enum Place {
        case text, attribute, xml
    }

    /// Reads the reference that begins with the `&` at `start`; nil where there is none that is known.
    package static func read(
        _ bytes: Span<UInt8>, at start: Int, end: Int, in place: Place
    ) -> HTMLCharacterReference? {
        guard start + 1 < end else { return nil }
        if bytes[start + 1] == 0x23 { return numeric(bytes, at: start, end: end, in: place) }
        return named(bytes, at: start, end: end, in: place)
    }

    /// The length of `&name;` with any name, 0 where none begins: it may be one that is not known here.
    package static func lengthOfNamed(_ bytes: Span<UInt8>, at start: Int, end: Int) -> Int {
        let stop = endOfName(bytes, from: start + 1, end: end)
        guard stop > start + 1, stop < end, bytes[stop] == 0x3B, HTMLBytes.isLetter(bytes[start + 1]) else { return 0 }
        return stop + 1 - start
    }

    // MARK: - Numbers

    private static func numeric(
        _ bytes: Span<UInt8>, at start: Int, end: Int, in place: Place
    ) -> HTMLCharacterReference? {
        var index = start + 2
        let isHex = index < end && bytes[index] | 0x20 == 0x78
        if isHex { index += 1 }
        let first = index
        var value: UInt32 = 0
        while index < end, let digit = HTMLBytes.hexValue(bytes[index]), isHex || digit < 10 {
            value = min(value &* (isHex ? 16 : 10) &+ digit, 0x11_0000)
            index += 1
        }
        guard index > first else { return nil }
        let isClosed = index < end && bytes[index] == 0x3B
        if place == .xml, !isClosed { return nil }
        return HTMLCharacterReference(scalar: scalar(numbered: value), length: index - start + (isClosed ? 1 : 0))
    }

    /// The characters of windows-1252 that people number as if they were Unicode's; what is none at all becomes U+FFFD.
    private static func scalar(numbered value: UInt32) -> Unicode.Scalar {
        let windows: [UInt32] = [
            0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
            0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
            0x0153, 0x9D, 0x017E, 0x0178,
        ]
        let meant = (0x80..<0xA0).contains(value) ? windows[Int(value - 0x80)] : value
        return meant == 0 ? "\u{FFFD}" : Unicode.Scalar(meant) ?? "\u{FFFD}"
    }

    // MARK: - Names

    private static func named(
        _ bytes: Span<UInt8>, at start: Int, end: Int, in place: Place
    ) -> HTMLCharacterReference? {
        let first = start + 1
        let stop = endOfName(bytes, from: first, end: end)
        guard stop > first else { return nil }
        if stop < end, bytes[stop] == 0x3B, let scalar = scalar(named: name(bytes, first..<stop), in: place) {
            return HTMLCharacterReference(scalar: scalar, length: stop + 1 - start)
        }
        return place == .xml ? nil : unclosed(bytes, first..<stop, end: end, in: place)
    }

    /// The oldest names need no semicolon; within attributes they do where more of a word follows, since `&copy=1` is
    /// part of a URL.
    private static func unclosed(
        _ bytes: Span<UInt8>, _ run: Range<Int>, end: Int, in place: Place
    ) -> HTMLCharacterReference? {
        var stop = min(run.upperBound, run.lowerBound + 6)
        while stop > run.lowerBound + 1 {
            if let scalar = scalar(named: name(bytes, run.lowerBound..<stop), in: place), isOld(scalar) {
                let isWithinWord = stop < run.upperBound || (stop < end && bytes[stop] == 0x3D)
                if place == .attribute, isWithinWord { return nil }
                return HTMLCharacterReference(scalar: scalar, length: stop - run.lowerBound + 1)
            }
            stop -= 1
        }
        return nil
    }

    private static func isOld(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x26, 0x3C, 0x3E, 0x22, 0xA0...0xFF: true
        default: false
        }
    }

    private static func endOfName(_ bytes: Span<UInt8>, from start: Int, end: Int) -> Int {
        var index = start
        while index < end, index - start < 32, HTMLBytes.isLetter(bytes[index]) || HTMLBytes.isDigit(bytes[index]) {
            index += 1
        }
        return index
    }

    private static func name(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        guard range.count <= 10 else { return "" }
        var name = ""
        for index in range { name.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
        return name
    }

    private static func scalar(named name: String, in place: Place) -> Unicode.Scalar? {
        switch name {
        case "": return nil
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        if place == .xml { return nil }
        if let later = later[name] { return later }
        // The table of HTML 4 has no name longer than this.
        guard name.utf8.count <= 8, let entity = unsafe htmlEntityLookup(name) else { return nil }
        return Unicode.Scalar(unsafe entity.pointee.value)
    }

    /// Names that came after HTML 4, those that stand for characters of ASCII above all: they hide what a URL is.
    private static let later: [String: Unicode.Scalar] = [
        "AMP": "&", "LT": "<", "GT": ">", "QUOT": "\"", "COPY": "\u{A9}", "REG": "\u{AE}", "Tab": "\t", "NewLine": "\n",
        "excl": "!", "num": "#", "dollar": "$", "percnt": "%", "lpar": "(", "rpar": ")", "ast": "*", "plus": "+",
        "comma": ",", "period": ".", "sol": "/", "colon": ":", "semi": ";", "equals": "=", "quest": "?", "commat": "@",
        "lsqb": "[", "lbrack": "[", "bsol": "\\", "rsqb": "]", "rbrack": "]", "Hat": "^", "lowbar": "_", "grave": "`",
        "lcub": "{", "lbrace": "{", "verbar": "|", "vert": "|", "rcub": "}", "rbrace": "}", "hyphen": "\u{2010}",
        "dash": "\u{2010}", "check": "\u{2713}", "cross": "\u{2717}", "star": "\u{2606}", "starf": "\u{2605}",
        "phone": "\u{260E}", "nbsp": "\u{A0}",
    ]
}
