internal import SyndicationXML

/// Makes entries of the bytes that an ``EntryPacker`` made of them.
///
/// Bytes that are something else give nil, and nothing worse.
@safe
package struct EntryUnpacker {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var hasFailed = false

    /// The entry that the bytes hold, without a source; nil where they hold none.
    package static func entry(in bytes: UnsafeBufferPointer<UInt8>) -> Entry? {
        var unpacker = unsafe EntryUnpacker(bytes: bytes)
        let entry = unpacker.entry()
        return unpacker.hasFailed || unpacker.index != bytes.count ? nil : entry
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        unsafe self.bytes = unsafe bytes
    }

    private mutating func entry() -> Entry {
        var entry = Entry()
        entry.id = optionalText()
        entry.idIsPermalink = optionalNumber().map { $0 != 0 }
        entry.title = markup()
        entry.summary = markup()
        entry.content = elements { $0.content() }
        entry.links = elements { $0.link() }
        entry.authors = elements { $0.person() }
        entry.contributors = elements { $0.person() }
        entry.categories = elements { $0.category() }
        entry.rights = markup()
        entry.published = timestamp()
        entry.updated = timestamp()
        entry.comments = optionalText()
        entry.language = optionalText()
        entry.image = optionalText()
        entry.extensions = Extensions(elements { $0.fragment(depth: 0) })
        return entry
    }

    // MARK: - Parts of the model

    private static func kind(_ number: UInt8) -> Text.Kind? {
        switch number {
        case 1: .text
        case 2: .html
        case 3: .xhtml
        default: nil
        }
    }

    private mutating func markup() -> Text? {
        guard let kind = Self.kind(byte()) else { return nil }
        return Text(kind: kind, unchecked: text(), language: optionalText(), base: optionalText())
    }

    private mutating func content() -> Content {
        let kind: Content.Kind = Self.kind(byte()).map { .text($0) } ?? .media(text())
        return Content(
            kind: kind, unchecked: text(), source: optionalText(), language: optionalText(), base: optionalText())
    }

    private mutating func link() -> Link {
        Link(
            rel: text(), href: text(), type: optionalText(), hreflang: optionalText(), title: optionalText(),
            length: optionalNumber(),
            duration: optionalNumber().map { Double(bitPattern: UInt64(truncatingIfNeeded: $0)) },
            attributes: elements { $0.attribute() })
    }

    private mutating func person() -> Person {
        Person(
            name: text(), email: optionalText(), uri: optionalText(), avatar: optionalText(),
            extensions: elements { $0.fragment(depth: 0) })
    }

    private mutating func category() -> Category {
        Category(term: text(), scheme: optionalText(), label: optionalText())
    }

    private mutating func timestamp() -> Timestamp? {
        let kind = byte()
        guard kind != 0 else { return nil }
        var instant: Timestamp.Instant?
        if kind == 2 {
            let seconds = Int64(bitPattern: number())
            instant = Timestamp.Instant(
                seconds: seconds, nanoseconds: Int32(truncatingIfNeeded: Int64(bitPattern: number())))
        }
        var timestamp = Timestamp(unreadable: "")
        timestamp.instant = instant
        timestamp.utcOffset = optionalNumber()
        timestamp.original = optionalText()
        return timestamp
    }

    /// Deeper than readers let elements be, so that no bytes exhaust the stack.
    private static let deepest = 1000

    private mutating func fragment(depth: Int) -> XMLFragment {
        if depth > Self.deepest { fail() }
        return XMLFragment(
            namespace: text(), name: text(), prefix: text(), attributes: elements { $0.attribute() },
            nodes: elements { $0.byte() == 0 ? .text($0.text()) : .element($0.fragment(depth: depth + 1)) })
    }

    private mutating func attribute() -> XMLFragment.Attribute {
        XMLFragment.Attribute(namespace: text(), name: text(), prefix: text(), value: text())
    }

    // MARK: - Values

    private mutating func elements<Element>(_ element: (inout EntryUnpacker) -> Element) -> [Element] {
        let count = number()
        // An element takes a byte at least.
        guard count > 0, unsafe count <= UInt64(bytes.count - index) else {
            if count > 0 { fail() }
            return []
        }
        var elements: [Element] = []
        elements.reserveCapacity(Int(min(count, 64)))
        for _ in 0..<count where !hasFailed { elements.append(element(&self)) }
        return elements
    }

    private mutating func text() -> String { text(of: number()) }

    private mutating func optionalText() -> String? {
        let number = number()
        return number == 0 ? nil : text(of: number - 1)
    }

    private mutating func text(of count: UInt64) -> String {
        guard unsafe count <= UInt64(bytes.count - index) else {
            fail()
            return ""
        }
        let end = index + Int(count)
        defer { index = end }
        return unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<end]), as: UTF8.self)
    }

    private mutating func optionalNumber() -> Int? {
        byte() == 0 ? nil : Int(truncatingIfNeeded: Int64(bitPattern: number()))
    }

    private mutating func number() -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let byte = byte()
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        fail()
        return 0
    }

    private mutating func byte() -> UInt8 {
        guard unsafe index < bytes.count else {
            hasFailed = true
            return 0
        }
        defer { index += 1 }
        return unsafe bytes[index]
    }

    private mutating func fail() {
        hasFailed = true
        index = unsafe bytes.count
    }
}
