/// A JSON value as it was read: members in order, repeated names kept.
///
/// The library has a parser of its own for the same reason that it recovers XML: what stands before a fault is to be
/// read, and the fault to be named with its place.
package enum JSONValue {
    case null
    case bool(Bool)
    /// With the text that was written, since identifiers may have more digits than a `Double`.
    case number(Double, text: String)
    case string(String)
    case array([JSONValue])
    case object([(name: String, value: JSONValue)])

    /// The value of a member; of repeated names the last one counts (RFC 8259, section 4).
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// The value of a member that is an object.
    package func object(_ name: String) -> JSONValue? {
        guard let value = self[name], case .object = value else { return nil }
        return value
    }

    /// The members of an object.
    package var members: [(name: String, value: JSONValue)] {
        if case .object(let members) = self { members } else { [] }
    }

    /// The elements of an array.
    package var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// A string; numbers are read as the text they were written for.
    package var string: String? {
        switch self {
        case .string(let string): string
        case .number(_, let text): text
        default: nil
        }
    }

    /// A whole number, also one in a string.
    package var int: Int? {
        switch self {
        case .number(let number, let text): Int(text) ?? Int(exactly: number.rounded())
        case .string(let string): Int(string.trimmed)
        default: nil
        }
    }

    /// A number.
    package var double: Double? {
        if case .number(let number, _) = self { number } else { nil }
    }

    /// A truth value.
    package var bool: Bool? {
        if case .bool(let bool) = self { bool } else { nil }
    }
}
