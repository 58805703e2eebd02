import FeedFetching
import TestServer
import Testing

@Suite("Redirects", .ownThread)
struct RedirectTests {
    @Test("Every kind of redirect is followed", arguments: [301, 302, 303, 307, 308])
    func follows(_ status: Int) async throws {
        let fixture = try ClientFixture()
        let answer = try await fixture.get("/redirect/1?status=\(status)&to=/feed/target")
        #expect(answer.response.status == 200)
        #expect(answer.response.address.text == fixture.site.url("/feed/target"))
        #expect(answer.response.redirects.map(\.status) == [status])
        let isPermanent = status == 301 || status == 308
        #expect(answer.response.permanentAddress == (isPermanent ? answer.response.address : nil))
    }

    @Test("What moved for good is what all redirects up to there say so")
    func permanent() async throws {
        let fixture = try ClientFixture()
        // The statuses come last one first.
        let mixed = try await fixture.get("/redirect/4?status=302,307,308,301")
        #expect(mixed.response.redirects.map(\.status) == [301, 308, 307, 302])
        #expect(mixed.response.permanentAddress == mixed.response.redirects[1].target)
        let early = try await fixture.get("/redirect/2?status=301,302")
        #expect(early.response.redirects.map(\.status) == [302, 301])
        #expect(early.response.permanentAddress == nil)
    }

    @Test("So many redirects are followed as may be, and no more")
    func limit() async throws {
        let fixture = try ClientFixture { $0.limits.redirects = 5 }
        #expect(try await fixture.get("/redirect/5").response.status == 200)
        #expect(try await fixture.failure("/redirect/6")?.code == .redirects)
        #expect(try await fixture.failure("/redirect-endless")?.code == .redirects)
        #expect(try fixture.site.requests().filter { $0.path.hasPrefix("/redirect-endless") }.count == 6)
    }

    @Test("A circle is found before the limit")
    func circle() async throws {
        let fixture = try ClientFixture { $0.limits.redirects = 20 }
        #expect(try await fixture.failure("/redirect-loop/a")?.code == .redirects)
        #expect(try fixture.site.requests().count <= 4)
    }

    @Test("A circle of one is found, too")
    func small() async throws {
        let fixture = try ClientFixture { $0.limits.redirects = 20 }
        try fixture.site.set("/feed/self", as: "/redirect-to?url=" + fixture.site.link("/feed/self"))
        #expect(try await fixture.failure("/feed/self")?.code == .redirects)
        #expect(try fixture.site.requests().count <= 4)
    }

    @Test("A page that leads back to itself with a cookie is had")
    func wall() async throws {
        let fixture = try ClientFixture()
        let back = "/cookie/set?to=" + fixture.site.link("/feed/wall")
        try fixture.site.set("/feed/wall", as: back, times: 1)
        try fixture.site.set("/feed/wall", as: "/cookie/need")
        #expect(try await fixture.get("/feed/wall").response.status == 200)
    }

    @Test(
        "A redirect to what is no address of the web, or to nowhere, is an error",
        arguments: [
            "", "?url=", "?url=file:///etc/passwd", "?url=javascript:alert(1)", "?url=ftp://example.org/feed",
            "?url=data:text/xml,x", "?url=gopher://127.0.0.1:1/x", "?url=http://", "?url=http://exa%20mple.org/",
        ])
    func nowhere(_ query: String) async throws {
        let fixture = try ClientFixture()
        #expect(try await fixture.failure("/redirect-to" + query)?.code == .redirects)
        #expect(try fixture.site.requests().count == 1)
    }

    @Test("References are resolved against the address before", arguments: ["../feed/rel", "/@TOKEN/feed/rel#part"])
    func relative(_ reference: String) async throws {
        let fixture = try ClientFixture()
        let target = reference.replacing("/@TOKEN", with: fixture.site.link("")).replacing("#", with: "%23")
        try fixture.site.set("/a/b", as: "/redirect-to?url=" + target)
        let answer = try await fixture.get("/a/b")
        #expect(answer.response.address.text == fixture.site.url("/feed/rel"))
    }

    @Test("Of two places the first one counts, and an address may be long but not endless")
    func odd() async throws {
        let fixture = try ClientFixture()
        #expect(try await fixture.get("/redirect-several").response.address.text == fixture.site.url("/feed/first"))
        #expect(try await fixture.get("/redirect-huge?bytes=2000").response.status == 200)
        #expect(try await fixture.failure("/redirect-huge?bytes=200000")?.code == .tooLarge)
    }

