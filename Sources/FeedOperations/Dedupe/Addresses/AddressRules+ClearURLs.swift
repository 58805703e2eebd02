public import Syndication

extension AddressRules {
    /// Reads a rule file: an object `providers` with an object for each provider.
    ///
    /// Patterns are regular expressions of JavaScript. One that looks behind or refers back is left out, and named in
    /// ``problems``; where it is an exception, the provider is left out with it.
    ///
    /// - Throws: ``FeedError`` when it is no such file.
    public init(clearURLs bytes: [UInt8]) throws(FeedError) {
        var parser = JSONParser(bytes)
        let document = parser.document()
        if let failure = parser.failure { throw failure }
        guard let members = document?.object("providers")?.members else {
            throw FeedError(.malformed, "no rules for addresses: they have an object “providers”")
        }
        var reader = ProviderReader()
        let providers = members.compactMap { reader.provider($0.name, $0.value) }
        self.init(providers: providers, problems: reader.problems)
    }
}

/// Reads providers, and notes what of them cannot be used.
private struct ProviderReader {
    private(set) var problems: [String] = []

    mutating func provider(_ name: String, _ value: JSONValue) -> AddressRules.Provider? {
        guard let source = value["urlPattern"]?.string else {
            problems.append("\(name): no urlPattern")
            return nil
        }
        guard let address = pattern(source, name, "urlPattern") else { return nil }
        var provider = AddressRules.Provider(address: address)
        // Without one of its exceptions a provider's rules would change what they must not.
        let known = problems.count
        provider.exceptions = patterns(value, name, "exceptions")
        guard problems.count == known else { return nil }
        let names = ["rules", "referralMarketing"]
        provider.parameters = names.flatMap { patterns(value, name, $0, isWhole: true) }
        provider.parts = patterns(value, name, "rawRules")
        provider.redirections = patterns(value, name, "redirections")
        return provider
    }

    private mutating func patterns(
        _ value: JSONValue, _ name: String, _ member: String, isWhole: Bool = false
    ) -> [Pattern] {
        (value[member]?.elements ?? []).compactMap { element in
            element.string.flatMap { pattern($0, name, member, isWhole: isWhole) }
        }
    }

    private mutating func pattern(
        _ source: String, _ name: String, _ member: String, isWhole: Bool = false
    ) -> Pattern? {
        do throws(PatternError) {
            return try Pattern(source, isWhole: isWhole)
        } catch {
            problems.append("\(name): \(member): \(error.message): \(source)")
            return nil
        }
    }
}
