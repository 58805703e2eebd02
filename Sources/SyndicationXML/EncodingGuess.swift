/// Guesses the encoding of text that declares none, or the wrong one, and is no UTF-8.
///
/// Each encoding decodes a sample; what comes out is held against what texts of its languages look like: kana in
/// Japanese, syllables in Korean, the most frequent characters in Chinese, words of small letters in Russian, Greek,
/// Hebrew and Arabic. Western text, whose odd letters stand alone among ASCII, is like none of these.
enum EncodingGuess {
    /// How much of the text is looked at, in bytes.
    private static let sampleLength = 8_192

    private struct Candidate: Sendable {
        var name: String
        var score: @Sendable (Sample) -> Double
    }

    /// Those that are alike stand in the order in which they are met.
    private static let candidates: [Candidate] = [
        Candidate(name: "euc-jp", score: { $0.japanese }), Candidate(name: "shift_jis", score: { $0.japanese }),
        Candidate(name: "euc-kr", score: { $0.korean }), Candidate(name: "gb18030", score: { $0.simplifiedChinese }),
        Candidate(name: "big5", score: { $0.traditionalChinese }),
        Candidate(name: "windows-1251", score: { $0.cyrillic }),
        Candidate(name: "koi8-r", score: { $0.cyrillic }), Candidate(name: "ibm866", score: { $0.cyrillic }),
        Candidate(name: "iso-8859-5", score: { $0.cyrillic }), Candidate(name: "windows-1253", score: { $0.greek }),
        Candidate(name: "windows-1255", score: { $0.hebrew }), Candidate(name: "windows-1256", score: { $0.arabic }),
        Candidate(name: "tis-620", score: { $0.thai }),
    ]

    /// The name of the likeliest encoding; nil when it is none of those known here, which leaves Windows-1252.
    ///
    /// - Parameter bytes: the text from its first byte beyond ASCII on.
    static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let sample = unsafe Array(bytes.prefix(sampleLength))
        var best: (name: String, score: Double)?
        for candidate in candidates {
            guard let text = decode(sample, candidate.name) else { continue }
            let score = candidate.score(text)
            if score > best?.score ?? 0.5 { best = (candidate.name, score) }
        }
        return best?.name
    }

    /// The sample's characters beyond ASCII; nil where a byte means nothing in the encoding.
    private static func decode(_ sample: [UInt8], _ name: String) -> Sample? {
        guard var transcoder = Transcoder(from: name) else { return nil }
        var converted: [UInt8] = []
        unsafe sample.withUnsafeBufferPointer { unsafe transcoder.convert($0, isLast: false, into: &converted) }
        guard transcoder.invalidSequences == 0 else { return nil }
        return Sample(String(decoding: converted, as: UTF8.self))
    }
}

/// What a text that was decoded for trial consists of.
private struct Sample {
    private var characters: [UInt32] = []
    /// How many of the characters stand beside another one beyond ASCII.
    private var beside = 0

    init(_ text: String) {
        var wasWide = false
        var isCounted = false
        for scalar in text.unicodeScalars {
            let isWide = scalar.value >= 0x80
            if isWide {
                characters.append(scalar.value)
                if wasWide {
                    beside += isCounted ? 1 : 2
                    isCounted = true
                }
            } else {
                isCounted = false
            }
            wasWide = isWide
        }
    }

    private func share(where matches: (UInt32) -> Bool) -> Double {
        characters.isEmpty ? 0 : Double(characters.count(where: matches)) / Double(characters.count)
    }

    /// Letters of a language with its own script stand beside each other.
    private var isRunning: Bool { beside * 10 >= characters.count * 7 && characters.count > 2 }

    private func words(_ letters: ClosedRange<UInt32>, frequent: Set<UInt32>) -> Double {
        guard isRunning else { return 0 }
        return (share { letters.contains($0) } + share { frequent.contains($0) }) / 2
    }

    var japanese: Double {
        let kana = share { (0x3041...0x30FE).contains($0) }
        let known = share {
            (0x3000...0x30FE).contains($0) || (0x4E00...0x9FFF).contains($0) || (0xFF01...0xFF5E).contains($0)
        }
        return kana >= 0.15 && known > 0.95 ? 0.6 + min(kana, 0.8) / 2 : 0
    }

    var korean: Double {
        let syllables = share { (0xAC00...0xD7A3).contains($0) }
        return syllables > 0.85 ? syllables : 0
    }

    var simplifiedChinese: Double {
        chinese(
            "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长网新信息")
    }

    var traditionalChinese: Double {
        chinese(
            "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長網新資訊")
    }

    /// A hundred characters are a third of any Chinese text, and next to nothing of one that was decoded wrongly.
    private func chinese(_ frequent: String) -> Double {
        let set = Set(frequent.unicodeScalars.map(\.value))
        let known = share {
            (0x4E00...0x9FFF).contains($0) || (0x3000...0x303F).contains($0) || (0xFF00...0xFF65).contains($0)
        }
        let common = share { set.contains($0) }
        return known > 0.9 && common > 0.08 ? min(0.95, 0.5 + 2 * common) : 0
    }

    var cyrillic: Double {
        let small = share { (0x430...0x44F).contains($0) }
        let frequent = Set("оеаинтсрвлкмдпу".unicodeScalars.map(\.value))
        guard isRunning, small > 0.6 else { return 0 }
        return words(0x400...0x45F, frequent: frequent)
    }

    var greek: Double { words(0x370...0x3FF, frequent: Set("αοιετσνηυρπκμλςάίόέ".unicodeScalars.map(\.value))) }
    var hebrew: Double { words(0x5D0...0x5EA, frequent: Set("יוהלאתמרבשנ".unicodeScalars.map(\.value))) }
    var arabic: Double { words(0x621...0x64A, frequent: Set("الينموترهبة".unicodeScalars.map(\.value))) }
    var thai: Double { words(0xE01...0xE5B, frequent: Set("านรอกเงมยลวดทสตะปบคหแจพชขใไโ่้ี".unicodeScalars.map(\.value))) }
}
