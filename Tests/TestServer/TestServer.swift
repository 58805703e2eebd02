internal import Synchronization
internal import Syndication

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The server in `server/`, which is wrong on purpose, as a process of its own on loopback addresses.
///
/// It is started once for all tests of a process, and ends with it: its standard input closes then.
package final class TestServer: Sendable {
    /// What keeps the server from starting.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// The server of this process.
    package static let shared = Result { try TestServer() }

    /// Its ports by name: `http`, `https`, `h2`, `closed` … (see `server/server.py`).
    package let ports: [String: Int]
    /// Addresses that its port `http` is on: `127.0.0.1`, `127.0.0.2` …, `::1`.
    package let hosts: [String]
    /// The file of the authority that signed its certificates.
    package let certificateFile: String
    private let tokens = Atomic(0)
    private let input: Int32

    private init() throws {
        let ends = try (input: PipeEnds(), output: PipeEnds())
        try Self.start(input: ends.input.reading, output: ends.output.writing)
        close(ends.input.reading)
        close(ends.output.writing)
        input = ends.input.writing
        let line = FileBytes.firstLine(of: ends.output.reading)
        close(ends.output.reading)
        var parser = JSONParser(line)
        guard let said = parser.document(), !said.members.isEmpty else {
            throw Failure(description: "the test server did not start; it needs python3 and openssl")
        }
        ports = Dictionary(said.members.compactMap { name, value in value.int.map { (name, $0) } }) { $1 }
        hosts = said["hosts"]?.elements.compactMap(\.string) ?? []
        certificateFile = said["ca"]?.string ?? ""
    }

    /// A part of the server whose requests and settings are its own.
    package func site() -> TestSite {
        TestSite(server: self, token: "t\(tokens.add(1, ordering: .relaxed).newValue)")
    }

    /// The number of a port; 0 for a name that there is not.
    package func port(_ name: String) -> Int { ports[name] ?? 0 }

    /// The folder of the server's files.
    package static var folder: String {
        #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/server"
    }

    private static func start(input: Int32, output: Int32) throws {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = unsafe posix_spawn_file_actions_t()
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
        let words = ["python3", folder + "/server.py"]
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) }
        unsafe arguments.append(nil)
        defer { unsafe arguments.forEach { unsafe free($0) } }
        var process = pid_t()
        let status = unsafe posix_spawnp(&process, "python3", &actions, nil, &arguments, environ)
        guard status == 0 else { throw Failure(description: "python3 cannot be started") }
    }
}

/// A pipe that no child inherits by itself.
private struct PipeEnds {
    let reading, writing: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw TestServer.Failure(description: "the system gives no pipe") }
        (reading, writing) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
}
