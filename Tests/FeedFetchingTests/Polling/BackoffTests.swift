import Testing

@testable import FeedFetching

@Suite("When a feed that failed is asked for again")
struct BackoffTests {
    private func delays(_ path: String, interval: Int64 = 1800, seed: UInt64 = 0) throws -> [Int64] {
        let address = try #require(WebAddress("https://example.org/\(path)"))
        var options = PollingOptions()
        options.interval = interval
        options.seed = seed
        return (1...40).map { Backoff.due(at: 1000, failures: $0, address: address, options: options) - 1000 }
    }

    @Test("Delays double up to a day, and up to a week for what has failed for more than one", arguments: 0..<10)
    func doubles(_ number: Int) throws {
        let delays = try delays("\(number)")
        for (index, delay) in delays.prefix(6).enumerated() {
            let longest: Int64 = 2250 << Int64(index)
            #expect(delay >= longest - longest / 5 && delay <= longest)
        }
        #expect(delays[6...13].allSatisfy { (69_120...86_400).contains($0) })
        #expect(delays.suffix(20).allSatisfy { (483_840...604_800).contains($0) })
        #expect(delays.prefix(8).reduce(0, +) > 86_400)
    }

    @Test("Feeds that failed together come back apart, alike in every run of one seed")
    func spreads() throws {
        let first = try (0..<300).map { try delays("\($0)")[2] }
        #expect(Set(first).count > 150)
        #expect(try (0..<300).map { try delays("\($0)")[2] } == first)
        #expect(try (0..<300).map { try delays("\($0)", seed: 1)[2] } != first)
        let average = first.reduce(0, +) / 300
        #expect((7800...8400).contains(average))
    }

    @Test(
        "No delay is shorter than the interval or a minute, whatever the interval",
        arguments: [-1, 0, 1, 90_000, 900_000, .max])
    func keepsInterval(_ interval: Int64) throws {
        #expect(try delays("", interval: interval).allSatisfy { $0 >= max(60, min(interval, 315_360_000)) })
    }

    @Test("Counts that cannot be are counts", arguments: [Int.min, 0, Int.max])
    func survives(_ count: Int) throws {
        let address = try #require(WebAddress("https://example.org/"))
        let due = Backoff.due(at: 0, failures: count, address: address, options: PollingOptions())
        #expect((1800...604_800).contains(due))
    }
}
