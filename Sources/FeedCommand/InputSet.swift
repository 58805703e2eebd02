internal import Syndication
internal import SyndicationXML

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The documents that a command's operands name, in order.
package struct InputSet {
    private let options: InputOptions
    private let extensions: Set<String>
    private let list: [String]?
    private let rules: IgnoreRules

    /// File names that end like this are read when a folder is named.
    package static let feedExtensions: Set<String> = ["xml", "atom", "rss", "json", "jsonl"]

    /// - Parameters:
    ///   - extensions: ends of file names that are taken from folders.
    ///   - list: paths that count like operands, behind those; patterns in them stand for themselves.
    ///   - exclude: patterns of what is left out of folders.
    package init(
        _ options: InputOptions, extensions: Set<String> = feedExtensions, list: [String]? = nil,
        exclude: [String] = []
    ) {
        self.options = options
        self.extensions = extensions
        self.list = list
        rules = IgnoreRules(exclude)
    }

    /// Whether there is one document, and it stands for itself.
    package var isSingleFile: Bool {
        list == nil && options.operands.count <= 1
            && !options.operands.contains { Folder.isFolder($0) || Self.isPattern($0) }
    }

    /// What the only folder is called that is read; nil when something else is.
    package var folderName: String? {
        guard list == nil, options.operands.count == 1, let operand = options.operands.first else { return nil }
        let folder = Self.isPattern(operand) ? Self.base(of: operand) : operand
        guard Folder.isFolder(folder) else { return nil }
        return folder.split(separator: "/").last { $0 != "." && $0 != ".." }.map(String.init)
    }

    /// Opens one document after the other. One that cannot be opened is named in the diagnostics and costs no other.
    ///
    /// - Parameter spool: where inputs are kept that will be read again.
    package func forEach(
        _ diagnostics: inout Diagnostics, spool: InputSpool? = nil,
        _ body: (InputDocument, inout Diagnostics) throws -> Void
    ) throws {
        let opener = opener
        for item in items() {
            switch item {
            case .message(let message): message.pass(to: &diagnostics)
            case .remote(let url): InputMessage.isOnTheWeb(url).pass(to: &diagnostics)
            case .document(let name, let path):
                let document: InputDocument
                do throws(FeedError) {
                    document =
                        if let spool { try opener.open(name, path, from: spool) } else { try opener.open(name, path) }
                } catch {
                    InputOpener.failure(error, name, path).pass(to: &diagnostics)
                    continue
                }
                try body(document, &diagnostics)
            }
        }
    }

    /// What opens the documents.
    package var opener: InputOpener {
        var format: FeedFormat?
        if case .feed(let given)? = options.from { format = given }
        return InputOpener(format: format, reading: options.reading)
    }

    // MARK: - Items

    /// The documents in order, none of them opened yet, and what is to be said of operands between them.
    package func items() -> [InputItem] {
        var items: [InputItem] = []
        let operands = options.operands.isEmpty && list == nil ? ["-"] : options.operands
        for operand in operands { add(operand, isLiteral: false, to: &items) }
        for path in list ?? [] { add(path, isLiteral: true, to: &items) }
        return items
    }

    private func add(_ operand: String, isLiteral: Bool, to items: inout [InputItem]) {
        if operand == "-" {
            items.append(.document(name: "standard input", path: nil))
        } else if operand.hasPrefix("http://") || operand.hasPrefix("https://") {
            items.append(.remote(url: operand))
        } else if Folder.isFolder(operand) {
            let extensions = extensions
            let listing = Folder.files(in: operand, rules: rules) {
                Folder.isRead($0.last ?? "", extensions: extensions)
            }
            add(listing, of: operand, "no file that can be read in this folder", to: &items)
        } else if !isLiteral, Self.isPattern(operand) {
            addMatches(of: operand, to: &items)
        } else {
            items.append(.document(name: operand, path: operand))
        }
    }

    private func add(_ listing: Folder.Listing, of operand: String, _ none: String, to items: inout [InputItem]) {
        for problem in listing.problems { items.append(.error(problem.reason, in: problem.path, .noInput)) }
        if listing.files.isEmpty, listing.problems.isEmpty { items.append(.error(none, in: operand, .noInput)) }
        for path in listing.skipped { items.append(.detail("left out: not a kind of file that is read", in: path)) }
        for path in listing.excluded { items.append(.detail("left out, as asked", in: path)) }
        items += listing.files.map { .document(name: $0, path: $0) }
    }

    // MARK: - Patterns

    /// Whether an operand is a pattern, and not a file that is called like one.
    private static func isPattern(_ operand: String) -> Bool {
        PathPattern.isPattern(operand) && !operand.hasPrefix("http://") && !operand.hasPrefix("https://")
            && !Folder.exists(operand)
    }

    /// The folder that all files lie in which a pattern may name.
    private static func base(of pattern: String) -> String {
        let parts = pattern.split(separator: "/", omittingEmptySubsequences: true)
        let plain = parts.dropLast().prefix { !PathPattern.isPattern(String($0)) }
        let base = plain.joined(separator: "/")
        return pattern.hasPrefix("/") ? "/" + base : base.isEmpty ? "." : base
    }

    private func addMatches(of pattern: String, to items: inout [InputItem]) {
        let base = Self.base(of: pattern)
        let isBare = base == "." && !pattern.hasPrefix("./")
        let depth = isBare || base == "/" ? 0 : base.split(separator: "/").count
        let rest = pattern.split(separator: "/").dropFirst(depth).joined(separator: "/")
        let matcher = PathPattern(rest)
        guard Folder.isFolder(base) else {
            items.append(.error("no file is called like this", in: pattern, .noInput))
            return
        }
        let last = rest.split(separator: "/").last ?? ""
        var listing = Folder.files(in: base, rules: rules) { names in
            // What tells of a folder is no article, unless it is asked for by its name.
            let name = names.last ?? ""
            return matcher.matches(names[...])
                && (!Folder.tellsOfFolder(name) || Folder.tellsOfFolder(String(last)))
        }
        listing.skipped = []
        if isBare { listing.files = listing.files.map { String($0.dropFirst(2)) } }
        add(listing, of: pattern, "no file is called like this", to: &items)
    }
}
