/// The name of a command: `[a-z0-9][a-z0-9-]*`.
///
/// Nothing else is ever made into a file name, so `feed ../x` cannot reach outside the folders that are searched.
struct CommandName: Hashable, Comparable {
    /// The name without `feed-`.
    let text: String

    /// Checks a name; `nil` if it is not one.
    init?(_ text: String) {
        guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return nil }
        guard text.utf8.allSatisfy(Self.isAllowed) else { return nil }
        self.text = text
    }

    /// Checks what the user typed.
    init(parsing argument: SystemString) throws(DriverError) {
        guard let name = CommandName(argument.text) else {
            throw .usage("\(argument.quoted) is not a command name (a-z, 0-9 and '-')")
        }
        self = name
    }

    /// The name of a command from its file's; `nil` if the file is no command of ours.
    init?(executable: SystemString) {
        guard executable.bytes.starts(with: "feed-".utf8) else { return nil }
        self.init(SystemString(bytes: Array(executable.bytes.dropFirst(5))).text)
    }

    /// The name of the file to run.
    var executable: String {
        "feed-" + text
    }

    static func < (left: CommandName, right: CommandName) -> Bool {
        left.text < right.text
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
