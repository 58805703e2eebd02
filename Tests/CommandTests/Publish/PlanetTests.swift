import Foundation
import Testing

/// `feed run` on planets of the tests' own, and on the one in Examples.
@Suite struct PlanetTests {
    @Test func theExampleWorksOfflineAndTheSecondTimeChangesNothing() throws {
        let planet = try Planet.example()
        try planet.run(status: 0)
        let before = try planet.folder.contents()
        #expect(before.keys.contains("Examples/planet/public/index.html"))
        #expect(before.keys.contains("Examples/planet/public/atom.xml.gz"))
        #expect(before.keys.contains { $0.hasPrefix("Examples/planet/public/entries/") })
        try planet.run(status: 0)
        #expect(try planet.folder.contents() == before)
    }

    @Test func aBrokenSourceCostsTheOthersNothing() throws {
        let planet = try Planet(
            """
            title: A planet
            sources: [good.atom, broken.xml]
            publish: {folder: public}
            """)
        try planet.write("good.atom", Planet.feed)
        try planet.write("broken.xml", "this is no feed")
        let outcome = try planet.run(status: 65)
        #expect(outcome.errors.contains("feed-run: planet.yml: merge could not read everything"))
        #expect(outcome.errors.contains("feed-merge: broken.xml"))
        #expect(try planet.read("public/atom.xml").contains("tag:a.example,2026:1"))
    }

    @Test func aSourceThatIsMissingIsSaidInTheStatusToo() throws {
        let planet = try Planet("sources: [missing.xml, good.atom]\npublish: {folder: public}\n")
        try planet.write("good.atom", Planet.feed)
        let outcome = try planet.run(status: 66)
        #expect(outcome.errors.contains("feed-merge: missing.xml"))
        #expect(try planet.read("public/atom.xml").contains("tag:a.example,2026:1"))
    }

    @Test func whatCannotBePublishedSaysSo() throws {
        let planet = try Planet("title: A\nsources: good.atom\npublish:\n  folder: public\n")
        try planet.write("good.atom", Planet.feed)
        try planet.write("public", "a file")
        let outcome = try planet.run(status: 73)
        #expect(outcome.errors.contains("planet.yml:3: publish failed (status 73); the site is as it was"))
    }

    @Test func anOptionThatNobodyKnowsIsAFaultOfTheFile() throws {
        let planet = try Planet("sources: good.atom\nmerge:\n  limt: 3\npublish:\n  folder: public\n")
        try planet.write("good.atom", Planet.feed)
        let outcome = try planet.run(status: 78)
        #expect(outcome.errors.contains("--limt"))
        #expect(outcome.errors.contains("planet.yml:2: merge does not know an option of these"))
        #expect(!FileManager.default.fileExists(atPath: planet.folder.path("public")))
    }

