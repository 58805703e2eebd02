internal import SyndicationXML

/// Files that a command writes beside its document: whole or not at all, and untouched when nothing changed.
package enum TextOutput {
    /// Writes bytes to a file. What fails is named in the diagnostics.
    ///
    /// - Throws: ``ExitStatus`` when the file cannot be created.
    package static func write(_ bytes: [UInt8], to path: String, _ diagnostics: inout Diagnostics) throws {
        do throws(OutputError) {
            try write(bytes, to: path)
        } catch {
            diagnostics.error("cannot be written: \(error.message)", in: error.path, error.status)
            throw error.status
        }
    }

    /// Writes bytes to a file.
    package static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
        let file = try OutputFile(replacing: path)
        let failure = unsafe bytes.withUnsafeBytes { unsafe file.sink($0) }
        if failure != 0 { throw OutputError(path: path, errno: failure) }
        try file.commit()
    }

    /// Writes text to a file.
    ///
    /// - Throws: ``ExitStatus`` when the file cannot be created.
    package static func write(_ text: String, to path: String, _ diagnostics: inout Diagnostics) throws {
        try write(Array(text.utf8), to: path, &diagnostics)
    }
}
