import Syndication

extension FeedRule {
    /// Rules about elements of other vocabularies.
    static let extensions: [FeedRule] = [
        element(
            "unknown-element", "RFC 4287, section 6; RSS 2.0, \"Extending RSS\"",
            "an element of a known vocabulary is defined there, and stands where it may", remedy: "left out"),
        element(
            "repeated-element", "the vocabulary's own specification", "an element that is to stand once stands once",
            remedy: "the first one stays"),
        element(
            "bad-value", "the vocabulary's own specification", "an element holds what its vocabulary says",
            remedy: "written in the form that is asked for where it is clear what is meant, else left out"),
        element(
            "bad-attribute", "the vocabulary's own specification",
            "an element has the attributes that its vocabulary says",
            remedy: "the attribute is left out; the element too, where it cannot do without"),
        element(
            "lone-media-group", "Media RSS 1.5, media:group", "a group holds at least two files",
            remedy: "what it holds stands in the entry"),
        element(
            "no-namespace", "RSS 2.0, \"Extending RSS\"", "an element that is not the format's own is in a namespace",
            remedy: "put in the namespace that elements of RSS have elsewhere"),
        element(
            "bad-namespace", "Namespaces in XML 1.0, section 2.2",
            "a namespace is a URI, spelled as the vocabulary says",
            remedy: "spelled so; left out where it is no URI"),
        element(
            "obsolete-element", "RFC 4287, section 1.2", "nothing of Atom 0.3 is left in a feed", remedy: "left out"),
    ]

    /// The grammar tells what is wrong, and under which code.
    private static func element(_ code: String, _ clause: String, _ demand: String, remedy: String) -> FeedRule {
        FeedRule(code, .error, [.atom, .rss], clause, demand, remedy: remedy, \.extensions) { fragments, owner in
            ExtensionGrammar.judged(fragments, of: owner)?.faults.first { $0.code == code }?.detail
        }
    }
}
