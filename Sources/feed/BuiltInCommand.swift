/// The words the driver answers itself; an executable `feed-help` is never run as `feed help`.
enum BuiltInCommand: String, CaseIterable {
    case help
    case describe

    static var names: [CommandName] {
        allCases.compactMap { CommandName($0.rawValue) }
    }
}
