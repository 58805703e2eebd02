/// Finds the file to run for a name.
struct CommandLookup {
    let searchPath: SearchPath

    /// The first executable `feed-NAME` on the search path; `nil` if there is none.
    func executable(for name: CommandName) -> SystemString? {
        candidates(for: name).first { FileSystem.kind(of: $0) == .executable }
    }

    /// The same, with the reason where there is none.
    ///
    /// As in a shell, a file that may not be run is passed over, and is an error only if nothing else is found.
    func find(_ name: CommandName) throws(DriverError) -> SystemString {
        if let path = executable(for: name) { return path }
        if let blocked = candidates(for: name).first(where: { FileSystem.kind(of: $0) == .notExecutable }) {
            throw DriverError(.notExecutable, "\(blocked.quoted) is not executable; 'chmod +x' makes it a command")
        }
        throw absence(of: name)
    }

    private func candidates(for name: CommandName) -> [SystemString] {
        searchPath.folders.map { $0.appending(name.executable) }
    }

    private func absence(of name: CommandName) -> DriverError {
        if BundledCommand.names.contains(name) {
            return DriverError(.noSuchCommand, "no command '\(name.text)': \(name.executable) is not installed")
        }
        guard let nearest = NearestName(to: name, among: knownNames) else {
            return DriverError(.noSuchCommand, "no command '\(name.text)'; 'feed --help' lists what there is")
        }
        return DriverError(.noSuchCommand, "no command '\(name.text)'; did you mean '\(nearest.name.text)'?")
    }

    private var knownNames: [CommandName] {
        let others = CommandListing(lookup: self).others
        return BundledCommand.names + BuiltInCommand.names + others.map(\.name)
    }
}
