internal import FeedFetching
internal import GRDB
internal import Syndication

/// A record as a row of the table.
struct SubscriptionRow {
    /// Columns in the order in which they are asked for, named as in the table.
    private enum Column: Int, CaseIterable {
        case id, address, title, categories
        case hasDocument
        case file, kept, pending
        case entityTag, lastModified
        case due, checked, succeeded, changed
        case failures, failingSince, failure, failureStatus
        case moved, movesTo, movesSeen, discovered, gone
        case timeToLive, period, periodBase, skippedHours, skippedDays
        case feedTitle, entries

        /// The columns that a poll changes.
        static var ofPoll: [Column] { allCases.filter { $0.rawValue >= file.rawValue } }
    }

    /// Asks for rows.
    static let selection = """
        SELECT \(Column.allCases.map { "\($0)" }.joined(separator: ", "))
        FROM subscription
        """

    /// Writes what a poll changes of a row; the second parameter but last says that there is a document.
    static let update = """
        UPDATE subscription SET \(Column.ofPoll.map { "\($0) = ?" }.joined(separator: ", ")),
          hasDocument = max(hasDocument, ?)
        WHERE id = ?
        """

    /// What ``update`` is given.
    static func arguments(_ record: SubscriptionRecord, hasDocument: Bool) -> StatementArguments {
        let state = record.state
        return StatementArguments(
            Column.ofPoll.map { column -> (any DatabaseValueConvertible)? in
                switch column {
                case .id, .address, .title, .categories, .hasDocument: nil
                case .file: record.file
                case .kept: record.kept
                case .pending: record.pending ? 1 : 0
                case .entityTag: state.validators?.entityTag
                case .lastModified: state.validators?.lastModified
                case .due: state.due
                case .checked: state.checked
                case .succeeded: state.succeeded
                case .changed: state.changed
                case .failures: state.failures?.count
                case .failingSince: state.failures?.since
                case .failure: state.failures?.message
                case .failureStatus: state.failures?.status
                case .moved: state.moved?.text
                case .movesTo: state.move?.address.text
                case .movesSeen: state.move?.timesSeen
                case .discovered: state.discovered?.text
                case .gone: state.gone
                case .timeToLive: state.schedule?.timeToLive
                case .period: state.schedule?.period
                case .periodBase: state.schedule?.base
                case .skippedHours: state.schedule?.skippedHours
                case .skippedDays: state.schedule?.skippedDays
                case .feedTitle: state.title
                case .entries: state.entries
                }
            } + [hasDocument ? 1 : 0, record.id])
    }

    private let columns: ColumnReader

    init(_ columns: ColumnReader) {
        self.columns = columns
    }

    var id: Int64 { integer(.id) ?? 0 }
    var address: String { text(.address) ?? "" }
    var title: String? { text(.title) }

    /// Whether the row is an address's.
    func isRow(of address: WebAddress) -> Bool {
        columns.isText(Column.address.rawValue, address.text)
    }

    /// Whether the row says the same as a subscription.
    func says(_ subscription: Subscription, _ known: inout KnownCategories) -> Bool {
        columns.isText(Column.title.rawValue, subscription.title)
            && columns.isText(Column.categories.rawValue, known.text(of: subscription.categories))
    }

    /// The row's categories.
    func categories(_ known: inout KnownCategories) -> [Category] {
        if columns.isText(Column.categories.rawValue, known.text) { return known.categories }
        return known.categories(of: text(.categories))
    }

    /// The row's record; nil where its address is none any more.
    func record(_ known: inout KnownCategories) -> SubscriptionRecord? {
        guard let address = WebAddress(address) else { return nil }
        return record(of: Subscription(address: address, title: title, categories: categories(&known)))
    }

    /// The row's record, of a subscription that is known.
    func record(of subscription: Subscription) -> SubscriptionRecord {
        SubscriptionRecord(
            id: id, subscription: subscription, state: state, file: text(.file), kept: text(.kept),
            pending: integer(.pending) == 1,
            hasDocument: integer(.hasDocument) == 1)
    }

    private var state: SubscriptionState {
        var state = SubscriptionState()
        let validators = SubscriptionState.Validators(
            entityTag: text(.entityTag), lastModified: text(.lastModified))
        if validators != SubscriptionState.Validators() { state.validators = validators }
        state.due = integer(.due)
        state.checked = integer(.checked)
        state.succeeded = integer(.succeeded)
        state.changed = integer(.changed)
        state.failures = failures
        state.moved = text(.moved).flatMap { WebAddress($0) }
        if let target = text(.movesTo), let address = WebAddress(target) {
            state.move = SubscriptionState.Move(address: address, timesSeen: number(.movesSeen) ?? 0)
        }
        state.discovered = text(.discovered).flatMap { WebAddress($0) }
        state.gone = integer(.gone)
        state.schedule = schedule
        state.title = text(.feedTitle)
        state.entries = number(.entries)
        return state
    }

    private var failures: SubscriptionState.Failures? {
        guard let count = number(.failures) else { return nil }
        return SubscriptionState.Failures(
            count: count, since: integer(.failingSince) ?? 0, message: text(.failure) ?? "",
            status: number(.failureStatus))
    }

    /// One that says nothing is told from none by its hours, which only a schedule has.
    private var schedule: PublishingSchedule? {
        guard let hours = integer(.skippedHours) else { return nil }
        return PublishingSchedule(
            timeToLive: integer(.timeToLive), period: integer(.period), base: integer(.periodBase),
            skippedHours: UInt32(truncatingIfNeeded: hours),
            skippedDays: UInt8(truncatingIfNeeded: integer(.skippedDays) ?? 0))
    }

    private func text(_ column: Column) -> String? { columns.text(column.rawValue) }

    private func integer(_ column: Column) -> Int64? { columns.integer(column.rawValue) }

    private func number(_ column: Column) -> Int? { integer(column).map { Int(clamping: $0) } }
}
