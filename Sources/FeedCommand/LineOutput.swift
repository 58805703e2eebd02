internal import Syndication
internal import SyndicationXML

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Lines that a command writes instead of a feed, on standard output or in a file, as they come.
package struct LineOutput: ~Copyable {
    private var buffer: [UInt8] = []
    private var file: OutputFile?
    private var failure: Int32 = 0
    private let name: String

    /// - Parameter path: nil for standard output.
    /// - Throws: ``ExitStatus`` when the file cannot be created, which is said.
    package init(_ path: String?, _ diagnostics: inout Diagnostics) throws {
        name = path ?? "standard output"
        guard let path else {
            file = nil
            return
        }
        do throws(OutputError) {
            file = try OutputFile(replacing: path)
        } catch {
            diagnostics.error("cannot be created: \(error.message)", in: error.path, error.status)
            throw error.status
        }
    }

    /// Writes text, which brings its line ends along.
    package mutating func write(_ text: String) {
        buffer += text.utf8
        if buffer.count >= 1 << 16 { flush() }
    }

    /// Whether writing makes any sense still.
    package var hasFailed: Bool { failure != 0 }

    /// Hands on what was written, to somebody who waits for it.
    package mutating func flush() {
        defer { buffer.removeAll(keepingCapacity: true) }
        guard failure == 0, !buffer.isEmpty else { return }
        switch file {
        case .some(let file): failure = unsafe buffer.withUnsafeBytes { unsafe file.sink($0) }
        case nil: failure = unsafe buffer.withUnsafeBytes { unsafe OutputStream.write($0, to: STDOUT_FILENO) }
        }
    }

    /// Writes what is left and puts the file in its place.
    package consuming func finish(_ diagnostics: inout Diagnostics) {
        flush()
        guard failure == 0 else {
            return diagnostics.error("cannot be written: \(SystemError.message(failure))", in: name, .inputOutput)
        }
        do throws(OutputError) {
            if let file = file.take() { try file.commit() }
        } catch {
            diagnostics.error("cannot be written: \(error.message)", in: error.path, error.status)
        }
    }
}
