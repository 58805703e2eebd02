internal import FeedCommand
internal import FeedFetching
internal import Syndication

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The subscriptions that operands name.
struct SubscriptionSource {
    /// What they name; nil when they name nothing, and all that is remembered is meant.
    private(set) var subscriptions: [Subscription]?

    /// Bytes that a list may have.
    private static let limit = 64 << 20

    init(_ operands: [String], _ diagnostics: inout Diagnostics) {
        var list: [Subscription] = []
        for operand in operands { Self.add(operand, to: &list, &diagnostics) }
        if operands.isEmpty {
            // Cron gives an empty input, a person none, and a service one that is closed: all mean everything.
            guard isatty(STDIN_FILENO) == 0, fcntl(STDIN_FILENO, F_GETFL) & O_ACCMODE != O_WRONLY else { return }
            let isEmpty = !Self.add(list: "-", isOptional: true, to: &list, &diagnostics)
            if isEmpty { return }
        }
        // One list has named each once already.
        guard operands.count > 1 else {
            subscriptions = list
            return
        }
        var places: [WebAddress: Int] = [:]
        var united: [Subscription] = []
        for subscription in list {
            if let place = places[subscription.address] {
                united[place].unite(with: subscription)
            } else {
                places[subscription.address] = united.count
                united.append(subscription)
            }
        }
        subscriptions = united
    }

    private static func add(_ operand: String, to list: inout [Subscription], _ diagnostics: inout Diagnostics) {
        guard operand != "-" else {
            add(list: operand, to: &list, &diagnostics)
            return
        }
        if let address = WebAddress(operand) {
            list.append(Subscription(address: address))
        } else if let scheme = operand.firstRange(of: ":").map({ operand[..<$0.lowerBound] }), isScheme(scheme),
            !Folder.exists(operand)
        {
            guard !seemsToBeURL(operand) else {
                return diagnostics.error("is no URL: those begin with http:// or https://", in: operand, .usage)
            }
            let isWeb = scheme.lowercased() == "http" || scheme.lowercased() == "https"
            diagnostics.error(
                isWeb ? "is no URL" : "only http and https are fetched", in: ShownURL.text(operand),
                isWeb ? .usage : .refused)
        } else {
            add(list: operand, to: &list, &diagnostics)
        }
    }

    /// Whether what is no URL might be one with `https://` before it: the name of a host, and a port or a path.
    private static func seemsToBeURL(_ operand: String) -> Bool {
        let host = operand.prefix { $0 != "/" && $0 != ":" }
        let rest = operand[host.endIndex...]
        let port = rest.first == ":" ? rest.dropFirst().prefix { $0 != "/" } : ""
        guard rest.first != ":" || !port.isEmpty && port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return false
        }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard !rest.isEmpty, !labels.contains(""), labels.count > 1 || !port.isEmpty else { return false }
        return WebAddress("https://\(operand)") != nil
    }

    private static func isScheme(_ text: Substring) -> Bool {
        text.utf8.count > 1
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D
                    || $0 == 0x2E
            }
    }

    /// Adds what a file holds: OPML, or URLs.
    ///
    /// - Returns: whether there was anything in it.
    @discardableResult
    private static func add(
        list path: String, isOptional: Bool = false, to list: inout [Subscription], _ diagnostics: inout Diagnostics
    ) -> Bool {
        let name = path == "-" ? "standard input" : path
        do throws(FeedError) {
            let bytes = try TextInput.read(path, limit: limit)
            if isOptional, bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { return false }
            let found = try SubscriptionList(bytes: bytes)
            diagnostics.pass(found.notes, in: name)
            list += found.subscriptions
        } catch {
            if error.code == .unreadable {
                let hint = path != "-" && seemsToBeURL(path) ? "; URLs begin with http:// or https://" : ""
                diagnostics.error(error.message + hint, in: name, path == "-" ? .inputOutput : .noInput)
            } else {
                diagnostics.error(error, in: name)
            }
        }
        return true
    }
}

extension Subscription {
    fileprivate mutating func unite(with other: Subscription) {
        title = title ?? other.title
        categories += other.categories.filter { !categories.contains($0) }
    }
}
