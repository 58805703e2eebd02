import FeedOperations
import Testing

@Suite struct RedirectorTests {
    @Test(
        "An address that leads to another and names it counts as the other",
        arguments: [
            "https://www.google.com/url?rct=j&sa=t&url=https://example.org/a%3Fp%3D1&ct=ga",
            "https://www.google.co.uk/url?q=https%3A%2F%2Fexample.org%2Fa%3Fp%3D1",
            "https://news.google.com/news/url?sa=t&url=HTTP%3A%2F%2Fwww.example.org%2Fa%3Fp%3D1",
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Fp%3D1%26fbclid%3Dx&h=AT0",
            "https://www.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Fp%3D1",
            "https://out.reddit.com/t3_abc?url=https%3A%2F%2Fexample.org%2Fa%3Fp%3D1&token=x",
            "https://t.umblr.com/redirect?z=https%3A%2F%2Fexample.org%2Fa%3Fp%3D1&t=x",
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa%3Fp%3D1&data=x",
            "https://href.li/?https://example.org/a?p=1",
            "http://feedproxy.google.com/~r/news/~3/aBc/https%3A%2F%2Fexample.org%2Fa?p=1",
            "http://feeds.feedburner.com/~r/news/~3/aBc/?url=https%3A%2F%2Fexample.org%2Fa%3Fp%3D1",
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fexample.org%252Fa%253Fp%253D1",
            "https://www.google.com/url?q=https%3A%2F%2Fwww.google.com%2Famp%2Fs%2Fexample.org%2Fa%3Fp%3D1",
        ]) func unwraps(url: String)
    {
        let canonical = CanonicalURL(url)
        #expect(canonical?.key == "//example.org/a?p=1")
        #expect(canonical?.rules.contains(.redirector) == true)
    }

    @Test(
        "An address that says nothing about where it leads, or that is a page itself, stays",
        arguments: [
            ("https://feedproxy.google.com/~r/news/~3/aBc/", "//feedproxy.google.com/~r/news/~3/aBc/"),
            (
                "https://example.com/share?url=https%3A%2F%2Fexample.org%2Fa",
                "//example.com/share?url=https%3A%2F%2Fexample.org%2Fa"
            ),
            ("https://www.google.com/url?q=notes", "//google.com/url?q=notes"),
            (
                "https://www.google.com/search?q=https%3A%2F%2Fexample.org",
                "//google.com/search?q=https%3A%2F%2Fexample.org"
            ),
            ("https://archive.example/web/https://example.org/a", "//archive.example/web/https://example.org/a"),
            ("https://google.com.example/url?q=https://a.example/", "//google.com.example/url?q=https://a.example/"),
        ]) func stays(url: String, key: String)
    {
        #expect(CanonicalURL(url)?.key == key)
        #expect(CanonicalURL(url)?.rules.contains(.redirector) == false)
    }

    @Test("Two redirectors are unwrapped and a third is not, nor does one that leads to itself take time")
    func isNotLedOnWithoutEnd() {
        var url = "https://example.org/a"
        for _ in 0..<3 { url = "https://href.li/?" + url }
        #expect(CanonicalURL(url)?.key == "//href.li/?https://example.org/a")
        let long = "https://feedproxy.google.com" + String(repeating: "/http://", count: 100_000)
        #expect(CanonicalURL(long) != nil)
        #expect(CanonicalURL(String(repeating: "https://href.li/?", count: 50_000)) != nil)
    }
}
