@testable import Syndication

extension LensSample {
    /// A value for every property of the lenses of Media RSS.
    static let mediaRSS: [LensSample] = [
        LensSample(
            "mediaRSS.groups", \.mediaRSS.groups,
            [
                MediaGroup(contents: [MediaContent(url: "tide"), MediaContent(url: "gull")]),
                MediaGroup(contents: [MediaContent(url: "gull"), MediaContent(url: "buoy")]),
            ]),
        LensSample("mediaRSS.contents", \.mediaRSS.contents, [MediaContent(url: "tide"), MediaContent(url: "gull")]),
        LensSample("mediaRSS.metadata.title", \.mediaRSS.metadata.title, MediaTitle(text: "tide")),
        LensSample("mediaRSS.metadata.description", \.mediaRSS.metadata.description, MediaDescription(text: "tide")),
        LensSample(
            "mediaRSS.metadata.thumbnails", \.mediaRSS.metadata.thumbnails,
            [MediaThumbnail(url: "tide"), MediaThumbnail(url: "gull")]),
        LensSample(
            "mediaRSS.metadata.ratings", \.mediaRSS.metadata.ratings,
            [MediaRating(value: "tide"), MediaRating(value: "gull")]),
        LensSample(
            "mediaRSS.metadata.categories", \.mediaRSS.metadata.categories,
            [MediaCategory(term: "tide"), MediaCategory(term: "gull")]),
        LensSample(
            "mediaRSS.metadata.hashes", \.mediaRSS.metadata.hashes,
            [MediaHash(value: "tide"), MediaHash(value: "gull")]),
        LensSample("mediaRSS.metadata.keywords", \.mediaRSS.metadata.keywords, ["low tide", "gull"]),
        LensSample("mediaRSS.metadata.player", \.mediaRSS.metadata.player, MediaPlayer(url: "tide")),
        LensSample(
            "mediaRSS.metadata.credits", \.mediaRSS.metadata.credits,
            [MediaCredit(name: "tide"), MediaCredit(name: "gull")]),
        LensSample("mediaRSS.metadata.copyright", \.mediaRSS.metadata.copyright, MediaCopyright(text: "tide")),
        LensSample(
            "mediaRSS.metadata.texts", \.mediaRSS.metadata.texts, [MediaText(text: "tide"), MediaText(text: "gull")]),
        LensSample(
            "mediaRSS.metadata.restrictions", \.mediaRSS.metadata.restrictions,
            [MediaRestriction(relationship: "tide"), MediaRestriction(relationship: "gull")]),
        LensSample(
            "mediaRSS.metadata.community", \.mediaRSS.metadata.community,
            MediaCommunity(starRating: MediaStarRating(average: 2.5))),
        LensSample(
            "mediaRSS.metadata.comments", \.mediaRSS.metadata.comments, MediaComments(comments: ["tide", "gull"])),
        LensSample(
            "mediaRSS.metadata.responses", \.mediaRSS.metadata.responses, MediaResponses(responses: ["tide", "gull"])),
        LensSample(
            "mediaRSS.metadata.backLinks", \.mediaRSS.metadata.backLinks, MediaBackLinks(backLinks: ["tide", "gull"])),
        LensSample("mediaRSS.metadata.embed", \.mediaRSS.metadata.embed, MediaEmbed(url: "tide")),
        LensSample("mediaRSS.metadata.status", \.mediaRSS.metadata.status, MediaStatus(state: "tide")),
        LensSample(
            "mediaRSS.metadata.prices", \.mediaRSS.metadata.prices,
            [MediaPrice(type: "tide"), MediaPrice(type: "gull")]),
        LensSample(
            "mediaRSS.metadata.licenses", \.mediaRSS.metadata.licenses,
            [MediaLicense(text: "tide"), MediaLicense(text: "gull")]),
        LensSample(
            "mediaRSS.metadata.subtitles", \.mediaRSS.metadata.subtitles,
            [MediaSubtitle(href: "tide"), MediaSubtitle(href: "gull")]),
        LensSample(
            "mediaRSS.metadata.peerLinks", \.mediaRSS.metadata.peerLinks,
            [MediaPeerLink(href: "tide"), MediaPeerLink(href: "gull")]),
        LensSample(
            "mediaRSS.metadata.locations", \.mediaRSS.metadata.locations,
            [MediaLocation(description: "tide"), MediaLocation(description: "gull")]),
        LensSample(
            "mediaRSS.metadata.scenes", \.mediaRSS.metadata.scenes,
            MediaScenes(scenes: [MediaScene(title: "tide"), MediaScene(title: "gull")])),
    ]
}

