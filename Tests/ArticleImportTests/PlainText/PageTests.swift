import ArticleImport
import Syndication
import Testing

/// Whole pages as a browser's "select all" gives them: menus, notices, the article, comments, other articles, footers.
@Suite struct PageTests {
    private static let english = """
        Skip to content
        * Home
        * Harbour
        * Boats and Nets
        * Weather
        * Tides
        * Small Ads
        * Subscribe
        * Log in
        Search for:
        We use cookies to count our readers. Accept
        You are here: Home » Harbour » A Crane Is Painted Green

        A Crane Is Painted Green

        By Ann Example | April 2, 2025 | 3 comments

        For nineteen years the crane on the east quay was grey, and nobody who worked there could say when it had last been painted. This spring the harbour master found forty tins of green paint in a shed, and asked no further.

        Two apprentices needed nine days for it. They began at the top, because the wind was low, and came down with green shoes, green hats and one green sandwich that neither of them wanted to throw away.

        Why green at all

        The colour was meant for the fence of the school, says the harbour master. The school has had no fence since the storm, and the paint would have dried in its tins before the next one is built.

        Three things are to follow when the weather allows it:
        * the bollards along the ferry
        * the door of the weighing house
        * the bench on which the pilots sit

        The gulls have taken to the crane as they took to it before. They sit on the jib in a row, look at the boats that come in, and leave it white again from above.

        Advertisement

        The apprentices have been promised a day off, which they mean to spend on a boat. It is said to be blue, and both of them have asked that it stay so until they come back.

        Share this article
        Facebook
        Twitter
        WhatsApp

        3 comments

        Bert
        April 3, 2025 at 8:14 am
        I liked it better grey.
        Reply

        Clara
        April 3, 2025 at 9:40 am
        My grandfather painted it the last time!
        Reply

        Dora
        April 4, 2025 at 7:02 pm
        Green suits it.
        Reply

        Leave a comment
        Name
        Email
        Website

        You may also like
        Ferry Late Again
        The Net Menders' Ball
        A Whale, Perhaps

        Newsletter
        Enter your email
        About us
        Contact
        Imprint
        Privacy policy
        Terms of use
        © 2025 The Sampleton Bell. All rights reserved.
        """

    private static let german = """
        Zum Inhalt springen
        Anmelden
        Abo
        Startseite
        Politik
        Wirtschaft
        Kultur
        Sport
        Wetter
        Suche
        Wir verwenden Cookies, um unser Angebot zu verbessern. Einstellungen
        Akzeptieren
        Anzeige

        Der Bäcker backt jetzt nachts im Leuchtturm

        14. März 2024, 17:30 Uhr

        Von Erna Muster

        Seit Anfang des Monats kommt das Brot von Musterhafen aus dem Leuchtturm, denn in der alten Backstube steht das Wasser. Der Bäcker hat seinen Ofen in drei Teilen die Treppe hinaufgetragen und oben wieder zusammengesetzt.

        Der Wärter ist nicht begeistert, aber er frühstückt gern. Er hat dem Bäcker eine Bedingung gestellt, die ins Wachbuch eingetragen wurde: Das Licht darf niemals hinter Mehlstaub verschwinden, auch nicht an Feiertagen.

        Die Schiffer merken den Unterschied

        Draußen riecht man die Küste neuerdings, bevor man sie sieht. Ein Fischer erzählt, er habe im Nebel drei Tage lang nach der Nase gesteuert und sei jedes Mal genau vor der Mole angekommen, hungrig und pünktlich.

        Wie es im Sommer weitergeht, ist noch offen. Die Backstube soll trockengelegt werden, doch der Bäcker hat sich an die Aussicht gewöhnt und spricht schon von einem zweiten Ofen.

        Teilen
        Drucken
        Merken

        Mehr zum Thema
        Leuchttürme werden teurer
        Hochwasser an der Mole
        Wo das Brot herkommt

        Meistgelesen
        1. Robbe im Rathaus
        2. Fähre fällt aus
        3. Wer hat die Boje

        Kommentar schreiben
        Impressum
        Datenschutz
        AGB
        Kontakt
        Mediadaten
        © 2024 Musterhafener Bote
        """

