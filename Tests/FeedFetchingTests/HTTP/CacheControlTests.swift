import Testing

@testable import FeedFetching

@Suite("Cache-Control")
struct CacheControlTests {
    @Test(
        "The age is read however it is written",
        arguments: [
            ("max-age=60", 60), ("MAX-AGE = \"60\"", 60), ("public, max-age=60, must-revalidate", 60),
            ("max-age=60;foo", 60), (",, ,max-age=60,", 60), ("community=\"a, max-age=1\", max-age=60", 60),
            ("max-age=90, max-age=60", 60), ("max-age=99999999999999999999", 1 << 31), ("s-maxage=5, max-age=60", 60),
            ("a=\"\\\"\", max-age=60", 60), ("max-age=x, max-age=60", 60), ("max-age=0", 0),
        ] as [(String, Int64)])
    func readsAge(_ value: String, _ age: Int64) {
        #expect(CacheControl(value).maxAge == age)
    }

    @Test(
        "What is no age is none",
        arguments: [
            "", "max-age", "max-age=", "max-age=-1", "max-age=1.5", "max-age=x", "s-maxage=5", "x=\"max-age=5",
            "max-age=\u{663}", "\"max-age=5\"", "=5", "max-age=1e3",
        ])
    func refuses(_ value: String) {
        #expect(CacheControl(value).maxAge == nil)
    }

    @Test("No storing and no caching are told, but not where only fields are named")
    func readsFlags() {
        let both = CacheControl("No-Store , no-cache")
        #expect(both.noStore && both.noCache)
        let fields = CacheControl("no-cache=\"Set-Cookie, max-age=5\"")
        #expect(!fields.noCache && !fields.noStore && fields.maxAge == nil)
        #expect(!CacheControl("x=\"no-store\", no-stores").noStore)
    }

    @Test("A long value takes no longer than its length", .timeLimit(.minutes(1)))
    func isLinear() {
        for piece in ["\"", "\\", ",", "=", " ", "a", "a=\"", "\"\\", "max-age=1,", ";"] {
            _ = CacheControl(String(repeating: piece, count: 30_000))
        }
    }
}
