/// The things measured of a line that may be the headline of a page full of other lines.
enum TitleFeature: Int, CaseIterable, Sendable {
    /// The logarithm of the lines from here to the text.
    case logDistance
    /// Stands where the text has begun.
    case isInText
    /// The logarithm of the columns.
    case length
    /// Fewer than 25 columns.
    case isShort
    /// More than 110.
    case isLong
    /// The logarithm of the words.
    case words
    case endsInStop
    case asksOrExclaims
    /// Ends in a colon, a comma or a semicolon.
    case goesOn
    case isMarked
    case capitals
    case startsLowercase
    case digits
    case hasYear
    /// Stands on the page twice.
    case isRepeated
    /// Stands within other lines, as in trails and captions of links; up to two.
    case isPart
    /// The share of its words that the text has.
    case knownWords
    /// The share that it has more than once.
    case wellKnownWords
    case siteWords
    /// A phrase of the phrase book gives it away.
    case saysSite
    /// The odds of being the article's.
    case odds
    /// The share of short lines among three above.
    case shortAbove
    /// The share of short lines among three below.
    case shortBelow
    case followsBlank
    case precedesBlank
    case hasYearBelow
    case hasYearFurtherBelow
    case hasYearAbove
    /// The first line of the stretch that is most likely the article.
    case opensRun
    /// The line above that stretch.
    case touchesRun
    case bars
    case hasBylineBelow
    case hasBylineFurtherBelow
    /// Reads like a byline.
    case isBylineItself
    /// By how much the next line is longer.
    case isShorterThanNext
    /// By how much the last line is longer.
    case isShorterThanLast
    /// Speaks of a picture and its owner.
    case namesPicture
    /// Dashes and bars between spaces.
    case dashes
    case opensQuotation
    case isJustAbove
    case isSecondAbove
    /// The odds are very low.
    case isUnlikely
    /// The odds are high, as for the text itself.
    case isLikely
    /// From 40 to 100 columns.
    case isOfUsualLength
    /// Most of three lines above are short.
    case menuAbove
    /// Few of three lines below are short.
    case textBelow
}

extension TitleFeature {
    /// By how much each speaks for a line as the title, fitted so that the right line of a page gets the highest sum.
    static let weights: [(TitleFeature, Float)] = [
        (.logDistance, -0.00528),
        (.isInText, -1.65),
        (.length, 0.243),
        (.isShort, -0.976),
        (.isLong, -0.882),
        (.words, 0.35),
        (.endsInStop, -2.35),
        (.asksOrExclaims, 0.519),
        (.goesOn, -1.04),
        (.isMarked, -0.751),
        (.capitals, 0.069),
        (.startsLowercase, -0.313),
        (.digits, -1.18),
        (.hasYear, 0.111),
        (.isRepeated, 0.49),
        (.isPart, 0.693),
        (.knownWords, 1.04),
        (.wellKnownWords, 1.35),
        (.siteWords, -0.336),
        (.saysSite, -0.14),
        (.odds, 0.128),
        (.shortAbove, 1.02),
        (.shortBelow, -0.343),
        (.followsBlank, 1.47),
        (.precedesBlank, 1.45),
        (.hasYearBelow, 1.17),
        (.hasYearFurtherBelow, 0.529),
        (.hasYearAbove, 0.279),
        (.opensRun, -0.609),
        (.touchesRun, 0.285),
        (.bars, -0.209),
        (.hasBylineBelow, 1.05),
        (.hasBylineFurtherBelow, 1.87),
        (.isBylineItself, -1.71),
        (.isShorterThanNext, 0.483),
        (.isShorterThanLast, -0.226),
        (.namesPicture, -1.92),
        (.dashes, -0.398),
        (.opensQuotation, 0.293),
        (.isJustAbove, 0.0876),
        (.isSecondAbove, 0.5),
        (.isUnlikely, -0.22),
        (.isLikely, -0.962),
        (.isOfUsualLength, 0.595),
        (.menuAbove, 0.417),
        (.textBelow, -0.161),
    ]
}
