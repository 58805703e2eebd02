internal import FeedCommand
internal import FeedStore
internal import Syndication

/// Reads all inputs and puts their entries into a store.
struct PutPass {
    private let inputs: InputSet
    private let job: PutJob
    private let workers: OrderedWorkers<PutJob.Work, [PutOutcome]>

    /// Bytes of a document that is read whole on one thread; larger ones stream.
    private static let small = 4 << 20
    /// Bytes that may be under way, so that processors have work while a transaction is written.
    private static let underWay = 40 << 20
    /// Bytes of an entry, where nobody counts them.
    private static let usual = 2 << 10
    /// How many documents that may be for each processor.
    private static let most = 1000

    init(_ input: InputOptions, into writer: ArchiveWriter) throws {
        inputs = InputSet(input)
        let job = PutJob(
            opener: inputs.opener, sanitizes: input.sanitize ?? false, asksFirst: try !writer.isEmpty())
        self.job = job
        workers = OrderedWorkers(waitingForEach: Self.most) { job.run($0) }
    }

    func run(_ writer: ArchiveWriter, _ diagnostics: inout Diagnostics) throws {
        defer { workers.stop() }
        var state = State(writer: writer)
        for item in inputs.items() {
            switch item {
            case .message(let message): try submit(.message(message), of: 0, &state, &diagnostics)
            case .remote(let url):
                diagnostics.error(
                    "is on the web: 'feed import' and 'feed fetch' bring it in", in: ShownURL.text(url), .usage)
            case .document(let name, let path):
                if let path, let size = Folder.size(ofFile: path), size <= Self.small {
                    try submit(.file(name: name, path: path), of: size, &state, &diagnostics)
                } else {
                    try stream(name, path, &state, &diagnostics)
                }
            }
        }
        while let done = workers.next() { try take(done, &state, &diagnostics) }
    }

    /// Hands work in, which is of about so many bytes.
    private func submit(
        _ work: PutJob.Work, of bytes: Int, _ state: inout State, _ diagnostics: inout Diagnostics
    ) throws {
        while workers.isFull || state.underWay > Self.underWay, let done = workers.next() {
            try take(done, &state, &diagnostics)
        }
        state.begin(bytes)
        workers.submit(work)
    }

    private func take(_ outcomes: [PutOutcome], _ state: inout State, _ diagnostics: inout Diagnostics) throws {
        let bytes = state.end()
        // What is asked for goes in behind what is under way: one more than otherwise, as one just came out.
        for work in try state.take(outcomes, &diagnostics) {
            state.begin(bytes)
            workers.submit(work)
        }
    }

    private func stream(
        _ name: String, _ path: String?, _ state: inout State, _ diagnostics: inout Diagnostics
    ) throws {
        let document: InputDocument
        do throws(FeedError) {
            document = try job.opener.open(name, path)
        } catch {
            return try submit(.message(InputOpener.failure(error, name, path)), of: 0, &state, &diagnostics)
        }
        var failure: (any Error)?
        let end = PutReading(document, sanitizes: job.sanitizes, isSmall: false).run { entries, feed in
            guard failure == nil else { return }
            do {
                try submit(.entries(entries, of: feed), of: entries.count * Self.usual, &state, &diagnostics)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        try submit(.end(end), of: 0, &state, &diagnostics)
    }

    /// Where the writer is.
    private struct State {
        let writer: ArchiveWriter
        var feed: Int?
        /// Bytes of the work that was handed in and did not come out, in order and together.
        private var sizes: [Int] = []
        private var first = 0
        private(set) var underWay = 0

        init(writer: ArchiveWriter) {
            self.writer = writer
        }

        mutating func begin(_ bytes: Int) {
            sizes.append(bytes)
            underWay += bytes
        }

        mutating func end() -> Int {
            let bytes = sizes[first]
            first += 1
            if first > 4096 {
                sizes.removeFirst(first)
                first = 0
            }
            underWay -= bytes
            return bytes
        }

        /// - Returns: what is to be done now.
        mutating func take(_ outcomes: [PutOutcome], _ diagnostics: inout Diagnostics) throws -> [PutJob.Work] {
            var work: [PutJob.Work] = []
            for outcome in outcomes {
                switch outcome {
                case .message(let message): message.pass(to: &diagnostics)
                case .begin(let feed): if self.feed == nil { self.feed = writer.begin(feed) }
                case .candidates(let candidates):
                    guard let feed else { continue }
                    let unknown = try writer.unknown(candidates)
                    if !unknown.isEmpty { work.append(.candidates(unknown, of: feed)) }
                case .entries(let entries, let number):
                    guard let feed = number ?? self.feed else { continue }
                    for entry in entries { try writer.add(entry, of: feed) }
                case .end(let end):
                    diagnostics.pass(end.notes, in: end.name)
                    if let error = end.error { diagnostics.error(error, in: end.name) }
                    if let said = end.feed {
                        try writer.end(feed ?? writer.begin(said), as: said, deletions: end.deletions)
                    }
                    feed = nil
                }
            }
            return work
        }
    }
}
