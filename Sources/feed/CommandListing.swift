/// The commands there are.
///
/// Folders are read; nothing is run merely to be listed.
struct CommandListing {
    /// A command and the file that `feed NAME` runs.
    struct Item {
        let name: CommandName
        let path: SystemString
    }

    let lookup: CommandLookup

    /// The bundled commands that are installed, in the order of a pipeline.
    var bundled: [Item] {
        BundledCommand.names.compactMap { name in
            lookup.executable(for: name).map { Item(name: name, path: $0) }
        }
    }

    /// Every other command on the search path, by name; of two files of one name, the one that would be run.
    var others: [Item] {
        var paths: [CommandName: SystemString] = [:]
        for folder in lookup.searchPath.folders {
            for item in commands(in: folder) where paths[item.name] == nil {
                paths[item.name] = item.path
            }
        }
        return paths.map { Item(name: $0.key, path: $0.value) }.sorted { $0.name < $1.name }
    }

    /// The lines of `feed --list`, and of `feed --list --paths` with a tab between name and path.
    func lines(withPaths: Bool) -> SystemString {
        let lines = (bundled + others).map { item in
            Array(item.name.text.utf8) + (withPaths ? Array("\t".utf8) + item.path.bytes : []) + Array("\n".utf8)
        }
        return SystemString(bytes: lines.flatMap { $0 })
    }

    private func commands(in folder: SystemString) -> [Item] {
        FileSystem.names(in: folder).compactMap { file in
            guard let name = CommandName(executable: file), !Self.reserved.contains(name) else { return nil }
            let path = folder.appending(file)
            return FileSystem.kind(of: path) == .executable ? Item(name: name, path: path) : nil
        }
    }

    private static let reserved = Set(BundledCommand.names + BundledCommand.companions + BuiltInCommand.names)
}
