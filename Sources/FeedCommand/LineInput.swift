internal import Syndication
internal import SyndicationXML

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Lines that a command reads instead of feeds, one after the other.
package enum LineInput {
    /// Bytes that a line may have.
    private static let maximum = 256 << 20

    /// Reads files, or standard input where none is named, or `-` is. What cannot be read is named in the diagnostics.
    ///
    /// - Parameter body: gets each line that is not blank, what its input is called, and its number from 1.
    package static func forEach(
        of paths: [String], _ diagnostics: inout Diagnostics,
        _ body: (_ line: [UInt8], _ name: String, _ number: Int, inout Diagnostics) -> Void
    ) {
        for path in paths.isEmpty ? ["-"] : paths {
            let name = path == "-" ? "standard input" : path
            do throws(FeedError) {
                let file: OpenFile? = path == "-" ? nil : try OpenFile(reading: path)
                var lines = LineReader(
                    DescriptorSource(descriptor: file?.descriptor ?? STDIN_FILENO), maximum: maximum)
                while let (line, number) = try lines.next() {
                    if line.contains(where: { $0 > 0x20 }) { body(line, name, number, &diagnostics) }
                }
            } catch {
                if error.code == .unreadable, path != "-" {
                    diagnostics.error(error.message, in: name, .noInput)
                } else {
                    diagnostics.error(error, in: name)
                }
            }
        }
    }
}
