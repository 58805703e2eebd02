import ArticleImport
import Testing

@Suite struct LanguageTests {
    @Test func readsAGermanPage() {
        let article = PlainTextArticle(
            text: """
                Startseite
                Politik
                Gemeinderat beschließt Neubau der Brücke am Mühlbach
                Nach drei Jahren Streit ist die Entscheidung gefallen: Die alte Brücke wird abgerissen.
                Von Lena Beispiel, Musterstadt
                Stand: 02.04.2025, 19.30 Uhr
                Bild: Agentur
                Der Gemeinderat hat am Dienstagabend mit großer Mehrheit beschlossen, die Brücke am Mühlbach durch einen Neubau zu ersetzen.
                Streit um die Kosten
                Die Opposition hatte bis zuletzt versucht, den Neubau zu verhindern. Sie verwies auf die leere Kasse der Gemeinde.
                Das sind die wichtigsten Punkte:
                Abriss der alten Brücke im Herbst
                Neubau mit Radweg bis zum Sommer
                Die Bürger sollen im Mai informiert werden. Dann liegen auch die genauen Pläne vor.
                Teilen
                Das könnte Sie auch interessieren
                Neue Turnhalle wird teurer als gedacht
                """)
        #expect(article.title == "Gemeinderat beschließt Neubau der Brücke am Mühlbach")
        #expect(article.authors == ["Lena Beispiel"])
        #expect(article.published?.hour == 19)
        #expect(article.standfirst?.hasPrefix("Nach drei Jahren") == true)
        #expect(
            article.outline.map { $0.prefix(5) } == ["Der G", "# Str", "Die O", "Das s", "- Abr", "- Neu", "Die B"])
    }

    @Test func readsAJapanesePage() {
        let article = PlainTextArticle(
            text: """
                ホーム
                町の図書館、夜間開館を始める
                2025年4月2日 19時30分
                記者：山田花子
                写真：町役場提供
                町の図書館は四月から、平日の夜九時まで開館時間を延ばすことを決めた。仕事帰りの利用者が増えると見込んでいる。
                利用者の声
                「仕事のあとに本を借りられるのはありがたい」と会社員の男性は話す。これまでは土曜日しか来られなかったという。
                関連記事
                駅前に新しい書店が開店
                コメントを残す
                """)
        #expect(article.title == "町の図書館、夜間開館を始める")
        #expect(article.authors == ["山田花子"])
        #expect(article.headings == ["利用者の声"])
        #expect(article.outline.count == 3)
    }

    @Test func readsARussianPage() {
        let article = PlainTextArticle(
            text: """
                Главная
                Сельская школа получила новый спортивный зал
                Автор: Анна Примерова
                Опубликовано: 2 апреля 2025, 19:30 МСК
                В селе Примерово открыли спортивный зал, которого жители ждали почти десять лет. Строительство обошлось дешевле.
                Что изменится для учеников
                Теперь уроки физкультуры будут проходить в тёплом помещении. Раньше детям приходилось ездить в соседний посёлок.
                Читайте также
                В районе откроют ещё две школы
                """)
        #expect(article.title == "Сельская школа получила новый спортивный зал")
        #expect(article.authors == ["Анна Примерова"])
        #expect(article.published?.utcOffsetMinutes == 180)
        #expect(article.headings == ["Что изменится для учеников"])
        #expect(article.outline.count == 3)
    }

    @Test func readsAFrenchPageAndKeepsItsNoBreakSpaces() {
        let article = PlainTextArticle(
            text: """
                Le village qui a sauvé sa boulangerie
                Par Camille Exemple
                Publié le 2 avril 2025 à 19h30, mis à jour le 3 avril 2025 à 8h15

                À Saint-Exemple, les habitants ont acheté ensemble le fonds de commerce. Une première dans la région.

                «\u{A0}Nous ne voulions pas perdre notre pain\u{A0}», raconte la présidente. Le projet a réuni deux cents familles.

                Laisser un commentaire
                """)
        #expect(article.authors == ["Camille Exemple"])
        #expect(article.published?.minute == 30)
        #expect(article.updated?.day == 3)
        #expect(article.outline.count == 2)
        #expect(article.outline[1].hasPrefix("«\u{A0}Nous"))
    }
}