    @Test func whenNothingCanBeReadTheSiteIsAsItWas() throws {
        let planet = try Planet("sources: good.atom\npublish: {folder: public}\n")
        try planet.write("good.atom", Planet.feed)
        try planet.run(status: 0)
        let before = try planet.folder.contents().filter { $0.key.hasPrefix("public/") }
        try planet.write("good.atom", "no feed any more")
        let outcome = try planet.run(status: 65)
        #expect(
            outcome.errors.contains("planet.yml: merge could not read everything (status 65); the site is as it was"))
        #expect(!outcome.errors.contains("goes on") && !outcome.errors.contains("feed-publish"))
        #expect(try planet.folder.contents().filter { $0.key.hasPrefix("public/") } == before)
    }

    @Test func whatIsInTheStoreIsPublishedWhenNothingCanBeRead() throws {
        let planet = try Planet("sources: good.atom\nstore: {file: s.db}\npublish: {folder: public}\n")
        try planet.write("good.atom", Planet.feed)
        try planet.run(status: 0)
        try FileManager.default.removeItem(atPath: planet.folder.path("public"))
        try planet.write("good.atom", "no feed any more")
        let outcome = try planet.run(status: 65)
        #expect(outcome.errors.contains("the rest goes on") && !outcome.errors.contains("feed-store"))
        #expect(try planet.read("public/atom.xml").contains("tag:a.example,2026:1"))
    }

    @Test func whatIsQuotedIsTextAndNoPathIsAnOption() throws {
        let planet = try Planet(
            """
            title: "yes"
            sources: [-q.atom, 'it''s "one".atom']
            publish: {folder: "-out\\nput", pages: yes}
            """)
        try planet.write("-q.atom", Planet.feed)
        try planet.write("it's \"one\".atom", Planet.feed)
        try planet.run(status: 0)
        #expect(try planet.read("-out\nput/atom.xml").contains("<title>yes</title>"))
        let script = try planet.run("--dry-run", status: 0).output
        let before = try planet.folder.contents()
        try FileManager.default.removeItem(atPath: planet.folder.path("-out\nput"))
        let path = "\(BuiltProducts.folder.path):/usr/bin:/bin"
        let outcome = try Shell.run(
            URL(fileURLWithPath: "/bin/bash"), ["-c", script], environment: ["PATH": path], in: planet.folder.url)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try planet.folder.contents().keys == before.keys)
    }

    @Test func aStepThatIsKilledPublishesNothing() throws {
        let planet = try Planet("sources: good.atom\ndedupe: {quiet: true}\npublish:\n  folder: public\n")
        try planet.write("good.atom", Planet.feed)
        try planet.run(status: 0)
        let before = try planet.folder.contents()
        // A command in the place of feed-dedupe that writes half of a feed and is killed.
        try planet.folder.write(
            "#!/bin/sh\nprintf '<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>x</id>'\nkill -9 $$\n",
            to: "bin/feed-dedupe", permissions: 0o755)
        let outcome = try planet.run(status: 70, path: planet.folder.path("bin"))
        #expect(outcome.errors.contains("dedupe was ended by signal 9; the site is as it was"))
        var after = try planet.folder.contents()
        after["bin/feed-dedupe"] = nil
        #expect(after == before)
    }

    @Test(arguments: [
        ("", "is empty"), ("- a\n", "is no list of keys"), ("title: [\n", "is no YAML"),
        ("titel: x\n", "planet.yml:1: does not know 'titel'"), ("sources: a.xml\n", "does not say where to publish"),
        ("publish: {folder: p}\n", "names no sources"), ("title: a\ntitle: b\n", "planet.yml:2: says 'title' twice"),
        ("sources: a\npublish: [folder]\n", "planet.yml:2: 'publish' takes options with values"),
        ("sources: a\nmerge: false\npublish: {folder: p}\n", "planet.yml:2: cannot do without 'merge'"),
        ("sources: &x a\narticles: *x\n", "has an alias"), ("publish: {folder: {a: b}}\n", "'folder' takes text"),
        ("a: [[[[[[[[[[x]]]]]]]]]]\n", "nested too deeply"), ("sources: a\nmerge: {--x: 1}\n", "no option's name"),
        ("sources: a\nstore: {limit: 3}\npublish: {folder: p}\n", "planet.yml:2: does not say which store"),
    ])
    func faultsOfTheFileAreNamedWithTheirLine(text: String, message: String) throws {
        let outcome = try Planet(text).run(status: 78)
        #expect(outcome.errors.contains(message))
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test func printsThePipelineItStandsFor() throws {
        let planet = try Planet(
            """
            title: It's a planet
            sources: [https://example.org/feed, 'a b.xml']
            articles: notes
            store: {file: s.db, limit: 5}
            dedupe: false
            publish: {folder: public, by: [category, source], pages: true, precompress: false}
            """)
        let outcome = try planet.run("--dry-run", status: 0)
        #expect(
            outcome.output == """
                set -o pipefail
                feed fetch https://example.org/feed -d cache/feeds --state=cache/state.db
                feed import notes \\
                  | feed merge - 'a b.xml' cache/feeds \\
                  | feed store put s.db -
                feed store get s.db --limit=5 \\
                  | feed publish public - '--title=It'\\''s a planet' --by=category,source --pages

                """)
        #expect(try planet.folder.contents().keys.sorted() == ["planet.yml"])
    }

    @Test func thePipelineDoesWhatTheRunDoes() throws {
        let planet = try Planet.example()
        let script = try planet.run("--dry-run", status: 0).output
        try planet.run(status: 0)
        let before = try planet.folder.contents().filter { $0.key.contains("/public/") }
        try FileManager.default.removeItem(atPath: planet.folder.path("Examples/planet/public"))
        let path = "\(BuiltProducts.folder.path):/usr/bin:/bin"
        let outcome = try Shell.run(
            URL(fileURLWithPath: "/bin/bash"), ["-c", script], environment: ["PATH": path], in: planet.folder.url)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let after = try planet.folder.contents().filter { $0.key.contains("/public/") }
        #expect(
            after.filter { !$0.key.hasSuffix(".feed-publish") } == before.filter { !$0.key.hasSuffix(".feed-publish") })
    }

    @Test func twoRunsAtOnceKeepOutOfEachOthersWay() throws {
        let planet = try Planet("sources: good.atom\npublish:\n  folder: public\n")
        try planet.write("good.atom", Planet.feed)
        let outcome = try Shell.run(
            line: "exec 9<planet.yml; flock 9; feed run planet.yml",
            environment: ["PATH": "\(BuiltProducts.folder.path):/usr/bin:/bin"], in: planet.folder.url)
        #expect(outcome.status == 75 && outcome.errors.contains("is being run by another process"))
    }

    @Test(arguments: ["TERM", "HUP"])
    func whoStopsTheRunStopsItsCommands(signal: String) throws {
        let planet = try Planet("sources: good.atom\npublish:\n  folder: public\n")
        try planet.write("good.atom", Planet.feed)
        try planet.folder.write(
            "#!/bin/sh\ntrap 'touch ended; exit 1' TERM\ntouch begun\nfor i in $(seq 100); do sleep 0.1; done\n",
            to: "bin/feed-dedupe", permissions: 0o755)
        let line = """
            feed run planet.yml & run=$!
            for i in $(seq 100); do [ -e begun ] && break; sleep 0.1; done
            kill -\(signal) $run; wait $run; echo "status $?"
            for i in $(seq 50); do [ -e ended ] && break; sleep 0.1; done; ls ended
            """
        let path = "\(BuiltProducts.folder.path):/usr/bin:/bin"
        let outcome = try Shell.run(
            line: line, environment: ["PATH": path, "FEED_EXEC_PATH": planet.folder.path("bin")],
            in: planet.folder.url)
        #expect(outcome.output.contains("ended\n"), "\(outcome.errors)")
        let numbers: [String: Int] = ["TERM": 143, "HUP": 129]
        #expect(outcome.output.contains("status \(numbers[signal] ?? 0)"), "\(outcome.output)")
    }

    @Test func aMissingFileIsNoInput() throws {
        let planet = try Planet("")
        try FileManager.default.removeItem(atPath: planet.folder.path("planet.yml"))
        let outcome = try planet.run(status: 66)
        #expect(outcome.errors == "feed-run: planet.yml: no such file or directory\n")
    }
}

