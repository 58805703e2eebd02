/// A file that was written, and waits to be put in its place together with others.
///
/// Each is whole or not there, as an ``OutputFile`` is. Many at once take little longer than one, since the system writes
/// them to the disk together.
package final class StagedOutput: @unchecked Sendable {
    private var file: OutputFile?
    /// Whether the file in its place says something else, or there is none.
    package let hasChanged: Bool
    private let folder: String
    /// When the bytes were written, in nanoseconds since 1970; what the file will say once it is in its place.
    package let modified: Int64

    /// Writes the bytes, beside the file that they are to replace.
    package init(_ bytes: [UInt8], replacing path: String) throws(OutputError) {
        let file = try OutputFile(replacing: path)
        let failure = unsafe bytes.withUnsafeBytes { unsafe file.sink($0) }
        if failure != 0 { throw OutputError(path: path, errno: failure) }
        hasChanged = file.hasChanged
        folder = file.folder
        modified = file.modified
        if hasChanged { self.file = consume file }
    }

    /// From how many files on the disk is told to write everything it has yet to write. That is one journey instead of as
    /// many as there are files.
    private static let manyOutputs = 64

    /// Puts files in their places. They are no one else's by then.
    ///
    /// - Returns: what went wrong, for each.
    package static func commit(_ outputs: [StagedOutput]) -> [OutputError?] {
        let isSafe = outputs.count > manyOutputs && outputs.contains { $0.file?.syncAll() ?? false }
        if !isSafe { for output in outputs { output.file?.beginSync() } }
        var errors: [OutputError?] = outputs.map { output in
            do throws(OutputError) {
                if !isSafe { try output.file?.sync() }
                return nil
            } catch {
                return error
            }
        }
        for (index, output) in outputs.enumerated() where errors[index] == nil {
            do throws(OutputError) {
                try output.file.take()?.publish()
            } catch {
                errors[index] = error
            }
        }
        for folder in Set(outputs.filter(\.hasChanged).map(\.folder)) { OutputFile.sync(folder: folder) }
        return errors
    }
}
