#if os(Linux)
    import TestServer
    import Testing

    /// Names that change their address between two looks, as an attacker's do. 127.0.0.2 stands for what may be reached,
    /// 127.0.0.1 for what may not: both are there, so that a wrong step would arrive.
    @Suite("Names that change their address")
    struct FetchRebindingTests {
        let resolver: FakeResolver

        init() throws {
            resolver = try FakeResolver()
        }

        private func fixture(_ names: [String: [String]]) throws -> FetchFixture {
            var fixture = try FetchFixture()
            fixture.networks = ["127.0.0.2"]
            fixture.variables = resolver.variables(names)
            return fixture
        }

        @Test("A name that leads to an allowed address is fetched")
        func allowed() throws {
            let fixture = try fixture(["feeds.test": ["127.0.0.2"]])
            let url = fixture.site.url("/feed/x", host: "feeds.test")
            #expect(try fixture.fetch([url])[url]?.outcome == "changed")
            #expect(try resolver.log() == ["look feeds.test 127.0.0.2", "connect 127.0.0.2"])
        }

        @Test("A redirect to a name that resolves to 127.0.0.1 on the second look is refused")
        func second() throws {
            let fixture = try fixture(["feeds.test": ["127.0.0.2", "127.0.0.1"]])
            // Another port, so that the name is looked up anew.
            let target = fixture.site.url("/feed/inside", port: "https", host: "feeds.test")
            let url = fixture.site.url("/redirect-to?url=" + target, host: "feeds.test")
            let result = try #require(try fixture.fetch([url])[url])
            #expect(result.outcome == "failed")
            #expect(result.error?.contains("127.0.0.1") == true)
            #expect(
                try resolver.log() == [
                    "look feeds.test 127.0.0.2", "connect 127.0.0.2", "look feeds.test 127.0.0.1",
                ])
            #expect(try fixture.site.requests(for: "/feed/inside").isEmpty)
        }

        @Test("What was allowed in one run is looked at again in the next")
        func nextRun() throws {
            var fixture = try fixture(["feeds.test": ["127.0.0.2"]])
            let url = fixture.site.url("/feed/later", host: "feeds.test")
            #expect(try fixture.fetch([url])[url]?.outcome == "changed")
            fixture.variables = resolver.variables(["feeds.test": ["127.0.0.1"]])
            #expect(try fixture.fetch([url], "--refresh")[url]?.outcome == "failed")
            #expect(try fixture.site.requests(for: "/feed/later").count == 1)
        }

        @Test(
            "A name of what must not be reached is not connected to, nor is a redirect there",
            arguments: [
                "127.0.0.1", "169.254.169.254", "10.0.0.1", "::1", "fd00:ec2::254", "::ffff:10.0.0.1", "0.0.0.0",
            ])
        func name(_ address: String) throws {
            let fixture = try fixture(["feeds.test": ["127.0.0.2"], "inside.test": [address]])
            let direct = fixture.site.url("/feed/direct", host: "inside.test")
            let redirected = fixture.site.url("/redirect-to?url=" + direct, host: "feeds.test")
            let results = try fixture.fetch([direct, redirected])
            #expect(results[direct]?.outcome == "failed")
            #expect(results[redirected]?.outcome == "failed")
            #expect(try resolver.log().filter { $0.hasPrefix("connect") } == ["connect 127.0.0.2"])
            #expect(try fixture.site.requests(for: "/feed/direct").isEmpty)
        }

        @Test("A name in other letters than ASCII is looked up as the system of names writes it, in any locale")
        func international() throws {
            var fixture = try fixture(["xn--bcher-kva.test": ["127.0.0.2"]])
            let port = fixture.site.url("/feed/x").split(separator: ":")[2].prefix { $0 != "/" }
            let url = "http://b\u{FC}cher.test:\(port)" + fixture.site.link("/feed/books")
            fixture.variables["LC_ALL"] = "C"
            #expect(try fixture.fetch([url]).values.map(\.outcome) == ["changed"])
            #expect(try fixture.site.requests().first?.headers["host"] == "xn--bcher-kva.test:\(port)")
        }

        @Test("Pages of entries and feeds that pages name are checked, too")
        func others() throws {
            let fixture = try fixture(["feeds.test": ["127.0.0.2"], "inside.test": ["127.0.0.1"]])
            let inside = fixture.site.url("/feed/inside", host: "inside.test")
            // The page is a redirect that names a page, whose feed lies inside.
            let page = fixture.site.url("/redirect-to?url=" + inside, host: "feeds.test")
            _ = try fixture.fetch([page], "--full-text")
            #expect(try fixture.site.requests(for: "/feed/inside").isEmpty)
        }
    }
#endif
