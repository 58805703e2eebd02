/// Words that say little about what a text reports, in the languages of most feeds.
///
/// Counting words tells them only once there are some hundred texts; the first five articles of a new collection must not
/// be one story because all of them say “government”. The lists are ours, from general knowledge of what newspapers write;
/// that a word is missing costs little.
enum CommonWords {
    /// Words that stand in every text, and are no terms at all.
    static let function = [
        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        // English
        """
        the of and to in is that for it on as was with be by at from his he are this have not but had which or an they \
        were one you all her she there would their we him been has when who will more no if out so said what up its about \
        into than them can only other new some could time these two may then do first any my now such like our over me \
        even most made after also did many before must through back years where much your way well down should because \
        each just those how too little very make still own see get here between both being under never same another \
        while last might us year off since against go came took himself nor few upon per via among within without during \
        though although however yet until again once ever always often already later early soon today yesterday tomorrow \
        week weeks month months day days ll ve re don doesn didn isn wasn aren weren won wouldn couldn hasn haven whether \
        whose does doing done cannot says say saying told according added three
        """,
        // German
        """
        der die das und in zu den von mit ist im für auf nicht ein eine sich dem des als auch es an werden aus er hat dass \
        sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch \
        man sein wurde sei seine hatte kann gegen vom können schon wenn habe ihre dann unter wir soll ich eines jahr zwei \
        diese dieser wieder keine ihr ihm ihn seiner uhr worden will zwischen immer was sagte gibt alle sowie doch diesem \
        damit wo ohne ob etwa jetzt seit muss drei wurden dort hier da denn weil sehr viele ihrer ihren
        """,
        // French
        """
        le la les de des du un une et à en que qui dans pour sur est pas au avec son sa ses par ne se ce plus il elle ils \
        elles on nous vous je mais ou où sont été aux leur leurs cette ces cet comme tout tous faire fait être avoir a ont \
        était après avant deux entre sans sous si dont même aussi très peut encore selon depuis lors ainsi contre car \
        alors donc non chez vers autre autres moins notamment toujours avait déjà peu jour ans trois
        """,
        // Spanish
        """
        el la los las de del un una unos y a en que por con para su sus se lo al no es como más pero o este esta estos ha \
        le ya si sin sobre entre también fue han desde hasta hay ser son era cuando muy todo todos nos donde quien dos \
        porque tras según otro otra otros años año está están había tiene contra durante ante cada uno ese esa eso día \
        así sólo solo menos tres
        """,
        // Italian
        """
        il lo la i gli le di del della dei delle dello degli un una uno e a in che per con da dal dalla su sul sulla nel \
        nella al alla ai alle non si è sono ha hanno come più ma o anche se questo questa questi suo sua suoi ci essere \
        stato stata fra tra dopo prima due anni anno era quando dove molto tutti tutto ancora già sempre così solo senza \
        contro altri altro ogni fatto chi loro tre
        """,
        // Portuguese
        """
        o a os as de do da dos das um uma e em no na nos nas que por para com não se ao à mais como mas foi seu sua seus \
        suas ou ser são está também já há entre pelo pela sobre tem até sem quando muito depois ele ela eles dois anos \
        ano isso este esta esse essa ainda desde contra mesmo segundo onde outro outros todos três
        """,
        // Dutch
        """
        de het een en van in is dat op te die voor met zijn niet aan er om ook als maar bij uit nog door naar over hij ze \
        was wordt heeft hebben werd zich dan of wel geen worden kan tot meer al zou deze dit wat hun moet jaar twee na \
        tegen onder waar omdat zij we ik je u mijn haar veel zo nu toen had kunnen andere drie
        """,
        // Russian
        """
        и в не на что с он как это по но из у к за от так же для о бы она они мы все его до или был была были быть также \
        при уже том чтобы их ее её этом этого которые который которая после если еще ещё только может под где когда года \
        году год лет она со во об ли со этот эти того более между два без через во время сказал заявил сообщил
        """,
        // Ukrainian
        """
        і й та в у не на що з із він як це по але до за від так же для про б вона вони ми всі його або був була були бути \
        також при вже тому щоб їх її цього які який яка після якщо ще тільки може під де коли року році рік років зі цей \
        ці того більше між два без через час сказав заявив повідомив
        """,
    ]

    /// Words that stand in many texts, whatever those are about.
    static let everyday = [
        """
        long great world state good people man men work life old right know against use used using states news report \
        reports reported reporting statement official officials government president minister country countries national \
        international city public police company companies group members part include includes include including number \
        percent million billion thousand several top high end place four five six seven eight nine ten second third around \
        across near next think want need help set put left show shows called found give given going got let look looking \
        making makes things thing something lot really different expected announced announce continue continued support \
        change changes issue issues plan plans major key important large small local global future past present further \
        better best less least following based related read article articles share comment comments content source sources \
        image photo video click subscribe subscription newsletter sign login account copyright rights reserved monday \
        tuesday wednesday thursday friday saturday sunday january february march april june july august september october \
        november december recent recently former late full open start started run move moved keep held hold take taken \
        come comes turn known nearly least half toward towards along behind beyond already despite own rather far
        """,
        """
        prozent millionen milliarden euro menschen land stadt regierung präsident minister polizei unternehmen montag \
        dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september \
        oktober november dezember zeit tage woche wochen monat monate ende teil leben welt neue neuen neuer erste ersten \
        großen große deutschland deutschen deutsche bericht angaben sprecher ziel rund weitere bereits
        """,
        """
        pays ville gouvernement président ministre police entreprise groupe millions milliards euros personnes monde temps \
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre \
        octobre novembre décembre france français française nouveau nouvelle premier première
        """,
        """
        país ciudad gobierno presidente ministro policía empresa grupo millones personas mundo tiempo lunes martes \
        miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre \
        noviembre diciembre españa nuevo nueva primera primer parte
        """,
        """
        paese città governo presidente ministro polizia azienda gruppo milioni miliardi persone mondo tempo lunedì martedì \
        mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre \
        ottobre novembre dicembre italia cidade governo polícia milhões pessoas segunda terça quarta quinta sexta janeiro \
        fevereiro março maio junho julho setembro outubro dezembro brasil nieuwe mensen land stad politie miljoen \
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag страны человек президент россии украины президент україни
        """,
    ]

