extension FeedFormat {
    /// Microsoft's Channel Definition Format, read.
    public static let cdf = FeedFormat(
        name: "cdf", mediaType: "application/x-cdf",
        claims: { CDF.claims($0) },
        reader: { XMLFeedReader<CDFDecoder>($0, $1) },
        encoder: nil)
}

/// What tells CDF from other documents.
enum CDF {
    /// CDF's names are upper-case by its DTD, but are written in any case. A `channel` in lower case may be of RSS, whose
    /// `channel` has no attributes like CDF's.
    static func claims(_ head: DocumentHead) -> Bool {
        guard case .markup(let root, let tag) = head.shape, root.lowercased() == "channel" else { return false }
        guard root == "channel" else { return true }
        let attributes = tag.lowercased().split { $0.isWhitespace }.dropFirst()
        return attributes.contains { attribute in
            ["href", "base", "lastmod", "self"].contains { attribute == $0 || attribute.hasPrefix($0 + "=") }
        }
    }
}
