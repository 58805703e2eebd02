extension PhraseBook {
    typealias Table = (kind: LeftoverKind, extent: LeftoverEvidence.Extent, phrases: String)

    /// English, German, French, Spanish, Italian, Portuguese, Dutch, Russian, Japanese and Chinese, as far as a label is common;
    /// fewer in Polish, Finnish, Swedish, Norwegian, Danish, Greek, Turkish, Indonesian, Korean, Arabic, Czech and Hungarian.
    static let tables: [Table] = [
        (
            .advertisement, .whole,
            """
            advertisement; advertisements; ad; sponsored; sponsored content; promoted; paid content; continue reading
            story continues below; story continues below advertisement; article continues below; article continues after ad
            anzeige; werbung; publicité; annonce; publicidad; pubblicità; publicidade; advertentie; реклама; 広告; 广告; スポンサーリンク
            reklama; ogłoszenie; artykuł sponsorowany; mainos; annons; annonse; annoncørindhold; διαφήμιση; reklam; iklan;
            광고; إعلان; hirdetés
            """
        ),
        (
            .navigation, .whole,
            """
            home; menu; search; close; skip to content; skip to main content; back to top; toggle navigation; main menu; breadcrumb
            sitemap; about us; privacy policy; cookie policy; terms of use; terms of service; terms and conditions; all news; more news
            breaking news; latest news; listen; listen to this article; print; print this page; save; bookmark; previous; next
            previous article; next article; previous post; next post; previous story; next story; load more; show more; see more; view all
            startseite; suche; menü; zum inhalt springen; impressum; datenschutz; nach oben; drucken; artikel anhören; nächster artikel
            accueil; rechercher; aller au contenu; mentions légales; politique de confidentialité; imprimer; écouter; article suivant
            inicio; buscar; ir al contenido; política de privacidad; aviso legal; imprimir; vai al contenuto; cerca; zoeken
            главная; поиск; меню; перейти к содержанию; наверх; ホーム; メニュー; 検索; トップ; 首页; 搜索; 菜单; 返回顶部
            strona główna; szukaj; polityka prywatności; regulamin; o nas; etusivu; haku; hem; hjem; forside; søg; søk;
            αρχική; αναζήτηση; πολιτική απορρήτου; όροι χρήσης; ana sayfa; ara; gizlilik politikası; beranda; cari;
            tentang kami; 메뉴; 검색; 개인정보처리방침; الرئيسية; بحث; سياسة الخصوصية; domů; hledat; domov; kezdőlap; keresés
            """
        ),
        (
            .navigation, .start,
            "skip to; jump to; you are here; sie sind hier; vous êtes ici; usted está aquí; вы здесь; 現在位置"
        ),
        (
            .form, .whole,
            """
            subscription form; contact form; search form; subscribe; subscribe now; newsletter; email address; your email; your name
            sign up; enter your email; abonnieren; jetzt abonnieren; s abonner; sabonner; abonnez vous; suscríbete; suscribirse; iscriviti
            assine; abonneren; подписаться; подписка; подпишитесь; 購読; メルマガ登録; 订阅
            zapisz się; zapisz się do newslettera; subskrybuj; tilaa; tilaa uutiskirje; prenumerera; abonnér; abonner;
            εγγραφή; εγγραφείτε; abone ol; langganan; 구독; 구독하기; اشترك; odebírat; feliratkozás
            """
        ),
        (
            .form, .start,
            """
            subscribe to; sign up for; sign up to; get our newsletter; get the latest; join our newsletter; join our mailing list
            enter your email; your email address will not; required fields are marked; jetzt newsletter; newsletter abonnieren
            melden sie sich für; abonnieren sie; abonnez vous à; inscrivez vous; recevez notre newsletter; suscríbete a; iscriviti alla
            schrijf je in; подпишитесь на; подписывайтесь
            """
        ),
        (
            .share, .whole,
            """
            share; share this; share article; share this article; share this post; share this story; share your love; copy link; tweet
            facebook; twitter; x; linkedin; whatsapp; telegram; reddit; pinterest; email; e mail; instagram; youtube; flipboard; pocket
            teilen; artikel teilen; beitrag teilen; partager; partager cet article; compartir; compartir artículo; condividi
            compartilhar; compartilhe; delen; deel dit artikel; поделиться; поделиться ссылкой; シェア; シェアする; ツイート; 分享; 分享到
            udostępnij; podziel się; jaa; jaa artikkeli; dela; dela artikeln; del; del artikkelen; κοινοποίηση;
            μοιραστείτε; paylaş; bagikan; 공유; 공유하기; مشاركة; شارك; sdílet; megosztás
            """
        ),
        (
            .share, .start,
            """
            share on; share this on; share via; share your; share with; click to share; share this with; follow us on; like us on
            auf facebook teilen; teilen sie; partager sur; partagez; suivez nous; compartir en; síguenos; condividi su; seguici
            siga nos; volg ons; поделитесь; поделиться в; この記事をシェア
            """
        ),
        (
            .comments, .whole,
            """
            comments; # comments; # comment; no comments; no comments yet; comment; leave a comment; leave a reply; post a comment
            post comment; add a comment; add comment; join the conversation; join the discussion; view comments; show comments
            write a comment; cancel reply; leave a reply cancel reply; kommentare; # kommentare; kommentar schreiben; kommentieren
            schreibe einen kommentar; kommentar hinterlassen; commentaires; # commentaires; laisser un commentaire
            laissez un commentaire; comentarios; # comentarios; deja un comentario; deja una respuesta; dejar un comentario
            commenti; lascia un commento; comentários; deixe um comentário; reacties; geef een reactie; laat een reactie achter
            комментарии; # комментариев; оставить комментарий; добавить комментарий; コメント; コメントを残す; コメントする; 评论; 发表评论; 留言; 发表回复
            komentarze; # komentarzy; dodaj komentarz; skomentuj; kommentit; # kommenttia; kommentoi; kommentarer; #
            kommentarer; skriv en kommentar; legg igjen en kommentar; σχόλια; # σχόλια; αφήστε ένα σχόλιο; yorumlar; yorum
            yap; komentar; tinggalkan komentar; 댓글; 댓글 쓰기; تعليقات; اترك تعليقا; التعليقات; komentáře; přidat komentář;
            hozzászólások; publier un commentaire; enregistrer un commentaire; publicar un comentario; kommentar
            veröffentlichen; posta un commento; postar um comentário
            """
        ),
        (.comments, .start, "be the first to comment; log in to comment; you must be logged in; comments are closed"),
        (
            .related, .whole,
            """
            related; related articles; related posts; related stories; related news; related content; related topics; related reading
            related links; see also; you may also like; you might also like; you may also enjoy; more from; more stories; more articles
            more from the author; recommended; recommended for you; recommended reading; recommended stories; most read; most popular
            read next; up next; what to read next; keep reading; trending; trending now; popular posts; recent posts; latest posts
            latest stories; latest articles; further reading; more on this story; more on this topic; editors picks; top stories; don t miss
            dont miss; similar articles; similar posts; ähnliche artikel; ähnliche beiträge; verwandte artikel; weitere artikel; mehr zum thema
            das könnte sie auch interessieren; das könnte dich auch interessieren; auch interessant; meistgelesen; lesen sie auch
            weitere beiträge; mehr artikel; articles similaires; articles liés; à lire aussi; sur le même sujet; vous aimerez aussi
            vous pourriez aussi aimer; les plus lus; dans la même rubrique; lire aussi; artículos relacionados; noticias relacionadas
            también te puede interesar; te puede interesar; te recomendamos; más leídas; lo más leído; entradas relacionadas; relacionados
            articoli correlati; potrebbe interessarti anche; potrebbe interessarti; leggi anche; artigos relacionados; leia também; veja também
            notícias relacionadas; gerelateerde artikelen; lees ook; читайте также; похожие статьи; по теме; материалы по теме; смотрите также
            関連記事; あわせて読みたい; おすすめ記事; 人気記事; 関連ニュース; 最新記事; 相关文章; 相关阅读; 相关新闻; 推荐阅读; 猜你喜欢; 热门文章; 延伸阅读
            zobacz także; zobacz też; czytaj także; czytaj też; przeczytaj też; powiązane artykuły; polecane; najczęściej
            czytane; najnowsze; lue myös; luetuimmat; läs också; mest läst; relaterade artiklar; les også; mest lest; læs
            også; mest læste; διαβάστε επίσης; σχετικά άρθρα; δημοφιλή; ilgili haberler; ilginizi çekebilir; çok
            okunanlar; baca juga; artikel terkait; terpopuler; 관련 기사; 관련기사; 많이 본 뉴스; اقرأ أيضا; مقالات ذات صلة; الأكثر
            قراءة; mohlo by vás zajímat; související články; kapcsolódó cikkek; mehr aus; aus dem archiv; das könnte ihnen
            auch gefallen; das könnte sie interessieren; weitere themen; weitere meldungen; neueste beiträge; aktuelle
            beiträge; aktuelle meldungen; lo último; últimas noticias; más noticias; mais lidas; últimas; dernières
            actualités; à la une; les plus partagés; explore further; explore more; more in; more news
            """
        ),
        (
            .readMore, .whole,
            """
            read more; learn more; read full story; read the full story; read full article; continue reading; read on; weiterlesen
            mehr lesen; lire la suite; en savoir plus; leer más; seguir leyendo; leggi tutto; leia mais; lees meer; читать далее
            подробнее; 続きを読む; もっと見る; 阅读全文; 查看更多
            """
        ),
        (
            .readMore, .start,
            """
            also read; read also; see also; lesen sie auch; lies auch; à lire aussi; lire aussi; lea también; lee también
            leggi anche; leia também; veja também; lees ook; читайте также; あわせて読みたい; 関連記事; 相关阅读
            lesen sie hier; lesen sie dazu; hier lesen sie; zobacz także; zobacz też; czytaj także; czytaj też; przeczytaj
            też; lue myös; läs också; les også; læs også; διαβάστε επίσης; ayrıca okuyun; baca juga; اقرأ أيضا; čtěte
            také; leia mais; saiba mais; mira también; ver también
            """
        ),
        (
            .readMore, .label,
            """
            read more; read; read next; more; watch; related; mehr; mehr dazu; à lire; le puede interesar; relacionado; по теме; 関連
            """
        ),
        (
            .signIn, .whole,
            """
            sign in; log in; login; register; sign in register; create account; my account
            anmelden; registrieren; einloggen; se connecter; connexion; iniciar sesión; accedi; entrar; inloggen
            войти; вход; регистрация; ログイン; 登录; 注册
            zaloguj się; zarejestruj się; kirjaudu; kirjaudu sisään; logga in; logg inn; log ind; σύνδεση; giriş; giriş
            yap; üye ol; masuk; daftar; 로그인; 회원가입; تسجيل الدخول; přihlásit se; bejelentkezés
            """
        ),
        (
            .signIn, .start,
            """
            sign in to; log in to; login to; register to; create an account to; already a subscriber; already have an account
            melden sie sich an; connectez vous; inicia sesión para; войдите
            """
        ),
        (
            .credit, .start,
            """
            image credit; image credits; image source; image via; image courtesy; photo credit; photo credits; photo by; photo courtesy
            photo illustration; picture credit; picture by; photograph by; file photo; file image; crédit photo; crédits photo
            photo d illustration; image d illustration; foto de archivo; источник фото; 图片来源
            """
        ),
        (
            .credit, .whole,
            """
            getty images; ap photo; representational image; representative image; featured image; symbolbild; symbolfoto; reuters
            afp; dpa
            """
        ),
        (
            .credit, .label,
            """
            credit; credits; photo; photos; image; images; picture; illustration; caption; bild; bilder; foto; fotos; quelle; bildquelle
            bildnachweis; crédit; crédits; photographie; imagen; crédito; créditos; fotografía; immagine; imagem; beeld; фото; иллюстрация
            写真; 画像; 提供; 図; 图; 图源; 摄影
            """
        ),
        (
            .call, .anywhere,
            """
            in the comments; in the comment section; comments below; comment below; tell us below; let us know what you; share your thoughts
            share your perspective; share your opinion; share your experience; what are your thoughts; what do you think about this
            tell us what you think; our newsletter; explore our; join our; follow us; support our journalism; in den kommentaren
            schreiben sie uns; ihre meinung; unseren newsletter; en commentaire; dans les commentaires; notre newsletter; votre avis
            en los comentarios; nuestro boletín; cuéntanos; nei commenti; nos comentários; in de reacties; в комментариях; コメント欄; 评论区; 在评论中
            """
        ),
        (.notice, .anywhere, "自動生成; 自动生成; 自動翻訳; 自动翻译"),
        (
            .notice, .whole,
            """
            ai generated; ai generated content; ai generated summary; generated by ai; generated with ai; written by ai
            automatically generated; machine translated; automatically translated; ki generiert; mit ki erstellt; automatisch erstellt
            automatisch übersetzt; généré par une ia; généré par lia; généré automatiquement; traduit automatiquement; generado por ia
            generado automáticamente; generato automaticamente; gerado por ia; сгенерировано автоматически
            """
        ),
        (
            .notice, .start,
            """
            we use cookies; this site uses cookies; this website uses cookies; by continuing to use; wir verwenden cookies
            diese website verwendet; nous utilisons des cookies; ce site utilise; utilizamos cookies; este sitio utiliza; мы используем файлы
            disclaimer; affiliate disclosure; views expressed; the views expressed; the opinions expressed
            """
        ),
        (
            .copyright, .start,
            """
            ©; copyright #; copyright ©; all rights reserved; alle rechte vorbehalten; tous droits réservés; todos los derechos reservados
            tutti i diritti; todos os direitos; все права защищены
            """
        ),
        (
            .copyright, .anywhere,
            """
            all rights reserved; copyright #; copyright © #; # ©; © #; alle rechte vorbehalten; tous droits réservés; todos los derechos reservados
            todos os direitos reservados; все права защищены; 無断転載; 版权所有; for reprint rights
            wszelkie prawa zastrzeżone; με επιφύλαξη παντός δικαιώματος; tüm hakları saklıdır; hak cipta; 무단전재; 무단 전재;
            جميع الحقوق محفوظة; všechna práva vyhrazena
            """
        ),
        (
            .contact, .whole,
            """
            contact; contact us; contacts; get in touch; kontakt; kontaktieren sie uns; contactez nous; contacto; contáctenos
            contatti; contato; contacteer ons; контакты; お問い合わせ; 联系我们; 联系方式
            yhteystiedot; επικοινωνία; iletişim; hubungi kami; 문의; اتصل بنا; kapcsolat
            """
        ),
        (
            .authorBox, .whole,
            """
            avatar photo; author avatar; author photo; about the author; about author; view all posts; more posts; über den autor
            über die autorin; à propos de lauteur; à propos de l auteur; sobre el autor; об авторе; この記事を書いた人; 著者; 关于作者; 作者简介
            """
        ),
        (
            .authorBox, .start,
            """
            view all posts by; see all posts by; more posts by; all posts by; posts by; more by; alle beiträge von
            voir tous les articles; ver todas las entradas; все записи
            """
        ),
        (
            .authorCount, .whole,
            """
            articles #; # articles; posts #; # posts; article #; artikel #; beiträge #; # beiträge; artículos #; статьи #; записи #
            記事 #; 文章 #
            """
        ),
        (
            .readingTime, .whole,
            """
            # min read; # mins read; # minute read; # minutes read; # min; # minutes; reading time # min; reading time # minutes
            # minute reading time; lesezeit # minuten; lesezeit # min; # min lesezeit; # min de lecture; lecture # min
            temps de lecture # min; # min de lectura; # minutos de lectura; # views; # shares; # likes; время чтения # мин
            """
        ),
        (.tags, .start, "filed under; posted in; tagged with; tagged in"),
        (
            .tags, .label,
            """
            tags; tag; tagged; topics; categories; category; keywords; schlagwörter; themen; kategorien; étiquettes; mots clés
            etiquetas; temas; categorías; теги; метки; рубрика; タグ; カテゴリー; 标签; 分类
            tagi; słowa kluczowe; avainsanat; ämnen; emner; ετικέτες; etiketler; 태그; الوسوم; štítky; schlagworte;
            stichworte; stichwörter; filed under
            """
        ),
    ]
}
