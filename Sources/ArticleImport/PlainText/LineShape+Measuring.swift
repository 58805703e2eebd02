extension LineShape {
    /// Only this many scalars are looked at one by one; a longer line is running text whatever follows.
    private static let closeLook = 2000

    init(of text: String) {
        var walk = ShapeWalk()
        let bytes = text.utf8.span
        var looked = 0
        var index = 0
        while index < bytes.count, looked < Self.closeLook {
            if walk.isAmongLetters, bytes[index].isASCIILetter {
                // Within a word a letter of ASCII only makes it longer.
                let start = index
                let end = min(bytes.count, start + Self.closeLook - looked)
                while index < end, bytes[index].isASCIILetter { index += 1 }
                walk.goOn(letters: index - start)
                looked += index - start
            } else if bytes[index] == 0x20 {
                walk.space()
                index += 1
                looked += 1
            } else {
                walk.step(bytes.scalar(at: &index))
                looked += 1
            }
        }
        walk.finish()
        self = walk.shape
        if looked == Self.closeLook { columns = max(columns, text.utf8.count) }
        ending = Ending(of: text)
        isCutOff = Self.isCutOff(text)
        if endsSentence { sentences += 1 }
    }
}

extension LineShape {
    private static func isCutOff(_ text: String) -> Bool {
        let bytes = text.utf8.span
        let end = bytes.count > 0 && bytes[bytes.count - 1] == 0x5D ? bytes.count - 1 : bytes.count
        guard end >= 3 else { return false }
        switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
        case (0x2E, 0x2E, 0x2E), (0xE2, 0x80, 0xA6): return true
        default: return false
        }
    }
}

extension LineShape.Ending {
    init(of text: String) {
        var inspected = 0
        for scalar in text.unicodeScalars.reversed() {
            inspected += 1
            if (scalar.closesQuotation || scalar.isSpacing) && inspected < 8 { continue }
            self = Self.meaning(of: scalar)
            return
        }
        self = .open
    }

    private static func meaning(of scalar: Unicode.Scalar) -> Self {
        switch scalar {
        case ".", "。", "．", "｡", "…", "।", "۔", "።": .stop
        case "?", "？", "؟": .question
        case "!", "！": .exclamation
        case ":", "：": .colon
        case ";", "；": .semicolon
        case ",", "，", "、": .comma
        default: .open
        }
    }
}

/// Counts words, capitals and sentence ends from left to right.
private struct ShapeWalk {
    var shape = LineShape()
    /// Whether the last scalar was a letter of a script that writes words.
    private(set) var isAmongLetters = false
    private var wordLetters = 0
    private var wordHasStop = false
    private var wordIsCapitalised = false
    private var wordHasCase = false
    private var insideWord = false
    private var finishedWords = 0
    private var ideographs = 0
    private var pendingEnd = false
    private var number = 0
    private var numberDigits = 0
    private var followsClockColon = false

    /// Takes letters that follow a letter.
    mutating func goOn(letters count: Int) {
        shape.columns += count
        wordLetters += count
    }

    mutating func space() {
        isAmongLetters = false
        shape.columns += 1
        if numberDigits > 0 || followsClockColon { endNumber(with: " ") }
        endWord()
    }

    mutating func step(_ scalar: Unicode.Scalar) {
        isAmongLetters = false
        shape.columns += scalar.columns
        if scalar.isDigit { return noteDigit(scalar) }
        if numberDigits > 0 || followsClockColon { endNumber(with: scalar) }
        if scalar.isSpacing { return endWord() }
        if pendingEnd { noteSentenceStart(scalar) }
        if scalar.isIdeographic { ideographs += 1 } else { insideWord = true }
        if scalar.isLetter {
            noteLetter(scalar)
            pendingEnd = false
            isAmongLetters = insideWord
        } else {
            noteEnd(scalar)
            noteSign(scalar)
        }
    }

    mutating func finish() {
        pendingEnd = false
        endNumber(with: " ")
        endWord()
        shape.words = finishedWords + (ideographs + 1) / 2
    }

    private mutating func noteDigit(_ scalar: Unicode.Scalar) {
        if pendingEnd { noteSentenceStart(scalar) }
        pendingEnd = false
        insideWord = true
        shape.digits += 1
        number = number % 1000 * 10 + Int(scalar.value & 0xF)
        numberDigits += 1
    }

    private mutating func endNumber(with scalar: Unicode.Scalar) {
        if numberDigits == 4, (1900..<2100).contains(number) { shape.hasYear = true }
        if numberDigits == 2, followsClockColon { shape.hasTime = true }
        followsClockColon = (1...2).contains(numberDigits) && scalar == ":"
        number = 0
        numberDigits = 0
    }

    private mutating func noteSign(_ scalar: Unicode.Scalar) {
        switch scalar {
        case ",", "，", "、", ";", "；": shape.commas += 1
        case "|", "»", "›", "•", "·", ">", "«", "→", "/": shape.bars += 1
        case "©": shape.hasCopyrightSign = true
        default: break
        }
    }

    private mutating func noteLetter(_ scalar: Unicode.Scalar) {
        if !shape.hasLetters { shape.startsLowercase = scalar.isLowercaseLetter }
        shape.hasLetters = true
        if wordLetters == 0 {
            wordIsCapitalised = scalar.isUppercaseLetter
            wordHasCase = wordIsCapitalised || scalar.isLowercaseLetter
            if wordHasCase, !wordIsCapitalised { shape.smallWords += 1 }
        }
        wordLetters += 1
    }

    private mutating func noteEnd(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "。", "！", "？", "．", "।": pendingEnd = true
        case "!", "?", "؟", "…": pendingEnd = true
        case ".":
            // Initials and the abbreviations of one or two letters end no sentence.
            pendingEnd = wordLetters > 2 && !wordHasStop || shape.digits > 0 && wordLetters == 0
            wordHasStop = true
        default:
            if !scalar.closesQuotation { pendingEnd = false }
        }
    }

    /// A sentence has ended if something other than a small letter follows.
    private mutating func noteSentenceStart(_ scalar: Unicode.Scalar) {
        guard pendingEnd, scalar.isLetter || scalar.isDigit, !insideWord || scalar.isIdeographic else { return }
        if !scalar.isLowercaseLetter { shape.sentences += 1 }
        pendingEnd = false
    }

    private mutating func endWord() {
        guard insideWord else { return }
        if wordLetters >= 4, wordHasCase, finishedWords > 0 {
            shape.longWords += 1
            if wordIsCapitalised { shape.capitalisedWords += 1 }
        }
        finishedWords += 1
        wordLetters = 0
        wordHasStop = false
        insideWord = false
    }
}
