import Syndication

/// Reads every entry of a feed into the model, and forgets it: what the library costs, without any command around it.
@main
struct ReadEntries {
    static func main() throws {
        var entries = 0
        var characters = 0
        for path in CommandLine.arguments.dropFirst() {
            var reader = try FeedReader(file: path)
            while let entry = try reader.next() {
                entries += 1
                characters += entry.content.first?.value.utf8.count ?? 0
            }
        }
        print("\(entries) entries, \(characters) bytes of content")
    }
}
