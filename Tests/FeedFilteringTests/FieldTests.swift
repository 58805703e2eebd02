import Syndication
import Testing

@testable import FeedFiltering

@Suite struct FieldTests {
    static let fitting = [
        "id = 'urn:example:Full'", "title = 'The Moon & the tides'", "title ~ '^The Moon & the tides$'",
        "summary contains '<em>is not markup</em>'", "content ~ 'this paragraph$'", "content contains 'WITHOUT markup'",
        "text ~ Moon", "text ~ water", "text ~ paragraph", "author = 'ann lee'", "author = ann@example.org",
        "author = https://ann.example.org/", "author = BO", "contributor = cy", "category = sea",
        "category = 'the sea'", "category = sky", "link = https://via.example.org/",
        "permalink = https://tide.example.org/moon/", "enclosure = https://tide.example.org/moon.mp3",
        "enclosure ~ mp3$", "enclosure.type = audio/mpeg", "enclosure.type ~ '^audio/'", "language = en",
        "language = EN-gb", "rights = '© Ann'", "published = 2026-03-01", "published = 2026-03-01T01:30:00Z",
        "updated > 2026-03-10T12:00:00Z", "updated = 2026-03-10", "date = 2026-03-10", "source = 'Tide & Time'",
        "source.id = urn:example:feed", "source.link = https://tide.example.org/",
        "source.link = https://tide.example.org/feed", "words = 16", "length = 92",
        "itunes:duration = 31:12", "itunes:duration > 1800", "itunes:duration < 1:00:00", "slash:comments > 8",
        "slash:comments < 10", "ITUNES:duration = 31:12", "sea:depth = deep", "itunes:image",
        "itunes:image@href ~ png$",
        "i:duration",
    ]

    @Test("every field says what the entry says there", arguments: fitting)
    func says(_ expression: String) throws {
        #expect(try Samples.fits(expression))
    }

    static let others = [
        "id = urn:example:full", "id = 'urn:example:Full/'", "title contains '<b>'", "title ~ '&amp;'",
        "content contains moonless", "text contains hidden", "author = Ann", "author = Cy", "contributor = Bo",
        "category = se", "link = https://via.example.org", "permalink = https://via.example.org/",
        "enclosure = https://tide.example.org/moon/", "enclosure.type = audio", "language = e", "language = en-US",
        "rights contains copy", "published = 2026-02-28", "updated = 2026-03-10T12:00:00Z", "source contains '<i>'",
        "source.id = urn:example:Full", "words > 16", "length < 92", "itunes:duration > 31:12", "itunes:Duration",
        "other:depth", "itunes:image@HREF", "itunes:image ~ .",
    ]

    @Test("and nothing else", arguments: others)
    func saysNothingElse(_ expression: String) throws {
        #expect(try !Samples.fits(expression))
    }

    @Test("every field is there in a full entry and missing in an empty one", arguments: FilterField.named.map(\.name))
    func presence(_ name: String) throws {
        #expect(try Samples.fits(name))
        #expect(try !Samples.fits("not \(name)"))
        #expect(try !Samples.fits(name, Entry()))
        #expect(try Samples.fits("!\(name.uppercased())", Entry()))
    }

    @Test("of a missing field only the negated comparisons hold", arguments: FilterField.named)
    func missing(_ name: String, _ field: FilterField) throws {
        let value = field.kind == .date ? "2026" : field.kind == .number ? "-1" : "a"
        // A count is never missing: an empty entry has no words.
        guard field.kind != .number else { return #expect(try Samples.fits("\(name) = 0", Entry())) }
        for comparison in ["=", "<", "<=", ">", ">="] {
            #expect(try !Samples.fits("\(name) \(comparison) \(value)", Entry()))
        }
        #expect(try Samples.fits("\(name) != \(value)", Entry()))
        guard field.kind == .text else { return }
        #expect(try !Samples.fits("\(name) ~ //", Entry()))
        #expect(try !Samples.fits("\(name) contains ''", Entry()))
        #expect(try Samples.fits("\(name) !~ //", Entry()))
    }

    @Test("an empty value is a missing one")
    func emptyValues() throws {
        var entry = Entry(id: "", title: "")
        entry.summary = .html(" \n ")
        entry.content = [Content(.html("<img src='a'>"))]
        #expect(try !Samples.fits("id or title or summary", entry))
        #expect(try !Samples.fits("title = ''", entry))
        #expect(try Samples.fits("content and content !~ .", entry), "a picture is content without a text")
    }

    @Test("authors, language and rights are those of the feed where the entry says none")
    func inherited() throws {
        var feed = Feed()
        feed.authors = [Person(name: "Ed")]
        feed.language = "de"
        feed.rights = "All of them"
        var entry = Entry()
        entry.source = Source(feed)
        #expect(try Samples.fits("author = ed and language = de and rights contains all", entry))
        entry.authors = [Person(name: "Ann")]
        #expect(try !Samples.fits("author = ed", entry))
    }

    @Test("a date that nobody can read is missing")
    func unreadableDate() throws {
        var entry = Entry()
        entry.updated = Timestamp(unreadable: "last Tuesday")
        #expect(try !Samples.fits("updated", entry))
        #expect(try Samples.fits("updated != 2026", entry))
        entry.published = Timestamp(seconds: 0)
        #expect(try Samples.fits("date = 1970-01-01", entry), "the other one counts")
    }
}
