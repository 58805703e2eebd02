/// Reads a planet's file.
struct PlanetReader {
    private var planet = Planet()

    /// The planet that a file describes.
    ///
    /// - Throws: ``ConfigurationError`` with the line.
    static func planet(_ text: [UInt8]) throws(ConfigurationError) -> Planet {
        var reader = PlanetReader()
        let document = try YAMLReader.value(of: text)
        guard case .map(let members) = document.kind else {
            throw ConfigurationError(message: "is no list of keys with values", line: document.line)
        }
        for member in members { try reader.read(member.key, member.value, line: member.line) }
        return try reader.finished()
    }

    private mutating func read(_ key: String, _ value: YAMLValue, line: Int) throws(ConfigurationError) {
        switch key {
        case "title", "id", "site", "link", "author", "language", "rights", "category":
            planet.result += try Self.texts(value, key).map {
                Planet.Setting(arguments: ["--\(key)=\($0)"], line: line)
            }
        case "sources":
            for source in try Self.texts(value, "sources") { add(source) }
        case "articles":
            planet.articles += try Self.texts(value, "articles").map(Self.operand)
        case _ where Planet.stepNames.contains(key):
            try readStep(key, value, line)
        default:
            throw ConfigurationError(
                message: "does not know '\(key)'; there are title, site, sources, articles, "
                    + Planet.stepNames.joined(separator: ", "), line: line)
        }
    }

    /// What is on the web is fetched, and so is what a list of subscriptions names; anything else is read as it is.
    private mutating func add(_ source: String) {
        let isOnTheWeb = source.hasPrefix("https://") || source.hasPrefix("http://")
        if isOnTheWeb || source.lowercased().hasSuffix(".opml") {
            planet.subscriptions.append(Self.operand(source))
        } else {
            planet.files.append(Self.operand(source))
        }
    }

    private mutating func readStep(_ name: String, _ value: YAMLValue, _ line: Int) throws(ConfigurationError) {
        var step = Planet.Step(line: line)
        switch value.kind {
        case .scalar(let word, _):
            step.isWanted = try Self.truth(word, name, value.line)
        case .list:
            throw ConfigurationError(message: "'\(name)' takes options with values", line: value.line)
        case .map(let members):
            for member in members {
                if try readOwn(member.key, of: name, member.value) { continue }
                if let setting = try Self.setting(member.key, member.value, member.line) {
                    step.settings.append(setting)
                }
            }
        }
        planet.steps[name] = step
    }

    /// Keys of a step that are no options of its command.
    private mutating func readOwn(
        _ key: String, of step: String, _ value: YAMLValue
    ) throws(ConfigurationError) -> Bool {
        switch (step, key) {
        case ("fetch", "cache"): planet.cache = Self.operand(try Self.text(value, key))
        case ("publish", "folder"): planet.folder = Self.operand(try Self.text(value, key))
        case ("store", "file"): planet.storeFile = Self.operand(try Self.text(value, key))
        case ("store", "expire"):
            guard case .map(let members) = value.kind else {
                throw ConfigurationError(message: "'expire' takes options of 'feed store expire'", line: value.line)
            }
            for member in members {
                if let setting = try Self.setting(member.key, member.value, member.line) {
                    planet.expiry.append(setting)
                }
            }
        default: return false
        }
        return true
    }

    private func finished() throws(ConfigurationError) -> Planet {
        if planet.folder.isEmpty {
            throw ConfigurationError(
                message: "does not say where to publish: publish, folder", line: planet.step("publish").line)
        }
        if planet.subscriptions.isEmpty, planet.files.isEmpty, planet.articles.isEmpty, planet.storeFile == nil {
            throw ConfigurationError(message: "names no sources", line: 0)
        }
        if planet.storeFile == nil, let step = planet.steps["store"], step.isWanted {
            throw ConfigurationError(message: "does not say which store: store, file", line: step.line)
        }
        for name in ["merge", "publish"] where !planet.step(name).isWanted {
            throw ConfigurationError(message: "cannot do without '\(name)'", line: planet.step(name).line)
        }
        return planet
    }

    /// A path as a command takes it: one that begins with a hyphen would be an option.
    private static func operand(_ path: String) -> String { path.hasPrefix("-") ? "./" + path : path }

    // MARK: - Values

    /// A key and its value as an option: `true` is a flag, `false` none, a list the option several times.
    private static func setting(_ key: String, _ value: YAMLValue, _ line: Int) throws(ConfigurationError) -> Planet
        .Setting?
    {
        let isName = key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard isName, !key.isEmpty, !key.hasPrefix("-") else {
            throw ConfigurationError(message: "'\(key)' is no option's name", line: line)
        }
        let option = key.utf8.count == 1 ? "-\(key)" : "--\(key)"
        switch value.kind {
        case .scalar("true", true), .scalar("yes", true): return Planet.Setting(arguments: [option], line: line)
        case .scalar("false", true), .scalar("no", true): return nil
        case .scalar(let text, _): return Planet.Setting(arguments: ["\(option)=\(text)"], line: line)
        case .list(let elements):
            var texts: [String] = []
            for element in elements { texts.append(try text(element, key)) }
            // The one option that takes its values as one.
            let arguments =
                key == "by" ? ["\(option)=\(texts.joined(separator: ","))"] : texts.map { "\(option)=\($0)" }
            return Planet.Setting(arguments: arguments, line: line)
        case .map: throw ConfigurationError(message: "'\(key)' takes a value", line: line)
        }
    }

    private static func texts(_ value: YAMLValue, _ key: String) throws(ConfigurationError) -> [String] {
        guard case .list(let elements) = value.kind else { return [try text(value, key)] }
        var texts: [String] = []
        for element in elements { texts.append(try text(element, key)) }
        return texts
    }

    private static func text(_ value: YAMLValue, _ key: String) throws(ConfigurationError) -> String {
        guard case .scalar(let text, _) = value.kind, !text.isEmpty, !text.utf8.contains(0) else {
            throw ConfigurationError(message: "'\(key)' takes text", line: value.line)
        }
        return text
    }

    private static func truth(_ word: String, _ key: String, _ line: Int) throws(ConfigurationError) -> Bool {
        switch word {
        case "true", "yes", "": true
        case "false", "no": false
        default: throw ConfigurationError(message: "'\(key)' takes true, false, or options", line: line)
        }
    }
}
