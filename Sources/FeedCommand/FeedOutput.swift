package import Syndication
internal import SyndicationXML

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The one feed document that a command writes: on standard output or in a file.
package struct FeedOutput: ~Copyable {
    private var writer: FeedWriter
    private var file: OutputFile?
    /// What the output is called in messages.
    private let name: String
    /// With `--strict` nothing may be written before everything was read.
    private let held: HeldOutput?

    /// - Parameter namespaces: prefixes to declare once for the whole document.
    /// - Throws: ``ExitStatus`` after the fault was named.
    package init(
        _ options: OutputOptions, strict: Bool, namespaces: [DocumentInfo.Namespace], _ diagnostics: inout Diagnostics
    ) throws {
        let held = strict && options.output == nil ? HeldOutput() : nil
        var sink: OutputBuffer.Sink = { unsafe OutputStream.write($0, to: STDOUT_FILENO) }
        if let held { unsafe sink = { unsafe held.append($0) } }
        let file = try unsafe Self.open(options.output, &sink, &diagnostics)
        writer = try unsafe FeedWriter(format: options.format.format, namespaces: namespaces, sink: sink)
        self.file = file
        name = options.output ?? "standard output"
        self.held = held
    }

    private static func open(
        _ path: String?, _ sink: inout OutputBuffer.Sink, _ diagnostics: inout Diagnostics
    ) throws -> OutputFile? {
        guard let path else { return nil }
        do throws(OutputError) {
            let file = try OutputFile(replacing: path)
            unsafe sink = unsafe file.sink
            return file
        } catch {
            diagnostics.error("cannot be created: \(error.message)", in: error.path, error.status)
            throw error.status
        }
    }

    /// Writes a whole feed.
    ///
    /// - Returns: whether it is where it belongs, as ``finish(_:document:notes:strict:_:)`` does.
    @discardableResult
    package static func write(
        _ feed: Feed, namespaces: [DocumentInfo.Namespace], _ options: OutputOptions, strict: Bool,
        _ diagnostics: inout Diagnostics
    ) throws -> Bool {
        if strict, diagnostics.status != .done { return false }
        var output = try FeedOutput(options, strict: strict, namespaces: namespaces, &diagnostics)
        for entry in feed.entries { output.write(entry, in: feed) }
        return try output.finish(
            feed, document: DocumentInfo(namespaces: namespaces), strict: strict, &diagnostics)
    }

    /// Writes an entry.
    package mutating func write(_ entry: Entry, in feed: @autoclosure () -> Feed) {
        writer.write(entry, in: feed())
    }

    /// Ends the document and puts it where it belongs, unless `--strict` forbids it.
    ///
    /// - Returns: false when it is not there; why is in the diagnostics.
    @discardableResult
    package consuming func finish(
        _ feed: Feed, document: DocumentInfo = DocumentInfo(), notes: [ReadingNote] = [], strict: Bool,
        _ diagnostics: inout Diagnostics
    ) throws -> Bool {
        diagnostics.pass(writer.takeNotes(), in: name)
        do {
            try writer.finish(feed, document: document, notes: notes)
            if strict, diagnostics.status != .done { return false }
            if let file = file.take() { try file.commit() }
            if let held { try held.release() }
            return true
        } catch let error as OutputError {
            diagnostics.error("cannot be written: \(error.message)", in: error.path, error.status)
        } catch let error as FeedError {
            diagnostics.error("cannot be written: \(error.message)", in: name, .inputOutput)
        }
        return false
    }
}

/// Bytes for standard output that wait until all is known to be well.
final class HeldOutput {
    private var buffer = unsafe OutputBuffer(capacity: 1 << 16)

    func append(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        unsafe buffer.append(bytes.bindMemory(to: UInt8.self))
        return 0
    }

    func release() throws(FeedError) {
        let failure = unsafe buffer.bytes.withUnsafeBytes { unsafe OutputStream.write($0, to: STDOUT_FILENO) }
        if failure != 0 { throw FeedError(.unwritable, SystemError.message(failure)) }
    }
}
