internal import Syndication

extension ArticleEntry {
    /// The date of publication, from where there is one, and the last change, never earlier than that.
    static func setDates(
        of entry: inout Entry, _ article: Article, _ options: ArticleOptions, _ notes: inout [ReadingNote]
    ) {
        let updated = article.updated.flatMap { inZone($0, options) }
        entry.published = published(article, options, updated: updated, &notes)
        entry.updated = entry.published
        if let updated, !Timestamp.precedes(updated, entry.published) { entry.updated = updated }
    }

    private static func published(
        _ article: Article, _ options: ArticleOptions, updated: Timestamp?, _ notes: inout [ReadingNote]
    ) -> Timestamp? {
        if let date = article.published, let published = inZone(date, options) {
            if date.utcOffset == nil, !isMidnight(date) {
                notes.append(
                    ReadingNote(
                        .info, code: "no-zone", "the date names no zone; \(zoneName(options.utcOffset)) is taken"))
            }
            return published
        }
        if let known = options.published ?? updated { return known }
        guard let modified = options.modified else {
            notes.append(ReadingNote(.warning, code: "no-date", "no date found"))
            return nil
        }
        notes.append(
            ReadingNote(.warning, code: "no-date", "no date found; the time its file was last changed is taken"))
        return Timestamp(seconds: modified)
    }

    /// A date whose zone nobody names is that of a clock in the options' zone; nil for what is no date.
    private static func inZone(_ date: Timestamp, _ options: ArticleOptions) -> Timestamp? {
        guard let instant = date.instant else { return nil }
        guard date.utcOffset == nil else { return date }
        let shifted = instant.seconds - Int64(options.utcOffset) * 60
        return Timestamp(
            Timestamp.Instant(seconds: shifted, nanoseconds: instant.nanoseconds), utcOffset: options.utcOffset)
    }

    /// Whether the date is likely one without a time.
    private static func isMidnight(_ date: Timestamp) -> Bool {
        (date.instant?.seconds ?? 0) % 86_400 == 0
    }

    private static func zoneName(_ minutes: Int) -> String {
        guard minutes != 0 else { return "UTC" }
        let text = Timestamp(seconds: 0, utcOffset: minutes).rfc3339 ?? ""
        return String(text.suffix(6))
    }
}