    private static let japanese = """
        ホーム
        ニュース
        港の話題
        天気
        求人
        ログイン
        会員登録
        検索
        メニュー
        お問い合わせ
        プライバシーポリシー

        灯台の猫、新しい仕事を始める

        2024年6月3日

        港の灯台に住む三毛の猫が、今月から郵便局で働き始めた。朝は窓口に座り、昼は切手の箱の上で眠り、夕方になると灯台へ歩いて帰るという。局長は、客が前より静かに並ぶようになったと話している。

        猫が来る前の郵便局には、鼠が三匹いた。いまは一匹もいないが、猫がどこかへ追い払ったのか、それとも三匹が自分で出て行ったのかは、だれにも分からない。局長はそれ以上調べないことにした。

        灯台守は少し寂しいと言う。それでも毎晩、戸の前に魚を一匹置いておく。朝には必ずなくなっているので、猫は元気なのだろうと考えている。

        シェア
        ツイート
        関連記事
        港に雪
        新しい船
        魚の値段
        人気記事
        鯨を見た
        会社概要
        利用規約
        """

    @Test("A page gives its article, and nothing of its site") func readsAPage() {
        let article = PlainTextArticle(text: Self.english)
        #expect(article.title == "A Crane Is Painted Green")
        #expect(article.authors == ["Ann Example"])
        #expect(article.published == ArticleDate(year: 2025, month: 4, day: 2))
        let outline = article.outline.joined(separator: "\n")
        for text in [
            "For nineteen years", "Two apprentices", "Why green at all", "The colour was meant", "Three things",
            "the bollards along", "the door of", "the bench on", "The gulls have", "The apprentices have been",
        ] {
            #expect(outline.contains(text), "\(text)")
        }
        for text in [
            "Skip to", "Boats and Nets", "cookies", "You are here", "Facebook", "Bert", "better grey", "grandfather",
            "Reply",
            "Ferry Late", "Whale", "Newsletter", "rights reserved", "Privacy",
        ] {
            #expect(!outline.contains(text), "\(text)")
        }
        #expect(article.headings == ["Why green at all"])
        #expect(article.items.count == 3)
    }

    @Test("A page in German does too") func readsAGermanPage() {
        let article = PlainTextArticle(text: Self.german)
        #expect(article.title == "Der Bäcker backt jetzt nachts im Leuchtturm")
        #expect(article.authors == ["Erna Muster"])
        #expect(article.published?.month == 3 && article.published?.hour == 17)
        let outline = article.outline.joined(separator: "\n")
        #expect(outline.contains("Seit Anfang") && outline.contains("zweiten Ofen"))
        #expect(article.headings == ["Die Schiffer merken den Unterschied"])
        for text in ["Cookies", "Wirtschaft", "Leuchttürme werden", "Robbe", "Drucken", "Impressum", "Mediadaten"] {
            #expect(!outline.contains(text), "\(text)")
        }
    }

    @Test("Scripts without spaces are told apart by shape and place as well") func readsAJapanesePage() {
        let article = PlainTextArticle(text: Self.japanese)
        #expect(article.title == "灯台の猫、新しい仕事を始める")
        #expect(article.published == ArticleDate(year: 2024, month: 6, day: 3))
        let outline = article.outline.joined(separator: "\n")
        #expect(outline.contains("郵便局で働き始めた") && outline.contains("少し寂しい"))
        for text in ["ログイン", "関連記事", "魚の値段", "利用規約", "ツイート"] { #expect(!outline.contains(text), "\(text)") }
    }

    @Test("Every line is explained") func explainsLines() {
        let article = PlainTextArticle(text: Self.english)
        #expect(article.decisions.allSatisfy { !$0.reason.isEmpty })
        #expect(article.role(ofLine: 3) == .leftover)
        #expect(article.role(ofLine: 14) == .title)
        #expect(article.role(ofLine: 16) == .byline)
    }

    @Test("A page of links is no article") func refusesLinks() {
        let menu =
            (0..<60).map { "* Category \($0)" } + ["Log in", "Privacy policy", "Subscribe", "Contact", "© 2025 Bell"]
        #expect(throws: FeedError.self) {
            try PlainText.article(Array(menu.joined(separator: "\n").utf8))
        }
    }

