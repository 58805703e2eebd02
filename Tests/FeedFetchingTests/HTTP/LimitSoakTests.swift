import FeedFetching
import Foundation
import TestServer
import Testing

/// The limits as they are when nobody sets them. Takes a minute; runs only where `FEED_SOAK` is set.
@Suite("Limits unless set", .ownThread, .enabled(if: ProcessInfo.processInfo.environment["FEED_SOAK"] != nil))
struct LimitSoakTests {
    @Test(
        "Whatever never ends is given up within its time",
        arguments: [
            ("/fault/silent", 25), ("/fault/drip", 25), ("/fault/drip-head?interval=0.5", 25), ("/fault/endless", 25),
            ("/fault/endless-chunk-extension", 25), ("/fault/endless-headers", 5), ("/fault/drip?interval=0.005", 65),
            ("/bomb/gzip", 5), ("/bomb/zstd", 5), ("/bomb/deflate", 5),
        ])
    func ends(_ path: String, _ seconds: Int) async throws {
        let fixture = try ClientFixture { $0.limits = TransferLimits() }
        let began = ContinuousClock.now
        let error = try await fixture.failure(path + (path.hasSuffix("0.005") ? "&bytes=60000" : ""))
        #expect(error?.code == .timedOut || error?.code == .tooLarge)
        #expect(ContinuousClock.now - began < .seconds(seconds))
    }
}
