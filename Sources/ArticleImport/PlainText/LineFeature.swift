/// The things measured of a line that tell the article from the site around it.
///
/// None is a rule: ``LineWeights`` says how much each counts. All of them are of shape, place and neighbourhood first; words of
/// a few languages only add to that.
enum LineFeature: Int, CaseIterable, Sendable {
    /// The logarithm of the columns.
    case length
    /// What the length has above about fifty columns.
    case lengthBeyond
    /// Fewer than 25 columns.
    case isShort
    /// The logarithm of the words.
    case words
    /// Ends as sentences do, in any script.
    case endsSentence
    /// The share of long words with a capital, the first left out.
    case capitals
    /// The share of words that begin with a small letter.
    case lowercase
    /// Digits by column.
    case digits
    /// Begins with a small letter.
    case startsLowercase
    /// Has a bullet or number before it.
    case isMarked
    /// A short line with a year.
    case hasYear
    /// A short line with a time of day.
    case hasTime
    /// Holds ©.
    case hasCopyrightSign
    /// Ends in an ellipsis, as teasers do.
    case isCutOff
    /// Bars, arrows and bullets within the line.
    case bars
    /// Commas and semicolons, up to four.
    case commas
    /// Sentences that end within the line, up to three.
    case sentences
    /// Ends as a sentence and has fewer than 60 columns.
    case isShortSentence
    /// How often the page has the line again.
    case repetitions
    /// Words that sites use of themselves, up to four.
    case siteWords
    /// Their share of the words.
    case siteShare
    /// The share of its telling words that the running text of the page has.
    case knownWords
    /// The share that it has twice.
    case wellKnownWords
    /// No telling word at all.
    case hasNoWords
    // What a phrase of the phrase book gives the line away as, see `LeftoverKind`.
    case saysAdvertisement
    case saysNavigation
    case saysForm
    case saysShare
    case saysComments
    case saysRelated
    case saysReadMore
    case saysSignIn
    case saysCredit
    case saysCall
    case saysNotice
    case saysCopyright
    case saysContact
    case saysAuthorBox
    case saysAuthorCount
    case saysReadingTime
    case saysTags
    /// A phrase of a site somewhere in the line.
    case mentionsSite
    /// A line that opens comments stands above.
    case isBelowComments
    /// The logarithm of the lines since then.
    case linesBelowComments
    /// A line that opens other articles stands above.
    case isBelowRelated
    /// The logarithm of the lines above.
    case linesFromTop
    /// The logarithm of the lines below.
    case linesFromEnd
    /// The share of the running text that stands above.
    case proseAbove
    /// The share that stands below.
    case proseBelow
    /// How much the lines are like running text, from 0 to 1, in the next line above.
    case density1Above
    /// How much the lines are like running text, from 0 to 1, in the next line below.
    case density1Below
    /// How much the lines are like running text, from 0 to 1, in three lines above.
    case density3Above
    /// How much the lines are like running text, from 0 to 1, in three lines below.
    case density3Below
    /// How much the lines are like running text, from 0 to 1, in eight lines above.
    case density8Above
    /// How much the lines are like running text, from 0 to 1, in eight lines below.
    case density8Below
    /// How much the lines are like running text, from 0 to 1, in twenty lines above.
    case density20Above
    /// How much the lines are like running text, from 0 to 1, in twenty lines below.
    case density20Below
    /// The share with bullets or numbers, in three lines above.
    case marked3Above
    /// The share with bullets or numbers, in three lines below.
    case marked3Below
    /// The share with dates or times, in three lines above.
    case dated3Above
    /// The share with dates or times, in three lines below.
    case dated3Below
    /// How often they are repeated, in eight lines above.
    case repeated8Above
    /// How often they are repeated, in eight lines below.
    case repeated8Below
    /// The share under 40 columns, in three lines above.
    case short3Above
    /// The share under 40 columns, in three lines below.
    case short3Below
    /// The share under 40 columns, in eight lines above.
    case short8Above
    /// The share under 40 columns, in eight lines below.
    case short8Below
    /// Words of the site, in three lines above.
    case site3Above
    /// Words of the site, in three lines below.
    case site3Below
    /// Words of the site, in eight lines above.
    case site8Above
    /// Words of the site, in eight lines below.
    case site8Below
    /// In the stretch that gathers most running text with fewest other lines.
    case isInBestRun
    /// The logarithm of the lines to that stretch.
    case linesAboveBestRun
    /// The logarithm of the lines since it.
    case linesBelowBestRun
    /// The logarithm of the lines since the last running text.
    case linesSinceProse
    /// The logarithm of the lines to the next.
    case linesUntilProse
    /// The lower density of the three lines above and the three below.
    case density3Lower
    /// The higher one.
    case density3Higher
    /// The lower one of eight lines each.
    case density8Lower
    /// Length, where running text stands on both sides.
    case lengthTimesDensity
    /// A short line between running text, as headings are.
    case shortTimesDensity
    /// A marked line between running text.
    case markedTimesDensity
    /// A sentence beside running text.
    case sentenceTimesDensity
    /// Length, where there are words of the site.
    case lengthTimesSiteWords
}
