import Foundation
import Testing

/// `feed publish` as a command: what it leaves in a folder.
@Suite struct PublishTests {
    @Test func aSecondRunTouchesOnlyWhatChanged() throws {
        let site = try PublishedSite()
        try site.publish(entries: 40)
        let before = try site.modificationTimes()
        #expect(before.count > 45)
        try site.publish(entries: 40)
        #expect(try site.modificationTimes() == before)
        try site.publish(entries: 41)
        let changed = try site.modificationTimes().filter { before[$0.key] != $0.value }.keys.sorted()
        let page = try #require(changed.first { $0.hasPrefix("entries/number-41-") })
        let neighbour = try #require(changed.first { $0.hasPrefix("entries/number-40-") })
        #expect(
            changed == [
                ".feed-publish", "atom.xml", neighbour, page, "feed.json", "index.html", "rss.xml",
            ])
    }

    @Test func whatIsNotOursIsLeftAlone() throws {
        let site = try PublishedSite()
        try site.folder.write("User-agent: *\n", to: "site/robots.txt")
        try site.folder.write("mine", to: "site/entries/mine.html")
        try site.publish(entries: 5)
        try site.publish(entries: 3, options: [])
        let paths = try site.files().keys.sorted()
        #expect(paths.contains("robots.txt") && paths.contains("entries/mine.html"))
        #expect(!paths.contains { $0.hasPrefix("entries/number") })
    }

    @Test func aFileThatSomebodyChangedIsMadeAnew() throws {
        let site = try PublishedSite()
        try site.publish(entries: 5)
        let before = try site.files()
        let page = try #require(before.keys.first { $0.hasPrefix("entries/") })
        try site.folder.write("broken", to: "site/\(page)")
        try FileManager.default.removeItem(atPath: site.folder.path("site/atom.xml"))
        try site.publish(entries: 5)
        #expect(try site.files().filter { $0.key != ".feed-publish" } == before.filter { $0.key != ".feed-publish" })
    }

    @Test func aManifestThatIsDamagedCostsNoFile() throws {
        let site = try PublishedSite()
        try site.publish(entries: 5)
        let before = try site.modificationTimes().filter { $0.key != ".feed-publish" }
        for text in ["", "feed-publish 2\n", "feed-publish 1\nF\t1\n", "feed-publish 1\nA\tx\n", "\u{0}\u{1}"] {
            try site.folder.write(text, to: "site/.feed-publish")
            let outcome = try site.publish(entries: 5)
            #expect(outcome.errors.contains("is damaged or not of this version"))
            #expect(try site.modificationTimes().filter { $0.key != ".feed-publish" } == before)
        }
    }

    @Test func aTrialSaysWhatWouldChangeAndChangesNothing() throws {
        let site = try PublishedSite()
        let first = try site.publish(entries: 3, options: ["--dry-run"])
        #expect(first.output.contains("new atom.xml\n") && first.output.contains("new index.html\n"))
        #expect(!FileManager.default.fileExists(atPath: site.folder.path("site")))
        try site.publish(entries: 3, options: ["--pages"])
        let before = try site.files()
        let second = try site.publish(entries: 3, options: ["--dry-run"])
        #expect(second.output.split(separator: "\n").count { $0.hasPrefix("removed entries/number") } == 3)
        #expect(try site.files() == before)
    }

    @Test(arguments: ["feed publish site feed.atom --dry-run", "feed run planet.yml --dry-run"])
    func aTrialThatNobodyCanReadIsAnError(line: String) throws {
        let site = try PublishedSite()
        try site.write(entries: 3)
        try site.folder.write("sources: feed.atom\npublish: {folder: site}\n", to: "planet.yml")
        let outcome = try site.run("\(line) > /dev/full", status: 74)
        #expect(outcome.errors.contains(": standard output: cannot be written: "))
    }

    @Test func aFewOpenFilesAreEnough() throws {
        let site = try PublishedSite()
        try site.write(entries: 60)
        try site.run("ulimit -n 24; feed publish site feed.atom --pages --precompress", status: 0)
        #expect(try site.files().keys.count { $0.hasPrefix("entries/") && $0.hasSuffix(".html.br") } == 60)
    }

    @Test func compressedCopiesSayTheSameAndFollow() throws {
        let site = try PublishedSite()
        try site.publish(entries: 5, options: ["--pages", "--precompress"])
        try expectCopies(site)
        try site.publish(entries: 6, options: ["--pages", "--precompress"])
        try expectCopies(site)
        try site.publish(entries: 6, options: ["--pages"])
        #expect(try !site.files().keys.contains { $0.hasSuffix(".gz") || $0.hasSuffix(".br") })
    }

    @Test func aCopyOfAnEarlierFileIsNotTakenForOneOfWhatAKilledRunLeft() throws {
        let site = try PublishedSite()
        let options = ["--precompress"]
        try site.publish(entries: 5, options: options)
        try site.run("cp -a site old", status: 0)
        try site.publish(entries: 6, options: options)
        try site.run("cp -a site/atom.xml old/atom.xml && rm -r site && mv old site", status: 0)
        try site.publish(entries: 6, options: options)
        let plain = try Shell.run(line: "gzip -dc site/atom.xml.gz", in: site.folder.url).output
        #expect(try plain == site.text("atom.xml"))
    }

    private func expectCopies(_ site: PublishedSite) throws {
        let files = try site.files()
        let copies = files.keys.filter { $0.hasSuffix(".gz") }
        #expect(copies.count > 8 && copies.allSatisfy { files[$0.dropLast(3) + ".br"] != nil })
        for copy in copies {
            let plain = try Shell.run(line: "gzip -dc 'site/\(copy)'", in: site.folder.url).output
            #expect(Data(plain.utf8) == files[String(copy.dropLast(3))], "\(copy)")
        }
    }

    @Test func aPageStaysWhereItIsWhenItsTitleChanges() throws {
        let site = try PublishedSite()
        try site.publish(entries: 3)
        let before = try site.files().keys.sorted()
        try site.publish(entries: 3, naming: "Another")
        #expect(try site.files().keys.sorted() == before)
        #expect(before.contains { $0.hasPrefix("entries/number-3-") })
    }

    @Test func aPermalinkOnTheSiteIsWhereThePageIs() throws {
        let site = try PublishedSite()
        try site.publish(entries: 2, linking: "https://p.example.org/notes/")
        #expect(try site.files()["notes/2/index.html"] != nil)
        let page = try site.text("notes/2/index.html")
        #expect(page.contains(#"<link rel="canonical" href="https://p.example.org/notes/2">"#))
        #expect(page.contains(#"href="../../style.css"#))
    }

    @Test(arguments: [
        "https://p.example.org/../../etc/", "https://p.example.org/%2e%2e/", "https://p.example.org/.git/",
    ])
    func noPermalinkLeadsOutOfTheFolder(prefix: String) throws {
        let site = try PublishedSite()
        try site.publish(entries: 2, linking: prefix)
        #expect(
            try site.files().keys.filter { $0.hasSuffix(".html") && $0 != "index.html" }.allSatisfy {
                $0.hasPrefix("entries/")
            })
        #expect(try site.folder.contents().keys.allSatisfy { $0.hasPrefix("site/") || $0 == "feed.atom" })
    }

    @Test(arguments: ["F\t7\t1\t-\t../outside.txt", "F\t7\t1\t-\tentries/../../outside.txt"])
    func aManifestThatLiesReachesNothingOutsideOfTheFolder(line: String) throws {
        let site = try PublishedSite()
        try site.folder.write("theirs\n", to: "outside.txt")
        try site.folder.write("theirs\n", to: ".outside.txt.999999.tmp")
        try site.publish(entries: 3)
        var manifest = try site.text(".feed-publish") + line + "\n"
        manifest = manifest.replacingOccurrences(of: "\tentries/", with: "\t../elsewhere/")
        try site.folder.write(manifest, to: "site/.feed-publish")
        try site.folder.write("999999\n../outside.txt\nentries/../../outside.txt\n", to: "site/.feed-publish.run")
        let outcome = try site.publish(entries: 3)
        #expect(outcome.errors.contains("is damaged or not of this version"))
        let others = try site.folder.contents().keys.filter { !$0.hasPrefix("site/") }.sorted()
        #expect(others == [".outside.txt.999999.tmp", "feed.atom", "outside.txt"])
    }

    @Test(arguments: [
        "https://", "https:///a", "https://p.example/?a", "https://p.example/#a", "https://p.example/a b",
    ])
    func anAddressThatNothingCanFollowIsRefused(address: String) throws {
        let site = try PublishedSite()
        try site.write(entries: 1)
        #expect(
            try site.run("feed publish site feed.atom --site '\(address)'", status: 64).errors.contains("--site wants"))
    }

    @Test func anArchiveThatSomebodyRemovedIsSaidAndWrittenAnew() throws {
        let site = try PublishedSite()
        try site.publish(entries: 40)
        let before = try site.files()
        try FileManager.default.removeItem(atPath: site.folder.path("site/archive/1.xml"))
        let outcome = try site.publish(entries: 40)
        #expect(outcome.errors == "feed-publish: site/archive/1.xml: was removed or changed, and is written anew\n")
        #expect(try site.files().filter { $0.key != ".feed-publish" } == before.filter { $0.key != ".feed-publish" })
        #expect(try site.publish(entries: 40).errors.isEmpty)
    }

    @Test func everyLinkOfAPublishedSiteLeadsSomewhere() throws {
        let site = try PublishedSite()
        let options = ["--site", "https://p.example.org/", "--recent", "5", "--by", "category,source", "--precompress"]
        let publish = "feed publish site -q " + options.joined(separator: " ")
        let feeds = BuiltProducts.package.appendingPathComponent("feeds").path
        try site.run("feed merge -q '\(feeds)' > all.atom; \(publish) --pages all.atom", status: 0)
        #expect(try site.deadLinks().isEmpty)
        // By now the oldest are in the archive alone.
        try site.run("feed merge -q '\(feeds)' --limit 12 > some.atom; \(publish) --pages some.atom", status: 0)
        #expect(try site.deadLinks().isEmpty)
    }

    @Test func aThemeOfOnesOwnMakesThePages() throws {
        let site = try PublishedSite()
        try site.run("feed publish --init-theme theme", status: 0)
        try site.run("grep -q mustache theme/theme.md && echo '<p>{{title}}</p>' > theme/front.mustache", status: 0)
        try site.publish(entries: 2, options: ["--theme", "theme"])
        #expect(try site.text("index.html").hasPrefix("<p>"))
        try site.run("echo '{{#open}}' > theme/front.mustache", status: 0)
        let before = try site.files()
        let outcome = try site.publish(entries: 3, options: ["--theme", "theme"], status: 78)
        #expect(outcome.errors.contains("feed-publish: theme: front.mustache:2:1: "))
        #expect(try site.files() == before)
        #expect(try site.run("feed publish site feed.atom --theme nowhere", status: 66).errors.contains("nowhere"))
        try site.run("rm theme/front.mustache; mkfifo theme/pipe", status: 0)
        #expect(try site.run("feed publish site feed.atom --theme theme", status: 78).errors.contains("'pipe'"))
    }

    @Test func whatWasRepairedIsSaidAndStrictRefusesIt() throws {
        let site = try PublishedSite()
        try site.publish(entries: 2)
        let before = try site.files()
        try site.folder.write(
            "<rss version='2.0'><channel><item><title>A</title></item></channel></rss>", to: "poor.xml")
        #expect(try site.run("feed publish site poor.xml --strict", status: 65).errors.contains("poor.xml: "))
        #expect(try site.files() == before)
        #expect(try site.run("feed publish site poor.xml", status: 0).errors.contains("poor.xml: "))
        #expect(try site.run("feed -q publish site poor.xml", status: 0).errors.isEmpty)
    }

    @Test func twoRunsAtOnceKeepOutOfEachOthersWay() throws {
        let site = try PublishedSite()
        try site.publish(entries: 1)
        let outcome = try site.run("exec 9<site; flock 9; feed publish site feed.atom -q", status: 75)
        #expect(outcome.errors == "feed-publish: site: is being published by another process; try again later\n")
    }
}

