import Foundation
import Syndication

/// The files in feeds/ that can be read.
enum SampleFeeds {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "feeds")

    /// Names, so that a failing test names the file.
    static let names = [
        "ferry-board.cdf", "harbour-log.xml", "lightship.json", "notes.json", "notes.jsonl", "observatory.atom",
        "press-wire.xml", "quay-radio.xml", "subscriptions.opml",
    ]

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    static func feed(_ name: String) throws -> Feed {
        try Feed(bytes: bytes(name))
    }

    static func format(_ name: String) throws -> FeedFormat {
        try FeedReader(bytes: bytes(name)).format
    }
}
