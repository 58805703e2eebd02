import Testing

@testable import FeedFetching

@Suite("Dates of HTTP")
struct HTTPDateTests {
    /// 2025-04-02T19:30:00Z.
    static let now: Int64 = 1_743_622_200

    @Test(
        "All three forms say the same moment",
        arguments: [
            "Wed, 02 Apr 2025 19:30:00 GMT", "Wednesday, 02-Apr-25 19:30:00 GMT", "Wed Apr  2 19:30:00 2025",
            "Wed, 02 Apr 2025 21:30:00 +0200", "wed, 2 apr 2025 19:30:00 gmt", "Wed, 02-Apr-2025 19:30:00 GMT",
        ])
    func reads(_ text: String) {
        #expect(HTTPDate.seconds(text, now: Self.now) == Self.now)
    }

    @Test("A year of two digits lies less than fifty years ahead")
    func tellsCenturies() {
        let read = { HTTPDate.seconds($0, now: Self.now) }
        #expect(read("Sunday, 06-Nov-94 08:49:37 GMT") == read("Sun, 06 Nov 1994 08:49:37 GMT"))
        #expect(read("Monday, 01-Apr-75 00:00:00 GMT") == read("Mon, 01 Apr 2075 00:00:00 GMT"))
        #expect(read("Monday, 01-May-75 00:00:00 GMT") == read("Thu, 01 May 1975 00:00:00 GMT"))
        #expect(
            HTTPDate.seconds("Monday, 01-Apr-05 00:00:00 GMT", now: 3_900_000_000)
                == read("Fri, 01 Apr 2105 00:00:00 GMT"))
    }

    @Test(
        "What is no date is none",
        arguments: [
            "", "0", "-1", "Wed", "never", "Wed, 32 Apr 2025 19:30:00 GMT", "Wed Apr 2 2025", "Wed Apr  2 19:30 Uhr",
            "2 Apr 19:30:00 2025 GMT", String(repeating: "Wed, ", count: 10_000), "Wed, 02 Apr 2025 19:30:00", "\u{0}",
        ])
    func refuses(_ text: String) {
        #expect(HTTPDate.seconds(text, now: Self.now) == nil)
    }
}
