internal import SyndicationXML

/// The title of the article on a page, and the heading that shows it.
struct PageTitle {
    var text = ""
    /// The heading's element; nil where no heading shows the title.
    var heading: HTMLPageTree.ID?

    init(text: String, heading: HTMLPageTree.ID?) {
        self.text = text
        self.heading = heading
    }

    /// The title as people see it: of the page's headings the one that agrees best with what the page says of itself to
    /// machines. Those titles often carry the site's name, or are written for search engines.
    init(_ facts: PageFacts, within range: Range<HTMLPageTree.ID>? = nil) {
        let tree = facts.tree
        let said = Self.said(facts)
        var best: (score: Double, node: HTMLPageTree.ID)?
        var firstHeadings: [HTMLPageTree.ID] = []
        // Every heading is compared with them.
        let site = facts.siteName.map { TitleKey(Self.bounded($0)).letters }
        let pageTitle = TitleKey(Self.bounded(facts.meta("og:title") ?? facts.title)).letters
        for node in range ?? tree.nodes.indices {
            guard let level = tree.tag(node)?.level, level <= 3 else { continue }
            let text = tree.plainText(of: node, limit: 1_300)
            guard !text.isEmpty, text.utf8.count <= 1_200, !Self.isInNavigation(node, tree) else { continue }
            let key = TitleKey(text)
            // A page of its own may be called what the site is called.
            if key.letters == site ? key.letters != pageTitle : Self.leadsHome(node, tree) { continue }
            if level == 1 { firstHeadings.append(node) }
            let agreement = said.map { $0.agreement(with: key) }.max() ?? 0
            let score = agreement + (level == 1 ? 0.3 : level == 2 ? 0 : -0.1)
            if score > best?.score ?? 0.55 { best = (score, node) }
        }
        if best == nil, let first = firstHeadings.first,
            said.isEmpty || (firstHeadings.count == 1 && TitleKey(tree.plainText(of: first)).words.count > 2)
        {
            best = (0, first)
        }
        if let node = best?.node {
            heading = node
            text = Self.headline(node, tree, said)
            if let site = facts.siteName { text = Self.withoutSite(text, site: site, isSplit: false) }
            return
        }
        let all = Self.bounded(facts.meta("og:title") ?? facts.articles.first?.string("headline") ?? facts.title)
        text = Self.withoutSite(all, site: facts.siteName ?? "", isSplit: true)
    }

    /// A title as far as one goes: every heading is compared with it.
    private static func bounded(_ title: String) -> String {
        guard title.utf8.count > 1_200 else { return title }
        return String(String.UnicodeScalarView(title.unicodeScalars.prefix(1_000)))
    }

    /// What the page calls itself for machines.
    private static func said(_ facts: PageFacts) -> [TitleKey] {
        var titles = [facts.meta("og:title"), facts.title, facts.meta("twitter:title")].compactMap { $0 }
        titles += facts.articles.prefix(3).compactMap { $0.string("headline") }
        return titles.filter { !$0.isEmpty }.map { TitleKey(bounded($0)) }
    }

    private static func isInNavigation(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree) -> Bool {
        tree.nearest(of: node) { $0 == .nav || $0 == .footer || $0 == .aside || $0.isOpaque } != nil
    }

    /// Whether a heading leads to the site's first page, as its name often does.
    private static func leadsHome(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree) -> Bool {
        let around = tree.nearest(of: node) { $0 == .a }
        guard let link = around ?? tree.children(of: node).first(where: { tree.tag($0) == .a }),
            let target = tree.value(of: .href, at: link)
        else { return false }
        let path = target.split(separator: "/", omittingEmptySubsequences: true)
        return target == "/" || (target.contains("://") && path.count == 2)
    }

    // MARK: - Kickers

    private static let kickerWords: Set<String> = [
        "kicker", "overline", "topline", "dachzeile", "spitzmarke", "roofline", "pretitle", "eyebrow", "supertitle",
        "rubrik",
        "category", "antetitulo", "surtitre", "volanta", "overhead", "date", "time", "topic", "topheadline",
        "oberzeile",
    ]

