/// The version of the commands.
package let commandVersion = "0.1.0"

/// What a command says of itself to programs: `--describe`, one JSON object on one line.
package struct SelfDescription {
    package var name: String
    package var abstract: String
    package var reads: [String]
    package var writes: [String]

    package init(name: String, abstract: String, reads: [String], writes: [String]) {
        self.name = name
        self.abstract = abstract
        self.reads = reads
        self.writes = writes
    }

    /// The object. All its strings are ours, and need no escaping.
    package var json: String {
        let list = { (names: [String]) in names.map { "\"\($0)\"" }.joined(separator: ",") }
        return "{\"protocol\":1,\"name\":\"\(name)\",\"abstract\":\"\(abstract)\",\"version\":\"\(commandVersion)\","
            + "\"reads\":[\(list(reads))],\"writes\":[\(list(writes))]}"
    }
}
