import Testing

@testable import ArticleImport

@Suite struct BylineTests {
    @Test(arguments: [
        ("by Chief Editor", ["Chief Editor"]),
        ("By Ann Example and Bo Sample, Sample Press", ["Ann Example", "Bo Sample"]),
        ("By ANN EXAMPLE", ["ANN EXAMPLE"]),
        ("By Ann O'Example, Staff Writer", ["Ann O'Example"]),
        ("Written by Ann van der Sample in Sampleton", ["Ann van der Sample"]),
        ("Posted on April 2, 2025 by admin", ["admin"]),
        ("Von Lena Beispiel, Musterstadt", ["Lena Beispiel"]),
        ("Par la rédaction", ["la rédaction"]),
        ("Por Ana Ejemplo", ["Ana Ejemplo"]),
        ("Автор: Анна Примерова", ["Анна Примерова"]),
        ("記者：山田花子", ["山田花子"]),
        ("作者：李小明 发布时间：2025-04-02 19:30", ["李小明"]),
        ("Ann Example | Apr 02, 2025, 19:30 IST", ["Ann Example"]),
        ("World News | 2 April 2025 | 5 min read", []),
    ])
    func readsNames(_ line: String, _ names: [String]) {
        #expect(Byline(line)?.authors == names)
    }

    @Test(arguments: [
        "By 2030 half of the boats will be electric", "Von Booten und Möwen erzählt dieses Buch",
        "A Harbour Waits for Its Pier",
        "By the sea there is nothing to do", "Par exemple", "", "Is it by Ann Example?",
        "On 2 April 2025 the pier was promised to the town",
    ])
    func readsNothingElseAsByline(_ line: String) {
        #expect(Byline(line)?.isCertain != true)
    }

    @Test func tellsAnUpdateFromTheFirstDate() throws {
        let byline = try #require(Byline("Published 2 April 2025 | Updated 3 April 2025"))
        #expect(byline.published == ArticleDate(year: 2025, month: 4, day: 2))
        #expect(byline.updated == ArticleDate(year: 2025, month: 4, day: 3))
    }

    @Test func readsADateThatIsOnlyAnUpdate() throws {
        let byline = try #require(Byline("Mis à jour le 3 avril 2025"))
        #expect(byline.published == nil)
        #expect(byline.updated == ArticleDate(year: 2025, month: 4, day: 3))
    }
}
