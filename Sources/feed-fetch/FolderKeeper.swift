internal import FeedCommand
internal import FeedStore
internal import Syndication

/// Documents as files of a folder.
struct FolderKeeper: DocumentKeeper {
    let folder: String
    let place: String

    /// Bytes that a document of ours may have.
    private static let limit = 1 << 30

    init(folder: String) {
        self.folder = folder
        place = Folder.absolutePath(of: folder)
    }

    func hasDocument(_ record: SubscriptionRecord) -> Bool {
        path(record).map { Folder.exists($0) } ?? false
    }

    func document(_ record: SubscriptionRecord) -> [UInt8]? {
        guard let path = path(record), Folder.exists(path) else { return nil }
        return try? TextInput.read(path, limit: Self.limit)
    }

    func stage(_ document: [UInt8], _ record: SubscriptionRecord) throws(KeepingError) -> KeptDocument {
        guard let path = path(record) else { throw KeepingError("there is no name left for its file") }
        do throws(OutputError) {
            return .file(try StagedOutput(document, replacing: path))
        } catch {
            throw KeepingError(error)
        }
    }

    private func path(_ record: SubscriptionRecord) -> String? {
        record.file.map { OutputFolder.path(of: $0, in: folder) }
    }
}
