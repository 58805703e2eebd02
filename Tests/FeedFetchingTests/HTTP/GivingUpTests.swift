import FeedFetching
import Synchronization
import TestServer
import Testing

@Suite("Bodies that are given up", .ownThread)
struct GivingUpTests {
    @Test("When giving up returns, the transfer is over: nothing comes any more")
    func isOver() async throws {
        let fixture = try ClientFixture()
        let address = try #require(WebAddress(fixture.site.url("/fault/endless")))
        for _ in 0..<200 {
            let body = try await fixture.client.send(HTTPRequest(address)).body
            _ = try await body.nextChunk()
            await body.discard()
            // What had come before it was given up may be there still, in one piece.
            _ = try? await body.nextChunk()
            #expect((try? await body.nextChunk()) == nil)
        }
    }

    @Test("A body that another task gives up ends for the one that waits for it")
    func byAnother() async throws {
        let fixture = try ClientFixture()
        let address = try #require(WebAddress(fixture.site.url("/fault/stall")))
        let body = try await fixture.client.send(HTTPRequest(address)).body
        let ending = Ending()
        _ = Task.onOwnThread {
            _ = try? await body.bytes()
            ending.hasCome.withLock { $0 = true }
        }
        try await Task.sleep(for: .milliseconds(300))
        await body.discard()
        for _ in 0..<100 where !ending.hasCome.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(20)) }
        #expect(ending.hasCome.withLock { $0 })
    }
}

/// Whether something has ended.
private final class Ending: Sendable {
    let hasCome = Mutex(false)
}
