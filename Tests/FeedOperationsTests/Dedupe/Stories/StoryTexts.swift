import Syndication

@testable import FeedOperations

/// Articles for tests of stories: two about one event from two desks, one about another event of the kind, and one about
/// the same organisations.
enum StoryTexts {
    static let agency = (
        title: "Ferry Aurelia runs aground off Skarholm with 212 aboard",
        body: """
        The car ferry Aurelia struck rocks off the island of Skarholm late on Sunday and was stuck there through the \
        night, the coast guard said. All 212 passengers and crew were brought ashore by Monday morning, and nobody was \
        badly hurt.

        The ship had left Hestvik at nine in the evening. About forty minutes later it left the marked channel in thick \
        fog and came to rest on the Gull Shoal with a list of six degrees. Captain Marit Ollestad ordered the lifeboats \
        made ready, but waited for help since the hull was tight above the waterline.

        Rescue boats from Skarholm and a helicopter from Brandsund took the passengers off one group at a time. Nordline, \
        which owns the Aurelia, said divers would look at the hull before tugs tried to pull it free at high tide. The \
        Maritime Authority has sent two inspectors, who want to know why a pilot's warning by radio went unanswered.
        """
    )
    static let local = (
        title: "Passengers tell of a night on the rocks as stranded Aurelia waits for the tide",
        body: """
        Wrapped in blankets in the school gym at Skarholm, the travellers from the Aurelia were still shaking their heads \
        on Monday. There was a long scraping noise, said Jonas Weel, who had been asleep in his car, and then the coffee \
        slid off every table at once.

        Fog lay so thick over the Gull Shoal that islanders heard the ferry before they saw it. Volunteers of the rescue \
        station went out eleven times. The last to leave was the captain, Marit Ollestad, who is said to have carried the \
        ship's cat.

        Why the ferry from Hestvik missed the channel is not clear. Nordline speaks of a fault in the steering, while the \
        radio operator at Brandsund says that he called twice to warn the bridge. Inspectors of the Maritime Authority \
        came over on the first boat, and tugs are to try their luck at high water tonight. Oil has not been seen so far.
        """
    )
    static let otherEvent = (
        title: "Power failure leaves ferry Borealis adrift near Lomvik",
        body: """
        A ferry with 80 people on board drifted for two hours near Lomvik on Monday after all its engines had stopped. A \
        tug took the Borealis in tow and brought it into port, where the passengers went ashore over the stern ramp.

        The fire alarm had gone off in the engine room, and the crew flooded it with foam, said the owner, Fjordlink. There \
        was no fire. What had set off the alarm was a broken steam pipe. The coast guard kept a helicopter ready, but it \
        was not needed.

        It was the third breakdown of the Borealis since spring. Mayor Tora Finnes called for an older ship to be held in \
        reserve, since the islands have no other link. Fjordlink wants to replace both generators in the autumn and to \
        hire a catamaran until then. Passengers get their fares back on request.
        """
    )
    static let sameOrganisations = (
        title: "Nordline and Maritime Authority agree on cleaner ferries",
        body: """
        By the end of the decade half of the fleet of Nordline is to run on batteries. The shipping company and the \
        Maritime Authority signed a paper on it on Tuesday, after two years of haggling over who pays for the chargers.

        Six quays will get cables thick enough to fill a ship in twelve minutes. The first is built this winter, and the \
        yard at Oskarshavn has an order for three hulls. Fares are to rise by four per cent at most.

        Environmental groups spoke of a beginning. Sulphur from ships is the largest source of dirty air in several towns \
        along the coast, and scrubbers only move it from the funnel into the sea, said the biologist Eira Holm. The chief \
        executive, Pal Stensrud, said that his company would have gone faster had there been enough electricity.
        """
    )

    static func entry(_ text: (title: String, body: String), at seconds: Int64?) -> Entry {
        var entry = Entry(id: text.title, title: .text(text.title))
        entry.content = [Content(.text(text.body))]
        entry.published = seconds.map { Timestamp(seconds: $0) }
        return entry
    }

    /// The groups that texts make, each from its own source and an hour after the one before.
    static func groups(
        _ texts: [(title: String, body: String)], sources: [Int32]? = nil, hours: [Int64?]? = nil,
        options: StoryOptions = StoryOptions()
    ) -> [StoryGroup] {
        var index = StoryIndex(options: options)
        for (number, text) in texts.enumerated() {
            let hour = hours.map { $0[number] } ?? Int64(number)
            index.add(StoryDocument(entry(text, at: hour.map { $0 * 3600 }), source: sources?[number] ?? Int32(number)))
        }
        return index.groups()
    }

    /// The numbers of the texts in each group, the leader's first.
    static func numbers(_ groups: [StoryGroup]) -> [[Int]] {
        groups.map { [$0.leader] + $0.members.map(\.document) }
    }
}
