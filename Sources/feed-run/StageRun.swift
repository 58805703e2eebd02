internal import FeedCommand

/// A stage while it runs: its commands as processes, with pipes between them.
struct StageRun {
    /// What became of a command.
    struct Ending {
        var command: PlanetPlan.Command
        var status: Int32
    }

    private let stage: PlanetPlan.Stage
    private let options: [String]
    private let folder: String

    /// - Parameters:
    ///   - options: what every command is told besides: `-q`, `-v`.
    ///   - folder: where the commands run.
    init(_ stage: PlanetPlan.Stage, options: [String], folder: String) {
        self.stage = stage
        self.options = options
        self.folder = folder
    }

    /// Runs the commands to their ends.
    ///
    /// - Parameters:
    ///   - input: what the first one reads, from its beginning; nil for nothing.
    ///   - output: where what the last one writes goes; nil for standard output.
    /// - Returns: how each of them ended, in their order.
    func run(input: WaitingDocument?, output: WaitingDocument?) throws(OutputError) -> [Ending] {
        var children: [(PlanetPlan.Command, ChildProcess?)] = []
        var reading: Int32? = try input?.openForReading()
        for (index, command) in stage.commands.enumerated() {
            let isLast = index == stage.commands.count - 1
            let pipe = isLast ? nil : try ChildProcess.pipe()
            let child = ChildProcess(
                "feed-\(command.name)", command.arguments + options, folder: folder, input: reading,
                output: pipe?.writing ?? output?.descriptor)
            if let reading { ChildProcess.close(reading) }
            if let pipe { ChildProcess.close(pipe.writing) }
            reading = pipe?.reading
            children.append((command, child))
        }
        return children.map { Ending(command: $0.0, status: $0.1?.wait() ?? 127) }
    }
}
