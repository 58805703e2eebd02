internal import SyndicationXML

/// What a page says it is about.
struct PageSubjects {
    private(set) var terms: [String] = []

    private static let maximumCount = 24

    init(_ facts: PageFacts) {
        var seen: Set<String> = []
        func add(_ all: [String], to terms: inout [String]) {
            for term in all.map(HTMLText.collapsed) where !term.isEmpty && term.utf8.count <= 120 {
                if terms.count < Self.maximumCount, seen.insert(term.lowercased()).inserted { terms.append(term) }
            }
        }
        let sections =
            (facts.metas["article:section"] ?? []) + facts.articles.compactMap { $0.string("articleSection") }
        add(sections, to: &terms)
        add(facts.metas["article:tag"] ?? [], to: &terms)
        for article in facts.articles { add(article.list("keywords"), to: &terms) }
        add(tags(facts.tree), to: &terms)
        // Written for search engines: only where nothing better is said.
        if terms.isEmpty {
            let words = facts.meta("news_keywords") ?? facts.meta("keywords") ?? ""
            add(words.split(separator: ",").map(String.init), to: &terms)
        }
    }

    private func tags(_ tree: HTMLPageTree) -> [String] {
        tree.nodes.indices.lazy.filter { node in
            tree.tag(node) == .a && (tree.value(of: .rel, at: node)?.split(separator: " ").contains("tag") ?? false)
        }.prefix(Self.maximumCount).map { tree.plainText(of: $0) }
    }
}
