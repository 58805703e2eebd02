internal import SyndicationXML

/// Reads the names out of what a page prints where its author stands: "By A. Name and B. Name", "Text: Name | date".
enum PersonNames {
    /// Words in front of a name, as far as they say only that a name comes.
    private static let labels: Set<String> = [
        "by", "von", "vom", "par", "por", "di", "door", "av", "af", "przez", "от", "автор", "autor", "autorin",
        "autoren",
        "autora", "autorka", "author", "authors", "auteur", "auteure", "auteurs", "autore", "auteur(e)", "text",
        "texte",
        "texto", "testo", "tekst", "words", "story", "written", "posted", "published", "veröffentlicht", "geschrieben",
        "erstellt", "verfasst", "publié", "écrit", "publicado", "escrito", "scritto", "dodano", "napisane", "ein",
        "eine",
        "artikel", "article", "beitrag", "beiträge", "post", "posts", "all", "alle", "view", "more", "from", "about",
        "über",
        "the", "recipe", "rezept", "interview", "kommentar", "reported", "created", "redakteur", "redakteurin",
        "reporter", "gastbeitrag", "an",
        "under", "editor", "redacción", "redaktion:", "der", "den", "aus", "gepostet", "a", "propos", "de", "l",
    ]

    /// Labels that also begin names; they count only behind another one.
    private static let particles: Set<String> = [
        "der", "den", "de", "l", "a", "the", "all", "alle", "ein", "eine", "an", "aus", "di", "av", "af", "post",
        "story",
    ]

    /// Words that begin what somebody else did, or something else.
    private static let others: Set<String> = [
        "übersetzt", "übersetzung", "translated", "translation", "traduit", "traduction", "traducido", "illustration",
        "illustrationen", "illustrations", "ilustración", "foto", "fotos", "photo", "photos", "photography",
        "fotografie", "bild",
        "bilder", "grafik", "video", "kamera", "kategorie", "kategorien", "category", "categories", "tags", "datum",
        "date",
        "updated", "aktualisiert", "published", "veröffentlicht", "comments", "kommentare", "reviewed", "edited", "on",
        "am",
        "le", "el", "in", "at", "staff", "follow", "folgen", "email", "e-mail", "twitter", "see", "view", "posted",
        "gepostet",
        "publié", "publicado", "modifié", "redaktion:",
    ]

    /// Words of names that are those of organisations.
    private static let organisationWords: Set<String> = [
        "gmbh", "ag", "ev", "e.v", "e.v.", "inc", "inc.", "ltd", "ltd.", "llc", "verlag", "redaktion", "redaktionsteam",
        "bundesministerium", "ministerium", "ministry", "abteilung", "verband", "verein", "stiftung", "foundation",
        "team",
        "editors", "editorial", "agency", "agentur", "magazin", "magazine", "media", "news", "press", "staff",
        "redacción",
        "rédaction", "redazione", "redakcja", "redactie", "university", "universität", "feuerwehr", "institut",
        "institute",
        "partei", "kreuz", "association", "department", "zeitung", "admin", "administrator", "webmaster", "editor",
        "gast",
        "guest", "user", "anonymous", "unknown", "blog", "portal", "online", "kg", "co", "sa", "s.a.", "company",
    ]

    private static let degrees: Set<String> = ["phd", "md", "mph", "msc", "ma", "ba", "dr", "mba"]

    private static let joiners: Set<String> = ["and", "und", "et", "y", "e", "i", "en", "och", "og", "и", "&"]

    /// The names in a text.
    ///
    /// - Parameter isCertain: whether the text stands where nothing but a name does, so that odd names are believed.
    static func read(_ text: String, isCertain: Bool) -> [String] {
        var names: [String] = []
        for part in parts(of: HTMLText.collapsed(text)) {
            guard let name = name(in: part, isCertain: isCertain), !names.contains(name) else { continue }
            names.append(name)
            if names.count == 12 { break }
        }
        return names
    }

    /// Whether a text says who translated, drew or took pictures.
    static func isAboutOthers(_ text: String) -> Bool {
        let first = text.split(whereSeparator: { $0 == " " || $0 == ":" }).first?.lowercased()
        return first.map { others.contains($0) && !labels.contains($0) } ?? false
    }

    /// The text cut at what stands between names.
    private static func parts(of text: String) -> [[Substring]] {
        var parts: [[Substring]] = [[]]
        for word in text.split(separator: " ") {
            let folded = word.lowercased()
            if joiners.contains(folded) || isSign(word) {
                parts.append([])
                continue
            }
            var word = word
            let endsPart = word.last == "," || word.last == ";" || word.last == "|" || word.last == "•"
            while let last = word.last, last == "," || last == ";" || last == "|" || last == "•" { word.removeLast() }
            // What stands in front of a colon is a label: it ends a name in front of it.
            if word.last == ":", let begun = parts.last, begun.contains(where: { !labels.contains($0.lowercased()) }) {
                parts.append([])
            }
            if !word.isEmpty { parts[parts.count - 1].append(word) }
            if endsPart { parts.append([]) }
        }
        return parts.filter { !$0.isEmpty }
    }

    private static func isSign(_ word: Substring) -> Bool {
        word.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
    }

    private static func name(in part: [Substring], isCertain: Bool) -> String? {
        var words = part[...]
        var isLabelled = false
        while let first = words.first {
            let label = first.lowercased().filter { $0 != ":" }
            guard labels.contains(label), first.last == ":" || isLabelled || !particles.contains(label) else { break }
            // "Von" alone may be all there is; a name of one word that is a label is none.
            words.removeFirst()
            isLabelled = true
        }
        if let first = words.first, others.contains(first.lowercased().filter({ $0 != ":" })) { return nil }
        var name: [Substring] = []
        for word in words {
            let folded = word.lowercased()
            let isEnd =
                (!name.isEmpty && others.contains(folded.filter { $0 != ":" })) || word.hasPrefix("@")
                || word.hasPrefix("(")
                || word.last == ":" || word.contains("@") || word.contains(where: \.isNumber) || word.contains("/")
            if isEnd { break }
            name.append(word)
        }
        let text = name.joined(separator: " ").trimmed { ".·–—-|\"“”„:".contains($0) }
        return isName(text, words: name, isCertain: isCertain || isLabelled) ? text : nil
    }

    private static func isName(_ text: String, words: [Substring], isCertain: Bool) -> Bool {
        guard !text.isEmpty, text.utf8.count > 1, words.count <= 5, text.utf8.count <= 80 else { return false }
        guard !words.contains(where: { organisationWords.contains($0.lowercased()) }) else { return false }
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return false }
        // Initials, which stand where a picture does not load.
        if words.count == 1, text.utf8.count <= 3, text.uppercased() == text || degrees.contains(text.lowercased()) {
            return false
        }
        if isCertain { return true }
        return words.count >= 2 && words.contains { $0.first?.isUppercase ?? false }
    }
}

extension String {
    /// Without characters of a kind at its ends, and without space; a full stop behind an initial stays.
    fileprivate func trimmed(_ matches: (Character) -> Bool) -> String {
        var text = self[...]
        while let first = text.first, matches(first) || first.isWhitespace { text.removeFirst() }
        while let last = text.last, matches(last) || last.isWhitespace {
            let word = text.split(separator: " ").last ?? ""
            if last == ".", word.count <= 4 { break }
            text.removeLast()
        }
        return String(text)
    }
}
