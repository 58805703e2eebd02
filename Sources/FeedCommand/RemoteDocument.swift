internal import Syndication
internal import SyndicationXML
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A document on the web. `feed-fetch` gets it, which knows how to ask politely and safely; so this command need not carry
/// a client of HTTP around.
enum RemoteDocument {
    /// Bytes of what the transport says, at most.
    private static let headBytes = 64 << 10
    /// One at a time, for the servers' sake.
    private static let turn = Mutex(())

    /// Gets a document, whole.
    ///
    /// - Parameters:
    ///   - arguments: options for `feed-fetch`.
    ///   - reading: what is known of the document; the transport says the rest.
    /// - Returns: the document, or what is to be said when there is none.
    static func open(
        _ url: String, arguments: [String], format: FeedFormat?, reading: ReadingOptions
    ) -> Result<InputDocument, InputMessage> {
        let name = ShownURL.text(url)
        return turn.withLock { _ in
            guard let output = namelessFile(), let errors = namelessFile() else {
                return failure("there is no room for a temporary file", name, .inputOutput)
            }
            let status = Subprocess.run(
                Subprocess.path(of: "feed-fetch"), ["--raw", url] + arguments, output: output.descriptor,
                errors: errors.descriptor)
            guard status == 0 else {
                return failure(
                    reason(errors.descriptor, name, status), name, ExitStatus(rawValue: status) ?? .unavailable)
            }
            return document(output, name, format, reading)
        }
    }

    private static func failure(
        _ text: String, _ name: String, _ status: ExitStatus
    ) -> Result<InputDocument, InputMessage> {
        .failure(InputMessage(text: text, input: name, status: status))
    }

    /// What `feed-fetch` said went wrong, without what stands before it.
    private static func reason(_ descriptor: Int32, _ name: String, _ status: Int32) -> String {
        if status == 127 { return "cannot be fetched without the command feed-fetch" }
        let text = String(decoding: bytes(of: descriptor, at: 0, count: headBytes), as: UTF8.self)
        guard let line = text.split(separator: "\n").last else { return "cannot be fetched (status \(status))" }
        for start in ["feed-fetch: \(name): ", "feed-fetch: "] where line.hasPrefix(start) {
            return String(line.dropFirst(start.count))
        }
        return String(line)
    }

    private static func document(
        _ file: OpenFile, _ name: String, _ format: FeedFormat?, _ given: ReadingOptions
    ) -> Result<InputDocument, InputMessage> {
        let head = bytes(of: file.descriptor, at: 0, count: headBytes)
        let end = head.indices.dropLast().first { head[$0] == 0x0A && head[$0 + 1] == 0x0A }
        guard let end else { return failure("came without its head", name, .bug) }
        var reading = given
        for line in head[..<end].split(separator: 0x0A) {
            let text = String(decoding: line, as: UTF8.self)
            guard let colon = text.firstRange(of: ": ") else { continue }
            let value = String(text[colon.upperBound...])
            switch text[..<colon.lowerBound] {
            case "Location": reading.url = given.url ?? value
            case "Content-Type": reading.contentType = given.contentType ?? value
            case "Content-Location": reading.contentLocation = given.contentLocation ?? value
            case "Content-Language":
                reading.language = given.language ?? value.split(separator: ",").first.map(String.init)
            default: break
            }
        }
        _ = lseek(file.descriptor, off_t(end + 2), SEEK_SET)
        do throws(FeedError) {
            return .success(
                try InputDocument(
                    name: name, path: nil, source: DescriptorSource(descriptor: file.descriptor), file: file,
                    format: format, options: reading))
        } catch {
            return failure(error.message, name, .inputOutput)
        }
    }

    // MARK: - Files

    /// An open file that is gone when nobody refers to it any more, however the process ends.
    private static func namelessFile() -> OpenFile? {
        guard let stream = unsafe tmpfile() else { return nil }
        defer { _ = unsafe fclose(stream) }
        let descriptor = fcntl(unsafe fileno(stream), F_DUPFD_CLOEXEC, 3)
        return descriptor >= 0 ? OpenFile(descriptor: descriptor) : nil
    }

    private static func bytes(of descriptor: Int32, at offset: Int, count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let read = unsafe pread(descriptor, &bytes, count, off_t(offset))
        return Array(bytes.prefix(max(read, 0)))
    }
}
