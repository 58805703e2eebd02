internal import FeedCommand

/// One run of a planet.
struct PlanetRun {
    private let plan: PlanetPlan
    private let command: FeedRun
    private let folder: String

    init(_ plan: PlanetPlan, _ command: FeedRun, folder: String) {
        self.plan = plan
        self.command = command
        self.folder = folder
    }

    /// Runs the stages one after the other. One that fails for good ends the run; what a command says of single inputs
    /// does not.
    func run(_ diagnostics: inout Diagnostics) throws {
        guard let lock = FileLock(command.file) else {
            return diagnostics.error("is being run by another process; try again later", in: command.file, .tryAgain)
        }
        defer { withExtendedLifetime(lock) {} }
        ChildSignals.watch()
        var document: WaitingDocument?
        for stage in plan.stages {
            // There is nothing new to keep; what was kept before is there still.
            if stage.readsStage, stage.isStoring, document?.isEmpty ?? true { continue }
            let output: WaitingDocument?
            let endings: [StageRun.Ending]
            do throws(OutputError) {
                output = stage.feedsStage ? try WaitingDocument() : nil
                endings = try StageRun(stage, options: options, folder: folder)
                    .run(input: stage.readsStage ? document : nil, output: output)
            } catch {
                return diagnostics.error(error.message, in: error.path, error.status)
            }
            let hasNothing = output?.isEmpty ?? false
            guard tell(endings, stage, hasNothing: hasNothing, &diagnostics) else { return }
            document = output
        }
    }

    private var options: [String] {
        command.standard.quiet ? ["-q"] : command.standard.verbose ? ["-v"] : []
    }

    /// Says how commands ended that did not end well. Of a stage that failed only what it failed of: the others read what
    /// that one wrote.
    ///
    /// - Parameter hasNothing: whether the stage was to give a feed and gave none.
    /// - Returns: whether to go on.
    private func tell(
        _ endings: [StageRun.Ending], _ stage: PlanetPlan.Stage, hasNothing: Bool, _ diagnostics: inout Diagnostics
    ) -> Bool {
        let verdicts = endings.filter { $0.status != 0 }.map { (command: $0.command, verdict: StepVerdict($0.status)) }
        // What nobody understands stays wrong, whatever was fetched before.
        let fatal = verdicts.filter {
            !$0.verdict.isPartial && (!stage.isOptional || $0.verdict.status == .configuration)
        }
        let goesOn = fatal.isEmpty && (!hasNothing || stage.isStored)
        for (command, verdict) in fatal.isEmpty ? verdicts : fatal {
            let place = command.line > 0 ? "\(self.command.file):\(command.line)" : self.command.file
            let effect = !goesOn ? "; the site is as it was" : verdict.isPartial ? "; the rest goes on" : ""
            diagnostics.error("\(command.name) \(verdict.message)\(effect)", in: place, verdict.status)
        }
        return goesOn
    }
}

/// What a command's exit status means for a planet.
struct StepVerdict {
    let status: ExitStatus
    let message: String
    /// Whether what the command wrote can be used: it could do without what failed.
    let isPartial: Bool

    init(_ number: Int32) {
        let status = ExitStatus(rawValue: number)
        switch status {
        case .badInput, .noInput:
            self.init(status ?? .bug, "could not read everything (status \(number))", isPartial: true)
        case .unavailable, .tryAgain, .refused:
            self.init(
                status ?? .bug, "could not reach everything (status \(number))", isPartial: true)
        case .usage:
            self.init(.configuration, "does not know an option of these (status 64)", isPartial: false)
        case .some(let status):
            self.init(status, "failed (status \(number))", isPartial: false)
        case nil:
            let reason =
                number == 127
                ? "cannot be started"
                : number > 128 ? "was ended by signal \(number - 128)" : "failed (status \(number))"
            self.init(number == 127 ? .unavailable : .bug, reason, isPartial: false)
        }
    }

    private init(_ status: ExitStatus, _ message: String, isPartial: Bool) {
        self.status = status
        self.message = message
        self.isPartial = isPartial
    }
}
