import Testing

@testable import FeedCommand

@Suite("URLs in messages")
struct ShownURLTests {
    @Test(
        "A user's name and password are left out",
        arguments: [
            ("https://ann:secret@example.org/feed?x=@", "https://example.org/feed?x=@"),
            ("http://ann@example.org", "http://example.org"),
            ("http://a@b:c@example.org/", "http://example.org/"),
            ("http://:@[::1]:80/", "http://[::1]:80/"),
        ])
    func credentials(_ url: String, _ shown: String) {
        #expect(ShownURL.text(url) == shown)
    }

    @Test(
        "Everything else is itself",
        arguments: [
            "", "feed.xml", "http://example.org/@ann", "http://example.org?a@b", "http://example.org#a@b",
            "ann@example.org",
            "http://", "-",
        ])
    func others(_ text: String) {
        #expect(ShownURL.text(text) == text)
    }
}
