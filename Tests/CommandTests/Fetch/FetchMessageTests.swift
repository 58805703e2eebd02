import Foundation
import TestServer
import Testing

@Suite("What feed fetch says")
struct FetchMessageTests {
    @Test(
        "An address without its scheme is told from a file that is missing",
        arguments: ["example.org/feed", "example.org:8080/feed", "localhost:8080"])
    func noScheme(_ operand: String) throws {
        let outcome = try FetchFixture().run([operand, "-d", "out"])
        #expect([64, 66].contains(outcome.status))
        #expect(outcome.errors.contains("begin with http:// or https://"))
    }

    @Test("A file that is missing is only that", arguments: ["feeds.opml", "./example.org/feed", "lists/feeds.opml"])
    func noFile(_ operand: String) throws {
        let outcome = try FetchFixture().run([operand, "-d", "out"])
        #expect(outcome.status == 66)
        #expect(!outcome.errors.contains("https://"))
    }

    @Test("A page where a list is expected is said to be no list")
    func page() throws {
        let fixture = try FetchFixture()
        try "<html><body>hello</body></html>".write(
            toFile: fixture.work.path("page.html"), atomically: true, encoding: .utf8)
        let outcome = try fixture.run(["page.html", "-d", "out"])
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("no list of subscriptions"))
    }

    @Test("Of a feed that could not be written nothing is said that is not remembered")
    func unwritten() throws {
        let (other, fixture) = (try FetchFixture(), try FetchFixture())
        let url = fixture.site.url("/feed/unwritten")
        let file = try #require(try other.fetch([url])[url]?.file)
        // Where its file is to be is a folder, which is not empty.
        try FileManager.default.createDirectory(
            atPath: fixture.work.path("out/\(file)/in"), withIntermediateDirectories: true)
        let outcome = try fixture.run([url, "-d", "out"])
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("cannot be written"))
        #expect(!outcome.errors.contains("asked again"))
    }
}
