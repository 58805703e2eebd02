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

    /// Whether a short text names whose a picture is, and says nothing else.
    static func isCredit(_ text: String) -> Bool {
        let bare = text.drop { $0 == "(" || $0 == "[" || $0 == "|" || $0 == " " }
        if bare.first == "©" || bare.hasPrefix("(c)") || bare.hasPrefix("(C)") { return true }
        let folded = bare.lowercased()
        if agencies.contains(where: folded.contains) { return true }
        guard let end = folded.firstIndex(where: { !$0.isLetter }) else { return false }
        guard creditWords.contains(String(folded[..<end])) else { return false }
        // "Photo: A. Name", "Foto © Name", "Crédits photos : Name", but not "Photos of the week were shown".
        let rest = folded[end...].prefix(24)
        return rest.contains { $0 == ":" || $0 == "©" || $0 == "/" } || (text.first == "(" && text.last == ")")
    }
}
