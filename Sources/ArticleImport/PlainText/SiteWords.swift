/// Words that sites use of themselves and articles seldom: for notices, accounts, forms, sharing, comments and the like.
///
/// How many of them a line holds is one of the things that ``LineStatistics`` weighs. One alone decides nothing.
enum SiteWords {
    static let all: FoldedWordSet = FoldedWordSet(
        text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { FoldedWord(String(Substring($0))) })

    /// German, English, French, Spanish, Portuguese, Italian, Dutch, Polish, the Nordic languages, Russian, Greek, Turkish,
    /// Indonesian, Korean, Arabic.
    private static let text = """
        impressum datenschutz datenschutzerklärung datenschutzhinweise datenschutzeinstellungen agb mediadaten
        nutzungsbedingungen startseite suche suchen sitemap seitenübersicht anmelden abmelden registrieren
        einloggen passwort benutzername konto abo abonnieren abonnement kommentieren kommentar kommentare
        antworten kommentarfeed newsletter rundbrief cookie cookies tracking einwilligung akzeptieren werbung
        anzeige anzeigen menü navigation hauptnavigation springen seitenanfang drucken teilen merken
        weiterlesen vorheriger nächster neueste meistgelesen schlagworte stichworte kategorien archiv
        kontaktformular barrierefreiheit stellenangebote gewinnspiel gutscheine warenkorb versand widerruf
        einstellungen browser javascript adblocker privacy terms conditions policy disclaimer copyright
        reserved login log logout signup subscribe subscribed subscription subscriptions subscriber
        unsubscribe newsletters inbox password username account register advertise advertising advertisement
        sponsored affiliate comment comments reply replies share tweet follow followers menu search toggle
        skip trending archives categories tags posts rss feed feeds wordpress blogger powered theme careers
        jobs faq cart checkout accept preferences consent email mail facebook twitter instagram linkedin
        pinterest youtube whatsapp telegram tiktok xing reddit flipboard tumblr vk flickr confidentialité
        mentions légales abonnez abonner abonnés inscrivez connexion connecter rechercher recherche accueil
        partager imprimer commentaires commentaire publicité infolettre plan rubriques réseaux privacidad
        aviso términos condiciones suscríbete suscribirse suscripción boletín iniciar sesión buscar inicio
        compartir imprimir comentarios comentario publicidad derechos reservados síguenos registrarse
        contraseña privacidade termos assine assinatura entrar pesquisar início compartilhar compartilhe
        comentários publicidade direitos riservati abbonati iscriviti accedi cerca condividi commenti
        pubblicità informativa abonneer abonneren inloggen zoeken delen reacties privacybeleid voorwaarden
        advertentie polityka prywatności regulamin subskrypcja zaloguj zarejestruj szukaj udostępnij
        komentarze komentarz reklama ciasteczka newslettera prenumerata zastrzeżone tilaa kirjaudu jaa
        tietosuoja prenumerera logga dela sök kakor integritetspolicy tilmeld abonnér personvern
        конфиденциальности подписка подписаться подпишитесь войти вход регистрация поиск комментарии
        комментарий поделиться реклама меню рассылка πολιτική απορρήτου όροι χρήσης σύνδεση εγγραφή αναζήτηση
        σχόλια σχόλιο κοινοποίηση επικοινωνία διαφήμιση αρχική gizlilik çerez abone giriş üye ara paylaş yorum
        yorumlar reklam iletişim künye hakcipta langganan masuk daftar cari bagikan komentar iklan 개인정보 로그인
        회원가입 댓글 공유 검색 구독 광고 الخصوصية تسجيل اشترك تعليق مشاركة بحث إعلان
        """
}
