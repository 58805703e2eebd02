internal import Syndication

/// An object of JSON on one line, for scripts (RFC 8259, section 4). Members stand in the order in which they were added;
/// those without a value are left out.
package struct JSONLine {
    private var members: [String] = []

    package init() {}

    /// Adds a text.
    package mutating func add(_ name: String, _ value: String?) {
        if let value { members.append("\"\(name)\":\(JSONText.quoted(value))") }
    }

    /// Adds a number.
    package mutating func add(_ name: String, _ value: Int?) {
        if let value { members.append("\"\(name)\":\(value)") }
    }

    /// Adds a truth value.
    package mutating func add(_ name: String, _ value: Bool?) {
        if let value { members.append("\"\(name)\":\(value)") }
    }

    /// Adds a list of texts, unless it is empty.
    package mutating func add(_ name: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        members.append("\"\(name)\":[\(values.map(JSONText.quoted).joined(separator: ","))]")
    }

    /// The object, with its line end.
    package var text: String { "{\(members.joined(separator: ","))}\n" }
}
