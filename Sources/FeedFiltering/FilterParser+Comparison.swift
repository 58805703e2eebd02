internal import Syndication

extension FilterParser {
    /// An operator, as it is written.
    private enum Operator {
        case relation(FilterComparison.Relation)
        case different
        case match(negated: Bool)
        case contains
    }

    /// The operators, as messages list them.
    static let operators = "= != < <= > >= ~ !~ contains"

    /// A field, and what it is compared with if anything.
    mutating func comparison() throws(FilterError) -> FilterComparison {
        let field = try field()
        let place = scanner.place
        guard let comparison = try takeOperator() else {
            return FilterComparison(field: field, test: .present, isNegated: false)
        }
        switch comparison {
        case .relation(let relation):
            return FilterComparison(field: field, test: try test(field, relation), isNegated: false)
        case .different:
            return FilterComparison(field: field, test: try test(field, .equal), isNegated: true)
        case .contains:
            try requireText(field, at: place)
            return FilterComparison(field: field, test: .contains(FilterText(try value())), isNegated: false)
        case .match(let isNegated):
            try requireText(field, at: place)
            return FilterComparison(field: field, test: .pattern(try pattern()), isNegated: isNegated)
        }
    }

    private mutating func field() throws(FilterError) -> FilterField {
        let place = scanner.place
        let name = scanner.takeName()
        guard !name.isEmpty, !Self.isKeyword(name) else {
            throw scanner.fault("a field is expected, not \(scanner.shown(at: place))", at: place)
        }
        if let field = FilterField(named: name) { return field }
        let near = FilterField.name(near: name).map { "; did you mean '\($0)'?" } ?? "."
        let names = FilterField.named.map(\.name).joined(separator: ", ")
        throw scanner.fault(
            "'\(name.excerpt)' is no field\(near) There are: \(names), and elements such as itunes:duration", at: place)
    }

    static func isKeyword(_ word: String) -> Bool {
        guard word.utf8.count <= 8 else { return false }
        return ["and", "or", "not", "contains"].contains(word.lowercased())
    }

    /// Takes an operator; nil when none comes.
    private mutating func takeOperator() throws(FilterError) -> Operator? {
        let place = scanner.place
        if scanner.take(word: "contains") { return .contains }
        let signs = scanner.bytes[place...].prefix(8).prefix { [0x21, 0x3C, 0x3D, 0x3E, 0x7E].contains($0) }
        guard !signs.isEmpty else { return nil }
        scanner.advance(signs.count)
        switch String(decoding: signs, as: UTF8.self) {
        case "=", "==": return .relation(.equal)
        case "!=": return .different
        case "<": return .relation(.less)
        case "<=": return .relation(.lessOrEqual)
        case ">": return .relation(.greater)
        case ">=": return .relation(.greaterOrEqual)
        case "~": return .match(negated: false)
        case "!~": return .match(negated: true)
        case let other:
            let meant = ["=~": "~", "~=": "~", "<>": "!=", "=<": "<=", "=>": ">=", "===": "=", "!==": "!="][other]
            let hint = meant.map { "; did you mean '\($0)'?" } ?? "."
            throw scanner.fault(
                "there is no operator '\(other)'\(hint) There are: \(Self.operators)", at: place)
        }
    }

    private func requireText(_ field: FilterField, at place: Int) throws(FilterError) {
        switch field.kind {
        case .text: return
        case .date: throw scanner.fault("a date is compared with = != < <= > >= only", at: place)
        case .number: throw scanner.fault("a number is compared with = != < <= > >= only", at: place)
        }
    }

    /// What a relation to a value asks of a field.
    private mutating func test(
        _ field: FilterField, _ relation: FilterComparison.Relation
    ) throws(FilterError) -> FilterComparison.Test {
        let place = scanner.place
        let value = try value()
        switch field.kind {
        case .date:
            if let period = DatePeriod(value) { return .period(relation, period) }
            throw scanner.fault(
                "'\(value.excerpt)' is no date; dates are 2026-03-01T12:00:00Z, 2026-03-01, 2026-03 and 2026", at: place
            )
        case .number:
            if let number = FilterNumber.read(value) { return .number(relation, number) }
            throw scanner.fault("'\(value.excerpt)' is no number", at: place)
        case .text:
            let text = field.sameness == .text ? Text.text(value).plain : value
            return relation == .equal ? .same(FilterText(text)) : .order(relation, text)
        }
    }
}