// MARK: - Where there is no room

extension PublishTests {
    @Test func aFullDiskLeavesTheOldSite() throws {
        let site = try PublishedSite()
        try site.publish(entries: 10)
        let before = try site.files()
        try site.write(entries: 400)
        let outcome = try site.run(
            "ulimit -f 20; feed -q publish site feed.atom --site https://p.example.org/ --pages -q", status: 74)
        #expect(outcome.errors.contains("cannot be written: file too large"))
        #expect(outcome.errors.split(separator: "\n").count == 1)
        #expect(try site.files() == before)
    }

    @Test(.enabled(if: geteuid() != 0 || PublishedSite.hasUnprivilegedUser))
    func aFolderThatMayNotBeWrittenLeavesTheOldSite() throws {
        let site = try PublishedSite()
        try site.publish(entries: 3)
        let before = try site.files()
        try site.write(entries: 4)
        try site.run("chmod -R a+rX . && chmod -R a-w site", status: 0)
        defer { _ = try? site.run("chmod -R u+w site", status: 0) }
        let command = "feed publish site feed.atom --site https://p.example.org/ --pages"
        let outcome = try site.run(
            geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups \(command)" : command, status: 73)
        #expect(outcome.errors.contains("cannot be written: permission denied"))
        #expect(try site.files() == before)
    }
}

/// A site that a test publishes again and again.
struct PublishedSite {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        // Others are to come in, in tests that run as somebody else.
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
    }

