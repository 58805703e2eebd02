import FeedFetching
import Foundation
import TestServer
import Testing

@Suite("The table of status codes in docs/fetching.md", .ownThread)
struct StatusTableTests {
    /// The rows of the table: the codes, and what is done.
    private static let rows: [(codes: [Int], text: String)] = {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/fetching.md")
        let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n").drop { !$0.hasPrefix("| status |") }.dropFirst(2)
        return lines.prefix { $0.hasPrefix("|") }.map { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return (codes(cells[0]), cells[1])
        }
    }()

    /// `201, 204–208 and other 2xx`: what is named; for "other" see ``codeIsNamedOrOther``.
    private static func codes(_ cell: String) -> [Int] {
        cell.components(separatedBy: " and other").first.map { named in
            named.split(separator: ",").flatMap { part -> [Int] in
                let ends = part.split(separator: "–").compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
                guard let first = ends.first, let last = ends.last else { return [] }
                return Array(first...last)
            }
        } ?? []
    }

    @Test("Each code is named once")
    func namesEachCodeOnce() {
        let named = Self.rows.flatMap(\.codes)
        #expect(Set(named).count == named.count)
        #expect(Set(400...599).subtracting(named).isEmpty)
        #expect(Set(named).isSuperset(of: [200, 203, 226, 300, 301, 302, 303, 304, 307, 308, 410, 429, 503]))
    }

    @Test("Every code without a feed or a place to go is a failure that changes nothing but the delay")
    func failsAsItSays() async throws {
        let exceptions: Set = [200, 203, 226, 304, 410]
        for code in 200...599 where !exceptions.contains(code) {
            let fixture = try PollerFixture("/status/\(code)")
            var state = SubscriptionState()
            state.validators = .init(entityTag: "\"before\"", lastModified: nil)
            state.succeeded = fixture.clock.now
            let outcome = await fixture.poll(&state)
            #expect(outcome.name == "failed", "\(code)")
            #expect(state.validators?.entityTag == "\"before\"", "\(code)")
            #expect(state.failures?.count == 1 && state.failures?.status == code, "\(code)")
            #expect((state.due ?? 0) >= fixture.clock.now + 1800, "\(code)")
            #expect(state.gone == nil, "\(code)")
        }
    }

    @Test("410 is for good, 304 means no change, and neither 304 nor 226 is believed where it was not asked for")
    func believesWhatItAskedFor() async throws {
        let gone = try PollerFixture("/status/410")
        var state = SubscriptionState()
        #expect(await gone.poll(&state).name == "gone")
        #expect(state.gone == gone.clock.now)

        let unchanged = try PollerFixture("/status/304")
        state = SubscriptionState()
        #expect(await unchanged.poll(&state).name == "failed")
        state.validators = .init(entityTag: "\"x\"", lastModified: nil)
        #expect(await unchanged.poll(&state).name == "unchanged")
        #expect(state.failures == nil)

        let delta = try PollerFixture("/status/226")
        state = SubscriptionState()
        #expect(await delta.poll(&state).name == "failed")
    }

    @Test("A server that is always there again at once is asked less and less all the same")
    func delaysInSpiteOfRetryAfter() async throws {
        let fixture = try PollerFixture("/status/503?retry-after=0")
        var state = SubscriptionState()
        var delays: [Int64] = []
        for _ in 1...5 {
            #expect(await fixture.poll(&state).name == "failed")
            delays.append((state.due ?? 0) - fixture.clock.now)
        }
        #expect(delays == delays.sorted() && delays[4] > 8 * 1800)
    }
}
