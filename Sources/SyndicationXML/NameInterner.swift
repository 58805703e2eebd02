/// Tells which namespace a document means by a prefix and a URI, empty for an undeclared prefix; nil for the URI itself.
package typealias NamespaceCorrection = @Sendable (_ prefix: String, _ uri: String) -> String?

/// The distinct names of a document, each with a number.
///
/// libxml2 keeps one copy of every name per parser, so that equal names have equal addresses: finding a name's number
/// compares three addresses, not three strings.
@safe
struct NameInterner: ~Copyable {
    private struct Slot {
        var localName: UInt
        var prefix: UInt
        var namespace: UInt
        /// The name's number + 1; 0 marks a free slot.
        var id: Int
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private var names: [XMLName] = []
    private let correction: NamespaceCorrection?
    /// Namespaces that were corrected and prefixes that are declared nowhere, each once, since the last look.
    private(set) var oddities: [Oddity] = []
    private var known: Set<Oddity> = []
    private var recent: [(uri: String, prefix: String, meant: String)] = []

    /// Something about a name's namespace that is not as it should be.
    enum Oddity: Hashable {
        case undeclared(prefix: String)
        case corrected(from: String, to: String)
    }

    /// All names, by their numbers.
    var all: [XMLName] { names }

    init(correction: NamespaceCorrection? = nil) {
        self.correction = correction
        mask = 255
        unsafe slots = Self.makeSlots(256)
    }

    deinit {
        unsafe slots.deallocate()
    }

    /// How many distinct names there are.
    var count: Int { names.count }

    subscript(id: XMLNameID) -> XMLName {
        @inline(__always) get { names[id] }
    }

    /// The number of a name, a new one if it was not met before.
    @inline(__always)
    mutating func id(
        _ localName: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?
    ) -> XMLNameID {
        let key = (UInt(bitPattern: localName), UInt(bitPattern: prefix), UInt(bitPattern: namespace))
        var index = Self.hash(key.0, key.1, key.2) & mask
        while true {
            let slot = unsafe slots[index]
            if slot.id == 0 { break }
            if slot.localName == key.0, slot.prefix == key.1, slot.namespace == key.2 { return slot.id - 1 }
            index = (index + 1) & mask
        }
        return unsafe add(
            XMLName(
                namespace: namespace.map { unsafe String(cString: $0) } ?? "", localName: String(cString: localName),
                prefix: prefix.map { unsafe String(cString: $0) } ?? ""),
            slot: Slot(localName: key.0, prefix: key.1, namespace: key.2, id: 0), at: index)
    }

    /// Hands out what was odd since the last call.
    mutating func takeOddities() -> [Oddity] {
        defer { oddities.removeAll() }
        return oddities
    }

    /// The namespace that a document means.
    mutating func namespace(_ uri: String, prefix: String) -> String {
        // Most names have the namespace of one of the last ones.
        if let known = recent.first(where: { $0.uri == uri && $0.prefix == prefix }) { return known.meant }
        let meant = meant(uri, prefix)
        if recent.count == 8 { recent.removeFirst() }
        recent.append((uri, prefix, meant))
        return meant
    }

    private mutating func meant(_ uri: String, _ prefix: String) -> String {
        let corrected = correction?(prefix, uri)
        if uri.isEmpty, !prefix.isEmpty {
            add(.undeclared(prefix: prefix))
            return corrected ?? "urn:undeclared-prefix:\(prefix)"
        }
        guard let corrected else { return uri }
        add(.corrected(from: uri, to: corrected))
        return corrected
    }

    private mutating func add(_ oddity: Oddity) {
        guard known.count < 64, known.insert(oddity).inserted else { return }
        oddities.append(oddity)
    }

    @inline(never)
    private mutating func add(_ name: XMLName, slot: Slot, at index: Int) -> XMLNameID {
        var name = name
        name.namespace = namespace(name.namespace, prefix: name.prefix)
        names.append(name)
        var slot = slot
        slot.id = names.count
        unsafe slots[index] = slot
        if names.count * 2 > mask { grow() }
        return names.count - 1
    }

    private mutating func grow() {
        let newMask = mask * 2 + 1
        let newSlots = unsafe Self.makeSlots(newMask + 1)
        for index in 0...mask {
            let slot = unsafe slots[index]
            guard slot.id != 0 else { continue }
            var place = Self.hash(slot.localName, slot.prefix, slot.namespace) & newMask
            while unsafe newSlots[place].id != 0 { place = (place + 1) & newMask }
            unsafe newSlots[place] = slot
        }
        unsafe slots.deallocate()
        unsafe slots = unsafe newSlots
        mask = newMask
    }

    @inline(__always)
    private static func hash(_ localName: UInt, _ prefix: UInt, _ namespace: UInt) -> Int {
        let mixed = (localName &+ namespace &* 31 &+ prefix &* 7) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32)
    }

    private static func makeSlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
        unsafe slots.initialize(repeating: Slot(localName: 0, prefix: 0, namespace: 0, id: 0), count: count)
        return unsafe slots
    }
}
