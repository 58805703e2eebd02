import Testing

@testable import Syndication

/// Bytes, chunks, a file and chunks that come in later give the same feed.
@Suite struct StreamingTests {
    /// Pieces of a document that come one after the other, each behind a suspension.
    private struct Pieces: AsyncSequence {
        let bytes: [UInt8]
        let size: Int

        struct AsyncIterator: AsyncIteratorProtocol {
            var rest: ArraySlice<UInt8>
            let size: Int

            mutating func next() async throws -> ArraySlice<UInt8>? {
                await Task.yield()
                guard !rest.isEmpty else { return nil }
                defer { rest = rest.dropFirst(size) }
                return rest.prefix(size)
            }
        }

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: bytes[...], size: size) }
    }

    @Test(arguments: SampleFeeds.names, [1, 7, 1_000, 1_000_000])
    func readsWhatComesInPieces(_ name: String, _ size: Int) async throws {
        let bytes = try SampleFeeds.bytes(name)
        var expected = try FeedReader(bytes: bytes)
        let reader = AsyncFeedReader(Pieces(bytes: bytes, size: size))
        while let entry = try expected.next() { #expect(try await reader.next() == entry) }
        #expect(try await reader.next() == nil)
        #expect(reader.feed == expected.feed)
        #expect(reader.document == expected.document)
        #expect(reader.takeNotes() == expected.takeNotes())
    }

    @Test(arguments: SampleFeeds.names, [1, 1_000])
    func readsChunks(_ name: String, _ size: Int) throws {
        let bytes = try SampleFeeds.bytes(name)
        let chunks = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
        var reader = try FeedReader(chunks: chunks)
        var entries: [Entry] = []
        while let entry = try reader.next() { entries.append(entry) }
        #expect(entries == (try Feed(bytes: bytes)).entries)
    }

    @Test func handsOutAnEntryAsSoonAsItsBytesAreThere() async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        let reader = AsyncFeedReader(stream)
        let filler = String(repeating: " ", count: DocumentHead.length)
        continuation.yield(
            Array("<rss version='2.0'><channel><title>T</title>\(filler)<item><title>1</title></item>".utf8))
        #expect(try await reader.next()?.title == "1")
        #expect(reader.feed.title == "T")
        continuation.yield(Array("<item><title>2</title></item></channel></rss>".utf8))
        #expect(try await reader.next()?.title == "2")
        continuation.finish()
        #expect(try await reader.next() == nil)
    }

    @Test func isASequence() async throws {
        var titles: [String] = []
        let bytes = Array(
            "<rss><channel><item><title>1</title></item><item><title>2</title></item></channel></rss>".utf8)
        for try await entry in AsyncFeedReader(Pieces(bytes: bytes, size: 10)) {
            titles.append(entry.title?.value ?? "")
        }
        #expect(titles == ["1", "2"])
    }

    @Test func throwsWhatIsNoFeedOnceAndThenEnds() async throws {
        let reader = AsyncFeedReader(Pieces(bytes: Array("<html/>".utf8), size: 3))
        await #expect(throws: FeedError.self) { try await reader.next() }
        #expect(try await reader.next() == nil)
    }

    /// What there is of an entry must not be copied for every piece of it.
    @Test func readsALongEntryInSmallPieces() async throws {
        let text = String(repeating: "long ", count: 200_000)
        let bytes = Array("<rss><channel><item><description>\(text)</description></item></channel></rss>".utf8)
        let reader = AsyncFeedReader(Pieces(bytes: bytes, size: 512))
        #expect(try await reader.next()?.summary?.value.utf8.count == text.utf8.count - 1)
    }
}
