import Testing

@testable import Syndication

/// OpenSearch, FeedBurner, Activity Streams, the Atom Publishing Protocol, Creative Commons.
@Suite struct SmallNamespacesTests {
    private static func entry(_ namespace: String, _ inside: String) throws -> Entry {
        try Samples.atomEntry(inside, attributes: namespace)
    }

    @Test("reads a page of results, in the namespace of today and that of before")
    func readsOpenSearch() throws {
        for uri in ["http://a9.com/-/spec/opensearch/1.1/", "http://a9.com/-/spec/opensearchrss/1.0/"] {
            let search = try Samples.atom(
                """
                <os:totalResults>4230</os:totalResults><os:startIndex>21</os:startIndex><os:itemsPerPage>ten</os:itemsPerPage>\
                <os:Query role="request" searchTerms="fog horn" startPage="3"/><os:Query role="correction"/>
                """, attributes: "xmlns:os=\"\(uri)\""
            ).extensions.openSearch
            #expect(search.totalResults == 4230)
            #expect(search.startIndex == 21)
            #expect(search.itemsPerPage == nil)
            #expect(search.queries.map(\.role) == ["request", "correction"])
            #expect(search.queries.first?.searchTerms == "fog horn")
            #expect(search.queries.first?.startPage == 3)
        }
    }

    @Test("reads links behind FeedBurner's, and leaves the entry's own as they are")
    func readsFeedBurner() throws {
        let entry = try Self.entry(
            "xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\"",
            """
            <link href="https://count.example.org/1"/><feedburner:origLink>https://quay.example.org/1</feedburner:origLink>\
            <feedburner:origEnclosureLink> https://quay.example.org/1.mp3 </feedburner:origEnclosureLink>\
            <feedburner:info uri="quay"/>
            """)
        #expect(entry.extensions.feedBurner.originalLink == "https://quay.example.org/1")
        #expect(entry.extensions.feedBurner.originalEnclosureLink == "https://quay.example.org/1.mp3")
        #expect(entry.extensions.feedBurner.infoURI == "quay")
        #expect(entry.links.map(\.href) == ["https://count.example.org/1"])
    }

    @Test("reads an activity")
    func readsActivities() throws {
        let activity = try Self.entry(
            "xmlns:activity=\"http://activitystrea.ms/spec/1.0/\"",
            """
            <activity:verb>http://activitystrea.ms/schema/1.0/post</activity:verb>\
            <activity:object-type>note</activity:object-type>\
            <activity:object><id>urn:o:1</id><activity:object-type>photo</activity:object-type></activity:object>\
            <activity:target><id>urn:t:1</id></activity:target>
            """
        ).extensions.activity
        #expect(activity.verb == "http://activitystrea.ms/schema/1.0/post")
        #expect(activity.objectTypes == ["note"])
        #expect(activity.objects.first?.elements.activity.objectTypes == ["photo"])
        #expect(activity.target?.children.first?.text == "urn:t:1")
        #expect(activity.actor == nil)
    }

    @Test("reads whether an entry is a draft, and when it was edited, which is no date of the entry")
    func readsPublishing() throws {
        for uri in ["http://www.w3.org/2007/app", "http://purl.org/atom/app#"] {
            let entry = try Self.entry(
                "xmlns:app=\"\(uri)\"",
                """
                <app:edited>2026-03-02T10:00:00Z</app:edited><app:control><app:draft>yes</app:draft>\
                <x xmlns="urn:x">1</x></app:control>
                """)
            #expect(entry.extensions.publishing.isDraft == true)
            #expect(entry.extensions.publishing.edited?.rfc3339 == "2026-03-02T10:00:00Z")
            #expect(entry.updated == nil)
            var extensions = entry.extensions
            extensions.publishing.isDraft = nil
            #expect(extensions.publishing.control?.children.map(\.name) == ["x"])
        }
        let unclear = try Self.entry(
            "xmlns:app=\"http://www.w3.org/2007/app\"", "<app:control><app:draft>soon</app:draft></app:control>")
        #expect(unclear.extensions.publishing.isDraft == nil)
    }

    @Test("reads licences of both namespaces, and leaves those that stay where they are")
    func readsLicenses() throws {
        let entry = try Self.entry(
            """
            xmlns:cc="http://web.resource.org/cc/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
            xmlns:old="http://backend.userland.com/creativeCommonsRssModule"
            """,
            """
            <cc:license rdf:resource="https://l.example.org/by"/><old:license>https://l.example.org/nc</old:license>\
            <cc:license/>
            """)
        var extensions = entry.extensions
        #expect(extensions.creativeCommons.licenses == ["https://l.example.org/by", "https://l.example.org/nc"])
        #expect(entry.links.map(\.rel) == ["license", "license"])
        extensions.creativeCommons.licenses.append("https://l.example.org/sa")
        #expect(
            extensions.fragments.map(\.namespace)
                == [CreativeCommons.uri, CreativeCommonsLegacy.uri, CreativeCommons.uri])
        extensions.creativeCommons.licenses = []
        #expect(extensions.isEmpty)
    }
}
