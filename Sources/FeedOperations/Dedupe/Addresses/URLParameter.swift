/// A parameter of an address's query.
struct URLParameter {
    let text: ArraySlice<UInt8>
    let name: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        name = text.prefix { $0 != 0x3D }
    }

    /// What stands behind the equals sign.
    var value: ArraySlice<UInt8> { text.dropFirst(name.count + 1) }

    /// Whether the parameter says only that a page made for AMP is asked for, or that it is not.
    ///
    /// `amp=1` is what AMP's own plug-ins write, with `noamp=mobile` beside it; `outputType=amp` is Arc's.
    var isAMP: Bool {
        switch name.count {
        case 3: Self.equals(name, "amp") && ["", "1", "true"].contains { Self.equals(value, $0) }
        case 5: Self.equals(name, "noamp") && ["", "1", "mobile"].contains { Self.equals(value, $0) }
        case 10: Self.equals(name, "outputtype") && Self.equals(value, "amp")
        default: false
        }
    }

    /// Whether the parameter says where a reader came from.
    func isTracking(feedHost: String?) -> Bool {
        if let feedHost, name.elementsEqual("ref".utf8) {
            let value = String(decoding: value, as: UTF8.self)
            return CanonicalURL.host(of: "https://\(value)/") == CanonicalURL.host(of: "https://\(feedHost)/")
        }
        return TrackingParameters.contains(name)
    }

    /// Whether bytes are a word, which is in small letters, in any case.
    static func equals(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
        bytes.count == word.utf8.count && zip(bytes, word.utf8).allSatisfy { lowercased($0) == $1 }
    }

    /// A letter of ASCII as a small one.
    @inline(__always)
    static func lowercased(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}

extension [URLParameter] {
    /// Whether they are in the order of their names.
    var isSortedByName: Bool {
        zip(self, dropFirst()).allSatisfy { !$1.name.lexicographicallyPrecedes($0.name) }
    }

    /// By name; parameters of one name keep their order, which may mean something.
    var sortedByName: [URLParameter] {
        enumerated().sorted { left, right in
            if left.element.name.lexicographicallyPrecedes(right.element.name) { return true }
            return left.offset < right.offset && left.element.name.elementsEqual(right.element.name)
        }
        .map(\.element)
    }
}
