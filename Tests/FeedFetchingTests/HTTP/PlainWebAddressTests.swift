import Testing

@testable import FeedFetching

@Suite("Plain addresses on the web")
struct PlainWebAddressTests {
    @Test(
        "A plain address is read as the parser reads it",
        arguments: [
            "https://example.org/", "http://a/b", "http://www.example.org/a/b.xml?c=d&e=/f?g@h:i;j,k+l(m)*n'o!p$q~r_s",
            "http://example.org:8080/feed", "http://127.0.0.1:49152/7.xml", "http://xn--bcher-kva.example/",
            "https://a-b.c1.example/A/B..c/d.", "http://0.0.0.0/", "http://255.255.255.255/", "http://e2.example/a//b",
            "https://example.org:443/", "http://example.org:1/",
        ])
    func agrees(_ text: String) throws {
        let plain = try #require(WebAddress.plain(text))
        // A fragment sends it through the parser, which takes it off.
        #expect(WebAddress("\(text)#") == plain)
        #expect(plain.text == text)
    }

    @Test(
        "What could be understood in two ways is left to the parser",
        arguments: [
            "https://example.org", "HTTP://example.org/", "http://Example.org/", "http://a@b/", "http://a:b@c/",
            "http://127.1/", "http://0x7f.0.0.1/", "http://0127.0.0.1/", "http://2130706433/", "http://256.1.1.1/",
            "http://1.2.3.4.5/", "http://1.2.3.4a/", "http://[::1]/", "http://a/%41", "http://a/../b", "http://a/.b",
            "http://a/b#c", "http://a/?", "http://a/b??", "http://a/b c", "http://a/é", "http://é/", "http://a?b",
            "http://a:/", "http://a:0/",
            "http://a:080/", "http://a:65536/", "http://a:123456/", "http://a..b/", "http://a-.b/", "http://a.-b/",
            "http://a./", "http://a-/", "http://-a/", "http://a\\b/", "http://a/\"", "http://a/<", "http://a/[b]",
            "http:///a", "http://", "https:/a/b", "ftp://a/b", "//a/b", "", "http://a/\n", "http://a_b/",
            "http://a/b|c",
        ])
    func leaves(_ text: String) {
        #expect(WebAddress.plain(text) == nil)
    }

    @Test("Whatever is plain is read alike by both, and comes out as it was")
    func agreesAlways() {
        var random = SplitMix(state: 1)
        let alphabet = Array("ab1.-:/?@&=%~_A#0".utf8)
        let piece = { (length: Int) in
            String(
                decoding: (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] },
                as: UTF8.self)
        }
        var plain = 0
        for index in 0..<5000 {
            let text = "http://a\(piece(index % 4))/\(piece(index % 7))"
            guard let address = WebAddress.plain(text) else { continue }
            plain += 1
            #expect(WebAddress("\(text)#") == address, "\(text)")
        }
        #expect(plain > 500)
    }
}

/// Numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
