import Testing

@testable import FeedFetching

@Suite("Retry-After")
struct RetryAfterTests {
    private let now = HTTPDateTests.now

    @Test(
        "Seconds and dates say when, from now to a week ahead",
        arguments: [
            ("120", 120), (" 120", nil), ("0", 0), ("99999999999999999999999", 604_800), ("-5", nil), ("1.5", nil),
            ("Wed, 02 Apr 2025 19:32:00 GMT", 120), ("Wed, 02 Apr 2025 18:00:00 GMT", 0), ("soon", nil), ("", nil),
            ("Fri, 31 Dec 9999 23:59:59 GMT", 604_800),
        ] as [(String, Int64?)])
    func reads(_ value: String, _ delay: Int64?) {
        let headers = HTTPHeaders([HTTPHeaders.Field(name: "retry-after", value: value)])
        #expect(RetryAfter.moment(headers, at: now) == delay.map { now + $0 })
    }

    @Test("A date is held against the server's own clock")
    func knowsClocks() {
        let headers = HTTPHeaders([
            HTTPHeaders.Field(name: "Date", value: "Mon, 01 Jan 2024 00:00:00 GMT"),
            HTTPHeaders.Field(name: "Retry-After", value: "Mon, 01 Jan 2024 00:05:00 GMT"),
        ])
        #expect(RetryAfter.moment(headers, at: now) == now + 300)
        #expect(RetryAfter.moment(HTTPHeaders(), at: now) == nil)
    }
}
