#if os(Linux)
    import Foundation
    import TestServer

    /// Names that have other addresses at each look, for a program under test: `resolver.c`, loaded in front of the C
    /// library. The program reaches loopback addresses only, whatever it tries.
    final class FakeResolver {
        private let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
            let source = TestServer.folder + "/../resolver.c"
            let outcome = try Shell.run(
                line: "${CC:-cc} -shared -fPIC -o '\(folder.path("resolver.so"))' '\(source)' -ldl")
            guard outcome.status == 0 else { throw Failure(description: outcome.errors) }
        }

        struct Failure: Error, CustomStringConvertible {
            let description: String
        }

        /// The environment of a program whose names are these: each with its addresses, one for each look and the last
        /// one for all further ones.
        func variables(_ names: [String: [String]]) -> [String: String] {
            let list = names.map { "\($0)=\($1.joined(separator: ","))" }.joined(separator: ";")
            return [
                "LD_PRELOAD": folder.path("resolver.so"), "FEED_TEST_NAMES": list,
                "FEED_TEST_LOG": folder.path("log"),
            ]
        }

        /// What was looked up and connected to so far, and forgets it.
        func log() throws -> [String] {
            defer { try? FileManager.default.removeItem(atPath: folder.path("log")) }
            let text = (try? String(contentsOfFile: folder.path("log"), encoding: .utf8)) ?? ""
            return text.split(separator: "\n").map(String.init)
        }
    }
#endif
