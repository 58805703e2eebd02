import FeedOperations
import Testing

@Suite struct CanonicalURLTests {
    @Test(arguments: [
        ("HTTP://WWW.Example.ORG:80/a", "//example.org/a"),
        ("https://example.org", "//example.org/"),
        ("https://example.org:443/a", "//example.org/a"),
        ("https://example.org:8443/a", "//example.org:8443/a"),
        ("https://m.example.org/a", "//example.org/a"),
        ("https://mobile.example.org./a", "//example.org/a"),
        ("https://example.org/a/../b/./c", "//example.org/b/c"),
        ("https://example.org/../../a", "//example.org/a"),
        ("https://example.org/%7euser/%c3%a9", "//example.org/~user/%C3%A9"),
        ("https://example.org/é x", "//example.org/%C3%A9%20x"),
        ("https://example.org/a#part", "//example.org/a"),
        ("https://example.org/#!/a", "//example.org/#!/a"),
        ("https://example.org/a?utm_source=x&b=2&a=1&fbclid=z", "//example.org/a?a=1&b=2"),
        ("https://example.org/a?UTM_Medium=x", "//example.org/a"),
        ("https://example.org/a?mtm_campaign=x&p=1184", "//example.org/a?p=1184"),
        ("https://example.org/a?x=2&x=1", "//example.org/a?x=2&x=1"),
        ("https://example.org/a/amp", "//example.org/a"),
        ("https://example.org/a/amp/", "//example.org/a/"),
        ("https://example.org/amp", "//example.org/amp"),
        ("https://amp.example.org/a?amp=1", "//example.org/a"),
        ("https://example-org.cdn.ampproject.org/c/s/example.org/a?b=1", "//example.org/a?b=1"),
        ("https://www.google.com/amp/s/www.example.org/a/amp/", "//example.org/a/"),
        ("https://example.org/a?outputType=amp&b=1", "//example.org/a?b=1"),
        ("https://example.org/a?noamp=mobile", "//example.org/a"),
        ("https://example.org/a?amp=meter", "//example.org/a?amp=meter"),
        ("https://ann:secret@example.org/a", "//example.org/a"),
        ("https://Bücher.example/a", "//xn--bcher-kva.example/a"),
        ("https://bu\u{308}cher.example:443/a", "//xn--bcher-kva.example/a"),
        ("https://b%C3%BCcher.example/a", "//xn--bcher-kva.example/a"),
        ("https://XN--BCHER-KVA.example/a", "//xn--bcher-kva.example/a"),
        ("https://www.例え。テスト/", "//xn--r8jz45g.xn--zckzah/"),
        ("https://пример.испытание/a", "//xn--e1afmkfd.xn--80akhbyknj4f/a"),
        ("https://ｅｘａｍｐｌｅ.org/a", "//example.org/a"),
        ("https://faß.example/", "//xn--fa-hia.example/"),
        ("  https://example.org/a\n", "//example.org/a"),
        ("\u{A0}https://example.org/a\u{3000}", "//example.org/a"),
    ]) func hasOneKeyForOnePage(url: String, key: String) {
        #expect(CanonicalURL(url)?.key == key)
    }

    @Test(arguments: [
        "", "mailto:a@example.org", "https://ann@/a", "https://:443/a", "ftp://example.org/a", "http:/x/yyyyyy", "/a",
        "https:", "https://", "https:///a", "tag:example.org,2026:1", "%%%",
    ])
    func takesOnlyAddressesOfTheWeb(url: String) {
        #expect(CanonicalURL(url) == nil)
    }

    @Test(arguments: [
        ("https://example.org/a/", "https://example.org/a"), ("https://example.org/A", "https://example.org/a"),
        ("https://example.org/?p=1", "https://example.org/?p=2"), ("https://a.example.org/", "https://b.example.org/"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"), ("https://m.com/a", "https://com/a"),
        ("https://bücher.example/", "https://bucher.example/"), ("https://faß.example/", "https://fass.example/"),
        ("https://example.org/?p=1#!/a", "https://example.org/?p=1#!/b"),
    ]) func keepsDifferentPagesApart(left: String, right: String) {
        #expect(CanonicalURL(left)?.key != CanonicalURL(right)?.key)
    }

    @Test func saysWhichRulesChangedSomething() {
        let url = CanonicalURL("http://www.example.org/a/?utm_source=x#comments")
        #expect(url?.rules == [.scheme, .twinHost, .fragment, .tracking])
        #expect(CanonicalURL("https://example.org/a")?.rules == [])
        #expect(CanonicalURL("https://ann@bücher.example/a")?.rules == [.credentials, .idna])
        #expect(CanonicalURL("https://example.org/a/amp?b=1&a=2")?.rules == [.parameterOrder, .amp])
    }

    @Test func refIsTrackingOnlyWhereItNamesTheFeed() {
        #expect(
            CanonicalURL("https://example.org/a?ref=b.example", feedHost: "www.b.example")?.key == "//example.org/a")
        #expect(
            CanonicalURL("https://example.org/a?ref=main", feedHost: "b.example")?.key == "//example.org/a?ref=main")
        #expect(CanonicalURL("https://example.org/a?ref=b.example")?.key == "//example.org/a?ref=b.example")
    }

    @Test func knowsTheAddressOfAWholeSite() {
        #expect(CanonicalURL("http://www.example.org?utm_source=x")?.isRoot == true)
        #expect(CanonicalURL("https://example.org/?p=1")?.isRoot == false)
    }

    @Test func survivesAddressesMadeToHurt() {
        for url in [
            "https://" + String(repeating: "www.", count: 10_000) + "x",
            "https://x/" + String(repeating: "../", count: 50_000),
            "https://x/?" + String(repeating: "&=%", count: 50_000), "https://x/%", "https://x/%4", "https://[::1]:80/",
            "https://" + String(repeating: "ü", count: 200_000), "https://" + String(repeating: "ü.", count: 200_000),
            "https://" + (0..<500).map { "\(Unicode.Scalar(0x4E00 + $0 * 40) ?? "x")" }.joined() + ".example/",
            "https://" + String(repeating: "@", count: 100_000) + "x/", "https://%2F%40/a", "https://%FF%FE/a",
        ] {
            #expect(CanonicalURL(url) != nil)
        }
    }
}
