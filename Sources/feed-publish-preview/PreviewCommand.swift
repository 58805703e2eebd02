internal import ArgumentParser
internal import Dispatch
internal import FeedCommand
internal import FlyingFox
internal import FlyingSocks
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What `feed publish --preview` becomes: a folder on a loopback port, for looking at it.
@main
struct PreviewCommand: FeedTool {
    static let configuration = CommandConfiguration(
        commandName: "feed-publish-preview",
        abstract: "Show a published folder in the browser, on this machine only.",
        version: "feed-publish-preview \(commandVersion)", shouldDisplay: false)

    static let selfDescription = SelfDescription(
        name: "feed-publish-preview", abstract: "show a published folder on a loopback port", reads: [], writes: [])

    @Argument(help: ArgumentHelp("The folder.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("The port; 0 for any that is free.", valueName: "number"))
    var port: UInt16 = 8000

    @OptionGroup(title: "Messages") var standard: StandardOptions

    var readsStandardInput: Bool { false }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        guard let site = PreviewFolder(folder) else { return diagnostics.error("no such folder", in: folder, .noInput) }
        guard let address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: port) else { return }
        let server = HTTPServer(address: address, logger: .disabled)
        let ending = Ending()
        let folder = folder
        Task {
            await server.appendRoute("*") { site.answer($0) }
            do {
                try await server.run()
            } catch {
                ending.leave(error.isTaken ? "something else does; --port names another" : "\(error)")
            }
        }
        Task {
            try? await server.waitUntilListening(timeout: 5)
            if let address = await server.listeningAddress { ending.tell(address, folder) }
        }
        // Until somebody ends it.
        let reason = ending.wait()
        diagnostics.error("cannot listen on port \(port) of this machine: \(reason)", .cannotCreate)
    }
}

/// Where the server's tasks and the command meet.
private final class Ending: Sendable {
    private let ended = DispatchSemaphore(value: 0)
    private let reason = Reason()

    func leave(_ text: String) {
        reason.set(text)
        ended.signal()
    }

    func tell(_ address: Socket.Address, _ folder: String) {
        guard case .ip4(_, let port) = address else {
            if case .ip6(_, let port) = address { say("http://localhost:\(port)/", folder) }
            return
        }
        say("http://127.0.0.1:\(port)/", folder)
    }

    private func say(_ address: String, _ folder: String) {
        OutputStream.write("feed-publish: \(folder): look at \(address) (control-C ends this)\n", to: 2)
    }

    func wait() -> String {
        ended.wait()
        return reason.text
    }
}

/// Why a server ended.
private final class Reason: Sendable {
    private let value = Mutex("")

    var text: String { value.withLock { $0 } }

    func set(_ text: String) { value.withLock { $0 = text } }
}

extension Error {
    /// Whether a port is somebody else's.
    fileprivate var isTaken: Bool {
        guard case SocketError.failed(_, let number, _)? = self as? SocketError else { return false }
        return number == EADDRINUSE
    }
}
