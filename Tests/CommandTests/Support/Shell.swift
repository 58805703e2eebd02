import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Runs programs as a shell would, and collects what they leave behind.
enum Shell {
    /// What a finished program left behind.
    struct Outcome {
        let output: String
        let errors: String
        /// The exit status; 0 if a signal ended the program.
        let status: Int32
        /// The signal that ended the program.
        let signal: Int32?
    }

    /// The environment where a test names none: what the user has set does not reach the programs under test.
    static let plainEnvironment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]

    private static let starting = NSLock()

    /// Runs a program to its end.
    ///
    /// The streams are files, so that no amount of output can block it.
    static func run(
        _ program: URL, _ arguments: [String] = [], input: String = "",
        environment: [String: String] = plainEnvironment, in folder: URL? = nil
    ) throws -> Outcome {
        let streams = try TemporaryFolder()
        try streams.write(input, to: "input")
        try streams.write("", to: "output")
        try streams.write("", to: "errors")
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = folder ?? streams.url
        process.standardInput = try FileHandle(forReadingFrom: streams.url.appendingPathComponent("input"))
        process.standardOutput = try FileHandle(forWritingTo: streams.url.appendingPathComponent("output"))
        process.standardError = try FileHandle(forWritingTo: streams.url.appendingPathComponent("errors"))
        try whileNothingStarts { try withSignals { try process.run() } }
        process.waitUntilExit()
        let isSignal = process.terminationReason == .uncaughtSignal
        return Outcome(
            output: try text(of: "output", in: streams), errors: try text(of: "errors", in: streams),
            status: isSignal ? 0 : process.terminationStatus, signal: isSignal ? process.terminationStatus : nil)
    }

    /// Runs a line of POSIX shell.
    static func run(
        line: String, environment: [String: String] = plainEnvironment, in folder: URL? = nil
    ) throws -> Outcome {
        try run(URL(fileURLWithPath: "/bin/sh"), ["-c", line], environment: environment, in: folder)
    }

    /// Keeps other tests from starting a program meanwhile.
    static func whileNothingStarts<Result>(_ body: () throws -> Result) rethrows -> Result {
        try starting.withLock(body)
    }

    /// Starts a program with no signal held back.
    ///
    /// The threads that tests run on hold back nearly all signals, and a program inherits that.
    private static func withSignals(_ start: () throws -> Void) rethrows {
        var none = sigset_t()
        var previous = sigset_t()
        unsafe sigemptyset(&none)
        unsafe pthread_sigmask(SIG_SETMASK, &none, &previous)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &previous, nil) }
        try start()
    }

    private static func text(of name: String, in folder: TemporaryFolder) throws -> String {
        String(decoding: try Data(contentsOf: folder.url.appendingPathComponent(name)), as: UTF8.self)
    }
}
