import Testing

@testable import FeedFetching

@Suite("Addresses on the web")
struct WebAddressTests {
    @Test(
        "Only absolute URLs of http and https are addresses",
        arguments: [
            "file:///etc/passwd", "ftp://example.org/", "feed.xml", "//example.org/", "", "http://", "javascript:1",
            "gopher://example.org/", "http://exa mple.org/", "https://example.org/\r\nX: y",
            "http://example.org:99999/",
        ])
    func refuses(_ text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test("Case of scheme and host, a missing path and a fragment make no difference")
    func normalises() {
        #expect(WebAddress("HTTP://Example.ORG#top") == WebAddress("http://example.org/"))
        #expect(WebAddress("https://example.org/a?b=c")?.port == 443)
        #expect(WebAddress("http://example.org:8080/")?.server == "example.org:8080")
    }

    @Test("People never see a password, and no reference inherits it")
    func hidesCredentials() throws {
        let address = try #require(WebAddress("https://ann:secret@example.org/a/feed"))
        #expect(address.description == "https://example.org/a/feed")
        #expect(address.credentials == WebAddress.Credentials(user: "ann", password: "secret"))
        #expect(address.resolving("../b")?.text == "https://example.org/b")
        #expect(address.resolving("//other.example/c")?.text == "https://other.example/c")
        #expect(address.resolving("file:///etc/passwd") == nil)
    }

    @Test("Credentials are decoded")
    func decodesCredentials() throws {
        let own = try #require(WebAddress("https://ann%40home:s%3Acret@example.org/a?b#c"))
        #expect(own.credentials == WebAddress.Credentials(user: "ann@home", password: "s:cret"))
    }
}
