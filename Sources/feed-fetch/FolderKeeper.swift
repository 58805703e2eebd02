internal import FeedCommand
internal import FeedStore
internal import Syndication

extension FolderKeeper {
    func hasDocument(_ record: SubscriptionRecord) -> Bool {
        path(record).map { Folder.exists($0) } ?? false
    }

    func document(_ record: SubscriptionRecord) throws(StoreError) -> [UInt8]? {
        guard let path = path(record), Folder.exists(path) else { return nil }
        return try? TextInput.read(path, limit: 1 << 30)
    }

    func keep(_ document: [UInt8], _ record: SubscriptionRecord) throws(KeepingError) {
        guard let path = path(record) else { throw KeepingError(message: "there is no name left for its file") }
        do throws(OutputError) {
            try TextOutput.write(document, to: path)
        } catch {
            throw KeepingError(message: "cannot be written: \(error.message)", path: error.path)
        }
        do throws(StoreError) {
            try store.save(record)
        } catch {
            throw KeepingError(message: error.message)
        }
    }

    private func path(_ record: SubscriptionRecord) -> String? {
        record.file.map { OutputFolder.path(of: $0, in: folder) }
    }
}