    static var hasUnprivilegedUser: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") }

    func write(entries count: Int, naming name: String = "Number", linking prefix: String = "https://e.example.org/")
        throws
    {
        var text = """
            <feed xmlns="http://www.w3.org/2005/Atom"><id>tag:e.example,2026:feed</id><title>Numbers</title>
            <updated>2026-03-01T00:00:00Z</updated><author><name>Ann</name></author>

            """
        for number in (1...count).reversed() {
            let date = ISO8601DateFormatter().string(from: Date(timeIntervalSince1970: Double(number) * 86_400))
            text += """
                <entry><id>tag:e.example,2026:\(number)</id><title>\(name) \(number)</title><updated>\(date)</updated>
                <link href="\(prefix)\(number)"/><content type="html">&lt;p>This is number \(number).&lt;/p></content></entry>

                """
        }
        try folder.write(text + "</feed>\n", to: "feed.atom")
    }

    @discardableResult
    func publish(
        entries count: Int, naming name: String = "Number", linking prefix: String = "https://e.example.org/",
        options: [String] = ["--pages", "--recent", "10"], status: Int32 = 0
    ) throws -> Shell.Outcome {
        try write(entries: count, naming: name, linking: prefix)
        let outcome = try Shell.run(
            BuiltProducts.url("feed-publish"), ["site", "feed.atom", "--site", "https://p.example.org/"] + options,
            in: folder.url)
        #expect(outcome.status == status, "\(outcome.errors)")
        return outcome
    }

