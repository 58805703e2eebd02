import FeedFetching
import TestServer
import Testing

@Suite("Messages of what went wrong", .ownThread)
struct FetchErrorTests {
    @Test("What a server says is one line of bounded length in them")
    func quoted() async throws {
        #expect(FetchError(.malformed, "a\u{1B}[31m\r\nb\u{9B}c\u{2028}d").message == "a [31m  b c d")
        let long = FetchError(.malformed, String(repeating: "e\u{301}", count: 100_000)).message
        #expect(long.unicodeScalars.count == 301)
        let fixture = try ClientFixture()
        let error = try await fixture.failure("/redirect-to?url=ftp://" + String(repeating: "a", count: 5000))
        #expect((1...301).contains(error?.message.count ?? 0))
    }
}
