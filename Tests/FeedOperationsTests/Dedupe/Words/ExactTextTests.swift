@testable import FeedOperations
import Syndication
import Testing

@Suite struct ExactTextTests {
    @Test(arguments: [
        ("The “Marigold” — she’s fast", "the \"marigold\" - she's FAST"),
        ("non\u{A0}breaking\u{2003}space", "non breaking  space"),
        ("soft\u{AD}hyphen zero\u{200B}width \u{FEFF}joiner", "softhyphen zerowidth joiner"),
        ("ｆｕｌｌ　ｗｉｄｔｈ １２", "full width 12"),
        ("ﬁne ﬂow", "fine flow"),
        ("Straße ΛΌΓΟΣ", "STRASSE λόγος"),
        ("cafe\u{301} Vie\u{302}\u{323}t", "café Vi\u{1EC7}t"),
        ("ａ² № ™", "a2 no tm"),
        ("ｶﾞｷﾞ", "ガギ"),
        ("\u{1112}\u{1161}\u{11AB}", "한"),
        ("a\u{2212}b", "a–b"),
        ("Ⅻ ⑦ ½", "xii 7 1/2"),
    ]) func readsTheSameWordsInBoth(left: String, right: String) {
        #expect(ExactText(left) == ExactText(right))
    }

    @Test(arguments: [
        ("one two", "two one"), ("one two", "onetwo"), ("10:30", "1030"), ("C++", "C"), ("5 €", "5 $"), ("🚢", "🚀"),
        ("café", "cafe"), ("朝の船", "朝の舟"), ("и", "й"), ("a", ""), ("sınır", "sinir"),
    ]) func tellsOtherWordsApart(left: String, right: String) {
        #expect(ExactText(left).hash != ExactText(right).hash)
    }

    @Test func countsWordsAndWhereThereAreNoSpacesCharacters() {
        #expect(ExactText("One, two; three!").wordCount == 3)
        #expect(ExactText("朝の船").wordCount == 3)
        #expect(ExactText("… — !").isEmpty)
    }

    @Test func readsHTMLAsAPersonDoes() {
        var html = Entry(title: "x")
        html.content = [Content(.html("<p>One&nbsp;two</p><p>th<b>re</b>e &amp; f&#111;ur</p><script>no()</script>"))]
        var text = Entry(title: "x")
        text.summary = "one two three & four"
        #expect(EntryFingerprint(html, from: Feed()).body == EntryFingerprint(text, from: Feed()).body)
    }

    @Test func hashesAreTheSameInEveryRun() {
        #expect(ExactText("harbour").hash.hexadecimal == "5a98ec0558f81012a24b501dff057625")
    }

    @Test func survivesMarksPiledUp() {
        let piled = "a" + String(repeating: "\u{301}\u{323}", count: 50_000)
        #expect(ExactText(piled).wordCount == 1)
        #expect(ExactText(String(repeating: "\u{301}", count: 50_000)).wordCount <= 1)
    }
}
