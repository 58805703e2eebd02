extension BylineWords {
    /// The words bylines are made of besides names, folded as ``FoldedWords`` does it.
    enum Vocabulary {
        /// Words that say that a name follows.
        static let by: FoldedWordSet = [
            "by", "von", "par", "por", "di", "door", "av", "af", "author", "authors", "autor", "autorin", "auteur",
            "autora", "autore",
            "автор", "autorką", "tekst", "interview", "kolumnist", "written", "skrevet", "skriven", "από", "γράφει",
            "συντάκτης",
            "yazan", "penulis", "oleh", "autore", "redaktor", "auteurs", "autoren", "autores",
            "авторы", "текст", "作者", "記者", "记者", "文", "著者", "執筆", "筆者", "撰文", "编辑", "byline",
        ]

        static let updated: FoldedWordSet = [
            "updated", "modified", "revised", "edited", "aktualisiert", "actualisé", "actualizado", "actualizada",
            "atualizado",
            "aggiornato",
            "bijgewerkt", "update", "updates", "обновлено", "更新", "更新日", "更新日時", "更新时间", "修改", "jour",
        ]

        /// Words that open a line of dates.
        static let opening: FoldedWordSet = [
            "published", "posted", "written", "created", "date", "datum", "stand", "veröffentlicht", "erstellt",
            "gepostet", "publié", "publicado", "postado", "pubblicato", "gepubliceerd", "opublikowano", "dodano",
            "опубликовано", "дата", "δημοσιεύθηκε", "publisert", "publicerad", "julkaistu", "公開日", "发布时间",
        ]

        /// Words that begin a heading or a label and no name.
        static let articles: FoldedWordSet = [
            "the", "a", "an", "all", "my", "our", "your", "more", "new", "this", "in", "on", "for", "how", "why",
            "what",
            "das", "der", "die", "den", "ein", "eine", "im", "am", "zum", "zur", "mehr", "alle", "neue", "unser",
            "unsere",
            "ihr", "ihre", "wie", "was", "wir", "le", "la", "les", "un", "une", "des", "nos", "el", "los", "las", "una",
            "il", "lo", "gli", "os", "as", "um", "uma", "het", "een", "o",
        ]

        /// Words that belong to dates and names and say nothing by themselves.
        static let labels: FoldedWordSet = [
            "published", "posted", "written", "words", "erstellt", "gepostet", "story", "reported", "report", "release",
            "released", "created",
            "date", "on",
            "at", "last",
            "first", "the", "dated", "time", "ist", "text", "monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday", "sunday",
            "mon",
            "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "veröffentlicht", "erschienen", "stand",
            "am", "vom",
            "datum",
            "zuletzt", "ein", "artikel", "geschrieben", "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
            "samstag", "sonnabend",
            "sonntag", "mo", "do", "fr", "sa", "so", "publié", "publiée", "le", "mis", "mise", "à", "jour", "écrit",
            "lundi", "mardi",
            "mercredi",
            "jeudi", "vendredi", "samedi", "dimanche", "publicado", "publicada", "el", "escrito", "em", "lunes",
            "martes", "miércoles",
            "jueves",
            "viernes", "sábado", "domingo", "pubblicato", "il", "gepubliceerd", "op", "опубликовано", "дата",
            "публикации", "公開", "公開日",
            "掲載",
            "掲載日", "配信", "投稿日", "发布", "发布时间", "发布日期", "发表于", "发表", "日期", "时间", "月", "火", "水", "木", "金", "土", "日",
        ]

        /// Words that say that an agency or paper follows.
        static let sources: FoldedWordSet = [
            "source", "sources", "quelle", "fuente", "fonte", "источник", "来源", "出典",
        ]

        /// Words in which the names of papers and agencies end.
        static let outlets: FoldedWordSet = [
            "press", "news", "reuters", "afp", "ap", "dpa", "agency", "times", "post", "media", "network", "magazine",
            "presse",
            "agentur",
            "zeitung", "tribune", "journal", "herald", "telegraph", "service",
        ]

        /// Names of accounts that stand for nobody in particular.
        static let accounts: Set<String> = ["admin", "administrator", "webmaster", "guest", "anonymous"]

        /// Words for what an author is.
        static let roles: FoldedWordSet = [
            "writer", "reporter", "correspondent", "editor", "columnist", "staff", "contributor", "journalist",
            "analyst", "bureau",
            "desk",
            "redakteur", "redakteurin", "korrespondent", "korrespondentin", "redaktion", "journaliste", "correspondant",
            "rédaction",
            "redactor",
            "corresponsal", "redacción", "giornalista", "redazione", "корреспондент", "редактор",
        ]

        /// Words for stretches of time.
        static let spans: FoldedWordSet = [
            "min", "mins", "minute", "minutes", "minuten", "minutos", "hour", "hours", "day", "days", "week", "weeks",
            "stunden", "tagen",
            "heures", "jours", "horas", "días", "мин", "ago", "read", "views", "comments", "shares",
        ]

        /// Words that lead from a name to a place, an employer or a task.
        static let placeWords: Set<String> = [
            "in", "for", "aus", "für", "à", "pour", "desde", "para", "da", "из", "at",
        ]

        /// Small words within names.
        static let particles: Set<String> = [
            "de", "del", "della", "di", "da", "dos", "du", "des", "van", "von", "der", "den", "ter", "ten", "zu", "zur",
            "vom", "la",
            "le", "les",
            "el", "al", "bin", "ibn", "ben", "y", "af", "av", "the", "of",
        ]

        static let sections: FoldedWordSet = [
            "world", "news", "politics", "business", "sport", "sports", "opinion", "analysis", "science", "technology",
            "tech", "culture",
            "health",
            "local", "national", "international", "defence", "defense", "economy", "lifestyle", "travel", "education",
            "environment",
            "europe",
            "asia", "africa", "america", "politik", "wirtschaft", "kultur", "ausland", "inland", "monde", "politique",
            "économie",
            "mundo",
            "política", "economía", "blog", "article", "featured", "home", "latest", "uncategorized", "general",
            "feature", "exclusive",
        ]
    }
}
