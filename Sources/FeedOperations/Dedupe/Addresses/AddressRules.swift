/// A user's own rules for what of an address says nothing about the page: a rule file of ClearURLs, read at run time.
///
/// Such files are made for browsers. What they say of a provider whose addresses are of no use at all
/// (`completeProvider`) means nothing here, since nothing is blocked.
public struct AddressRules: Sendable {
    /// What of the file could not be used, one line for each.
    public let problems: [String]

    /// What is done to the addresses of one provider.
    struct Provider: Sendable {
        /// The addresses that it is about.
        var address: Pattern
        /// Names of parameters that are taken out.
        var parameters: [Pattern] = []
        /// Parts of the address that are taken out.
        var parts: [Pattern] = []
        /// Addresses that are left alone.
        var exceptions: [Pattern] = []
        /// Addresses that lead to the one in the pattern's group.
        var redirections: [Pattern] = []
    }

    /// Addresses of more bytes are left as they are. Servers take no more than some thousand.
    static let maximumLength = 8192
    /// Steps of matching that an address may take: many times what one with fifty parameters needs.
    private static let budget = 100_000

    private let providers: [Provider]

    init(providers: [Provider], problems: [String]) {
        self.providers = providers
        self.problems = problems
    }

    /// What the rules make of an address.
    ///
    /// - Parameters:
    ///   - address: the address, as UTF-8.
    ///   - follows: whether the address that it leads to is taken for it.
    /// - Returns: nil when they change nothing.
    func cleaned(_ address: [UInt8], follows: Bool = true) -> (address: [UInt8], isRedirected: Bool)? {
        guard address.count <= Self.maximumLength else { return nil }
        let sample = ByteTrigrams(address)
        var matcher = PatternMatcher(budget: Self.budget)
        var result = address
        for provider in providers where sample.mayContain(provider.address.required) {
            guard matcher.matches(provider.address, in: address[...]),
                !provider.exceptions.contains(where: { matcher.matches($0, in: address[...]) })
            else { continue }
            if follows, let target = Self.target(of: address, provider, &matcher) { return (target, true) }
            for part in provider.parts { Self.remove(part, from: &result, &matcher) }
            Self.removeParameters(provider.parameters, from: &result, &matcher)
        }
        return result == address ? nil : (result, false)
    }

    private static func target(
        of address: [UInt8], _ provider: Provider, _ matcher: inout PatternMatcher
    ) -> [UInt8]? {
        for redirection in provider.redirections {
            guard let group = matcher.firstMatch(of: redirection, in: address[...])?.group else { continue }
            var target = Array(address[group])
            for _ in 0..<3 {
                if URLParts(target) != nil { return target }
                target = PercentEncoding.decoded(target)
            }
            let whole = Array("http://".utf8) + target
            if let parts = URLParts(whole), parts.host.contains(0x2E) { return whole }
        }
        return nil
    }

    private static func remove(_ part: Pattern, from address: inout [UInt8], _ matcher: inout PatternMatcher) {
        var kept: [UInt8] = []
        var position = 0
        while let match = matcher.firstMatch(of: part, in: address[...], from: position) {
            kept += address[position..<match.whole.lowerBound]
            position = match.whole.upperBound
            guard match.whole.isEmpty else { continue }
            guard position < address.count else { break }
            kept.append(address[position])
            position += 1
        }
        if position > 0 { address = kept + address[position...] }
    }

    private static func removeParameters(
        _ names: [Pattern], from address: inout [UInt8], _ matcher: inout PatternMatcher
    ) {
        let end = address.firstIndex(of: 0x23) ?? address.count
        guard !names.isEmpty, let mark = address[..<end].firstIndex(of: 0x3F) else { return }
        let parameters = address[(mark + 1)..<end].split(separator: 0x26)
        let kept = parameters.filter { parameter in
            guard matcher.budget > 0 else { return true }
            let name = PercentEncoding.decoded(URLParameter(parameter).name)
            return !names.contains { matcher.matches($0, in: name[...]) }
        }
        guard kept.count < parameters.count else { return }
        let query = kept.isEmpty ? [] : [0x3F] + Array(kept.joined(separator: [0x26]))
        address = Array(address[..<mark]) + query + address[end...]
    }
}

/// Which sequences of three bytes may be in a text, in small letters: a question that costs nothing to ask many times.
private struct ByteTrigrams {
    private var bits = [UInt64](repeating: 0, count: 64)

    init(_ text: [UInt8]) {
        var last: UInt32 = 0
        for (index, byte) in text.enumerated() {
            last = (last << 8 | UInt32(URLParameter.lowercased(byte))) & 0xFF_FFFF
            if index >= 2 { bits[Self.slot(last) >> 6] |= 1 << UInt64(Self.slot(last) & 63) }
        }
    }

    /// Whether bytes in small letters may be in the text; false is certain.
    func mayContain(_ bytes: [UInt8]) -> Bool {
        var last: UInt32 = 0
        for (index, byte) in bytes.enumerated() {
            last = (last << 8 | UInt32(byte)) & 0xFF_FFFF
            if index >= 2, bits[Self.slot(last) >> 6] & (1 << UInt64(Self.slot(last) & 63)) == 0 { return false }
        }
        return true
    }

    private static func slot(_ trigram: UInt32) -> Int {
        Int((trigram &* 0x9E37_79B1) >> 20)
    }
}
