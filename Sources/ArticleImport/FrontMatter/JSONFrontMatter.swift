internal import Syndication

/// Front matter that is an object in JSON (RFC 8259), as Hugo takes it.
enum JSONFrontMatter {
    static func read(_ bytes: [UInt8], from start: Int, linesBefore: Int) -> FrontMatter {
        guard let end = end(bytes, from: start) else { return FrontMatter() }
        var parser = JSONParser(Array(bytes[start..<end]), firstLine: linesBefore + 1)
        guard case .object(let members)? = parser.document(), !members.isEmpty else { return FrontMatter() }
        var front = FrontMatter(language: .json)
        front.members = members.map { member in
            FrontMatterMember(key: member.name, value: value(member.value, depth: 1), line: linesBefore + 1)
        }
        if let failure = parser.failure { front.fault(failure.message, line: failure.line, column: failure.column) }
        front.bodyStart = bytes[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        front.linesBefore = bytes[..<front.bodyStart].count { $0 == 0x0A }
        return front
    }

    /// Whether a file begins with an object that text follows, and not another object.
    static func begins(_ bytes: [UInt8]) -> Bool {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
        guard bytes[start...].first == UInt8(ascii: "{"), let end = end(bytes, from: start) else { return false }
        let next = bytes[end...].first { $0 > 0x20 }
        return next != nil && next != UInt8(ascii: "{")
    }

    /// Behind the brace that ends the object, where nothing else stands on its line.
    private static func end(_ bytes: [UInt8], from start: Int) -> Int? {
        var depth = 0
        var index = start
        var isString = false
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\") where isString: index += 1
            case UInt8(ascii: "\""): isString.toggle()
            case UInt8(ascii: "{") where !isString: depth += 1
            case UInt8(ascii: "}") where !isString:
                depth -= 1
                guard depth == 0 else { break }
                let rest = bytes[(index + 1)...].prefix { $0 != 0x0A }
                return rest.allSatisfy { $0 <= 0x20 } ? index + 1 : nil
            default: break
            }
            index += 1
        }
        return nil
    }

    private static func value(_ value: JSONValue, depth: Int) -> FrontMatterValue {
        switch value {
        case .null: .null
        case .bool(let bool): .scalar(bool ? "true" : "false")
        case .number(_, let text): .scalar(text)
        case .string(let text): .scalar(text)
        case .array(let elements):
            depth < FrontMatterValue.maximumDepth ? .list(elements.map { self.value($0, depth: depth + 1) }) : .null
        case .object(let members):
            depth < FrontMatterValue.maximumDepth
                ? .map(
                    members.map {
                        FrontMatterMember(key: $0.name, value: self.value($0.value, depth: depth + 1), line: 0)
                    }) : .null
        }
    }
}
