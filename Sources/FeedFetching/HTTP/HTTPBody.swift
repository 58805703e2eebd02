/// The body of an answer: pieces of bytes as they come in, unpacked. There is one pass over it.
///
/// When it is not read any more, the transfer is given up.
public final class HTTPBody: Sendable {
    private let transfer: Transfer

    init(_ transfer: Transfer) {
        self.transfer = transfer
    }

    deinit {
        transfer.cancel()
    }

    /// The next piece; nil at the end.
    ///
    /// - Throws: ``FetchError`` when the rest does not come, or is more than it may be.
    public func nextChunk() async throws(FetchError) -> [UInt8]? {
        try await transfer.nextChunk()
    }

    /// Reads what is left.
    ///
    /// - Parameter limit: bytes from which on the transfer is given up; what came until then is handed out.
    /// - Throws: ``FetchError`` when the rest does not come, or is more than it may be.
    public func bytes(limit: Int = .max) async throws(FetchError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < limit, let chunk = try await nextChunk() { bytes += chunk }
        if bytes.count >= limit { await discard() }
        return bytes
    }

    /// Gives up what is left.
    public func discard() async {
        transfer.cancel()
        await transfer.finished()
    }
}

extension HTTPBody: AsyncSequence {
    /// Iterates over the pieces that were not read yet.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let body: HTTPBody

        /// The next piece; nil at the end.
        public func next() async throws(FetchError) -> [UInt8]? {
            try await body.nextChunk()
        }

        /// The next piece; nil at the end.
        public func next(isolation actor: isolated (any Actor)?) async throws(FetchError) -> [UInt8]? {
            try await body.nextChunk()
        }
    }

    /// An iterator over the pieces that were not read yet.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(body: self)
    }
}
