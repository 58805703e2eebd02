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
        (.logDistance, 0.0173),
        (.isInText, -1.42),
        (.length, 0.243),
        (.isShort, -0.983),
        (.isLong, -0.865),
        (.words, 0.297),
        (.endsInStop, -2.16),
        (.asksOrExclaims, 0.41),
        (.goesOn, -1.27),
        (.isMarked, -0.748),
        (.capitals, -0.00698),
        (.startsLowercase, -0.294),
        (.digits, -1.14),
        (.hasYear, 0.0139),
        (.isRepeated, 0.462),
        (.isPart, 0.629),
        (.knownWords, 1),
        (.wellKnownWords, 1.33),
        (.siteWords, -0.298),
        (.saysSite, -0.228),
        (.odds, 0.0823),
        (.shortAbove, 1.07),
        (.shortBelow, -0.277),
        (.followsBlank, 1.41),
        (.precedesBlank, 1.4),
        (.hasYearBelow, 1.18),
        (.hasYearFurtherBelow, 0.548),
        (.hasYearAbove, 0.259),
        (.opensRun, -0.532),
        (.touchesRun, 0.326),
        (.bars, -0.333),
        (.hasBylineBelow, 1.08),
        (.hasBylineFurtherBelow, 1.84),
        (.isBylineItself, -1.68),
        (.isShorterThanNext, 0.443),
        (.isShorterThanLast, -0.289),
        (.namesPicture, -1.82),
        (.dashes, -0.307),
        (.opensQuotation, 0.402),
        (.isJustAbove, 0.429),
        (.isSecondAbove, 0.754),
        (.isUnlikely, -0.217),
        (.isLikely, -0.904),
        (.isOfUsualLength, 0.65),
        (.menuAbove, 0.588),
        (.textBelow, -0.289),
    ]
}
