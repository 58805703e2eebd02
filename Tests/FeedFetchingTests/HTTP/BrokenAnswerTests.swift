import FeedFetching
import TestServer
import Testing

@Suite("Answers that break", .ownThread)
struct BrokenAnswerTests {
    @Test(
        "An answer that ends early is truncated",
        arguments: ["too-short", "closed", "reset", "reset-head", "cut-chunks"])
    func truncated(_ fault: String) async throws {
        #expect(try await ClientFixture().failure("/fault/" + fault)?.code == .truncated)
    }

    @Test(
        "An answer that is no HTTP, or cannot be unpacked, is malformed",
        arguments: [
            "garbage", "banner", "http09", "bad-version", "bad-status", "negative-length", "bad-chunk",
            "overflowing-chunk", "nul-header", "broken-gzip", "plain-as-gzip", "unknown-coding", "many-codings",
        ])
    func malformed(_ fault: String) async throws {
        #expect(try await ClientFixture().failure("/fault/" + fault)?.code == .malformed)
    }

    @Test(
        "Nothing that breaks one answer breaks the next on the same client",
        arguments: [
            "reset", "bad-chunk", "garbage", "broken-gzip", "two-lengths", "not-modified-with-body", "too-long",
        ])
    func next(_ fault: String) async throws {
        let fixture = try ClientFixture { $0.perServer = 1 }
        _ = try await fixture.failure("/fault/" + fault)
        #expect(try await fixture.get("/feed/next").text.hasSuffix("</rss>\n"))
    }

    @Test("Nobody at the port, no such name and nobody who speaks are told apart")
    func unreachable() async throws {
        let fixture = try ClientFixture {
            $0.limits.connectSeconds = 1; $0.limits.seconds = 1
        }
        #expect(try await fixture.failure("/feed/x", port: "closed")?.code == .unreachable)
        #expect(try await fixture.failure(url: "http://nowhere.invalid/")?.code == .unresolved)
        #expect(try await fixture.failure("/feed/x", port: "silent")?.code == .timedOut)
        #expect(try await fixture.failure("/feed/x", port: "full")?.code == .timedOut)
    }

    @Test("A message is one line for people, without a password")
    func message() async throws {
        let fixture = try ClientFixture()
        let url = fixture.site.url("/fault/garbage").replacing("http://", with: "http://ann:secret@")
        let error = try #require(try await fixture.failure(url: url))
        #expect(!error.message.isEmpty)
        #expect(!error.message.contains("secret"))
        #expect(!error.message.contains("\n"))
    }
}

@Suite("Limits of an answer", .ownThread)
struct LimitTests {
    @Test(
        "What never ends, or never begins, is given up in time",
        arguments: [
            "silent", "silent-head", "stall", "drip?interval=0.2", "drip-head?interval=0.05", "huge-chunk", "switching",
        ])
    func time(_ fault: String) async throws {
        let fixture = try ClientFixture { $0.limits.seconds = 0.7 }
        let began = ContinuousClock.now
        #expect(try await fixture.failure("/fault/" + fault)?.code == .timedOut)
        #expect(ContinuousClock.now - began < .seconds(15))
    }

    @Test("What comes too slowly for too long is given up before its time is over")
    func slow() async throws {
        let fixture = try ClientFixture {
            $0.limits.seconds = 120
            $0.limits.slowSeconds = 1
            $0.limits.slowestBytesPerSecond = 1000
        }
        let began = ContinuousClock.now
        #expect(try await fixture.failure("/fault/drip?interval=0.1")?.code == .timedOut)
        #expect(ContinuousClock.now - began < .seconds(20))
    }

    @Test("Bytes are counted as they are sent", arguments: ["endless", "endless-until-close", "huge-length"])
    func bytes(_ fault: String) async throws {
        let fixture = try ClientFixture {
            $0.limits.bytes = 1 << 20
        }
        #expect(try await fixture.failure("/fault/" + fault)?.code == .tooLarge)
    }

    @Test("A body that announces too much is not read at all")
    func announced() async throws {
        let fixture = try ClientFixture { $0.limits.bytes = 50_000 }
        #expect(try await fixture.failure("/feed/announced?bytes=100000")?.code == .tooLarge)
        #expect(try await fixture.failure("/feed/announced?bytes=20000") == nil)
    }

    @Test("What sends bytes that belong to no body is too slow")
    func hidden() async throws {
        let fixture = try ClientFixture {
            $0.limits.seconds = 120
            $0.limits.slowSeconds = 1
        }
        #expect(try await fixture.failure("/fault/endless-chunk-extension")?.code == .timedOut)
    }

    @Test(
        "Header fields are counted, all together and each",
        arguments: ["endless-headers", "endless-line", "endless-continue", "huge-headers"])
    func headers(_ fault: String) async throws {
        let fixture = try ClientFixture {
            $0.limits.headerBytes = 20_000
        }
        #expect(try await fixture.failure("/fault/" + fault)?.code == .tooLarge)
    }

    @Test("Many header fields within the limit are read")
    func manyHeaders() async throws {
        let answer = try await ClientFixture().get("/fault/huge-headers?total=40000")
        #expect(answer.response.headers.values("X-Large").count == 40)
    }

    @Test("A bomb stops early, whatever it is packed with", arguments: ["gzip", "deflate", "zstd"])
    func bomb(_ coding: String) async throws {
        let fixture = try ClientFixture {
            $0.limits.unpackedBytes = 8 << 20
        }
        let address = try #require(WebAddress(fixture.site.url("/bomb/" + coding)))
        let response = try await fixture.client.send(HTTPRequest(address))
        var count = 0
        let error = await #expect(throws: FetchError.self) {
            while let piece = try await response.body.nextChunk() { count += piece.count }
        }
        #expect(error?.code == .tooLarge)
        #expect(count <= 8 << 20)
    }

    @Test("A bomb stops early by how much larger it becomes")
    func ratio() async throws {
        let fixture = try ClientFixture {
            $0.limits.unpackedBytes = .max
            $0.limits.unpackedRatio = 100
        }
        #expect(try await fixture.failure("/bomb/gzip")?.code == .tooLarge)
        #expect(try await fixture.failure("/bomb/gzip", port: "h2")?.code == .tooLarge)
    }

    @Test("A body that is not wanted any more is not fetched to its end")
    func discarded() async throws {
        let fixture = try ClientFixture()
        let address = try #require(WebAddress(fixture.site.url("/fault/endless")))
        let response = try await fixture.client.send(HTTPRequest(address))
        _ = try await response.body.bytes(limit: 100_000)
        let began = ContinuousClock.now
        await response.body.discard()
        #expect(ContinuousClock.now - began < .seconds(12))
        #expect(try await fixture.get("/feed/next").response.status == 200)
    }

    @Test("A task that is cancelled lets go of its request at once")
    func cancelled() async throws {
        let fixture = try ClientFixture { $0.limits.seconds = 120 }
        let task = Task.onOwnThread { try await fixture.failure("/fault/silent") }
        try await Task.sleep(for: .milliseconds(200))
        let began = ContinuousClock.now
        task.cancel()
        #expect(try await task.value?.code == .cancelled)
        #expect(ContinuousClock.now - began < .seconds(12))
    }
}
