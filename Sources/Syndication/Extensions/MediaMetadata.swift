/// The optional elements of Media RSS, which stand in a feed, an entry, a group or a media object: what is said further
/// in holds rather than what is said further out.
public struct MediaMetadata: ExtensionLens {
    typealias Vocabulary = MediaRSS
    var extensions: Extensions

    /// What it is called.
    public var title: MediaTitle? {
        get { self[MediaTitle.self] }
        set { self[MediaTitle.self] = newValue }
    }

    /// What it is about.
    public var description: MediaDescription? {
        get { self[MediaDescription.self] }
        set { self[MediaDescription.self] = newValue }
    }

    /// Pictures that stand for it, the best first.
    public var thumbnails: [MediaThumbnail] {
        get { self[all: MediaThumbnail.self] }
        set { self[all: MediaThumbnail.self] = newValue }
    }

    /// For whom it is fit.
    public var ratings: [MediaRating] {
        get { self[all: MediaRating.self] }
        set { self[all: MediaRating.self] = newValue }
    }

    /// What it is about, in words of schemes.
    public var categories: [MediaCategory] {
        get { self[all: MediaCategory.self] }
        set { self[all: MediaCategory.self] = newValue }
    }

    /// Its digests.
    public var hashes: [MediaHash] {
        get { self[all: MediaHash.self] }
        set { self[all: MediaHash.self] = newValue }
    }

    /// What it is about, in words: `keywords`, with commas between them.
    public var keywords: [String] {
        get { self[list: "keywords"] }
        set { self[list: "keywords"] = newValue }
    }

    /// A page that plays it.
    public var player: MediaPlayer? {
        get { self[MediaPlayer.self] }
        set { self[MediaPlayer.self] = newValue }
    }

    /// Who made it.
    public var credits: [MediaCredit] {
        get { self[all: MediaCredit.self] }
        set { self[all: MediaCredit.self] = newValue }
    }

    /// Whose it is.
    public var copyright: MediaCopyright? {
        get { self[MediaCopyright.self] }
        set { self[MediaCopyright.self] = newValue }
    }

    /// What is said in it.
    public var texts: [MediaText] {
        get { self[all: MediaText.self] }
        set { self[all: MediaText.self] = newValue }
    }

    /// Where it may be shown.
    public var restrictions: [MediaRestriction] {
        get { self[all: MediaRestriction.self] }
        set { self[all: MediaRestriction.self] = newValue }
    }

    /// What people think of it.
    public var community: MediaCommunity? {
        get { self[MediaCommunity.self] }
        set { self[MediaCommunity.self] = newValue }
    }

    /// What people wrote about it.
    public var comments: MediaComments? {
        get { self[MediaComments.self] }
        set { self[MediaComments.self] = newValue }
    }

    /// What people made in reply.
    public var responses: MediaResponses? {
        get { self[MediaResponses.self] }
        set { self[MediaResponses.self] = newValue }
    }

    /// Pages that refer to it.
    public var backLinks: MediaBackLinks? {
        get { self[MediaBackLinks.self] }
        set { self[MediaBackLinks.self] = newValue }
    }

    /// How to show it within a page.
    public var embed: MediaEmbed? {
        get { self[MediaEmbed.self] }
        set { self[MediaEmbed.self] = newValue }
    }

    /// Whether it is still there.
    public var status: MediaStatus? {
        get { self[MediaStatus.self] }
        set { self[MediaStatus.self] = newValue }
    }

    /// What it costs.
    public var prices: [MediaPrice] {
        get { self[all: MediaPrice.self] }
        set { self[all: MediaPrice.self] = newValue }
    }

    /// Under which terms it may be used.
    public var licenses: [MediaLicense] {
        get { self[all: MediaLicense.self] }
        set { self[all: MediaLicense.self] = newValue }
    }

    /// Files with its words: `subTitle`.
    public var subtitles: [MediaSubtitle] {
        get { self[all: MediaSubtitle.self] }
        set { self[all: MediaSubtitle.self] = newValue }
    }

    /// Where peers have it.
    public var peerLinks: [MediaPeerLink] {
        get { self[all: MediaPeerLink.self] }
        set { self[all: MediaPeerLink.self] = newValue }
    }

    /// Where it was made, or shows.
    public var locations: [MediaLocation] {
        get { self[all: MediaLocation.self] }
        set { self[all: MediaLocation.self] = newValue }
    }

    /// Its parts.
    public var scenes: MediaScenes? {
        get { self[MediaScenes.self] }
        set { self[MediaScenes.self] = newValue }
    }

    /// Whose it is to spread: `rights`, whose attribute `status` says `userCreated` or `official`.
    public var rights: String? {
        get { first("rights")?.attribute("status")?.trimmed.nonEmpty }
        set {
            var element = first("rights") ?? element("rights")
            element.setAttribute("status", to: newValue?.extensionText)
            extensions.set("rights", namespace: MediaRSS.uri, to: newValue?.extensionText == nil ? nil : element)
        }
    }
}
