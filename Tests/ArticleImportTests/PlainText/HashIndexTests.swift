import Testing

@testable import ArticleImport

@Suite("Words that are asked for by their hashes")
struct HashIndexTests {
    @Test("Hashes are numbered as they come, and keep their numbers as the table grows")
    func numbers() {
        var index = HashIndex()
        let hashes = (0..<5_000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
        for (number, hash) in hashes.enumerated() { #expect(index.add(hash) == number) }
        for (number, hash) in hashes.enumerated() {
            #expect(index.add(hash) == number && index.number(of: hash) == number)
        }
        #expect(index.count == 5_000)
        #expect(!index.contains(5))
    }

    @Test("Hashes that are alike at one end are found as fast as others", .timeLimit(.minutes(1)))
    func crowding() {
        var index = HashIndex()
        for high in 0..<20_000 { _ = index.add(UInt64(high) << 40) }
        for low in 2..<20_000 { _ = index.add(UInt64(low)) }
        #expect(index.count == 39_998)
    }

    @Test("A set has the words it was made of, whatever their case")
    func words() {
        let set: FoldedWordSet = ["menu", "Suche", "поиск", "menu"]
        #expect(set.contains("Menu") && set.contains("suche") && set.contains("Поиск"))
        #expect(!set.contains("harbour") && !FoldedWordSet([]).contains("menu"))
        #expect(set.count(in: FoldedWords.of("Menu, menu and Suche")) == 3)
        #expect(!set.containsAny(of: FoldedWords.of("Nothing of that")))
    }
}
