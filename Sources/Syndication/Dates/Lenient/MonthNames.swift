/// The names of months, in full and shortened, in the languages whose feeds and pages are met most.
package enum MonthNames {
    /// The month, 1 to 12, that a word names, whatever its case and with or without its accents.
    package static func number(of word: String) -> Int? { numbers[DateLetters.plain(word)] }

    /// The same for a word in its plain form already.
    static func number(ofPlain word: String) -> Int? { numbers[word] }

    private static let numbers: [String: Int] = {
        var table: [String: Int] = [:]
        for names in [western, slavic, others] {
            for (index, row) in names.enumerated() {
                for name in row.split(separator: " ") { table[DateLetters.plain(String(name))] = index + 1 }
            }
        }
        return table
    }()

    /// English, German, French, Spanish, Italian, Portuguese, Catalan, Romanian, Dutch, Swedish, Danish, Norwegian.
    private static let western = [
        "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro gener ianuarie ian januari",
        "february feb februar feber février févr fév febrero febbraio fevereiro fev febrer febr februarie februari",
        "march mar märz mär mrz mars marzo março març martie maart mrt marts",
        "april apr avril avr abril abr aprile aprilie",
        "may mai mayo maggio mag maio maig mei maj",
        "june jun juni juin junio giugno giu junho juny iunie iun",
        "july jul juli juillet juil julio luglio lug julho juliol iulie iul",
        "august aug août aou agosto ago agost ag augustus augusti",
        "september sep sept septembre septiembre setiembre settembre setembro setembre set septembrie",
        "october oct oktober okt octobre octubre ottobre ott outubro out octombrie",
        "november nov novembre noviembre novembro noiembrie noi",
        "december dec dezember dez décembre déc diciembre dic dicembre dezembro desembre des decembrie desember",
    ]

    /// Polish, Czech, Slovak, Russian, Ukrainian, Bulgarian; as they are called, and as they stand behind a day.
    private static let slavic = [
        "styczeń stycznia sty leden ledna led januára январь января янв січень січня січ януари яну",
        "luty lutego lut únor února úno februára февраль февраля фев февр лютий лютого лют февруари",
        "marzec marca březen března bře март марта мар березень березня бер",
        "kwiecień kwietnia kwi duben dubna dub apríla апрель апреля апр квітень квітня кві квіт април",
        "maja květen května kvě mája май мая травень травня тра трав",
        "czerwiec czerwca cze červen června čvn čer jún júna июнь июня июн червень червня чер черв юни юн",
        "lipiec lipca lip červenec července čvc júl júla июль июля июл липень липня лип юли юл",
        "sierpień sierpnia sie srpen srpna srp augusta август августа авг серпень серпня сер серп",
        "wrzesień września wrz září zář septembra сентябрь сентября сен сент вересень вересня вер септември сеп септ",
        "październik października paź pazdz říjen října říj októbra октябрь октября окт жовтень жовтня жов жовт октомври",
        "listopad listopada lis listopadu novembra ноябрь ноября ноя нояб листопад листопада лис лист ноември ное ноем",
        "grudzień grudnia gru prosinec prosince pro decembra декабрь декабря дек грудень грудня гру груд декември",
    ]

    /// Hungarian, Greek, Turkish, Finnish, Indonesian, Malay, Arabic.
    private static let others = [
        "január ιανουάριος ιανουαρίου ιαν ocak oca tammikuu tammikuuta tammi يناير",
        "február φεβρουάριος φεβρουαρίου φεβ φεβρ şubat şub helmikuu helmikuuta helmi pebruari فبراير",
        "március márc μάρτιος μαρτίου μαρ μαρτ mart maaliskuu maaliskuuta maalis maret mac مارس",
        "április ápr απρίλιος απριλίου απρ nisan nis huhtikuu huhtikuuta huhti أبريل ابريل",
        "május máj μάιος μαΐου μαι mayıs toukokuu toukokuuta touko مايو",
        "június jún ιούνιος ιουνίου ιουν ιον haziran haz kesäkuu kesäkuuta kesä يونيو يونيه",
        "július júl ιούλιος ιουλίου ιουλ ιολ temmuz tem heinäkuu heinäkuuta heinä julai يوليو يوليه",
        "augusztus αύγουστος αυγούστου αυγ ağustos ağu elokuu elokuuta elo agustus agt agu ogos أغسطس",
        "szeptember szept σεπτέμβριος σεπτεμβρίου σεπ σεπτ eylül eyl syyskuu syyskuuta syys سبتمبر",
        "október οκτώβριος οκτωβρίου οκτ ekim eki lokakuu lokakuuta loka أكتوبر اكتوبر",
        "νοέμβριος νοεμβρίου νοε νοεμ kasım kas marraskuu marraskuuta marras نوفمبر",
        "δεκέμβριος δεκεμβρίου δεκ aralık ara joulukuu joulukuuta joulu disember ديسمبر",
    ]
}
