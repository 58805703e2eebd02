extension PhraseBook {
    /// Words that open a remark about the text itself.
    static let pointingWords: FoldedWordSet = [
        "this", "these", "dieser", "diese", "dieses", "ce", "cet", "cette", "este", "esta", "questo", "deze", "dit",
        "этот", "эта", "данный", "данная", "こ", "本", "此",
    ]

    /// Words for the text such a remark speaks of.
    static let textWords: FoldedWordSet = [
        "content", "article", "summary", "text", "story", "post", "page", "translation", "report", "artikel", "text",
        "beitrag",
        "zusammenfassung", "inhalt", "contenu", "résumé", "texte", "artículo", "contenido", "resumen", "texto",
        "articolo", "artigo",
        "статья", "текст", "материал", "перевод", "記", "文",
    ]

    /// Words for the machine that made the text.
    static let machineWords: FoldedWordSet = [
        "ai", "automatically", "automated", "automation", "machine", "ki", "automatisch", "maschinell", "ia",
        "automatiquement",
        "automáticamente", "automaticamente", "автоматически", "ии", "нейросетью", "llm", "chatgpt",
    ]

    /// Words for pictures and those who sell them, as they stand in the brackets of a credit.
    static let pictureWords: FoldedWordSet = [
        "photo", "image", "credit", "picture", "getty", "reuters", "afp", "ap", "dpa", "shutterstock", "foto", "bild",
        "crédit",
        "imagen",
        "фото", "写",
    ]

    /// Words for the making of it.
    static let makingWords: FoldedWordSet = [
        "generated", "written", "created", "compiled", "produced", "translated", "made", "put", "assembled", "prepared",
        "summarised",
        "summarized", "erstellt", "generiert", "verfasst", "übersetzt", "geschrieben", "généré", "générée", "écrit",
        "rédigé",
        "rédigée",
        "traduit", "créé", "generado", "generada", "escrito", "creado", "traducido", "generato", "creato", "tradotto",
        "gerado",
        "создан", "создана", "написан", "написана", "переведен", "переведён", "gegenereerd", "gemaakt",
    ]

    /// Words by which a site speaks to its reader, in three groups; a call has words of at least two.
    static let callGroups: [FoldedWordSet] = [
        [
            "share", "tell", "comment", "comments", "subscribe", "join", "follow", "read", "explore", "discover",
            "click", "vote", "sign",
            "browse", "visit", "check", "schreiben", "teilen", "abonnieren", "folgen", "diskutieren", "lesen",
            "partagez", "abonnez",
            "suivez", "dites", "découvrez", "lisez", "comparte", "suscríbete", "cuéntanos", "síguenos", "lee",
            "condividi", "поделитесь",
            "подпишитесь", "читайте", "расскажите", "reageer", "deel",
        ],
        [
            "you", "your", "sie", "ihre", "ihr", "ihren", "dir", "deine", "vous", "votre", "vos", "tu", "tus", "usted",
            "su", "vostra",
            "вы", "ваше", "вас", "вам", "jouw", "je",
        ],
        [
            "us", "our", "uns", "unsere", "unseren", "unserer", "nous", "notre", "nos", "nuestro", "nuestra", "нас",
            "наш", "нашем",
            "ons", "onze",
        ],
    ]
}