    @Test("A login wall gives a note") func notesWalls() throws {
        let page = Self.english.split(separator: "\n", omittingEmptySubsequences: false)
        let head = page.prefix { !$0.hasPrefix("Two apprentices") }.joined(separator: "\n")
        let wall = "\nTo read on, log in or subscribe.\nLog in\nSubscribe\nForgot password\n"
        let tail = page.drop { !$0.hasPrefix("You may also like") }.joined(separator: "\n")
        let made = try? PlainText.article(Array((head + wall + tail).utf8))
        #expect(made == nil || made?.notes.contains { $0.code == "little-text" } == true)
        #expect(made?.entry.title?.value.isEmpty != true)
        let whole = try PlainText.article(Array(Self.english.utf8))
        #expect(!whole.notes.contains { $0.code == "little-text" })
    }

    @Test("Binary data is refused") func refusesBinaryData() {
        let bytes = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }
        #expect(throws: FeedError.self) { try PlainText.article(bytes) }
    }

    @Test("Verse is no menu") func keepsVerse() {
        let verse = (0..<40).map { "The \(["gull", "crab", "boat", "tide"][$0 % 4]) comes back at \($0)" }
        let article = PlainTextArticle(text: "Forty Returns\n\n" + verse.joined(separator: "\n"))
        #expect(verse.allSatisfy { line in article.outline.contains { $0.hasSuffix(line) } })
    }

    @Test("A text about newsletters and cookies keeps its sentences") func keepsTextsAboutSites() {
        let labels = [
            "Cookies", "Newsletter", "Login", "Password", "Comments", "Advertising", "Email", "Search", "Feeds",
        ]
        let sections = labels.map { label in
            [
                "On \(label)",
                "The ferry office keeps no \(label.lowercased()) of its passengers, who pay in coins or in eels.",
                "Whoever wants the privacy policy for \(label) may log in at the door, subscribe, and accept cookies there.",
                "A passenger who comments on \(label) by email is handed a password and a rope to hold until the boat leaves.",
                "Please read our terms on \(label), and share our newsletter and our advertising with your followers.",
            ].joined(separator: "\n\n")
        }
        let fragments = (0..<5).map { "Eel Number \($0)" }.joined(separator: "\n")
        let text = "What the Ferry Office Knows\n\n" + sections.joined(separator: "\n\n") + "\n\n" + fragments
        let outline = PlainTextArticle(text: text).outline
        for label in labels {
            #expect(outline.contains { $0.hasPrefix("The ferry office keeps no \(label.lowercased())") }, "\(label)")
        }
        #expect(outline.count { $0.hasPrefix("Whoever wants") } == labels.count)
    }

    @Test("A list in an article is none of a site") func keepsLists() {
        let items = (0..<25).map { "A rope of \($0 + 3) fathoms" }
        let text = "What a Boat Needs\n\n\(Filler.first)\n\nThese are to be on board:\n" + items.joined(separator: "\n")
        let article = PlainTextArticle(text: text + "\n\n\(Filler.second)\n\n\(Filler.third)")
        #expect(article.items == items.map { "- " + $0 })
        #expect(article.outline.contains(Filler.third))
    }

    @Test(
        "The day is found in every style near the title",
        arguments: [
            ("2. April 2025 19:30", 2), ("02.04.25, 19:30 Uhr", 2), ("Posted on April 2, 2025April 2, 2025 by Ann", 2),
            ("am 2. April 202519 Kommentare", 2), ("miércoles, 2 de abril de 202519:30 hs", 2),
            ("Stand: 02.04.2025", 2),
            ("Aktualisiert: 02.04.2025, 10:27", 2),
        ])
    func findsDates(_ line: String, _ day: Int) {
        let text = Self.english.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("By Ann") ? line[...] : $0 }.joined(separator: "\n")
        let date = PlainTextArticle(text: text).published
        #expect(date?.year == 2025 && date?.month == 4 && date?.day == day)
    }

    @Test(
        "The author is found among other things",
        arguments: [
            ("2. April 2025 von Ann Example, Online-Redaktion", "Ann Example"),
            ("Interview: Ann Example", "Ann Example"),
            ("Datum: 2. April 2025 Autor: Ann Example 2 Kommentare", "Ann Example"),
            ("Ann Example @ann", "Ann Example"),
            ("Written by Ann van der Example on April 2, 2025", "Ann van der Example"),
        ] as [(String, String?)])
    func findsAuthors(_ line: String, _ name: String?) {
        let text = Self.english.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("By Ann") ? line[...] : $0 }.joined(separator: "\n")
        #expect(PlainTextArticle(text: text).authors.first == name)
    }
}
