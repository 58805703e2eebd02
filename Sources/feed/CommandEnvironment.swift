/// What a command finds in its environment.
struct CommandEnvironment {
    let location: DriverLocation?
    let searchPath: SearchPath
    let arguments: DriverArguments

    /// Puts it into the environment of this process, which the command inherits.
    func apply() {
        if let location { Environment.set("FEED", to: location.path) }
        Environment.set("FEED_PROTOCOL", to: SystemString("1"))
        let verbosity = arguments.verbosity ?? .inherited
        Environment.set("FEED_VERBOSITY", to: SystemString("\(verbosity.rawValue)"))
        applySearchPath()
        applyColor()
        applyFolder()
    }

    /// Puts the bundled commands first on PATH, once: a plugin that calls `feed` does not make PATH grow.
    ///
    /// Without a PATH the usual one is filled in. The bundled folder alone would hide the very tools that a script
    /// finds with no PATH at all.
    private func applySearchPath() {
        let bundled = SystemString.joining(searchPath.bundled)
        guard !bundled.bytes.isEmpty else { return }
        Environment.set("FEED_EXEC_PATH", to: bundled)
        let path = SearchPath.inheritedPath
        let prefix = bundled.bytes + [UInt8(ascii: ":")]
        if !path.bytes.starts(with: prefix), path != bundled {
            Environment.set("PATH", to: SystemString(bytes: prefix + path.bytes))
        }
    }

    /// Says `--color` in our own word, and in the one that programs which never heard of `feed` obey.
    private func applyColor() {
        guard let color = arguments.color else { return }
        Environment.set("FEED_COLOR", to: SystemString(color.rawValue))
        switch color {
        case .auto: break
        case .always: Environment.remove("NO_COLOR")
        case .never: Environment.set("NO_COLOR", to: SystemString("1"))
        }
    }

    /// After `-C`, PWD is as wrong as it would be after a `cd` that forgot it.
    private func applyFolder() {
        guard !arguments.folders.isEmpty, let folder = FileSystem.currentFolder else { return }
        Environment.set("PWD", to: folder)
    }
}
