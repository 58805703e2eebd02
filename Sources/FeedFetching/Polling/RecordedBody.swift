internal import Synchronization

/// The pieces of a body as they come in, of which the first bytes are kept, in case that it is no feed but a page.
final class RecordedBody: Sendable {
    private struct Record {
        var kept: [UInt8] = []
        var byteCount = 0
    }

    private let body: HTTPBody
    private let limit: Int
    private let record = Mutex(Record())

    /// - Parameter limit: how many bytes are kept at most.
    init(_ body: HTTPBody, limit: Int) {
        self.body = body
        self.limit = limit
    }

    /// How many bytes came.
    var byteCount: Int { record.withLock { $0.byteCount } }

    /// The next piece; nil at the end.
    func nextChunk() async throws(FetchError) -> [UInt8]? {
        guard let chunk = try await body.nextChunk() else { return nil }
        record.withLock { record in
            record.byteCount += chunk.count
            if record.kept.count < limit { record.kept += chunk.prefix(limit - record.kept.count) }
        }
        return chunk
    }

    /// Everything from the beginning up to the limit, what did not come yet included.
    func rest() async throws(FetchError) -> [UInt8] {
        while record.withLock({ $0.kept.count }) < limit, try await nextChunk() != nil {}
        await body.discard()
        return record.withLock { $0.kept }
    }
}

extension RecordedBody: AsyncSequence {
    struct AsyncIterator: AsyncIteratorProtocol {
        let body: RecordedBody

        func next() async throws(FetchError) -> [UInt8]? {
            try await body.nextChunk()
        }

        func next(isolation actor: isolated (any Actor)?) async throws(FetchError) -> [UInt8]? {
            try await body.nextChunk()
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(body: self)
    }
}