/// A planet in a folder of its own.
private struct Planet {
    let folder: TemporaryFolder
    var file = "planet.yml"

    init(_ text: String) throws {
        folder = try TemporaryFolder()
        try folder.write(text, to: "planet.yml")
    }

    /// The planet of Examples, with what it reads.
    static func example() throws -> Planet {
        var planet = try Planet("")
        try FileManager.default.removeItem(atPath: planet.folder.path("planet.yml"))
        for name in ["feeds", "seeds"] {
            try FileManager.default.copyItem(
                at: BuiltProducts.package.appendingPathComponent(name),
                to: planet.folder.url.appendingPathComponent(name))
        }
        let text = try String(
            contentsOf: BuiltProducts.package.appendingPathComponent("Examples/planet/planet.yml"), encoding: .utf8)
        try FileManager.default.createDirectory(
            atPath: planet.folder.path("Examples/planet"), withIntermediateDirectories: true)
        try planet.folder.write(text, to: "Examples/planet/planet.yml")
        planet.file = "Examples/planet/planet.yml"
        return planet
    }

    func write(_ name: String, _ text: String) throws { try folder.write(text, to: name) }

    func read(_ name: String) throws -> String {
        try String(contentsOfFile: folder.path(name), encoding: .utf8)
    }

    @discardableResult
    func run(_ options: String..., status: Int32, path: String? = nil) throws -> Shell.Outcome {
        var environment = ["PATH": "\(BuiltProducts.folder.path):/usr/bin:/bin"]
        environment["FEED_EXEC_PATH"] = path
        let outcome = try Shell.run(
            BuiltProducts.url("feed-run"), [file] + options, environment: environment, in: folder.url)
        #expect(outcome.status == status, "\(outcome.errors)")
        return outcome
    }

    static let feed = """
        <feed xmlns="http://www.w3.org/2005/Atom"><id>tag:a.example,2026:feed</id><title>A</title>
        <updated>2026-03-01T00:00:00Z</updated><author><name>Ann</name></author>
        <entry><id>tag:a.example,2026:1</id><title>One</title><updated>2026-03-01T00:00:00Z</updated>
        <link href="https://a.example.org/1"/><content>First</content></entry></feed>
        """
}

extension TemporaryFolder {
    /// Every file below the folder, by its path.
    func contents() throws -> [String: Data] {
        var files: [String: Data] = [:]
        guard let paths = FileManager.default.enumerator(atPath: url.path) else { return files }
        for case let path as String in paths {
            var isFolder: ObjCBool = false
            let full = url.appendingPathComponent(path)
            guard unsafe FileManager.default.fileExists(atPath: full.path, isDirectory: &isFolder), !isFolder.boolValue
            else {
                continue
            }
            // What SQLite keeps beside a database for itself.
            if path.hasSuffix("-shm") || path.hasSuffix("-wal") { continue }
            files[path] = try Data(contentsOf: full)
        }
        return files
    }
}
