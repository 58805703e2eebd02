import Testing

@testable import Syndication

/// What holds for every property of every lens.
@Suite struct LensLawTests {
    /// Elements that no lens knows, around which lenses work.
    private static let strangers = [
        XMLFragment(namespace: "urn:example:stranger", name: "first", prefix: "s", text: "1"),
        XMLFragment(namespace: "urn:example:stranger", name: "last", prefix: "s", text: "2"),
    ]

    @Test("what is set is what is read", arguments: LensSample.all)
    func readsWhatIsSet(_ sample: LensSample) {
        var extensions = Extensions(Self.strangers)
        sample.set(&extensions)
        expect(sample, in: extensions)
        sample.set(&extensions)
        expect(sample, in: extensions)
        #expect(extensions.fragments.prefix(2) == Self.strangers[...])
        #expect(extensions.fragments.count > 2)
    }

    @Test("taking a value away leaves nothing of it", arguments: LensSample.all)
    func removesWhatIsTakenAway(_ sample: LensSample) {
        var extensions = Extensions(Self.strangers)
        sample.set(&extensions)
        sample.clear(&extensions)
        #expect(extensions.fragments == Self.strangers)
    }

    @Test("what is set is read in every format that keeps elements", arguments: LensSample.all)
    func survivesFormats(_ sample: LensSample) throws {
        var entry = Entry()
        entry.id = "https://quay.example.org/1"
        entry.title = "T"
        entry.updated = Timestamp(seconds: 1_767_225_600)
        sample.set(&entry.extensions)
        // Creators that no author is named for are out of date, and RSS does not get them.
        entry.authors = entry.extensions.dublinCore.creators.map { Person(name: $0) }
        var feed = Feed()
        feed.title = "F"
        feed.id = "https://quay.example.org/"
        feed.authors = entry.authors.isEmpty ? [Person(name: "Ann")] : entry.authors
        // Within a channel, `items` is RDF's.
        let isOfFeeds = sample.name != "contentModule.items"
        if isOfFeeds { sample.set(&feed.extensions) }
        feed.entries = [entry]
        for format in [FeedFormat.atom, .rss, .json] {
            let again = try Samples.again(feed, format)
            if isOfFeeds { expect(sample, in: again.extensions, format.name) }
            expect(sample, in: try #require(again.entries.first).extensions, format.name)
        }
    }

    @Test("an element of nonsense is read without harm, and can be set", arguments: LensSample.all)
    func toleratesNonsense(_ sample: LensSample) {
        var sound = Extensions()
        sample.set(&sound)
        for nonsense in Self.nonsense {
            var extensions = Extensions(sound.fragments.map { Self.spoiled($0, with: nonsense) })
            _ = sample.get(extensions)
            sample.set(&extensions)
            expect(sample, in: extensions, nonsense)
        }
    }

    @Test("what is set on an element is what is read", arguments: ElementSample.all)
    func readsWhatIsSetOnAnElement(_ sample: ElementSample) {
        let (fragment, isSame) = sample.set(nil)
        #expect(isSame, "\(fragment)")
        #expect(fragment != sample.blank)
        #expect(sample.clear(fragment) == sample.blank)
        for nonsense in Self.nonsense {
            let again = sample.set(Self.spoiled(fragment, with: nonsense))
            #expect(again.isSame, "\(again.fragment)")
        }
    }

    @Test("what an element has no property for stays", arguments: ElementSample.all)
    func keepsWhatItDoesNotKnow(_ sample: ElementSample) {
        var blank = sample.blank
        blank.setAttribute("mark", namespace: "urn:example:stranger", to: "1")
        let fragment = sample.set(blank).fragment
        #expect(fragment.attribute("mark", namespace: "urn:example:stranger") == "1")
    }

    // MARK: -

    private static let nonsense = [
        "", " ", "-", "NaN", "-inf", "1e999", "99999999999999999999999", "00:00:00:00", ":", ",,,", "yes no", "0x10",
        "\u{0}\u{FFFD}", "1,2,3", "-1 -1 -1",
    ]

    private static func spoiled(_ fragment: XMLFragment, with nonsense: String) -> XMLFragment {
        var fragment = fragment
        for index in fragment.attributes.indices { fragment.attributes[index].value = nonsense }
        fragment.nodes = fragment.nodes.map { node in
            if case .element(let element) = node { .element(spoiled(element, with: nonsense)) } else { .text(nonsense) }
        }
        return fragment
    }

    private func expect(
        _ sample: LensSample, in extensions: Extensions, _ comment: String = "",
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let (found, wanted, isSame) = sample.get(extensions)
        #expect(isSame, "\(comment): \(found) is not \(wanted)", sourceLocation: sourceLocation)
    }
}
