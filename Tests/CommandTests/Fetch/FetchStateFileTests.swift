import Foundation
import TestServer
import Testing

@Suite("feed fetch and its state file")
struct FetchStateFileTests {
    private func expect(
        _ status: Int32, _ words: String, state: String, in fixture: FetchFixture,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let arguments = [fixture.site.url("/feed/x"), "-d", "out"] + fixture.standardOptions + ["--state", state]
        for arguments in [
            arguments, ["--list", "--state", state], ["--forget", "http://example.org/", "--state", state],
        ] {
            let outcome = try Shell.run(BuiltProducts.url("feed-fetch"), arguments, in: fixture.work.url)
            #expect(outcome.signal == nil, sourceLocation: location)
            #expect(outcome.status == status, "\(arguments): \(outcome.errors)", sourceLocation: location)
            #expect(outcome.errors.contains(words), "\(outcome.errors)", sourceLocation: location)
            #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)", sourceLocation: location)
            #expect(outcome.output.isEmpty, sourceLocation: location)
        }
        #expect(try fixture.site.requests().isEmpty, sourceLocation: location)
    }

    private func python(_ script: String, _ fixture: FetchFixture) throws {
        try fixture.work.write(script, to: "script.py")
        let outcome = try Shell.run(line: "python3 script.py", in: fixture.work.url)
        try #require(outcome.status == 0, "\(outcome.errors)")
    }

    @Test(
        "A file that is something else is left as it is",
        arguments: ["Some text\n", "<opml/>", "SQLite format 3\0rubbish"])
    func garbage(_ text: String) throws {
        let fixture = try FetchFixture()
        let text = text + String(repeating: "and more of it\n", count: 500)
        try fixture.work.write(text, to: "other")
        let stamp = try fixture.stamp("other")
        try expect(78, "other: the file", state: "other", in: fixture)
        #expect(try fixture.stamp("other") == stamp)
    }

    @Test("Another program's database is left as it is")
    func otherDatabase() throws {
        let fixture = try FetchFixture()
        try python(
            "import sqlite3\nd = sqlite3.connect('other')\nd.execute('create table mine (a)')\nd.commit()\n", fixture)
        let stamp = try fixture.stamp("other")
        try expect(78, "another program's database", state: "other", in: fixture)
        #expect(try fixture.stamp("other") == stamp)
    }

    @Test("A later version's file is left as it is")
    func newer() throws {
        let fixture = try FetchFixture()
        #expect(try fixture.run(["--forget", "http://example.org/"]).status == 66)
        try python(
            """
            import sqlite3
            d = sqlite3.connect('feed.db')
            d.execute("insert into grdb_migrations values ('v1000')")
            d.commit()
            """, fixture)
        let stamp = try fixture.stamp("feed.db")
        try expect(78, "later version", state: "feed.db", in: fixture)
        #expect(try fixture.stamp("feed.db") == stamp)
    }

    @Test("A folder, or a place where nothing can be made, is said to be one", arguments: ["out", "/dev/null/feed.db"])
    func noFile(_ path: String) throws {
        let fixture = try FetchFixture()
        let arguments = [fixture.site.url("/feed/x"), "-d", "out"] + fixture.standardOptions + ["--state", path]
        let outcome = try Shell.run(BuiltProducts.url("feed-fetch"), arguments, in: fixture.work.url)
        #expect(outcome.status == 74, "\(outcome.errors)")
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        #expect(try fixture.site.requests().isEmpty)
        #expect(try fixture.files().isEmpty)
    }

    @Test("A file whose middle was overwritten is told from one that is whole, or read; nothing crashes")
    func damaged() throws {
        let fixture = try FetchFixture()
        _ = try fixture.fetch((0..<4).map { fixture.site.url("/feed/d\($0)") })
        let count = try fixture.site.requests().count
        #expect(count == 4)
        let whole = try fixture.stamp("feed.db").bytes
        for offset in stride(from: 96, to: whole.count - 400, by: 6000) {
            var bytes = whole
            bytes.replaceSubrange(offset..<offset + 300, with: Data(repeating: 0xA7, count: 300))
            try bytes.write(to: fixture.work.url.appendingPathComponent("feed.db"))
            for arguments in [["--list"], ["-d", "out"]] {
                let outcome = try fixture.run(arguments)
                #expect(outcome.signal == nil)
                #expect([0, 64, 69, 74, 78].contains(outcome.status), "\(offset): \(outcome.errors)")
                #expect(outcome.status == 0 || !outcome.errors.isEmpty)
            }
        }
    }

    @Test("Without a state file the list is empty, and none is made")
    func none() throws {
        let fixture = try FetchFixture()
        let outcome = try fixture.run(["--list"])
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("nothing is subscribed to"))
        #expect(!FileManager.default.fileExists(atPath: fixture.work.path("feed.db")))
    }

    @Test("The file is where the environment says, and its folders are made")
    func environment() throws {
        let fixture = try FetchFixture()
        let options = ["--allow-private", "127.0.0.0/8", "--pause", "0", "-d", "out"]
        let arguments = [fixture.site.url("/feed/x")] + options
        let program = BuiltProducts.url("feed-fetch")
        let places = [
            (["HOME": fixture.work.path("home")], "home/.local/state/feed/feed.db"),
            (["HOME": "/none", "XDG_STATE_HOME": fixture.work.path("state")], "state/feed/feed.db"),
        ]
        for (variables, file) in places {
            let environment = Shell.plainEnvironment.merging(variables) { $1 }
            let outcome = try Shell.run(program, arguments, environment: environment, in: fixture.work.url)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(FileManager.default.fileExists(atPath: fixture.work.path(file)))
        }
        let outcome = try Shell.run(program, arguments, in: fixture.work.url)
        #expect(outcome.status == 78)
        #expect(outcome.errors.contains("--state"))
    }
}
