/// Which requests go through a proxy.
public struct ProxySettings: Sendable, Hashable {
    /// The proxy for `http`, and that for `https`: URLs, as in the environment.
    public var http, https: String?
    /// Hosts that are asked directly: names, of which a domain stands for all in it; addresses and ranges of addresses; `*`.
    public var exceptions: [String]

    /// Creates settings.
    public init(http: String? = nil, https: String? = nil, exceptions: [String] = []) {
        self.http = http
        self.https = https
        self.exceptions = exceptions
    }

    /// The settings that an environment's variables amount to: `http_proxy` (in lower case only, since servers set the other
    /// from a header of their own clients), `https_proxy`, `all_proxy`, `no_proxy`.
    ///
    /// - Parameter variable: the value of a variable.
    public init(environment variable: (String) -> String?) {
        func value(_ name: String) -> String? {
            let text = variable(name) ?? (name == "http_proxy" ? nil : variable(name.uppercased()))
            return text.flatMap { $0.isEmpty ? nil : $0 }
        }
        self.init(
            http: value("http_proxy") ?? value("all_proxy"), https: value("https_proxy") ?? value("all_proxy"),
            exceptions: (value("no_proxy") ?? "").split { $0 == "," || $0 == " " }.map(String.init))
    }

    /// The proxy that an address is asked through; nil for none.
    func proxy(for address: WebAddress) -> String? {
        guard let proxy = address.scheme == "https" ? https : http, !isException(address) else { return nil }
        return proxy
    }

    private func isException(_ address: WebAddress) -> Bool {
        let host = String(address.host.drop { $0 == "[" }.prefix { $0 != "]" })
        let ip = IPAddress(host)
        return exceptions.contains { exception in
            if exception == "*" { return true }
            if let ip { return NetworkRange(exception)?.contains(ip) ?? false }
            let parts = exception.lowercased().split(separator: ":", maxSplits: 1)
            guard let domain = parts.first?.drop(while: { $0 == "." || $0 == "*" }), !domain.isEmpty else {
                return false
            }
            if parts.count > 1, parts[1] != String(address.port) { return false }
            return host == domain || host.hasSuffix("." + domain)
        }
    }
}
