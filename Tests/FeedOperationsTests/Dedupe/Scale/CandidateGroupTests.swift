import FeedOperations
import Syndication
import Testing

@Suite("A group of candidates")
struct CandidateGroupTests {
    private func ids(_ line: String) throws -> [String]? {
        guard case .ids(let ids) = try CandidateGroup(line: Array(line.utf8)) else { return nil }
        return ids
    }

    @Test(
        "Ids are an array, an object's array, or parted by tabs",
        arguments: [
            #"["a 1","b"]"#, #" { "ids" : [ "a 1", "b" ] }"#, "a 1\tb", "a 1\tb\t0.9\t0.95", "a 1\tb\t1\t1\tduplicate",
        ])
    func ofIDs(line: String) throws {
        #expect(try ids(line) == ["a 1", "b"])
    }

    @Test("More than two ids stay more than two")
    func several() throws {
        #expect(try ids("a\tb\tc") == ["a", "b", "c"])
        #expect(try ids("a\tb\tc\td") == ["a", "b", "c", "d"])
        #expect(try ids(#"["a","b","\u00e9\n"]"#) == ["a", "b", "é\n"])
    }

    @Test("Entries are read as the model has them", arguments: [#"[A,B]"#, #"{"entries":[A,B]}"#])
    func ofEntries(form: String) throws {
        var line = form.split(separator: "A").joined(separator: #"{"id":"a","title":"One"}"#)
        line = line.split(separator: "B").joined(separator: #"{"id":"b","content":[{"type":"text","value":"x"}]}"#)
        guard case .entries(let entries) = try CandidateGroup(line: Array(line.utf8)) else {
            Issue.record("no entries")
            return
        }
        #expect(entries.map(\.id) == ["a", "b"])
        #expect(entries.first?.title?.plain == "One" && entries.last?.content.count == 1)
    }

    @Test(
        "A line that is none says which line it is",
        arguments: ["", "a", "{}", "[]", #"{"ids":[]}"#, #"{"entries":{}}"#, #"["a",{"id":"b"}]"#, #"["a""#, "[[[["])
    func badLines(line: String) {
        let error = #expect(throws: FeedError.self) { try CandidateGroup(line: Array(line.utf8), number: 5) }
        #expect(error?.line == 5)
    }
}
