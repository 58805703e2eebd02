/// What the second look takes from the first: how likely the line and those around it are the article's.
enum LineVerdict: Int, CaseIterable, Sendable {
    /// What it said of the line itself, as the logarithm of the odds.
    case first
    /// The mean over one line above, by length.
    case first1Above
    /// The mean over one line below, by length.
    case first1Below
    /// The mean over three lines above, by length.
    case first3Above
    /// The mean over three lines below, by length.
    case first3Below
    /// The mean over eight lines above, by length.
    case first8Above
    /// The mean over eight lines below, by length.
    case first8Below
    /// The mean over twenty lines above, by length.
    case first20Above
    /// The mean over twenty lines below, by length.
    case first20Below
    /// The lower of the means of the three lines above and below.
    case first3Lower
    /// The higher of them.
    case first3Higher
    /// The lower of the means of eight lines each.
    case first8Lower
    /// The share of the article that stands above.
    case articleAbove
    /// The share that stands below.
    case articleBelow
    /// In the stretch that gathers most of it.
    case isInBestRun
    /// The logarithm of the lines to that stretch.
    case linesAboveBestRun
    /// The logarithm of the lines since it.
    case linesBelowBestRun
    /// The highest probability on the page.
    case highest
}