    /// Names of countries, capitals, regions and bodies that are in the news every day: they say where, but not what.
    static let places = [
        """
        afghanistan africa african america american americans arab argentina asia asian asians athens australia australian \
        austria baghdad bangkok beijing belarus belgium berlin brazil brazilian britain british brussels cairo california \
        canada canadian chile china chinese colombia congo cuba czech damascus delhi denmark dublin dutch egypt egyptian \
        england english ethiopia eu europe european finland france french gaza geneva german germany ghana greece greek \
        hague havana hong kong hungary india indian indonesia iran iranian iraq ireland irish islamabad israel israeli \
        istanbul italian italy jakarta japan japanese jerusalem kenya kiev korea korean koreans kyiv latin lebanon libya \
        lisbon london los angeles madrid malaysia manila mexican mexico moscow nairobi nato netherlands nigeria norway oslo \
        ottawa pacific atlantic indo mediterranean pakistan palestinian paris peru philippines poland polish portugal \
        prague pyongyang qatar riyadh rome russia russian saudi scotland seoul singapore south north east west northeast \
        northwest southeast southwest northern southern eastern western central spain spanish stockholm sweden swedish \
        swiss switzerland sydney syria syrian taipei taiwan tehran texas thailand tokyo turkey turkish uae uk ukraine \
        ukrainian un union united kingdom usa venezuela vienna vietnam warsaw washington wales york zealand zimbabwe \
        pentagon kremlin congress senate parliament house white commission council
        """,
        """
        usa europa berlin paris london moskau china russland ukraine israel frankreich italien spanien polen österreich \
        schweiz bundestag bundesregierung états unis europe russie chine allemagne israël ukraine europa rusia china \
        alemania francia unidos ucraina russia cina stati uniti germania francia rússia europa rusland oekraïne duitsland \
        россия украина сша китай москва киев европы росія україна київ москви
        """,
    ]

    /// The vocabulary of the desks that most news comes from.
    static let desks = [
        """
        security defense defence military army navy air force forces war weapons missile missiles nuclear attack attacks \
        troops soldiers alliance alliances allies ally treaty pact accord agreement agreements deal deals talks meeting \
        meetings visit summit ties relations relationship cooperation partner partners partnership threat threats sanctions \
        tensions tension conflict peace crisis region regional strategic strategy diplomatic diplomacy foreign bilateral \
        trilateral domestic joint exercise exercises drill drills training border rival rivals power powers ministers prime \
        leader leaders secretary spokesman spokesperson election elections vote voters party parties policy political \
        politics law court judge trial case charges investigation prosecutors economy economic market markets trade tariffs \
        growth inflation prices price bank rates interest budget tax shares stocks investors business industry sales profit \
        revenue quarter workers jobs technology tech software data app users internet online web platform ai artificial \
        intelligence model models research researchers scientists study university students school health hospital patients \
        doctors disease virus vaccine climate energy oil gas emissions weather storm fire flood water season game games \
        team teams club players player coach league cup match win won victory goal goals points championship film movie \
        music album artist show series star book art family children woman women girl boy died killed dead death injured \
        accident crash response opposition opinion public pressure cold history historical strait
        """,
        """
        sicherheit verteidigung armee krieg angriff soldaten abkommen treffen gespräche konflikt krise wahl wahlen partei \
        politik gericht wirtschaft markt handel inflation preise bank steuern aktien forschung studie universität schule \
        krankenhaus klima energie spiel mannschaft verein trainer liga sieg tor film musik buch familie kinder \
        sécurité défense armée guerre attaque accord réunion crise élection parti politique justice économie marché santé \
        seguridad defensa guerra ataque acuerdo reunión crisis elecciones partido política economía mercado salud
        """,
    ]

    /// In how many of a hundred texts a word of each list may stand.
    static let shares = TermTable(
        [(desks, 0.06), (places, 0.1), (everyday, 0.15), (function, 0.5)] as [([String], Float)])

    /// Whether a word is none that a text is known by.
    static func isFunction(_ key: UInt32) -> Bool {
        shares[key] >= 0.5
    }
}

extension TermTable {
    /// Lists of words with a number for each list; a word of several lists has the last one's.
    fileprivate init(_ lists: [([String], Float)]) {
        self.init()
        for (texts, share) in lists {
            for text in texts {
                var keys = WordKeys()
                WordScanner.scan(text, into: &keys)
                for key in keys.keys { self[key] = share }
            }
        }
    }
}

/// The keys of words, one after the other.
struct WordKeys: WordSink {
    private(set) var keys: [UInt32] = []

    mutating func take(_ word: Word) {
        keys.append(TermKey.of(word))
    }
}
