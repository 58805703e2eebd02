extension Segment {
    /// No caption is longer.
    private static let widestCaption = 260
    /// A credit is no longer than so many characters.
    private static let credit = 60

    /// Whether the text is a caption: a sentence or two, and then whose picture it is, as in "The quay at dawn. Photo: A. Example".
    var endsInCredit: Bool {
        guard shape.columns <= Self.widestCaption, marker == nil else { return false }
        guard mayEndInCredit else { return false }
        let end = Array(text.unicodeScalars.suffix(Self.credit))
        for index in end.indices where end[index] == ":" || end[index] == "©" {
            // A colon that ends the line, or a year behind the sign, is no credit.
            guard index + 2 < end.count, !end[index + 1].isDigit, !end[index + 2].isDigit else { continue }
            if end[index] == "©" { return shape.words > 4 }
            let word = end[..<index].reversed().drop { $0.isSpacing }.prefix { $0.isLetter }.reversed()
            let label = FoldedWord(String(scalars: Array(word)[...]))
            if PhraseBook.creditLabels.contains(label), end[..<index].count > word.count + 2 { return true }
        }
        return false
    }

    /// Whether a colon or ©, which ends in the byte A9, is near the end. Hardly a line has either.
    private var mayEndInCredit: Bool {
        let bytes = text.utf8.span
        var index = max(0, bytes.count - Self.credit * 4)
        while index < bytes.count {
            if bytes[index] == 0x3A || bytes[index] == 0xA9 { return true }
            index += 1
        }
        return false
    }
}

extension PhraseBook {
    /// Words before the colon of a credit that stands behind a caption.
    static let creditLabels: FoldedWordSet = [
        "foto", "fotos", "bild", "bilder", "bildquelle", "fotoquelle", "titelbild", "photo", "photos", "image",
        "picture",
        "photograph", "photographer", "credit", "credits", "crédit", "crédits", "photographie", "fotografía", "imagen",
        "fotografia", "immagine", "imagem", "beeld", "zdjęcie", "fot", "фото", "φωτογραφία", "kuva", "fotograf",
    ]
}
