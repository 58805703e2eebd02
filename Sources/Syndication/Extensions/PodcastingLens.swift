/// Podcasting 2.0, typed: what stands in a channel, an item or a live item. What may be said several times is an array.
public struct PodcastingLens: ExtensionLens {
    typealias Vocabulary = Podcasting
    var extensions: Extensions

    /// The podcast's identifier: a UUID of version 5 over its feed's URL.
    public var guid: String? {
        get { self["guid"] }
        set { self["guid"] = newValue }
    }

    /// What the feed holds: `podcast`, `music`, `video`, `film`, `audiobook`, `newsletter`, `blog` … and `mixed`, or
    /// one of these with an `L` at the end for a list.
    public var medium: String? {
        get { self["medium"] }
        set { self["medium"] = newValue }
    }

    /// Whether other platforms may import the feed.
    public var locked: PodcastLock? {
        get { self[PodcastLock.self] }
        set { self[PodcastLock.self] = newValue }
    }

    /// Pages to give money on.
    public var fundings: [PodcastFunding] {
        get { self[all: PodcastFunding.self] }
        set { self[all: PodcastFunding.self] = newValue }
    }

    /// Files with an episode's words.
    public var transcripts: [PodcastTranscript] {
        get { self[all: PodcastTranscript.self] }
        set { self[all: PodcastTranscript.self] = newValue }
    }

    /// The file with an episode's chapters.
    public var chapters: PodcastChapters? {
        get { self[PodcastChapters.self] }
        set { self[PodcastChapters.self] = newValue }
    }

    /// Parts of an episode that make one curious.
    public var soundbites: [PodcastSoundbite] {
        get { self[all: PodcastSoundbite.self] }
        set { self[all: PodcastSoundbite.self] = newValue }
    }

    /// Who takes part: hosts, guests, writers …
    public var persons: [PodcastPerson] {
        get { self[all: PodcastPerson.self] }
        set { self[all: PodcastPerson.self] = newValue }
    }

    /// What places it is about, or made at.
    public var locations: [PodcastLocation] {
        get { self[all: PodcastLocation.self] }
        set { self[all: PodcastLocation.self] = newValue }
    }

    /// The season that an episode belongs to.
    public var season: PodcastSeason? {
        get { self[PodcastSeason.self] }
        set { self[PodcastSeason.self] = newValue }
    }

    /// An episode's number.
    public var episode: PodcastEpisode? {
        get { self[PodcastEpisode.self] }
        set { self[PodcastEpisode.self] = newValue }
    }

    /// Recordings that say what to expect.
    public var trailers: [PodcastTrailer] {
        get { self[all: PodcastTrailer.self] }
        set { self[all: PodcastTrailer.self] = newValue }
    }

    /// Under which terms it may be used.
    public var license: PodcastLicense? {
        get { self[PodcastLicense.self] }
        set { self[PodcastLicense.self] = newValue }
    }

    /// Other renditions of an episode.
    public var alternateEnclosures: [PodcastAlternateEnclosure] {
        get { self[all: PodcastAlternateEnclosure.self] }
        set { self[all: PodcastAlternateEnclosure.self] = newValue }
    }

    /// How to pay for it.
    public var values: [PodcastValue] {
        get { self[all: PodcastValue.self] }
        set { self[all: PodcastValue.self] = newValue }
    }

    /// Pictures in several sizes, in one attribute; ``pictures`` are the newer way.
    public var images: PodcastImages? {
        get { self[PodcastImages.self] }
        set { self[PodcastImages.self] = newValue }
    }

    /// Pictures for several purposes: `image`.
    public var pictures: [PodcastImage] {
        get { self[all: PodcastImage.self] }
        set { self[all: PodcastImage.self] = newValue }
    }

    /// Broadcasts.
    public var liveItems: [PodcastLiveItem] {
        get { self[all: PodcastLiveItem.self] }
        set { self[all: PodcastLiveItem.self] = newValue }
    }

    /// Where else it can be had.
    public var contentLinks: [PodcastContentLink] {
        get { self[all: PodcastContentLink.self] }
        set { self[all: PodcastContentLink.self] = newValue }
    }

    /// Where people talk about an episode: `socialInteract`.
    public var socialInteractions: [PodcastSocialInteraction] {
        get { self[all: PodcastSocialInteraction.self] }
        set { self[all: PodcastSocialInteraction.self] = newValue }
    }

    /// Which platforms shall not show it.
    public var blocks: [PodcastBlock] {
        get { self[all: PodcastBlock.self] }
        set { self[all: PodcastBlock.self] = newValue }
    }

    /// Texts for machines: `txt`.
    public var texts: [PodcastText] {
        get { self[all: PodcastText.self] }
        set { self[all: PodcastText.self] = newValue }
    }

    /// Feeds and items elsewhere that belong to this one.
    public var remoteItems: [PodcastRemoteItem] {
        get { self[all: PodcastRemoteItem.self] }
        set { self[all: PodcastRemoteItem.self] = newValue }
    }

    /// Podcasts that this one recommends.
    public var podroll: PodcastPodroll? {
        get { self[PodcastPodroll.self] }
        set { self[PodcastPodroll.self] = newValue }
    }

    /// The feed of the publisher.
    public var publisher: PodcastPublisher? {
        get { self[PodcastPublisher.self] }
        set { self[PodcastPublisher.self] = newValue }
    }

    /// When episodes are to be expected.
    public var updateFrequency: PodcastUpdateFrequency? {
        get { self[PodcastUpdateFrequency.self] }
        set { self[PodcastUpdateFrequency.self] = newValue }
    }

    /// Rooms for its audience: `chat`.
    public var chats: [PodcastChat] {
        get { self[all: PodcastChat.self] }
        set { self[all: PodcastChat.self] = newValue }
    }

    /// Whether changes are announced by Podping: the attribute `usesPodping` of `podping`.
    public var usesPodping: Bool? {
        get { first("podping")?.attribute("usesPodping").flatMap { Bool(extensionText: $0.trimmed) } }
        set {
            var element = first("podping") ?? element("podping")
            element.setAttribute("usesPodping", to: newValue?.extensionText)
            extensions.set("podping", namespace: Podcasting.uri, to: newValue == nil ? nil : element)
        }
    }
}

extension Extensions {
    /// Podcasting 2.0.
    public var podcasting: PodcastingLens {
        get { PodcastingLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
