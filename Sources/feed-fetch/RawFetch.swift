internal import FeedCommand
internal import FeedFetching
internal import Synchronization

/// `--raw`: a document as it comes, behind what its transport says of it. It is what `feed import` has URLs fetched with;
/// nothing is remembered.
///
/// First come lines `Name: value`, `Location` being where the document was in the end, then an empty line, then the bytes.
struct RawFetch {
    private let command: FeedFetchCommand

    init(_ command: FeedFetchCommand) {
        self.command = command
    }

    func run(_ operand: String, _ diagnostics: inout Diagnostics) throws {
        let result = Blocking.run { [command] in await Self.fetch(operand, command) }
        if case .failure(let failure) = result {
            diagnostics.error(failure.message, in: ShownURL.text(operand), failure.status)
        }
    }

    private struct Failure: Error {
        var message: String
        var status: ExitStatus
    }

    private static func fetch(_ operand: String, _ command: FeedFetchCommand) async -> Result<Void, Failure> {
        guard let address = WebAddress(operand) else {
            return .failure(Failure(message: "only http and https are fetched", status: .refused))
        }
        do throws(FetchError) {
            let client = try HTTPClient(command.clientOptions)
            let response = try await client.send(HTTPRequest(address, headers: headers))
            guard response.status == 200 || response.status == 203 else {
                await response.body.discard()
                throw FetchError(status: response.status)
            }
            write(head(of: response))
            while let chunk = try await response.body.nextChunk() {
                let failure = unsafe chunk.withUnsafeBytes { unsafe OutputStream.write($0, to: 1) }
                if failure != 0 {
                    return .failure(Failure(message: "what came cannot be written", status: .inputOutput))
                }
            }
            return .success(())
        } catch {
            return .failure(Failure(message: error.message, status: ExitStatus(error)))
        }
    }

    private static let headers: HTTPHeaders = {
        var headers = HTTPHeaders()
        headers["Accept"] =
            "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.8"
        return headers
    }()

    private static func head(of response: HTTPResponse) -> String {
        var lines = ["Location: \(response.address)"]
        for name in ["Content-Type", "Content-Location", "Content-Language", "Last-Modified"] {
            if let value = response.headers[name] { lines.append("\(name): \(value)") }
        }
        return lines.joined(separator: "\n") + "\n\n"
    }

    private static func write(_ text: String) {
        OutputStream.write(text, to: 1)
    }
}

/// Waits for what tasks do.
enum Blocking {
    static func run<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) -> Value {
        let mailbox = Mailbox<Value>()
        Task.detached { mailbox.put(await body()) }
        while true {
            if let value = mailbox.take(within: 3600) { return value }
        }
    }
}
