internal import CYAML

/// A value of a configuration file, with the line that it begins in.
struct YAMLValue: Sendable {
    enum Kind: Sendable {
        /// A word, and whether it stands there without quotation marks: `yes` is a truth then, `"yes"` a text.
        case scalar(String, isPlain: Bool = true)
        case list([YAMLValue])
        case map([(key: String, line: Int, value: YAMLValue)])
    }

    var kind: Kind
    var line: Int
}

/// What is wrong with a configuration, and where.
struct ConfigurationError: Error {
    var message: String
    var line: Int
}

/// Reads YAML 1.1 through libyaml, strictly: a fault is an error, and so is what a configuration has no use for.
@safe
struct YAMLReader: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    private static let deepest = 8

    /// The value of a document.
    static func value(of text: [UInt8]) throws(ConfigurationError) -> YAMLValue {
        let result = unsafe text.withUnsafeBufferPointer { bytes -> Result<YAMLValue, ConfigurationError> in
            guard let start = bytes.baseAddress, var reader = YAMLReader() else {
                return .failure(ConfigurationError(message: "is empty", line: 0))
            }
            unsafe yaml_parser_set_encoding(reader.parser, YAML_UTF8_ENCODING)
            unsafe yaml_parser_set_input_string(reader.parser, start, bytes.count)
            do throws(ConfigurationError) {
                return .success(try reader.document())
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private init?() {
        unsafe parser = .allocate(capacity: 1)
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe parser.deallocate()
            return nil
        }
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
    }

    private mutating func document() throws(ConfigurationError) -> YAMLValue {
        while true {
            let event = try next()
            switch event.type {
            case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: continue
            case YAML_STREAM_END_EVENT, YAML_DOCUMENT_END_EVENT:
                throw ConfigurationError(message: "is empty", line: 0)
            default: return try value(event, depth: 0)
            }
        }
    }

    /// What matters of an event.
    private struct Event {
        var type: yaml_event_type_t
        var text: String
        var isPlain: Bool
        var line: Int
    }

    private mutating func next() throws(ConfigurationError) -> Event {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw fault }
        defer { unsafe yaml_event_delete(&event) }
        let line = Int(unsafe event.start_mark.line) + 1
        var text = ""
        var isPlain = false
        if unsafe event.type == YAML_SCALAR_EVENT {
            let scalar = unsafe event.data.scalar
            isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
            text = unsafe String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        }
        return unsafe Event(type: event.type, text: text, isPlain: isPlain, line: line)
    }

    /// What libyaml found wrong.
    private var fault: ConfigurationError {
        guard let problem = unsafe parser.pointee.problem else {
            return ConfigurationError(message: "is no YAML", line: 0)
        }
        let line = Int(unsafe parser.pointee.problem_mark.line) + 1
        return ConfigurationError(message: "is no YAML: \(unsafe String(cString: problem))", line: line)
    }

    private mutating func value(_ event: Event, depth: Int) throws(ConfigurationError) -> YAMLValue {
        guard depth < Self.deepest else { throw ConfigurationError(message: "is nested too deeply", line: event.line) }
        switch event.type {
        case YAML_SCALAR_EVENT: return YAMLValue(kind: .scalar(event.text, isPlain: event.isPlain), line: event.line)
        case YAML_SEQUENCE_START_EVENT: return YAMLValue(kind: .list(try list(depth + 1)), line: event.line)
        case YAML_MAPPING_START_EVENT: return YAMLValue(kind: .map(try map(depth + 1)), line: event.line)
        default:
            throw ConfigurationError(message: "has an alias, which is not taken here", line: event.line)
        }
    }

    private mutating func list(_ depth: Int) throws(ConfigurationError) -> [YAMLValue] {
        var elements: [YAMLValue] = []
        while true {
            let event = try next()
            if event.type == YAML_SEQUENCE_END_EVENT { return elements }
            elements.append(try value(event, depth: depth))
        }
    }

    private mutating func map(_ depth: Int) throws(ConfigurationError) -> [(key: String, line: Int, value: YAMLValue)] {
        var members: [(key: String, line: Int, value: YAMLValue)] = []
        var keys: Set<String> = []
        while true {
            let event = try next()
            if event.type == YAML_MAPPING_END_EVENT { return members }
            guard event.type == YAML_SCALAR_EVENT else {
                throw ConfigurationError(message: "has a key that is no word", line: event.line)
            }
            guard keys.insert(event.text).inserted else {
                throw ConfigurationError(message: "says '\(event.text)' twice", line: event.line)
            }
            members.append((event.text, event.line, try value(try next(), depth: depth)))
        }
    }
}
