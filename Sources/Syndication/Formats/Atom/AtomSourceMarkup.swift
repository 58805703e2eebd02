internal import SyndicationXML

/// Sources as they were written: a thousand entries of a feed have the same one.
final class AtomSourceMarkup {
    /// A source, and what its markup leaves out since it is inherited.
    private struct Key: Hashable {
        let source: ObjectIdentifier
        let language: String?
        let base: String?
    }

    /// The markup, and the source, so that nothing else takes its place in memory.
    private var known: [Key: (markup: String, source: Source)] = [:]
    private let namespaces: [DocumentInfo.Namespace]

    /// How many are kept; those beyond are written each time.
    private static let most = 2048

    /// - Parameter namespaces: what the document declares.
    init(namespaces: [DocumentInfo.Namespace]) {
        self.namespaces = namespaces
    }

    /// Writes a source within an entry.
    func write(_ source: Source, _ inherited: AtomInheritance, to writer: inout XMLWriter) {
        let key = Key(source: source.identity, language: inherited.language, base: inherited.base)
        if let known = known[key] {
            writer.newLine()
            writer.raw(known.markup)
        } else if known.count < Self.most {
            let markup = markup(source, inherited)
            known[key] = (markup, source)
            writer.newLine()
            writer.raw(markup)
        } else {
            writer.newLine()
            AtomEncoder.write(source, inherited, to: &writer)
        }
    }

    private func markup(_ source: Source, _ inherited: AtomInheritance) -> String {
        var writer = XMLWriter()
        writer.assumeOpen("feed")
        writer.assumeOpen("entry")
        writer.assume(prefix: "", namespace: Namespace.atom)
        for namespace in namespaces { writer.assume(prefix: namespace.prefix, namespace: namespace.uri) }
        AtomEncoder.write(source, inherited, to: &writer)
        return writer.output.takeString()
    }
}
