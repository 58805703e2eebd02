import Foundation
import TestServer
import Testing

/// `feed publish --ping`: hubs are told of what changed, and of nothing else.
@Suite struct PublishPingTests {
    private let site: PublishedSite
    private let server: TestSite

    init() throws {
        site = try PublishedSite()
        server = try TestServer.shared.get().site()
    }

    @Test func aHubIsToldOnceOfWhatChangedWhenItIsOnTheDisk() throws {
        try server.set("/hub", as: "/status/202")
        try publish(entries: 3, status: 0)
        #expect(try topics() == [["atom.xml", "rss.xml", "feed.json"]])
        #expect(try site.text("atom.xml").contains("<link rel=\"hub\" href=\"\(server.url("/hub"))\"/>"))
        try publish(entries: 3, status: 0)
        #expect(try topics().count == 1)
        try publish(entries: 4, options: ["--dry-run"], status: 0)
        #expect(try topics().count == 1)
    }

    @Test func whatAHubCouldNotBeToldItIsToldTheNextTime() throws {
        try server.set("/hub", as: "/status/403", times: 1)
        try server.set("/hub", as: "/status/202")
        let outcome = try publish(entries: 3, status: 69)
        #expect(
            outcome.errors
                == "feed-publish: \(server.url("/hub")): was not told what changed: answers 403: status 403\n")
        #expect(try site.text("index.html").contains("Number 3"))
        try publish(entries: 3, status: 0)
        #expect(try topics() == [["atom.xml", "rss.xml", "feed.json"], ["atom.xml", "rss.xml", "feed.json"]])
        try publish(entries: 3, status: 0)
        #expect(try topics().count == 2)
    }

    @Test func aHubInAPrivateNetworkIsAskedOnlyWhereThatIsAllowed() throws {
        try site.write(entries: 3)
        let outcome = try site.run(
            "feed publish site feed.atom --site https://p.example.org/ --ping \(server.url("/hub"))", status: 77)
        #expect(outcome.errors.contains("was not told what changed"))
        #expect(try server.requests(for: "/hub").isEmpty)
    }

    @discardableResult
    private func publish(entries: Int, options: [String] = [], status: Int32) throws -> Shell.Outcome {
        try site.publish(
            entries: entries, options: ["--ping", server.url("/hub"), "--allow-private", "127.0.0.0/8"] + options,
            status: status)
    }

    /// The feeds that each request told of.
    private func topics() throws -> [[String]] {
        try server.requests(for: "/hub").map { request in
            request.body.split(separator: "&").dropFirst().map {
                String($0).replacingOccurrences(of: "hub.url=https%3A%2F%2Fp.example.org%2F", with: "")
            }
        }
    }
}
