/// Tags of languages (BCP 47) that begin with a language of ISO 639.
enum LanguageTag {
    /// Whether a tag begins with a language that is registered and goes on as a tag may.
    static func isValid(_ tag: String) -> Bool {
        var parts = tag.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard let first = parts.first, languages.contains(Substring(first).lowercased()) else { return false }
        parts.removeFirst()
        return parts.allSatisfy { part in
            (1...8).contains(part.count)
                && part.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
        }
    }

    /// The tag as it is meant, such as `pt-BR` for `pt_BR`; nil where none is to be had.
    static func repaired(_ tag: String) -> String? {
        if isValid(tag) { return tag }
        let plain = tag.trimmedASCII.split {
            $0 == "_" || $0 == "-" || $0 == "." || $0 == "@" || $0 == "," || $0 == " "
        }
        let joined = plain.prefix(2).joined(separator: "-")
        if isValid(joined) { return joined }
        return plain.first.map { String($0) }.flatMap { isValid($0) ? $0 : nil }
    }

    /// ISO 639-1, with codes that were withdrawn and are still in use, and the codes of ISO 639-2 that are met.
    private static let languages: Set<String> = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en \
        eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv \
        ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd \
        ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr \
        ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu \
        ara ast ben bul cat ceb ces chr cym dan deu dsb ell eng epo est eus fas fil fin fra fry fur gla gle glg grc gsw \
        guj haw heb hin hmn hrv hsb hun hye ind isl ita jav jbo jpn kab kan kat kaz khm kok kor kur lad lao lat lav lit \
        ltz mac mai mal mar mkd mlg mlt mni mon mri msa mul mya nap nds nep new nld nno nob nor nso oci ori orm pan pap \
        pol por pus que roh rom ron rus san scn sco sin slk slv sme smj som spa sqi srd srp swa swe syr tam tat tel tgk \
        tgl tha tib tir tlh ton tsn tur udm uig ukr urd uzb vie vol wel wol xho yid yor zha zho zul
        """.split(separator: " ").map(String.init))
}
