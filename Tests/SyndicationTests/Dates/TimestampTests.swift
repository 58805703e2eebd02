import Testing

@testable import Syndication

@Suite struct RFC3339Tests {
    @Test(arguments: [
        ("2025-04-02T19:30:00Z", 1_743_622_200, 0), ("2025-04-02T19:30:00+05:30", 1_743_602_400, 330),
        ("2025-04-02t19:30:00z", 1_743_622_200, 0), ("2025-04-02 19:30:00-03:30", 1_743_634_800, -210),
        ("2025-04-02T19:30Z", 1_743_622_200, 0), ("2025-04-02T19:30:00+0530", 1_743_602_400, 330),
        ("2025-04-02T19:30:00 Z", 1_743_622_200, 0), ("1970-01-01T00:00:00Z", 0, 0), ("1969-12-31T23:59:59Z", -1, 0),
        ("2024-02-29T00:00:00Z", 1_709_164_800, 0), ("2000-02-29T12:00:00Z", 951_825_600, 0),
        ("1999-12-31T23:59:59-01:00", 946_688_399, -60), ("2016-12-31T23:59:60Z", 1_483_228_800, 0),
        ("0001-01-01T00:00:00Z", -62_135_596_800, 0), ("9999-12-31T23:59:59Z", 253_402_300_799, 0),
        ("2025-1-2T3:04:05Z", 1_735_787_045, 0),
    ])
    func readsInstantAndOffset(_ text: String, _ seconds: Int64, _ offset: Int) throws {
        let date = try #require(Timestamp(rfc3339: text))
        #expect(date.instant?.seconds == seconds)
        #expect(date.utcOffset == offset)
    }

    @Test(arguments: [
        "2025-04-02", "2025-04", "2025", "2025-04-02T19:30", "2025-04-02T19:30:00", "2025-04-02T19:30:00-00:00",
    ])
    func knowsNoZoneWhereNoneIsSaid(_ text: String) throws {
        #expect(try #require(Timestamp(rfc3339: text)).utcOffset == nil)
    }

    @Test(arguments: [
        "", " ", "2025-13-01T00:00:00Z", "2025-00-01T00:00:00Z", "2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
        "2025-04-31T00:00:00Z", "2025-04-00T00:00:00Z", "2025-04-02T24:00:00Z", "2025-04-02T23:60:00Z",
        "2025-04-02T23:00:61Z", "2025-04-02T23:00:00+24:00", "2025-04-02T23:00:00+05:60", "2025-04-02T", "2025-04-02T1",
        "2025-04-02T10:00:00.Z", "2025-04-02T10:00:00Zx", "20250402", "12025-04-02T00:00:00Z", "2025-04-02T10:00:00+",
        "٢٠٢٥-04-02T10:00:00Z", "2025-04-02T10:00:00\u{0}", "-2025-04-02T10:00:00Z",
        "2025-04-02T10:00:00Z" + String(repeating: " ", count: 100),
    ])
    func refusesWhatIsNoDate(_ text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
        #expect(Timestamp.read(text).original == text)
    }

    @Test(arguments: [
        ("2025-04-02T19:30:00.5Z", 500_000_000), ("2025-04-02T19:30:00.123456789Z", 123_456_789),
        ("2025-04-02T19:30:00.1234567899999Z", 123_456_789), ("2025-04-02T19:30:00,25Z", 250_000_000),
        ("2025-04-02T19:30:00.000Z", 0),
    ])
    func readsFractions(_ text: String, _ nanoseconds: Int32) throws {
        #expect(try #require(Timestamp(rfc3339: text)).instant?.nanoseconds == nanoseconds)
    }

    @Test(arguments: [
        "2025-04-02T19:30:00Z", "2025-04-02T19:30:00+05:30", "2025-04-02T19:30:00-00:00",
        "2025-12-31T23:59:59.999999999-12:00",
        "2024-02-29T23:59:59+14:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.5+23:59", "0000-01-01T00:00:00-23:59", "2000-03-01T00:00:00.1Z",
    ])
    func writesWhatItRead(_ text: String) {
        #expect(Timestamp(rfc3339: text)?.rfc3339 == text)
    }

    @Test func readsBackEveryDayOfFourCenturies() {
        for day in stride(from: -146_097, through: 146_097, by: 1) {
            let date = Timestamp(seconds: Int64(day) * 86_400 + 43_210, utcOffset: 0)
            guard let text = date.rfc3339, Timestamp(rfc3339: text) == date else {
                Issue.record("day \(day)")
                return
            }
        }
    }
}

@Suite struct RFC822Tests {
    @Test(arguments: [
        ("Wed, 02 Apr 2025 19:30:00 +0530", 1_743_602_400, 330), ("Wed, 02 Apr 2025 19:30:00 GMT", 1_743_622_200, 0),
        ("2 Apr 2025 19:30:00 UT", 1_743_622_200, 0), ("02 Apr 2025 19:30 Z", 1_743_622_200, 0),
        ("Wed, 2 Apr 25 19:30:00 EST", 1_743_640_200, -300), ("Fri, 02 Apr 2025 19:30:00 -0330", 1_743_634_800, -210),
        ("Wednesday, 02 April 2025 19:30:00 PDT", 1_743_647_400, -420), ("02-Apr-2025 19:30:00 GMT", 1_743_622_200, 0),
        ("Sat, 01 Jan 00 00:00:00 GMT", 946_684_800, 0), ("Thu, 01 Jan 70 00:00:00 GMT", 0, 0),
        ("Tue, 02 September 2025 10:00:00 GMT", 1_756_807_200, 0), ("Tue, 02 Sept 2025 10:00:00 GMT", 1_756_807_200, 0),
        ("wed, 02 apr 2025 19:30:00 gmt", 1_743_622_200, 0), ("Wed, 02 Apr 2025 19:30:00 +05:30", 1_743_602_400, 330),
        ("Wed, 02 Apr 2025 19:30:00 GMT+0530", 1_743_602_400, 330), ("Thu, 29 Feb 2024 00:00:00 GMT", 1_709_164_800, 0),
        ("Sat, 01 Jan 100 00:00:00 GMT", 946_684_800, 0),
    ])
    func readsInstantAndOffset(_ text: String, _ seconds: Int64, _ offset: Int) throws {
        let date = try #require(Timestamp(rfc822: text))
        #expect(date.instant?.seconds == seconds)
        #expect(date.utcOffset == offset)
    }

