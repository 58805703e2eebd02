/// The commands that a planet stands for, in the order in which they run.
///
/// Commands of one stage run side by side, each reading what the one before writes. What a stage writes goes to the next
/// one only when all of its commands are done, so that nothing half is stored or published.
struct PlanetPlan {
    /// A command with its arguments.
    struct Command {
        /// The name without `feed-`.
        var name: String
        var arguments: [String]
        /// What the planet's file calls it, and where.
        var line: Int
    }

    /// Commands that run side by side.
    struct Stage {
        var commands: [Command]
        /// Whether the first one reads what the stage before wrote.
        var readsStage = false
        /// Whether the next stage reads what the last one writes.
        var feedsStage = false
        /// Whether the planet goes on when it fails: what was fetched before is there still.
        var isOptional = false
        /// Whether what it gives goes into the store.
        var isStored = false
        /// Whether it puts something into the store.
        var isStoring = false
    }

    let stages: [Stage]

    init(_ planet: Planet, isOffline: Bool) {
        var stages: [Stage] = []
        let fetches = !planet.subscriptions.isEmpty && planet.step("fetch").isWanted
        if fetches, !isOffline { stages.append(Self.fetching(planet)) }
        var gathering = Self.gathering(planet, fetches: fetches)
        if let store = planet.storeFile, planet.step("store").isWanted {
            if !gathering.commands.isEmpty {
                gathering.feedsStage = true
                gathering.isStored = true
                let put = Command(name: "store", arguments: ["put", store, "-"], line: planet.step("store").line)
                stages += [gathering, Stage(commands: [put], readsStage: true, isStoring: true)]
            }
            if !planet.expiry.isEmpty {
                let arguments = ["expire", store] + planet.expiry.flatMap(\.arguments)
                stages.append(
                    Stage(commands: [Command(name: "store", arguments: arguments, line: planet.step("store").line)]))
            }
            let get = ["get", store] + planet.step("store").arguments
            gathering = Stage(commands: [Command(name: "store", arguments: get, line: planet.step("store").line)])
        }
        let dedupe = planet.step("dedupe")
        if dedupe.isWanted {
            gathering.commands.append(Command(name: "dedupe", arguments: dedupe.arguments + ["-"], line: dedupe.line))
        }
        gathering.feedsStage = true
        stages.append(gathering)
        let publish = planet.step("publish")
        let arguments = [planet.folder, "-"] + planet.result.flatMap(\.arguments) + publish.arguments
        stages.append(
            Stage(commands: [Command(name: "publish", arguments: arguments, line: publish.line)], readsStage: true))
        self.stages = stages
    }

    private static func fetching(_ planet: Planet) -> Stage {
        let step = planet.step("fetch")
        let state = step.settings.contains { $0.arguments.first?.hasPrefix("--state") ?? false }
        let arguments =
            planet.subscriptions + ["-d", planet.cache + "/feeds"]
            + (state ? [] : ["--state=\(planet.cache)/state.db"]) + step.arguments
        return Stage(commands: [Command(name: "fetch", arguments: arguments, line: step.line)], isOptional: true)
    }

    /// Articles and feeds, as one feed.
    private static func gathering(_ planet: Planet, fetches: Bool) -> Stage {
        var commands: [Command] = []
        var operands = planet.files + (fetches ? [planet.cache + "/feeds"] : [])
        if !planet.articles.isEmpty {
            let step = planet.step("import")
            commands.append(Command(name: "import", arguments: planet.articles + step.arguments, line: step.line))
            operands.insert("-", at: 0)
        }
        guard !operands.isEmpty else { return Stage(commands: []) }
        let step = planet.step("merge")
        commands.append(Command(name: "merge", arguments: operands + step.arguments, line: step.line))
        return Stage(commands: commands)
    }

    // MARK: - As a script

    /// The same as a script for a shell.
    ///
    /// - Parameter folder: where the planet's file lies.
    func script(in folder: String) -> String {
        var text = "set -o pipefail\n"
        if folder != "." { text += "cd \(ShellWord.quoted(folder.hasPrefix("-") ? "./" + folder : folder))\n" }
        var line = ""
        for stage in stages {
            let commands = stage.commands.map { command in
                (["feed", command.name] + command.arguments).map(ShellWord.quoted).joined(separator: " ")
            }
            line += (stage.readsStage ? " \\\n  | " : "") + commands.joined(separator: " \\\n  | ")
            if stage.feedsStage { continue }
            text += line + "\n"
            line = ""
        }
        return text
    }
}

/// Words as a shell takes them.
enum ShellWord {
    static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x2F, 0x5F, 0x3A, 0x3D, 0x2C, 0x40, 0x25, 0x2B: true
            default: false
            }
        }
        return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
