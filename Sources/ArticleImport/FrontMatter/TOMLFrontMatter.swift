/// Front matter in TOML (1.0), as Hugo and Zola write it: keys, tables and values as far as front matter has them.
///
/// Numbers, truth values and dates stay the text that they are. A line that is no TOML costs the lines around it nothing.
enum TOMLFrontMatter {
    static func read(_ text: [UInt8], firstLine: Int, into front: inout FrontMatter) {
        var reader = TOMLReader(text)
        var tree = TOMLTree()
        while reader.skipToKey() {
            let line = firstLine + reader.line
            do throws(TOMLReader.Fault) {
                if reader.take("[") {
                    let isArray = reader.take("[")
                    let path = try reader.path(until: "]")
                    guard !isArray || reader.take("]") else { throw reader.fault("a table's name does not end") }
                    tree.open(path, isArray: isArray, line: line)
                } else {
                    let path = try reader.path(until: "=")
                    tree.set(path, try reader.value(depth: 1), line: line)
                }
                try reader.endOfLine()
            } catch {
                front.fault(error.message, line: firstLine + error.line, column: error.column)
                reader.skipLine()
            }
        }
        front.members = tree.members
    }
}

/// The keys of a document in TOML: those of its own, and tables of one level, which is where site generators look.
struct TOMLTree {
    private(set) var members: [FrontMatterMember] = []
    private var places: [String: Int] = [:]
    private var table: [String] = []

    /// Begins a table `[a.b]`, or an element of the array of tables `[[a]]` (TOML 1.0, "Array of Tables").
    mutating func open(_ path: [String], isArray: Bool, line: Int) {
        table = path
        guard let name = path.first, path.count == 1 else { return }
        let place = place(of: name, line: line, isArray ? .list([]) : .map([]))
        guard isArray else { return }
        append(.map([]), to: place)
    }

    /// Sets a key of the table that is open.
    mutating func set(_ path: [String], _ value: FrontMatterValue, line: Int) {
        let path = table + path
        guard let name = path.first else { return }
        guard path.count > 1 else {
            members[place(of: name, line: line, .null)].value = value
            return
        }
        let member = FrontMatterMember(key: path.dropFirst().joined(separator: "."), value: value, line: line)
        let place = place(of: name, line: line, .map([]))
        switch members[place].value {
        case .map: append(member, toMapAt: place)
        case .list: append(member, toLastOf: place)
        default: break
        }
    }

    private mutating func place(of name: String, line: Int, _ value: FrontMatterValue) -> Int {
        if let place = places[name] { return place }
        places[name] = members.count
        members.append(FrontMatterMember(key: name, value: value, line: line))
        return members.count - 1
    }

    // The value is taken out while it grows: a copy for every element would be quadratic.

    private mutating func append(_ value: FrontMatterValue, to place: Int) {
        guard case .list(var values) = members[place].value else { return }
        members[place].value = .null
        values.append(value)
        members[place].value = .list(values)
    }

    private mutating func append(_ member: FrontMatterMember, toMapAt place: Int) {
        guard case .map(var map) = members[place].value else { return }
        members[place].value = .null
        map.append(member)
        members[place].value = .map(map)
    }

    private mutating func append(_ member: FrontMatterMember, toLastOf place: Int) {
        guard case .list(var values) = members[place].value, case .map(var map)? = values.popLast() else { return }
        members[place].value = .null
        map.append(member)
        values.append(.map(map))
        members[place].value = .list(values)
    }
}
