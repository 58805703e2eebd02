/// What a line looks like from a distance: how long it is, how it begins and ends, whether it reads like sentences.
///
/// Roles are decided on shapes first and on words second, which works in languages no phrase list knows.
struct LineShape: Sendable, Equatable {
    /// How the text ends, quotation marks and brackets after the end left aside.
    enum Ending: Sendable, Equatable {
        case stop, question, exclamation, colon, semicolon, comma
        /// No punctuation at all.
        case open
    }

    /// The columns the text fills; a character of Chinese or Japanese counts as two.
    var columns = 0

    /// The words between spaces; where a script has no spaces, two characters count as a word.
    var words = 0

    /// An estimate of the sentences that end in the text.
    var sentences = 0

    var ending = Ending.open

    var startsLowercase = false

    /// Words of four letters and more after the first one, in scripts that have capitals.
    var longWords = 0

    /// How many of the ``longWords`` begin with a capital.
    var capitalisedWords = 0

    var digits = 0

    /// Words that begin with a small letter.
    var smallWords = 0

    var hasLetters = false

    /// Commas and semicolons of any script.
    var commas = 0

    /// Bars, arrows and bullets, which stand between the entries of a menu that was set in one line.
    var bars = 0

    /// Whether the text holds a number such as 2025.
    var hasYear = false

    /// Whether the text holds a time such as 19:30.
    var hasTime = false

    var hasCopyrightSign = false

    /// Whether the text ends in an ellipsis, perhaps in brackets.
    var isCutOff = false

    /// Whether the text ends as sentences do.
    var endsSentence: Bool { ending == .stop || ending == .question || ending == .exclamation }

    /// Whether most words have capitals, as in English headlines.
    var isTitleCase: Bool { longWords > 0 && capitalisedWords * 3 >= longWords * 2 }

    /// Whether few words have capitals.
    var isSentenceCase: Bool { longWords > 0 && capitalisedWords * 3 <= longWords }

    /// Whether the text is running text: a full sentence, several, or simply too long for anything else.
    var isProse: Bool {
        switch ending {
        case .stop: columns >= 60
        case .question, .exclamation: columns >= 140 || sentences >= 2 && columns >= 60
        default: columns >= 220 || sentences >= 2 && columns >= 120
        }
    }

    /// Whether the text is a short line without punctuation at its end, as headings, labels and list items are.
    var isFragment: Bool { columns <= 120 && words <= 18 && (ending == .open || ending == .exclamation && words <= 8) }
}
