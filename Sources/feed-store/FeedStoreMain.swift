internal import ArgumentParser
internal import FeedCommand

/// `feed store`: entries for years, in a file.
@main
enum FeedStoreMain {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let fault = Verb.fault(in: arguments) {
            OutputStream.write(fault, to: 2)
            TerminalCheck.end(ExitStatus.usage.rawValue)
        }
        FeedStoreCommand.main()
    }
}
