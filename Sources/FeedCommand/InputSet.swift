internal import Syndication
internal import SyndicationXML

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The documents that a command's operands name, in order.
package struct InputSet {
    private let options: InputOptions
    private let extensions: Set<String>

    /// File names that end like this are read when a folder is named.
    package static let feedExtensions: Set<String> = ["xml", "atom", "rss", "json", "jsonl"]

    /// - Parameter extensions: ends of file names that are taken from folders.
    package init(_ options: InputOptions, extensions: Set<String> = feedExtensions) {
        self.options = options
        self.extensions = extensions
    }

    /// Whether there is one document, and it stands for itself.
    package var isSingleFile: Bool {
        options.operands.count <= 1 && !options.operands.contains { Folder.isFolder($0) }
    }

    /// What the only folder is called that is read; nil when something else is.
    package var folderName: String? {
        guard options.operands.count == 1, let folder = options.operands.first, Folder.isFolder(folder) else {
            return nil
        }
        return folder.split(separator: "/").last { $0 != "." && $0 != ".." }.map(String.init)
    }

    /// Opens one document after the other. One that cannot be opened is named in the diagnostics and costs no other.
    package func forEach(
        _ diagnostics: inout Diagnostics, _ body: (InputDocument, inout Diagnostics) throws -> Void
    ) throws {
        for operand in options.operands.isEmpty ? ["-"] : options.operands {
            if operand == "-" {
                try open("standard input", path: nil, &diagnostics, body)
            } else if operand.hasPrefix("http://") || operand.hasPrefix("https://") {
                diagnostics.error("documents on the web cannot be fetched by this version", in: operand, .unavailable)
            } else if Folder.isFolder(operand) {
                try forEach(in: operand, &diagnostics, body)
            } else {
                try open(operand, path: operand, &diagnostics, body)
            }
        }
    }

    private func forEach(
        in folder: String, _ diagnostics: inout Diagnostics, _ body: (InputDocument, inout Diagnostics) throws -> Void
    ) throws {
        let listing = Folder.files(in: folder, extensions: extensions)
        for problem in listing.problems { diagnostics.error(problem.reason, in: problem.path, .noInput) }
        if listing.files.isEmpty, listing.problems.isEmpty {
            diagnostics.error("no file that can be read in this folder", in: folder, .noInput)
        }
        for path in listing.skipped { diagnostics.detail("left out: not a kind of file that is read", in: path) }
        for path in listing.files { try open(path, path: path, &diagnostics, body) }
    }

    private func open(
        _ name: String, path: String?, _ diagnostics: inout Diagnostics,
        _ body: (InputDocument, inout Diagnostics) throws -> Void
    ) throws {
        let document: InputDocument
        do throws(FeedError) {
            document = try open(name, path)
        } catch {
            // A file that cannot be opened is no input; one that fails later is a failure of the system's.
            diagnostics.error(error.message, in: name, path == nil ? .inputOutput : .noInput)
            return
        }
        try body(document, &diagnostics)
    }

    private func open(_ name: String, _ path: String?) throws(FeedError) -> InputDocument {
        var format: FeedFormat?
        if case .feed(let given)? = options.from { format = given }
        let file: OpenFile? = if let path { try OpenFile(reading: path) } else { nil }
        return try InputDocument(
            name: name, path: path, source: DescriptorSource(descriptor: file?.descriptor ?? STDIN_FILENO), file: file,
            format: format, options: options.reading)
    }
}
