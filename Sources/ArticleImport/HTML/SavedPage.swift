/// What browsers write into pages that they save.
enum SavedPage {
    /// Where a page was saved from: `<!-- saved from url=(0028)https://example.org/a/page -->` near its beginning.
    static func address(_ page: [UInt8]) -> String? {
        let head = String(decoding: page.prefix(1_024), as: UTF8.self)
        for comment in head.split(separator: "<") where comment.hasPrefix("!-- saved from url=(") {
            let address = comment.drop { $0 != ")" }.dropFirst().prefix { !$0.isWhitespace }
            guard address.hasPrefix("http://") || address.hasPrefix("https://") else { return nil }
            return String(address)
        }
        return nil
    }
}