    @Test("A redirect whose own body never ends is followed all the same")
    func body() async throws {
        let fixture = try ClientFixture { $0.limits.seconds = 60 }
        let began = ContinuousClock.now
        #expect(try await fixture.get("/redirect-body").response.status == 200)
        #expect(ContinuousClock.now - began < .seconds(15))
    }

    @Test("Between http and https both ways are followed")
    func schemes() async throws {
        let fixture = try ClientFixture()
        let secure = fixture.site.url("/feed/secure", port: "https")
        #expect(try await fixture.get("/redirect-to?url=" + secure).response.address.text == secure)
        let plain = fixture.site.url("/feed/plain")
        let answer = try await fixture.get("/redirect-to?url=" + plain, port: "h2")
        #expect(answer.response.address.text == plain)
    }

    @Test("Whoever asks may stop the way at any step")
    func stopped() async throws {
        let fixture = try ClientFixture()
        let address = try #require(WebAddress(fixture.site.url("/redirect/3")))
        let error = await #expect(throws: FetchError.self) {
            _ = try await fixture.client.send(HTTPRequest(address)) { next throws(FetchError) in
                if next.text.contains("/redirect/1") { throw FetchError(.waiting, "not now") }
            }
        }
        #expect(error?.code == .waiting)
        #expect(try fixture.site.requests().map(\.path) == ["/redirect/3", "/redirect/2"])
    }
}

@Suite("Credentials and cookies", .ownThread)
struct CredentialTests {
    @Test("A name and a password in the address are sent to its server")
    func sent() async throws {
        let fixture = try ClientFixture()
        let url = fixture.site.url("/auth/feed").replacing("http://", with: "http://ann:secret@")
        let answer = try await fixture.get(url: url)
        #expect(answer.response.status == 200)
        #expect(!answer.response.address.description.contains("secret"))
        #expect(try await fixture.get("/auth/feed").response.status == 401)
    }

    @Test("They stay with it on a redirect within the origin, and are not given to another")
    func redirected() async throws {
        let fixture = try ClientFixture()
        let start = fixture.site.url("/redirect/2?to=/auth/feed").replacing("http://", with: "http://ann:secret@")
        #expect(try await fixture.get(url: start).response.status == 200)
        for elsewhere in [
            fixture.site.url("/auth/feed", host: "127.0.0.2"), fixture.site.url("/auth/feed", host: "localhost"),
            fixture.site.url("/auth/feed", port: "https"),
        ] {
            let url = fixture.site.url("/redirect-to?url=" + elsewhere)
                .replacing("http://127", with: "http://ann:secret@127", maxReplacements: 1)
            #expect(try await fixture.get(url: url).response.status == 401)
        }
        let asked = try fixture.site.requests(for: "/auth/feed").dropFirst()
        #expect(asked.count == 3)
        #expect(asked.allSatisfy { $0.headers["authorization"] == nil })
    }

    @Test("What a redirect brings itself is not sent to another host")
    func brought() async throws {
        let fixture = try ClientFixture()
        let elsewhere = fixture.site.url("/auth/feed", host: "127.0.0.2")
            .replacing("http://", with: "http://eve:other@")
        #expect(try await fixture.get("/redirect-to?url=" + elsewhere).response.status == 401)
        #expect(try fixture.site.requests(for: "/auth/feed").first?.headers["authorization"] == nil)
    }

    @Test("A header field with credentials is not sent to another origin either")
    func field() async throws {
        let fixture = try ClientFixture()
        let elsewhere = fixture.site.url("/feed/elsewhere", host: "127.0.0.2")
        let fields = [("Authorization", "Bearer abc"), ("Cookie", "a=b"), ("A-IM", "feed")]
        _ = try await fixture.get("/redirect-to?url=" + elsewhere, headers: fields)
        let headers = try #require(try fixture.site.requests(for: "/feed/elsewhere").first).headers
        #expect(headers["authorization"] == nil)
        #expect(headers["cookie"] == nil)
        #expect(headers["a-im"] == "feed")
    }

    @Test("A cookie goes on to the next step of a way, and ends with it")
    func cookies() async throws {
        let fixture = try ClientFixture()
        #expect(try await fixture.get("/cookie/set").response.status == 200)
        #expect(try await fixture.get("/cookie/need").response.status == 403)
        let elsewhere = fixture.site.url("/cookie/need", host: "127.0.0.2")
        #expect(try await fixture.get("/cookie/set?to=" + elsewhere).response.status == 403)
    }
}
