import Foundation
import TestServer
import Testing

@Suite("feed fetch and servers that want to be left alone")
struct FetchWaitTests {
    private func fixture() throws -> FetchFixture {
        var fixture = try FetchFixture()
        fixture.timeout = 20
        return fixture
    }

    @Test("Nothing at the host is asked for before the time that it says, nor in later runs", arguments: [429, 503])
    func seconds(_ status: Int) throws {
        let fixture = try fixture()
        let busy = fixture.site.url("/status/\(status)?retry-after=7200", host: "127.0.0.4")
        let beside = fixture.site.url("/feed/beside", host: "127.0.0.4")
        let elsewhere = fixture.site.url("/feed/elsewhere", host: "127.0.0.5")
        let first = try fixture.fetch([busy], at: 0)
        #expect(first.status == 69)
        // Neither what is new, nor what is due, nor what is asked for on purpose.
        for (seconds, options) in [(60, []), (3600, ["--refresh"]), (7100, ["--refresh"])] {
            let run = try fixture.run(
                [busy, beside, elsewhere, "-d", "out", "--json"] + FetchFixture.now(seconds) + options)
            #expect(fixture.sources(run)[beside]?.outcome == "waiting" || seconds > 60)
            #expect(fixture.sources(run)[elsewhere]?.outcome != "failed")
            #expect(run.status == 0, "\(run.errors)")
        }
        #expect(try fixture.site.requests().count { $0.headers["host"]?.hasPrefix("127.0.0.4") == true } == 1)
        #expect(try fixture.site.requests(for: "/feed/elsewhere").count == 3)
        let later = fixture.sources(try fixture.fetch([busy, beside], at: 7300))
        #expect(later[beside]?.outcome == "changed")
        #expect(later[busy]?.outcome == "failed")
    }

    @Test("The time may be a date")
    func date() throws {
        let fixture = try fixture()
        let busy = fixture.site.url("/status/503?retry-date=36000", host: "127.0.0.4")
        let beside = fixture.site.url("/feed/beside", host: "127.0.0.4")
        #expect(try fixture.fetch([busy])[busy]?.status == 503)
        let results = try fixture.fetch([beside, busy], "--refresh")
        #expect(results.values.allSatisfy { $0.outcome == "waiting" && $0.requests == 0 })
        #expect(try fixture.site.requests().count == 1)
        let due = try #require(try fixture.listed(busy)["due"] as? String)
        let date = try #require(ISO8601DateFormatter().date(from: due))
        #expect(abs(date.timeIntervalSinceNow - 36000) < 120)
    }

    @Test("What waits says until when, and is no failure of the feed's")
    func words() throws {
        let fixture = try fixture()
        let busy = fixture.site.url("/status/429?retry-after=7200", host: "127.0.0.4")
        let beside = fixture.site.url("/feed/beside", host: "127.0.0.4")
        let first = try fixture.run([busy, "-d", "out"] + FetchFixture.now(0))
        #expect(first.errors.contains("asked again in 2 hours"), "\(first.errors)")
        let second = try fixture.run([beside, "-d", "out", "-v"] + FetchFixture.now(60))
        #expect(second.errors.contains("wants to be left alone; asked again in 119 minutes"), "\(second.errors)")
        #expect(try fixture.listed(beside)["failures"] as? Int == nil)
    }

    @Test("Nonsense in Retry-After means nothing, and one of years keeps nobody away for ever")
    func nonsense() throws {
        let fixture = try fixture()
        for (number, text) in ["soon", "-5", "99999999999999999999", "1e9", ""].enumerated() {
            let url = fixture.site.url("/status/503?retry-after=\(text)&n=\(number)", host: "127.0.0.\(number + 2)")
            let outcome = try fixture.fetch([url], at: 0)
            #expect(outcome.status == 69)
            _ = try fixture.fetch([url], at: 400 * 86400)
            #expect(try fixture.site.requests().count { $0.target.hasSuffix("n=\(number)") } == 2, "\(text)")
        }
    }

    @Test("A feed that fails is asked ever more rarely, in the same rhythm for the same seed")
    func backOff() throws {
        let site = try fixture().site
        let url = site.url("/status/500")
        func rhythm(_ seed: String) throws -> [Int] {
            let fixture = try FetchFixture(site: site)
            var (moment, delays) = (0, [Int]())
            for _ in 0..<8 {
                let outcome = try fixture.fetch([url], at: moment, "--seed", seed)
                let due = fixture.line(url, of: outcome)["due"] as? String ?? ""
                let date = try #require(ISO8601DateFormatter().date(from: due))
                let next = Int(date.timeIntervalSince1970) - 1_772_323_200
                delays.append(next - moment)
                moment = next
            }
            return delays
        }
        let first = try rhythm("1")
        #expect(zip(first, first.dropFirst()).allSatisfy { $0 < $1 || $1 > 68000 }, "\(first)")
        #expect(try #require(first.first) >= 1800)
        #expect(try #require(first.last) > 60000)
        // A slow machine may count a second more.
        let again = try rhythm("1")
        #expect(zip(first, again).allSatisfy { abs($0 - $1) <= 20 }, "\(first) \(again)")
        let other = try rhythm("2")
        #expect(zip(first, other).contains { abs($0 - $1) > 20 }, "\(first) \(other)")
    }

    @Test("One request at a time goes to a host, with a pause between them, and many hosts are asked at once")
    func pause() throws {
        var fixture = try fixture()
        fixture.perHost = 1
        let urls = (2..<6).flatMap { host in
            (0..<3).map { fixture.site.url("/feed/s\($0)?delay=0.1", host: "127.0.0.\(host)") }
        }
        let program = BuiltProducts.url("feed-fetch")
        let arguments = urls + ["-d", "out"] + fixture.standardOptions + ["--pause", "0.3"]
        #expect(try Shell.run(program, arguments, in: fixture.work.url).status == 0)
        let requests = try fixture.site.requests()
        #expect(requests.count == 12)
        #expect(requests.allSatisfy { $0.runningAtHost == 1 })
        #expect(requests.map(\.running).max() ?? 0 > 1)
        for (_, group) in Dictionary(grouping: requests, by: { $0.headers["host"] }) {
            let times = group.map(\.at).sorted()
            #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 > 0.35 }, "\(times)")
        }
    }
}
