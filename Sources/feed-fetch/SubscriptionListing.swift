internal import FeedCommand
internal import FeedFetching
internal import FeedStore

/// `--list`: what is subscribed to.
///
/// Between tabs stand how it is, when it is due, the URL, the title, and what fails since when.
struct SubscriptionListing {
    private let command: FeedFetchCommand

    init(_ command: FeedFetchCommand) {
        self.command = command
    }

    func run(_ diagnostics: inout Diagnostics) throws {
        let clock = Clock(now: command.selection.now?.seconds)
        let path = try command.selection.statePath(&diagnostics)
        var records = try FetchSession.tell(path, &diagnostics) { () throws(StoreError) in
            try SubscriptionStore(reading: path).records()
        }
        if !command.operands.isEmpty {
            let wanted = Set((SubscriptionSource(command.operands, &diagnostics).subscriptions ?? []).map(\.address))
            records = records.filter { wanted.contains($0.subscription.address) }
        }
        if command.instead.json {
            for record in records {
                var line = record.json(clock)
                line.add("condition", condition(of: record, clock))
                OutputStream.write(line.text, to: 1)
            }
        } else {
            for record in records { OutputStream.write(line(record, clock), to: 1) }
            if records.isEmpty { diagnostics.note("nothing is subscribed to") }
        }
    }

    private func condition(of record: SubscriptionRecord, _ clock: Clock) -> String {
        if record.state.gone != nil { return "gone" }
        if record.state.failures != nil { return "failing" }
        if record.state.checked == nil { return "new" }
        return record.isDue(at: clock.now) ? "due" : "waiting"
    }

    private func line(_ record: SubscriptionRecord, _ clock: Clock) -> String {
        let state = record.state
        let due = state.gone == nil ? state.due.map(Clock.text) ?? "now" : "never"
        var trouble = ""
        if let gone = state.gone { trouble = "gone since \(Clock.text(gone))" }
        if let failures = state.failures {
            let times = failures.count == 1 ? "once" : "\(failures.count) times since"
            trouble = "\(times) \(Clock.text(failures.since)): \(failures.message)"
        }
        let fields = [
            condition(of: record, clock), due, record.subscription.address.description,
            record.subscription.title ?? state.title ?? "", trouble,
        ]
        return fields.map(Self.plain).joined(separator: "\t") + "\n"
    }

    /// Text that is part of a line, whatever it holds.
    private static func plain(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
            line.unicodeScalars.append(isControl ? " " : scalar)
        }
        return line
    }
}
