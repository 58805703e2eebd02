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
        (.logDistance, 0.0802),
        (.isInText, -1.5),
        (.length, 0.229),
        (.isShort, -0.962),
        (.isLong, -0.883),
        (.words, 0.311),
        (.endsInStop, -2.16),
        (.asksOrExclaims, 0.403),
        (.goesOn, -1.19),
        (.isMarked, -0.783),
        (.capitals, 0.00727),
        (.startsLowercase, -0.306),
        (.digits, -1.31),
        (.hasYear, 0.144),
        (.isRepeated, 0.514),
        (.isPart, 0.617),
        (.knownWords, 1.09),
        (.wellKnownWords, 1.25),
        (.siteWords, -0.291),
        (.saysSite, -0.207),
        (.odds, 0.1),
        (.shortAbove, 1.03),
        (.shortBelow, -0.334),
        (.followsBlank, 1.4),
        (.precedesBlank, 1.39),
        (.hasYearBelow, 1.31),
        (.hasYearFurtherBelow, 0.617),
        (.hasYearAbove, 0.366),
        (.opensRun, -0.661),
        (.touchesRun, 0.503),
        (.bars, -0.249),
        (.hasBylineBelow, 1),
        (.hasBylineFurtherBelow, 1.81),
        (.isBylineItself, -1.72),
        (.isShorterThanNext, 0.419),
        (.isShorterThanLast, -0.297),
        (.namesPicture, -1.78),
        (.dashes, -0.292),
        (.opensQuotation, 0.424),
        (.isJustAbove, 0.343),
        (.isSecondAbove, 0.684),
        (.isUnlikely, -0.237),
        (.isLikely, -0.499),
        (.isOfUsualLength, 0.632),
        (.menuAbove, 0.622),
        (.textBelow, -0.29),
    ]
}
