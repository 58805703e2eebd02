package import SyndicationXML

/// Puts entries into bytes, for a while: what an ``EntryUnpacker`` of the same process makes entries of again.
///
/// Everything of an entry is kept, spellings of dates and prefixes too, but for its source: many entries share one, so
/// whoever packs keeps sources apart. Texts are copied and numbers take as few bytes as they need, so that packing an
/// entry takes a fraction of what writing it in any format would.
package struct EntryPacker: ~Copyable {
    /// The bytes so far.
    package var output: OutputBuffer

    /// - Parameter capacity: how many bytes are expected.
    package init(capacity: Int = 1 << 16) {
        output = unsafe OutputBuffer(capacity: capacity)
    }

    /// Appends an entry without its source.
    package mutating func pack(_ entry: Entry) {
        pack(entry.id)
        pack(entry.idIsPermalink.map { $0 ? 1 : 0 })
        pack(entry.title)
        pack(entry.summary)
        pack(entry.content) { $0.pack($1) }
        pack(entry.links) { $0.pack($1) }
        pack(entry.authors) { $0.pack($1) }
        pack(entry.contributors) { $0.pack($1) }
        pack(entry.categories) { $0.pack($1) }
        pack(entry.rights)
        pack(entry.published)
        pack(entry.updated)
        pack(entry.comments)
        pack(entry.language)
        pack(entry.image)
        pack(entry.extensions.fragments) { $0.pack($1) }
    }

    // MARK: - Parts of the model

    private mutating func pack(_ text: Text?) {
        guard let text else { return output.append(0) }
        output.append(Self.number(of: text.kind))
        pack(text.value)
        pack(text.language)
        pack(text.base)
    }

    private mutating func pack(_ content: Content) {
        switch content.kind {
        case .text(let kind): output.append(Self.number(of: kind))
        case .media(let type):
            output.append(0)
            pack(type)
        }
        pack(content.value)
        pack(content.source)
        pack(content.language)
        pack(content.base)
    }

    /// From 1: nothing is 0.
    private static func number(of kind: Text.Kind) -> UInt8 {
        switch kind {
        case .text: 1
        case .html: 2
        case .xhtml: 3
        }
    }

    private mutating func pack(_ link: Link) {
        pack(link.rel)
        pack(link.href)
        pack(link.type)
        pack(link.hreflang)
        pack(link.title)
        pack(link.length)
        pack(link.duration.map { Int(bitPattern: UInt(truncatingIfNeeded: $0.bitPattern)) })
        pack(link.attributes) { $0.pack($1) }
    }

    private mutating func pack(_ person: Person) {
        pack(person.name)
        pack(person.email)
        pack(person.uri)
        pack(person.avatar)
        pack(person.extensions) { $0.pack($1) }
    }

    private mutating func pack(_ category: Category) {
        pack(category.term)
        pack(category.scheme)
        pack(category.label)
    }

    private mutating func pack(_ timestamp: Timestamp?) {
        guard let timestamp else { return output.append(0) }
        output.append(timestamp.instant == nil ? 1 : 2)
        if let instant = timestamp.instant {
            pack(number: UInt64(bitPattern: instant.seconds))
            pack(number: UInt64(bitPattern: Int64(instant.nanoseconds)))
        }
        pack(timestamp.utcOffset)
        pack(timestamp.original)
    }

    private mutating func pack(_ fragment: XMLFragment) {
        pack(fragment.namespace)
        pack(fragment.name)
        pack(fragment.prefix)
        pack(fragment.attributes) { $0.pack($1) }
        pack(fragment.nodes) { packer, node in
            switch node {
            case .text(let text):
                packer.output.append(0)
                packer.pack(text)
            case .element(let element):
                packer.output.append(1)
                packer.pack(element)
            }
        }
    }

    private mutating func pack(_ attribute: XMLFragment.Attribute) {
        pack(attribute.namespace)
        pack(attribute.name)
        pack(attribute.prefix)
        pack(attribute.value)
    }

    // MARK: - Values

    private mutating func pack<Element>(_ elements: [Element], _ pack: (inout EntryPacker, Element) -> Void) {
        self.pack(number: UInt64(elements.count))
        for element in elements { pack(&self, element) }
    }

    private mutating func pack(_ text: String) {
        pack(number: UInt64(text.utf8.count))
        output.append(text)
    }

    /// Nothing is 0, and a text of n bytes n + 1.
    private mutating func pack(_ text: String?) {
        guard let text else { return output.append(0) }
        pack(number: UInt64(text.utf8.count) + 1)
        output.append(text)
    }

    private mutating func pack(_ number: Int?) {
        guard let number else { return output.append(0) }
        output.append(1)
        pack(number: UInt64(bitPattern: Int64(number)))
    }

    /// Seven bits in each byte, the lowest first.
    private mutating func pack(number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            output.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        output.append(UInt8(truncatingIfNeeded: rest))
    }
}