extension ElementSample {
    /// A value for every property of the elements of Media RSS.
    static let mediaRSS: [ElementSample] = [
        ElementSample(\MediaGroup.contents, [MediaContent(url: "tide"), MediaContent(url: "gull")]),
        ElementSample(\MediaContent.url, "tide"),
        ElementSample(\MediaContent.fileSize, 7),
        ElementSample(\MediaContent.type, "tide"),
        ElementSample(\MediaContent.medium, "tide"),
        ElementSample(\MediaContent.isDefault, true),
        ElementSample(\MediaContent.expression, "tide"),
        ElementSample(\MediaContent.bitrate, 2.5),
        ElementSample(\MediaContent.framerate, 2.5),
        ElementSample(\MediaContent.samplingrate, 2.5),
        ElementSample(\MediaContent.channels, 7),
        ElementSample(\MediaContent.duration, 83.25),
        ElementSample(\MediaContent.height, 7),
        ElementSample(\MediaContent.width, 7),
        ElementSample(\MediaContent.language, "tide"),
        ElementSample(\MediaTitle.type, "tide"),
        ElementSample(\MediaTitle.text, "tide"),
        ElementSample(\MediaDescription.type, "tide"),
        ElementSample(\MediaDescription.text, "tide"),
        ElementSample(\MediaText.type, "tide"),
        ElementSample(\MediaText.language, "tide"),
        ElementSample(\MediaText.start, 83.25),
        ElementSample(\MediaText.end, 83.25),
        ElementSample(\MediaText.text, "tide"),
        ElementSample(\MediaCategory.term, "tide"),
        ElementSample(\MediaCategory.scheme, "tide"),
        ElementSample(\MediaCategory.label, "tide"),
        ElementSample(\MediaThumbnail.url, "tide"),
        ElementSample(\MediaThumbnail.height, 7),
        ElementSample(\MediaThumbnail.width, 7),
        ElementSample(\MediaThumbnail.time, 83.25),
        ElementSample(\MediaSubtitle.type, "tide"),
        ElementSample(\MediaSubtitle.language, "tide"),
        ElementSample(\MediaSubtitle.href, "tide"),
        ElementSample(\MediaScenes.scenes, [MediaScene(title: "tide"), MediaScene(title: "gull")]),
        ElementSample(\MediaRating.value, "tide"),
        ElementSample(\MediaRating.scheme, "tide"),
        ElementSample(\MediaCredit.name, "tide"),
        ElementSample(\MediaCredit.role, "tide"),
        ElementSample(\MediaCredit.scheme, "tide"),
        ElementSample(\MediaCopyright.text, "tide"),
        ElementSample(\MediaCopyright.url, "tide"),
        ElementSample(\MediaRestriction.relationship, "tide"),
        ElementSample(\MediaRestriction.type, "tide"),
        ElementSample(\MediaRestriction.value, "tide"),
        ElementSample(\MediaStatus.state, "tide"),
        ElementSample(\MediaStatus.reason, "tide"),
        ElementSample(\MediaPrice.type, "tide"),
        ElementSample(\MediaPrice.price, 2.5),
        ElementSample(\MediaPrice.currency, "tide"),
        ElementSample(\MediaPrice.info, "tide"),
        ElementSample(\MediaLicense.text, "tide"),
        ElementSample(\MediaLicense.type, "tide"),
        ElementSample(\MediaLicense.href, "tide"),
        ElementSample(\MediaHash.value, "tide"),
        ElementSample(\MediaHash.algorithm, "tide"),
        ElementSample(\MediaPlayer.url, "tide"),
        ElementSample(\MediaPlayer.height, 7),
        ElementSample(\MediaPlayer.width, 7),
        ElementSample(\MediaEmbed.url, "tide"),
        ElementSample(\MediaEmbed.height, 7),
        ElementSample(\MediaEmbed.width, 7),
        ElementSample(\MediaEmbed.parameters, [MediaParameter(name: "tide"), MediaParameter(name: "gull")]),
        ElementSample(\MediaParameter.name, "tide"),
        ElementSample(\MediaParameter.value, "tide"),
        ElementSample(\MediaPeerLink.type, "tide"),
        ElementSample(\MediaPeerLink.href, "tide"),
        ElementSample(\MediaCommunity.starRating, MediaStarRating(average: 2.5)),
        ElementSample(\MediaCommunity.statistics, MediaStatistics(views: 7)),
        ElementSample(\MediaStarRating.average, 2.5),
        ElementSample(\MediaStarRating.count, 7),
        ElementSample(\MediaStarRating.minimum, 2.5),
        ElementSample(\MediaStarRating.maximum, 2.5),
        ElementSample(\MediaStatistics.views, 7),
        ElementSample(\MediaStatistics.favorites, 7),
        ElementSample(\MediaComments.comments, ["tide", "gull"]),
        ElementSample(\MediaResponses.responses, ["tide", "gull"]),
        ElementSample(\MediaBackLinks.backLinks, ["tide", "gull"]),
        ElementSample(\MediaLocation.description, "tide"),
        ElementSample(\MediaLocation.start, 83.25),
        ElementSample(\MediaLocation.end, 83.25),
    ]
}
