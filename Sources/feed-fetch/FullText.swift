internal import ArticleImport
internal import FeedFetching
internal import Syndication

/// The texts of entries' pages, where feeds give less.
struct FullText: Sendable {
    let poller: FeedPoller

    /// Pages of one feed in one run at most; the others come in later runs.
    private static let pagesPerRun = 50
    /// Bytes that a page may have.
    private static let pageBytes = 8 << 20

    /// Gives every entry the text of its page. What is known from the last time is not fetched again.
    ///
    /// - Parameter subscribed: what the user subscribed to.
    /// - Returns: what went wrong, for people.
    func add(to feed: inout Feed, of subscribed: WebAddress, known last: Feed?) async -> [String] {
        var notes: [String] = []
        var known: [String: Entry] = [:]
        for entry in last?.entries ?? [] { if let key = Self.key(entry) { known[key] = entry } }
        var pages = 0
        for index in feed.entries.indices {
            let entry = feed.entries[index]
            if let key = Self.key(entry), let old = known[key], !old.content.isEmpty, Self.isSame(entry, old) {
                feed.entries[index].content = old.content
                continue
            }
            guard pages < Self.pagesPerRun, let address = entry.permalink.flatMap({ WebAddress($0) }) else { continue }
            pages += 1
            do throws(FetchError) {
                if let content = try await text(of: address, for: subscribed) {
                    feed.entries[index].content = [content]
                }
            } catch {
                notes.append("\(address): \(error.message)")
            }
        }
        return notes
    }

    /// What an entry is known by: its page, since an identifier may be another one in a document of ours.
    private static func key(_ entry: Entry) -> String? {
        entry.permalink ?? entry.id
    }

    /// Whether an entry is as it was in a document of ours, which gives every entry a date: that of publishing where there
    /// is no other, and a made-up one where there is none.
    private static func isSame(_ entry: Entry, _ old: Entry) -> Bool {
        guard let date = entry.updated ?? entry.published else { return true }
        return date.instant == old.updated?.instant
    }

    private func text(of address: WebAddress, for subscribed: WebAddress) async throws(FetchError) -> Content? {
        let response = try await poller.page(address, of: subscribed)
        guard response.status == 200 else {
            await response.body.discard()
            throw FetchError(status: response.status)
        }
        let bytes = try await response.body.bytes(limit: Self.pageBytes)
        var options = ArticleOptions()
        options.url = response.address.description
        guard let format = ArticleFormats.named("html"),
            let article = try? format.articles(bytes, options: options).first,
            let content = article.entry.content.first
        else { return nil }
        return content
    }
}
