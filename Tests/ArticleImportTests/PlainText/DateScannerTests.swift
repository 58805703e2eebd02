import Testing

@testable import ArticleImport

@Suite struct DateScannerTests {
    private func iso(_ text: String) -> [String] {
        DateScanner.findings(in: Array(text.unicodeScalars)).map { finding in
            let date = finding.date
            var text = "\(date.year)-\(date.month)-\(date.day)"
            if let hour = date.hour, let minute = date.minute { text += " \(hour):\(minute)" }
            if let second = date.second { text += ":\(second)" }
            if let offset = date.utcOffsetMinutes { text += " \(offset)" }
            return text
        }
    }

    @Test(arguments: [
        ("Apr 02, 2025, 19:30 IST", "2025-4-2 19:30 330"),
        ("2 April 2025", "2025-4-2"),
        ("April 2, 2025 at 7:30 PM EST", "2025-4-2 19:30 -300"),
        ("2025-04-02", "2025-4-2"),
        ("2025-04-02T19:30:05Z", "2025-4-2 19:30:5 0"),
        ("2025-04-02T19:30:05.123+05:30", "2025-4-2 19:30:5 330"),
        ("02.04.2025", "2025-4-2"),
        ("02.04.2025, 19.30 Uhr", "2025-4-2 19:30"),
        ("2. April 2025 um 19:30 Uhr MESZ", "2025-4-2 19:30 120"),
        ("Published: Wednesday, April 2nd, 2025", "2025-4-2"),
        ("le 1er avril 2025 à 8h15", "2025-4-1 8:15"),
        ("2 de abril de 2025 a las 19:30", "2025-4-2 19:30"),
        ("2 апреля 2025, 19:30 МСК", "2025-4-2 19:30 180"),
        ("2025年4月2日 19時30分", "2025-4-2 19:30"),
        ("2025년 4월 2일", "2025-4-2"),
        ("19:30 GMT, 2 April 2025", "2025-4-2 19:30 0"),
        ("31/12/2025", "2025-12-31"),
        ("12/31/2025", "2025-12-31"),
        ("April 2, 2025, 12:05 a.m. (UTC+9)", "2025-4-2 0:5 540"),
        ("2 April 2025 7pm BST", "2025-4-2 19:0 60"),
        ("29 February 2024", "2024-2-29"),
    ])
    func readsDates(_ text: String, _ expected: String) {
        #expect(iso(text) == [expected])
    }

    @Test(arguments: [
        "29 February 2025", "31.04.2025", "04/05/2025", "January 30th", "in April", "2025", "99.99.9999",
        "on page 12.1", "Apr 2025",
        "1.2.3.4",
        "123456789012345678901234567890-01-01",
    ])
    func findsNoDateWhereThereIsNoneToBeSureOf(_ text: String) {
        #expect(iso(text) == [])
    }

    @Test func findsTwoDatesInALine() {
        #expect(iso("2 April 2025 - 3 April 2025, 25:00") == ["2025-4-2", "2025-4-3"])
    }

    @Test func readsNoTimeOutOfAReadingTime() {
        #expect(iso("2 April 2025 | 5 min read") == ["2025-4-2"])
    }
}
