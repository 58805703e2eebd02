import FeedFetching
import TestServer
import Testing

@Suite("Content codings", .ownThread)
struct CodingTests {
    @Test(
        "What was packed is unpacked",
        arguments: ["gzip", "x-gzip", "deflate", "raw-deflate", "br", "zstd", "gzip,gzip", "deflate,gzip", "identity"])
    func unpacks(_ coding: String) async throws {
        let fixture = try ClientFixture()
        let packed = try await fixture.get("/feed/packed?bytes=200000&coding=" + coding)
        let plain = try await fixture.get("/feed/packed?bytes=200000")
        #expect(packed.body == plain.body)
    }

    @Test("All of them are asked for", arguments: ["gzip", "deflate", "br", "zstd"])
    func asks(_ coding: String) async throws {
        let fixture = try ClientFixture()
        _ = try await fixture.get("/feed/asks")
        let asked = try #require(try fixture.site.requests().first).headers["accept-encoding"] ?? ""
        #expect(asked.split(separator: ",").contains { $0.drop { $0 == " " } == coding })
    }
}