    /// The text of a heading without the few words above it that name a place or a subject.
    private static func headline(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree, _ said: [TitleKey]) -> String {
        let whole = tree.plainText(of: node)
        let children = tree.children(of: node).filter { tree.tag($0) != nil || !tree.plainText(of: $0).isEmpty }
        // What wraps the heading's text as a whole is looked into.
        if children.count == 1, let only = children.first, let tag = tree.tag(only), tag != .img {
            return headline(only, tree, said)
        }
        guard let first = children.first, tree.tag(first) != nil, children.count > 1 else { return whole }
        let kicker = tree.plainText(of: first)
        let rest = HTMLText.collapsed(children.dropFirst().map { tree.plainText(of: $0) }.joined(separator: " "))
        guard !kicker.isEmpty, !rest.isEmpty, rest.utf8.count >= kicker.utf8.count else { return whole }
        let names = [tree.value(of: .class, at: first), tree.value(of: .itemprop, at: first)].compactMap { $0 }
        let isCalledSo = names.contains { !ElementNature.words(of: $0).allSatisfy { !kickerWords.contains($0) } }
        let wholeKey = TitleKey(whole).letters
        let restKey = TitleKey(rest).letters
        let isSaidWhole = said.contains { $0.letters.contains(wholeKey) }
        let isSaidWithout = said.contains { $0.letters.hasPrefix(restKey) }
        return isCalledSo || (!isSaidWhole && isSaidWithout) ? rest : whole
    }

    // MARK: - The site's name

    private static let separators: Set<String> = ["-", "–", "—", "|", "»", "›", "·", "•", "⋆", "::", "«", "/"]

    /// A title without the site's name in front of or behind it.
    ///
    /// - Parameter isSplit: whether parts are cut off although the site's name is not known.
    static func withoutSite(_ title: String, site: String, isSplit: Bool) -> String {
        let words = title.split(separator: " ")
        guard let last = words.lastIndex(where: { separators.contains(String($0)) }), last > 0, last + 1 < words.count
        else {
            return withoutTightSite(title, site: site)
        }
        let first = words.firstIndex { separators.contains(String($0)) } ?? last
        let siteKey = TitleKey(site).letters
        let head = words[..<last].joined(separator: " ")
        let tail = words[(last + 1)...].joined(separator: " ")
        let start = words[..<first].joined(separator: " ")
        let behindStart = words[(first + 1)...].joined(separator: " ")
        if !siteKey.isEmpty {
            let tailKey = TitleKey(tail).letters
            if tailKey == siteKey
                || (tailKey.utf8.count > 3 && (siteKey.contains(tailKey) || tailKey.contains(siteKey)))
            {
                return withoutSite(head, site: site, isSplit: false)
            }
            if TitleKey(start).letters == siteKey { return behindStart }
        }
        guard isSplit else { return title }
        // The longest part is the title: sites' names are short.
        return head.utf8.count >= tail.utf8.count ? head : tail
    }

    /// The same where the bar stands without spaces: `Title|Site`.
    private static func withoutTightSite(_ title: String, site: String) -> String {
        guard let bar = title.lastIndex(of: "|"), !site.isEmpty else { return title }
        let tail = title[title.index(after: bar)...]
        guard TitleKey(String(tail)).letters == TitleKey(site).letters else { return title }
        return HTMLText.collapsed(String(title[..<bar]))
    }
}

/// A title as far as it matters for comparing: letters and digits without case.
struct TitleKey {
    let letters: String
    let words: Set<String>

    init(_ title: String) {
        let scalars = title.lowercased().unicodeScalars
        let parts = scalars.split { !Self.isWordPart($0) }
        letters = String(String.UnicodeScalarView(parts.joined()))
        words = Set(parts.map { String($0) })
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (scalar >= "a" && scalar <= "z") || (scalar >= "0" && scalar <= "9") }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// How well a heading agrees with this title, 0 to 1.
    func agreement(with heading: TitleKey) -> Double {
        guard !heading.letters.isEmpty, !letters.isEmpty else { return 0 }
        if heading.letters == letters { return 1 }
        let share = Double(heading.letters.utf8.count) / Double(letters.utf8.count)
        if letters.contains(heading.letters) {
            return heading.letters.utf8.count > 10 ? 0.9 * max(0.5, share) : 0.8 * share + 0.2
        }
        let fewer = min(words.count, heading.words.count)
        guard fewer > 1 else { return 0 }
        return 0.85 * Double(words.intersection(heading.words).count) / Double(fewer)
    }
}