    @discardableResult
    func run(_ line: String, status: Int32) throws -> Shell.Outcome {
        let path = "\(BuiltProducts.folder.path):/usr/bin:/bin"
        let outcome = try Shell.run(line: line, environment: ["PATH": path], in: folder.url)
        #expect(outcome.status == status, "\(outcome.errors)")
        return outcome
    }

    /// The files of the site by their paths.
    func files() throws -> [String: Data] {
        let files = try folder.contents().filter { $0.key.hasPrefix("site/") }
        return Dictionary(uniqueKeysWithValues: files.map { (String($0.key.dropFirst(5)), $0.value) })
    }

    func text(_ path: String) throws -> String {
        try String(contentsOfFile: folder.path("site/\(path)"), encoding: .utf8)
    }

    /// References within the site, from pages, feeds and lists, behind which there is no file.
    func deadLinks() throws -> [String] {
        let files = try files()
        var dead: [String] = []
        for (path, data) in files where [".html", ".xml", ".json"].contains(where: path.hasSuffix) {
            let text = String(decoding: data, as: UTF8.self)
            let base = URL(string: "https://p.example.org/\(path)")
            for match in text.matches(
                of: #/(?:href|src|xmlUrl|htmlUrl)="([^"]*)"|<(?:loc|link)>([^<]*)<|url":"([^"]*)"/#)
            {
                guard let reference = (match.1 ?? match.2 ?? match.3).map(String.init),
                    let target = URL(string: reference, relativeTo: base), target.host == "p.example.org"
                else { continue }
                let name = String(target.path(percentEncoded: false).dropFirst())
                if files[name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name] == nil {
                    dead.append("\(path): \(reference)")
                }
            }
        }
        return dead
    }

    func modificationTimes() throws -> [String: Date] {
        var times: [String: Date] = [:]
        for path in try files().keys {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("site/\(path)"))
            times[path] = attributes[.modificationDate] as? Date
        }
        return times
    }
}
