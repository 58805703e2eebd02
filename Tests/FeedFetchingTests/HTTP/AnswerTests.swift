import FeedFetching
import TestServer
import Testing

@Suite("Answers of a web server", .ownThread)
struct AnswerTests {
    @Test("A feed comes whole, with its header fields and where it came from")
    func whole() async throws {
        let fixture = try ClientFixture()
        let answer = try await fixture.get("/feed/plain?items=5&bytes=60000")
        #expect(answer.response.status == 200)
        #expect(answer.response.version == "1.1")
        #expect(answer.response.headers["etag"] == "\"plain-1\"")
        #expect(answer.response.address.text == fixture.site.url("/feed/plain?items=5&bytes=60000"))
        #expect(answer.response.redirects.isEmpty)
        #expect(answer.body.count > 50_000)
        #expect(answer.text.hasSuffix("</rss>\n"))
    }

    @Test("A large body comes whole, in whatever pieces")
    func large() async throws {
        let answer = try await ClientFixture().get("/feed/large?items=100&bytes=9000000")
        #expect(answer.body.count > 8_000_000)
        #expect(answer.text.hasSuffix("</rss>\n"))
    }

    @Test("A body that nobody reads yet waits at the server, and is whole when it is read")
    func waits() async throws {
        let fixture = try ClientFixture()
        let address = try #require(WebAddress(fixture.site.url("/feed/waits?items=100&bytes=6000000")))
        let response = try await fixture.client.send(HTTPRequest(address))
        try await Task.sleep(for: .milliseconds(300))
        var sizes: [Int] = []
        while let piece = try await response.body.nextChunk() { sizes.append(piece.count) }
        #expect(sizes.reduce(0, +) > 5_000_000)
        #expect((sizes.max() ?? 0) < 1_000_000, "\(sizes)")
    }

    @Test(
        "Odd answers that can be read are read",
        arguments: [
            "until-close", "trailers", "continue", "early-hints", "folded-header", "bare-newlines", "no-type",
            "wrong-type", "length-and-chunks", "drip?items=1&interval=0.0005",
        ])
    func odd(_ fault: String) async throws {
        let answer = try await ClientFixture().get("/fault/" + fault)
        #expect(answer.response.status == 200)
        #expect(answer.text.hasSuffix("</rss>\n"))
    }

    @Test("Header fields of an answer before the real one are not those of the real one")
    func hints() async throws {
        let answer = try await ClientFixture().get("/fault/early-hints")
        #expect(answer.response.headers["Link"] == nil)
        #expect(answer.response.headers["ETag"] == nil)
        #expect(answer.response.headers["Content-Type"] == "application/rss+xml")
    }

    @Test("A folded header field is one field, also with a colon in its second line")
    func folded() async throws {
        let answer = try await ClientFixture().get("/fault/folded-header")
        #expect(answer.response.headers["X-Folded"] == "one two: three")
    }

    @Test("More than was announced is cut off there")
    func tooLong() async throws {
        let answer = try await ClientFixture().get("/fault/too-long")
        #expect(!answer.text.hasSuffix("</rss>\n"))
        #expect(answer.text.hasPrefix("<?xml"))
    }

    @Test("An empty body is empty, and no error")
    func empty() async throws {
        let answer = try await ClientFixture().get("/fault/empty")
        #expect(answer.response.status == 200)
        #expect(answer.body.isEmpty)
    }

    @Test("A status is handed on, whatever it says", arguments: [204, 304, 401, 404, 410, 429, 500, 503])
    func status(_ code: Int) async throws {
        let answer = try await ClientFixture().get("/status/\(code)?retry-after=7")
        #expect(answer.response.status == code)
        #expect(answer.response.headers["Retry-After"] == "7")
    }

    @Test("206 is handed on, too, though nobody asked for a part")
    func partial() async throws {
        let answer = try await ClientFixture().get("/fault/partial")
        #expect(answer.response.status == 206)
        #expect(answer.body.count == 100)
    }

    @Test("304 has no body even where the server sends one, and what it sends is not taken for the next answer")
    func notModified() async throws {
        let fixture = try ClientFixture { $0.perServer = 1 }
        let answer = try await fixture.get("/fault/not-modified-with-body")
        #expect(answer.response.status == 304)
        #expect(answer.body.isEmpty)
        #expect(try await fixture.get("/feed/next").text.hasSuffix("</rss>\n"))
    }

    @Test("Validators go out byte for byte as they were given, and bring 304")
    func validators() async throws {
        let fixture = try ClientFixture()
        let odd = "/feed/odd?etag=W/%22a%20b%22&modified=Sat,%201%20Jan%202000%2000:00:00%20%2B0200"
        let first = try await fixture.get(odd)
        let tag = try #require(first.response.headers["ETag"])
        let date = try #require(first.response.headers["Last-Modified"])
        #expect(tag == "W/\"a b\"")
        #expect(date == "Sat, 1 Jan 2000 00:00:00 +0200")
        let second = try await fixture.get(odd, headers: [("If-None-Match", tag)])
        #expect(second.response.status == 304)
        let third = try await fixture.get(odd, headers: [("If-Modified-Since", date)])
        #expect(third.response.status == 304)
        #expect(try fixture.site.requests()[2].headers["if-modified-since"] == date)
    }

    @Test("Changes alone come with 226 where they are asked for")
    func delta() async throws {
        let fields = [("If-None-Match", "\"news-1\""), ("A-IM", "feed")]
        let answer = try await ClientFixture().get("/delta/news?version=4", headers: fields)
        #expect(answer.response.status == 226)
        #expect(answer.response.headers["IM"] == "feed")
        #expect(answer.text.components(of: "<item>") == 3)
    }

    @Test("The client says who it is and what it can unpack")
    func saysWhoItIs() async throws {
        let fixture = try ClientFixture { $0.userAgent = "reader/1 (+https://example.org/reader)\r\nX-Evil: 1" }
        _ = try await fixture.get("/feed/agent")
        let headers = try #require(try fixture.site.requests().first).headers
        #expect(headers["user-agent"] == "reader/1 (+https://example.org/reader)X-Evil: 1")
        #expect(headers["accept-encoding"]?.contains("gzip") == true)
        #expect(headers["x-evil"] == nil)
        #expect(headers["cookie"] == nil)
        #expect(headers["referer"] == nil)
    }

    @Test("A connection is used again")
    func keepsAlive() async throws {
        let fixture = try ClientFixture { $0.perServer = 1 }
        for number in 0..<4 { _ = try await fixture.get("/feed/again\(number)") }
        #expect(Set(try fixture.site.requests().map(\.connection)).count == 1)
    }

    @Test("An IPv6 address is asked like any other", .enabled(if: ServerHosts.hasVersion6))
    func version6() async throws {
        #expect(try await ClientFixture().get("/feed/six", host: "[::1]").response.status == 200)
    }
}

extension String {
    /// How often a text occurs.
    func components(of text: String) -> Int {
        ranges(of: text).count
    }
}

/// What the test server listens on.
enum ServerHosts {
    static var hasVersion6: Bool { (try? TestServer.shared.get().hosts.contains("::1")) ?? false }
}
