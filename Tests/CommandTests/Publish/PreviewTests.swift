#if os(Linux)
    import Foundation
    import Testing

    /// `feed publish DIR --preview`: what a browser on this machine sees.
    @Suite struct PreviewTests {
        @Test func showsTheFolderAndNothingElse() throws {
            let site = try PublishedSite()
            try site.publish(entries: 3)
            let answers = try site.run(Self.script, status: 0).output.split(separator: "\n").map(String.init)
            #expect(
                answers == [
                    "200 text/html; charset=utf-8", "200 application/xml; charset=utf-8", "200 text/css; charset=utf-8",
                    "404 text/plain; charset=utf-8", "404 text/plain; charset=utf-8", "404 text/plain; charset=utf-8",
                    "405",
                ])
        }

        @Test func aPortThatIsTakenIsSaid() throws {
            let site = try PublishedSite()
            try site.publish(entries: 1)
            let outcome = try site.run(
                "python3 -c 'import socket, subprocess; s = socket.socket(); s.bind((\"127.0.0.1\", 0)); s.listen()\n"
                    + "raise SystemExit(subprocess.call([\"feed\", \"publish\", \"site\", \"--preview\", \"--port\", str(s.getsockname()[1])]))'",
                status: 73)
            #expect(outcome.errors.contains("of this machine: something else does; --port names another\n"))
        }

        @Test func aFolderThatIsNotThereIsSaid() throws {
            let site = try PublishedSite()
            let outcome = try site.run("feed publish nowhere --preview", status: 66)
            #expect(outcome.errors == "feed-publish-preview: nowhere: no such folder\n")
        }

        /// Asks for the port in the message, then for some paths.
        private static let script = """
            feed publish site --preview --port 0 2> said & server=$!
            trap 'kill $server' EXIT
            for i in 1 2 3 4 5 6 7 8 9 10; do grep -q http said && break; sleep 0.3; done
            address=$(sed -n 's/.*\\(http:[^ ]*\\) .*/\\1/p' said)
            ask() { python3 -c 'import sys, http.client, urllib.parse as u
            a = u.urlsplit(sys.argv[1]); c = http.client.HTTPConnection(a.hostname, a.port); c.request(sys.argv[3], sys.argv[2])
            r = c.getresponse(); print(r.status, *filter(None, [r.headers["Content-Type"]]))' "$address" "$1" "${2-GET}"; }
            ask / && ask /atom.xml && ask /style.css && ask /../feed.atom && ask /%2e%2e/feed.atom && ask /.feed-publish && ask / POST
            """
    }
#endif
