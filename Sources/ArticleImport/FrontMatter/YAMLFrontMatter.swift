internal import CYAML

/// Front matter in YAML, read event by event through libyaml.
///
/// An alias shares the value that it names, so that a few lines cannot become gigabytes; all scalars stay text, since
/// what `no` or `2020-01-02` means depends on the key.
@safe
struct YAMLFrontMatter: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let firstLine: Int
    /// The values that aliases may name, with their levels.
    private var anchors: [String: (value: FrontMatterValue, height: Int)] = [:]
    /// Set where reading cannot go on.
    private var isStopped = false

    /// Reads the keys, as far as they are YAML; what stands behind a fault is read line by line.
    static func read(_ text: [UInt8], firstLine: Int, into front: inout FrontMatter) {
        unsafe text.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress, var reader = YAMLFrontMatter(firstLine: firstLine) else { return }
            unsafe yaml_parser_set_encoding(reader.parser, YAML_UTF8_ENCODING)
            unsafe yaml_parser_set_input_string(reader.parser, start, bytes.count)
            reader.document(into: &front)
            guard reader.isStopped, let fault = reader.fault(in: front) else { return }
            front.fault(fault.message, line: fault.line, column: fault.column)
            if case .map(let others) = LooseFrontMatter.read(text, firstLine: firstLine, from: fault.line) {
                let read = Set(others.map(\.name))
                front.members.removeAll { $0.line >= fault.line && read.contains($0.name) }
                let known = Set(front.members.map(\.name))
                front.members += others.filter { !known.contains($0.name) }
            }
        }
    }

    private init?(firstLine: Int) {
        unsafe parser = .allocate(capacity: 1)
        self.firstLine = firstLine
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe parser.deallocate()
            return nil
        }
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
    }

    /// What libyaml found wrong, and where.
    private func fault(in front: FrontMatter) -> (message: String, line: Int, column: Int)? {
        guard let problem = unsafe parser.pointee.problem else {
            return ("nested too deeply", firstLine + Int(unsafe parser.pointee.mark.line), 0)
        }
        let mark = unsafe parser.pointee.problem_mark
        return unsafe (String(cString: problem), firstLine + Int(mark.line), Int(mark.column) + 1)
    }

    /// The mapping that the text is; other texts are no front matter.
    private mutating func document(into front: inout FrontMatter) {
        while var event = unsafe next() {
            let type = unsafe event.type
            unsafe yaml_event_delete(&event)
            switch type {
            case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: continue
            case YAML_MAPPING_START_EVENT: members(depth: 1) { front.members.append($0) }
            default: break
            }
            return
        }
    }

    /// The next event, which the caller deletes.
    private mutating func next() -> yaml_event_t? {
        var event = unsafe yaml_event_t()
        guard !isStopped, unsafe yaml_parser_parse(parser, &event) == 1 else {
            isStopped = true
            return nil
        }
        return unsafe event
    }

    private mutating func members(depth: Int, _ take: (FrontMatterMember) -> Void) {
        while var event = unsafe next() {
            let type = unsafe event.type
            let line = firstLine + Int(unsafe event.start_mark.line)
            let key = unsafe type == YAML_SCALAR_EVENT ? Self.text(event) : ""
            if type != YAML_MAPPING_END_EVENT, type != YAML_SCALAR_EVENT {
                // A key that is no scalar names nothing that is known here.
                _ = unsafe value(of: event, depth: depth)
            }
            unsafe yaml_event_delete(&event)
            if type == YAML_MAPPING_END_EVENT { return }
            let value = value(depth: depth).value
            if !key.isEmpty { take(FrontMatterMember(key: key, value: value, line: line)) }
        }
    }

    private mutating func value(depth: Int) -> (value: FrontMatterValue, height: Int) {
        guard var event = unsafe next() else { return (.null, 0) }
        defer { unsafe yaml_event_delete(&event) }
        return unsafe value(of: event, depth: depth)
    }

    /// The value that an event begins, and its levels.
    private mutating func value(of event: yaml_event_t, depth: Int) -> (value: FrontMatterValue, height: Int) {
        switch unsafe event.type {
        case YAML_ALIAS_EVENT:
            let found = unsafe event.data.alias.anchor.flatMap { unsafe anchors[Self.name($0)] } ?? (.null, 0)
            return depth + found.height <= FrontMatterValue.maximumDepth ? found : (.null, 0)
        case YAML_SCALAR_EVENT:
            let value = unsafe Self.scalar(event)
            if let anchor = unsafe event.data.scalar.anchor { unsafe anchors[Self.name(anchor)] = (value, 0) }
            return (value, 0)
        case YAML_SEQUENCE_START_EVENT:
            let anchor = unsafe event.data.sequence_start.anchor.map { unsafe Self.name($0) }
            return container(anchor, depth) { reader in reader.list(depth: depth + 1) }
        case YAML_MAPPING_START_EVENT:
            let anchor = unsafe event.data.mapping_start.anchor.map { unsafe Self.name($0) }
            return container(anchor, depth) { reader in reader.map(depth: depth + 1) }
        default:
            isStopped = true
            return (.null, 0)
        }
    }

    private mutating func container(
        _ anchor: String?, _ depth: Int,
        _ read: (inout YAMLFrontMatter) -> (value: FrontMatterValue, height: Int)
    ) -> (value: FrontMatterValue, height: Int) {
        guard depth < FrontMatterValue.maximumDepth else {
            isStopped = true
            return (.null, 0)
        }
        let found = read(&self)
        if let anchor { anchors[anchor] = found }
        return found
    }

    private mutating func list(depth: Int) -> (value: FrontMatterValue, height: Int) {
        var elements: [FrontMatterValue] = []
        var height = 0
        while var event = unsafe next() {
            defer { unsafe yaml_event_delete(&event) }
            if unsafe event.type == YAML_SEQUENCE_END_EVENT { break }
            let element = unsafe value(of: event, depth: depth)
            elements.append(element.value)
            height = max(height, element.height)
        }
        return (.list(elements), height + 1)
    }

    private mutating func map(depth: Int) -> (value: FrontMatterValue, height: Int) {
        var members: [FrontMatterMember] = []
        self.members(depth: depth) { members.append($0) }
        // How high its values are is not asked: as high as may be.
        return (.map(members), FrontMatterValue.maximumDepth - depth)
    }

    // MARK: - Text

    private static func scalar(_ event: yaml_event_t) -> FrontMatterValue {
        let text = unsafe text(event)
        let isPlain = unsafe event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
        return isPlain && ["", "~", "null", "Null", "NULL"].contains(text) ? .null : .scalar(text)
    }

    private static func text(_ event: yaml_event_t) -> String {
        let scalar = unsafe event.data.scalar
        return unsafe String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    }

    private static func name(_ text: UnsafeMutablePointer<yaml_char_t>) -> String {
        unsafe String(cString: text)
    }
}
