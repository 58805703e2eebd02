extension LineShape {
    /// Only this many scalars are looked at one by one; a longer line is running text whatever follows.
    private static let closeLook = 2000

    init(of text: String) {
        var walk = ShapeWalk()
        var looked = 0
        for scalar in text.unicodeScalars {
            walk.step(scalar)
            looked += 1
            if looked == Self.closeLook { break }
        }
        walk.finish()
        self = walk.shape
        if looked == Self.closeLook { columns = max(columns, text.utf8.count) }
        ending = Ending(of: text)
        if endsSentence { sentences += 1 }
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
    private var wordLetters = 0
    private var wordHasStop = false
    private var wordIsCapitalised = false
    private var wordHasCase = false
    private var insideWord = false
    private var finishedWords = 0
    private var ideographs = 0
    private var pendingEnd = false
    private var sawLetter = false

    mutating func step(_ scalar: Unicode.Scalar) {
        shape.columns += scalar.columns
        if scalar.isSpacing { return endWord() }
        noteSentenceStart(scalar)
        if scalar.isIdeographic { ideographs += 1 } else { insideWord = true }
        if scalar.isDigit { shape.digits += 1 }
        if scalar.isLetter { noteLetter(scalar) }
        noteEnd(scalar)
    }

    mutating func finish() {
        pendingEnd = false
        endWord()
        shape.words = finishedWords + (ideographs + 1) / 2
    }

    private mutating func noteLetter(_ scalar: Unicode.Scalar) {
        if !sawLetter { shape.startsLowercase = scalar.isLowercaseLetter }
        sawLetter = true
        if wordLetters == 0 {
            wordIsCapitalised = scalar.isUppercaseLetter
            wordHasCase = wordIsCapitalised || scalar.isLowercaseLetter
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
