internal import Syndication

/// The names of months and zones as pages print them.
enum CalendarNames {
    /// The month, 1 to 12, that a word names in one of the languages we know, in full or shortened.
    static func month(_ word: String) -> Int? { MonthNames.number(of: word) }

    /// Minutes east of Greenwich of a zone's abbreviation, given as a folded word.
    ///
    /// Several abbreviations have more than one owner: `ist` is read as India's, `bst` as Britain's summer time, `cst` as
    /// the American one, as English-language news pages use them.
    static func zone(_ word: String) -> Int? { zones[word] }

    private static let zones: [String: Int] = [
        "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "mez": 60, "cest": 120,
        "mesz": 120,
        "eet": 120, "eest": 180, "msk": 180, "мск": 180, "ist": 330, "pkt": 300, "hkt": 480, "sgt": 480, "awst": 480,
        "jst": 540,
        "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "est": -300, "edt": -240, "cst": -360,
        "cdt": -300,
        "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600,
    ]

    /// Words that may stand between a date and its time.
    static let timeWords: Set<String> = [
        "at", "um", "à", "a", "as", "às", "las", "в", "om", "kl", "alle", "ore", "t", "klo",
    ]

    /// Whether a word may stand between a day, its month and its year; none of these is longer than three bytes.
    static func isDateWord(_ word: String) -> Bool { word.utf8.count <= 3 && dateWords.contains(word) }

    private static let dateWords: Set<String> = ["of", "de", "del", "st", "nd", "rd", "th", "er", "ro", "º", "do"]
}