    @Test(arguments: [
        "Wed, 02 Apr 2025 19:30:00", "Wed, 02 Apr 2025", "02 Apr 2025 19:30", "Wed, 02 Apr 2025 19:30:00 -0000",
    ])
    func knowsNoZoneWhereNoneIsSaid(_ text: String) throws {
        #expect(try #require(Timestamp(rfc822: text)).utcOffset == nil)
    }

    @Test(arguments: [
        "", "Wed", "Wed, ", "31 Jun 2025", "Wed, 32 Apr 2025 19:30:00 GMT", "Wed, 02 Foo 2025", "Wed, 02 Apr",
        "02 Apr 2",
        "Wed, 02 Apr 2025 25:00:00 GMT", "Wed, 02 Apr 2025 19:61 GMT", "Wed, 02 Apr 2025 19:30:00 XYZ", "29 Feb 2023",
        "Wed, 02 Apr 2025 19:30:00 +2500", "Wed, 02 Apr 2025 19:30:00 GMT and more", "yesterday", "02 \u{1} 2025",
    ])
    func refusesWhatIsNoDate(_ text: String) {
        #expect(Timestamp(rfc822: text) == nil)
    }

    @Test(arguments: [
        "Wed, 02 Apr 2025 19:30:00 +0530", "Thu, 29 Feb 2024 23:59:59 -0000", "Fri, 31 Dec 1999 23:59:59 +0000",
        "Fri, 31 Dec 9999 23:59:59 +0000", "Sat, 01 Jan 0000 00:00:00 +0000", "Wed, 02 Apr 2025 19:30:00 -1100",
    ])
    func writesWhatItRead(_ text: String) {
        #expect(Timestamp.read(text).rfc822 == text)
    }
}

@Suite struct TimestampTests {
    @Test(arguments: [Int64.min, -62_167_219_201, -1, 0, 253_402_300_800, Int64.max])
    func writesSomethingForEveryInstant(_ seconds: Int64) throws {
        for offset in [nil, 0, 1439, -1439, Int.max, Int.min] {
            var date = Timestamp(.init(seconds: seconds, nanoseconds: Int32.max))
            date.utcOffset = offset
            let text = try #require(date.rfc3339)
            #expect(Timestamp(rfc3339: text) != nil, "\(text)")
            #expect(Timestamp.read(try #require(date.rfc822)).instant != nil)
        }
    }

    @Test func makesNoDateThatDoesNotExist() {
        #expect(Timestamp(year: .max, month: 1, day: 1) == nil)
        #expect(Timestamp(year: .min, month: 1, day: 1) == nil)
        #expect(Timestamp(year: 10_000, month: 1, day: 1) == nil)
        #expect(Timestamp(year: 2025, month: .max, day: 1) == nil)
        #expect(Timestamp(year: 2025, month: 2, day: 29) == nil)
        #expect(Timestamp(year: 2025, month: 2, day: 28, hour: .max) == nil)
        #expect(Timestamp(year: 2025, month: 2, day: 28, utcOffset: .max) == nil)
        #expect(Timestamp(year: 2024, month: 2, day: 29)?.rfc3339 == "2024-02-29T00:00:00Z")
    }

    @Test func comparesMomentsAndNotSpellings() {
        #expect(Timestamp.read("Wed, 02 Apr 2025 19:30:00 +0530") == Timestamp.read("2025-04-02T19:30:00+05:30"))
        #expect(Timestamp.read("2025-04-02T19:30:00Z") != Timestamp.read("2025-04-02T19:30:00-00:00"))
        #expect(Timestamp.read("one day") != Timestamp.read("another day"))
        #expect(Timestamp.precedes(nil, Timestamp(seconds: 0)))
        #expect(!Timestamp.precedes(Timestamp(seconds: 0), nil))
        #expect(Timestamp.precedes(Timestamp.read("no date"), Timestamp(seconds: 0)))
        #expect(!Timestamp.precedes(Timestamp(seconds: 1), Timestamp(seconds: 1)))
    }

    @Test(arguments: [("UTC", 0), ("IST", 330), ("+05:30", 330), ("-0330", -210), ("+2", 120)] as [(String, Int)])
    func readsZones(_ name: String, _ offset: Int) {
        #expect(Timestamp.utcOffset(named: name) == offset)
    }

    @Test(arguments: ["", "Mars", "+25:00", "+", "UTC+", String(repeating: "x", count: 100)])
    func knowsNoOtherZones(_ name: String) {
        #expect(Timestamp.utcOffset(named: name) == nil)
    }

    @Test func readsAnyText() {
        var generator = SeededGenerator(seed: 6)
        let pieces = [
            "2025", "-", ":", "T", "Z", "+", "Wed", ", ", "Apr", "02", "é", "99", " ", "GMT", ".", "\u{0}",
            "99999999999999999999",
        ]
        for _ in 0..<5_000 {
            let text = (0..<9).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let date = Timestamp.read(text)
            #expect(date.original == text)
            if date.instant != nil { #expect(date.rfc3339 != nil) }
        }
    }
}
