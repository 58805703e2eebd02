import Foundation
import Testing

@testable import Syndication

/// How often `FEED_SOAK` wants each sample damaged.
private let soakRounds = Int(ProcessInfo.processInfo.environment["FEED_SOAK"] ?? "") ?? 0

/// Damages the samples in every way, a great many times: nothing may crash, hang, or write a document that is no Atom.
///
/// Runs only where `FEED_SOAK` says how often, such as `FEED_SOAK=20000 swift test --filter SoakTests`.
@Suite(.enabled(if: soakRounds > 0)) struct SoakTests {
    private static let insertions = [
        "&", "<", ">", "]]>", "<![CDATA[", "<!--", "-->", "</entry>", "</item>", "<entry>", "<item>", "&nbsp;", "&x;",
        "\u{0}", "\u{1}", "\u{FFFE}",
        " xmlns=''", " xmlns:p='urn:p'", "p:", "<p:q/>", "\"", "'", "{", "}", "[", "]", ",", "\\", "\\ud800", "null",
        "1e999", "é", "😀", "-00:00",
        "99999999999999999999", "xml:base='../'", " type='xhtml'", " type='html'", " src='urn:s'", "<id>x y</id>",
        "<title/>",
    ]

    @Test(arguments: SampleFeeds.names)
    func survivesDamagedDocuments(_ name: String) throws {
        let original = try SampleFeeds.bytes(name)
        for round in 0..<soakRounds {
            var generator = SeededGenerator(seed: UInt64(round))
            let document = Self.damaged(original, &generator)
            let piece = [1, 3, 100, 65_536].randomElement(using: &generator) ?? 1
            check(document, piece: piece, "\(name), round \(round)")
        }
    }

    private static func damaged(_ original: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0...5, using: &generator) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &generator)))
            case 2: bytes.insert(contentsOf: Array((insertions.randomElement(using: &generator) ?? "").utf8), at: place)
            case 3: bytes[place] = .random(in: 0...255, using: &generator)
            case 4: if Int.random(in: 0...3, using: &generator) == 0 { bytes.removeSubrange(place...) }
            default:
                let end = min(bytes.count, place + Int.random(in: 1...2_000, using: &generator))
                bytes.insert(
                    contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &generator))
            }
        }
        return bytes
    }

    /// Reads as far as it goes, and writes what was read in every format.
    private func check(_ document: [UInt8], piece: Int, _ what: String) {
        var feed = Feed()
        var namespaces: [DocumentInfo.Namespace] = []
        do {
            var reader = try FeedReader(source: PieceSource(document, piece: piece))
            do {
                while let entry = try reader.next() { feed.entries.append(entry) }
            } catch {}
            let entries = feed.entries
            feed = reader.feed
            feed.entries = entries
            namespaces = reader.document.namespaces
            _ = reader.takeNotes()
        } catch { return }
        do {
            for format in FeedFormat.writable {
                var writer = unsafe try FeedWriter(format: format, namespaces: namespaces, sink: nil)
                for entry in feed.entries { writer.write(entry, in: feed) }
                let bytes = try writer.finish(feed)
                if format == .atom {
                    let violations = AtomRules.violations(in: bytes, uniqueIDs: false)
                    #expect(violations.isEmpty, "\(what): \(violations)")
                }
                guard format.makeReader != nil, format != .jsonLines || !feed.entries.isEmpty else { continue }
                let again = try Feed(bytes: bytes, format: format)
                #expect(again.entries.count == feed.entries.count, "\(what), \(format.name)")
            }
        } catch {
            Issue.record("\(what): \(error)")
        }
    }
}
