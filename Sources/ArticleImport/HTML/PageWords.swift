/// What short blocks of a page say.
enum PageWords {
    /// Words that a picture's credit begins with.
    private static let creditWords: Set<String> = [
        "foto", "fotos", "photo", "photos", "bild", "bilder", "titelbild", "bildquelle", "bildnachweis", "image",
        "images",
        "picture", "pictures", "credit", "credits", "crédit", "crédits", "crédito", "créditos", "illustration",
        "grafik",
        "graphic", "fot", "zdjęcie", "zdj", "imagen", "fotografía", "fotografia", "фото", "写真", "图片",
    ]

    /// Whose pictures they often are.
    private static let agencies = ["getty images", "imago images", "shutterstock", "istockphoto", "picture alliance"]

    /// Whether a text mentions cookies.
    static func isAboutCookies(_ text: String) -> Bool {
        var matched = 0
        let word: [UInt8] = [0x63, 0x6F, 0x6F, 0x6B, 0x69, 0x65]
        for byte in text.utf8 {
            let folded = byte | 0x20
            if folded == word[matched] {
                matched += 1
                if matched == word.count { return true }
            } else {
                matched = folded == word[0] ? 1 : 0
            }
        }
        return false
    }

    /// Whether a short text names whose a picture is, and says nothing else.
    static func isCredit(_ text: String) -> Bool {
        let bare = text.drop { $0 == "(" || $0 == "[" || $0 == "|" || $0 == " " }
        if bare.first == "©" || bare.hasPrefix("(c)") || bare.hasPrefix("(C)") { return true }
        let start = bare.unicodeScalars.prefix { $0.properties.isAlphabetic }
        guard start.count <= 12 else { return false }
        if creditWords.contains(String(start).lowercased()) {
            // "Photo: A. Name", "Foto © Name", "Crédits photos : Name", but not "Photos of the week were shown".
            let rest = bare.unicodeScalars.dropFirst(start.count).prefix(24)
            return rest.contains { $0 == ":" || $0 == "©" || $0 == "/" } || (text.first == "(" && text.last == ")")
        }
        // The agencies' names end so.
        let bytes = text.utf8
        guard bytes.count < 160, bytes.holds("mages") || bytes.holds("stock") || bytes.holds("lliance") else {
            return false
        }
        let folded = text.lowercased()
        return agencies.contains(where: folded.contains)
    }
}
