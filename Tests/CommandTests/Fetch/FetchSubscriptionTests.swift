import Foundation
import TestServer
import Testing

@Suite("feed fetch and what is subscribed to")
struct FetchSubscriptionTests {
    private func fixture() throws -> FetchFixture {
        var fixture = try FetchFixture()
        fixture.timeout = 20
        return fixture
    }

    private func opml(_ fixture: FetchFixture) throws -> [String] {
        let urls = (0..<3).map { fixture.site.url("/feed/o\($0)") }
        try fixture.work.write(
            """
            <?xml version="1.0"?>
            <opml version="2.0"><head><title>Mine</title></head><body>
            <outline text="News"><outline text="Sea"><outline type="rss" text="Tides" xmlUrl="\(urls[0])"/></outline>
            <outline type="rss" text="Winds" xmlUrl="\(urls[1])"/></outline>
            <outline type="rss" text="Alone" xmlUrl="\(urls[2])"/>
            </body></opml>
            """, to: "list.opml")
        return urls
    }

    @Test("Folders of a list become categories, in files and in the sources of merged entries")
    func categories() throws {
        let fixture = try fixture()
        let urls = try opml(fixture)
        let results = fixture.sources(try fixture.fetch(["list.opml"], at: 0))
        let tides = try fixture.text(of: try #require(results[urls[0]]?.file))
        let winds = try fixture.text(of: try #require(results[urls[1]]?.file))
        let alone = try fixture.text(of: try #require(results[urls[2]]?.file))
        let head = { (text: String) in text.components(separatedBy: "<entry>").first ?? "" }
        #expect(head(tides).contains("<category term=\"News/Sea\"") || head(tides).contains("Sea"))
        #expect(head(winds).contains("<category term=\"News\""))
        #expect(!head(alone).contains("<category"))
        #expect(fixture.line(urls[0], of: try fixture.run(["--list", "--json"]))["title"] as? String == "Tides")
        let merged = try fixture.run(["list.opml", "--state", "merged.db"])
        #expect(merged.output.count(of: "<category") >= 20)
    }

    @Test("Standard input holds a list of URLs, OPML, or nothing: then all that is remembered is meant")
    func standardInput() throws {
        let fixture = try fixture()
        let urls = try opml(fixture)
        let lines = "# mine\n\(urls[0])\n\n  \(urls[1]) what follows is mine\n"
        let listed = try fixture.run(["-d", "out", "--json"] + FetchFixture.now(0), input: lines)
        #expect(Set(fixture.sources(listed).keys) == Set(urls[0...1]))
        let text = try String(contentsOfFile: fixture.work.path("list.opml"), encoding: .utf8)
        let outlines = try fixture.run(["-", "-d", "out", "--json"] + FetchFixture.now(60), input: text)
        #expect(
            fixture.sources(outlines).mapValues(\.outcome) == [
                urls[0]: "not-due", urls[1]: "not-due", urls[2]: "changed",
            ])
        let all = try fixture.run(["-d", "out", "--json"] + FetchFixture.now(120), input: " \n")
        #expect(Set(fixture.sources(all).keys) == Set(urls))
        #expect(all.status == 0)
    }

    @Test("Closed standard input holds nothing, and closed standard output takes nothing")
    func closedStreams() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/feed/one")
        _ = try fixture.fetch([url], at: 0)
        let program = BuiltProducts.url("feed-fetch").path
        let options = fixture.standardOptions.map { "'\($0)'" }.joined(separator: " ")
        let all = try Shell.run(line: "'\(program)' -d out --refresh \(options) <&-", in: fixture.work.url)
        #expect(all.status == 0, "\(all.errors)")
        #expect(try fixture.site.requests().count == 2)
        let lost = try Shell.run(line: "'\(program)' '\(url)' --refresh \(options) >&-", in: fixture.work.url)
        #expect(lost.status == 74, "\(lost.errors)")
        // Nothing that was opened got the place of standard output.
        #expect(try fixture.stamp("feed.db.lock").bytes.isEmpty)
    }

    @Test("Where nothing is remembered and nothing is named, that is said")
    func nothing() throws {
        let fixture = try fixture()
        let outcome = try fixture.run(["-d", "out"])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("nothing is subscribed to: name a URL or an OPML file"))
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test("A list that cannot be read keeps nothing else from being fetched")
    func badList() throws {
        let fixture = try fixture()
        let url = fixture.site.url("/feed/one")
        try fixture.work.write("<html><body>No list</body></html>", to: "page.html")
        let outcome = try fixture.run(["missing.opml", "page.html", url, "-d", "out", "--json"])
        #expect(outcome.status == 66 || outcome.status == 65)
        #expect(outcome.errors.contains("missing.opml: "))
        #expect(outcome.errors.contains("page.html:1:1: "))
        #expect(fixture.sources(outcome)[url]?.outcome == "changed")
    }

    @Test("What is forgotten is neither listed nor fetched; what was not subscribed to is said")
    func forget() throws {
        let fixture = try fixture()
        let urls = (0..<2).map { fixture.site.url("/feed/f\($0)") }
        _ = try fixture.fetch(urls, at: 0)
        #expect(try fixture.run(["--forget", urls[0]]).status == 0)
        let list = try fixture.run(["--list"])
        #expect(!list.output.contains(urls[0]))
        #expect(list.output.contains(urls[1]))
        let again = try fixture.run(["--forget", urls[0]])
        #expect(again.status == 66)
        #expect(again.errors.contains("is not subscribed to"))
        _ = try fixture.run(["-d", "out", "--refresh"])
        #expect(try fixture.site.requests(for: "/feed/f0").count == 1)
    }

    @Test("The list says of every subscription how it is, when it is due, and what fails since when")
    func list() throws {
        let fixture = try fixture()
        let good = fixture.site.url("/feed/good"), bad = fixture.site.url("/status/500")
        let moment = FetchFixture.now(0)
        _ = try fixture.fetch([good, bad], at: 0)
        _ = try fixture.fetch([bad], at: 86400)
        let lines = try fixture.run(["--list"] + moment).output.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.count == 5 })
        #expect(lines[0][0] == "waiting")
        #expect(lines[0][1].hasPrefix("2026-03-01T00:30:"))
        #expect(lines[0][2...3] == [good, "Feed good"])
        #expect(lines[1][0] == "failing")
        #expect(lines[1][4].hasPrefix("2 times since 2026-03-01T00:00:"))
        #expect(try fixture.run(["--list"] + FetchFixture.now(9999)).output.hasPrefix("due\t"))
        #expect(try fixture.run(["--list", good]).output.split(separator: "\n").count == 1)
        #expect(try fixture.listed(bad)["condition"] as? String == "failing")
        #expect(try fixture.site.requests().count == 3)
    }

    @Test("--json is a line for each source, and nothing else")
    func json() throws {
        let fixture = try fixture()
        let urls = [
            fixture.site.url("/feed/one"), fixture.site.url("/status/404"), fixture.site.url("/login"),
            fixture.site.url("/feed/quoted?x=%22%5C%0A"),
        ]
        let outcome = try fixture.fetch(urls, at: 0)
        #expect(outcome.output.split(separator: "\n").count == 4)
        for url in urls {
            let line = fixture.line(url, of: outcome)
            #expect(line["outcome"] as? String != nil)
            #expect(line["requests"] as? Int ?? 0 >= 1)
        }
        #expect(fixture.line(urls[0], of: outcome)["entries"] as? Int == 10)
        #expect(fixture.line(urls[1], of: outcome)["status"] as? Int == 404)
    }

    @Test("Passwords are sent, and shown nowhere")
    func passwords() throws {
        let fixture = try fixture()
        let bare = fixture.site.url("/auth/own"), wrong = fixture.site.url("/auth/other")
        let urls = [
            bare.replacingOccurrences(of: "//", with: "//ann:secret@"),
            wrong.replacingOccurrences(of: "//", with: "//ann:hushhush@"),
        ]
        let run = try fixture.fetch(urls, at: 0, "-v")
        #expect(fixture.sources(run)[bare]?.outcome == "changed")
        #expect(fixture.sources(run)[wrong]?.status == 401)
        let outcomes = try [
            run, fixture.run(["--list"]), fixture.run(["--list", "--json"]),
            fixture.run(urls + ["-v"] + FetchFixture.now(0)),
            fixture.run(urls + ["--always", "-v"]), fixture.run(["--raw", urls[1]]),
            fixture.run(["--forget", "http://ann:hushhush@127.0.0.1:1/none"]),
        ]
        var texts = outcomes.flatMap { [$0.output, $0.errors] }
        for name in try fixture.files().keys { texts += [name, try fixture.text(of: name)] }
        for text in texts {
            #expect(!text.contains("secret"), "\(text)")
            #expect(!text.contains("hushhush"), "\(text)")
        }
        // The state holds them, and is its owner's alone.
        let attributes = try FileManager.default.attributesOfItem(atPath: fixture.work.path("feed.db"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
}
