@testable import Syndication

extension LensSample {
    /// A value for every property of the lenses of Podcasting 2.0.
    static let podcasting: [LensSample] = [
        LensSample("podcasting.guid", \.podcasting.guid, "tide"),
        LensSample("podcasting.medium", \.podcasting.medium, "tide"),
        LensSample("podcasting.locked", \.podcasting.locked, PodcastLock(true)),
        LensSample(
            "podcasting.fundings", \.podcasting.fundings, [PodcastFunding(url: "tide"), PodcastFunding(url: "gull")]),
        LensSample(
            "podcasting.transcripts", \.podcasting.transcripts,
            [PodcastTranscript(url: "tide", type: "tide"), PodcastTranscript(url: "gull", type: "gull")]),
        LensSample("podcasting.chapters", \.podcasting.chapters, PodcastChapters(url: "tide", type: "tide")),
        LensSample(
            "podcasting.soundbites", \.podcasting.soundbites,
            [PodcastSoundbite(startTime: 2.5, duration: 2.5), PodcastSoundbite(startTime: 3.5, duration: 3.5)]),
        LensSample(
            "podcasting.persons", \.podcasting.persons, [PodcastPerson(name: "tide"), PodcastPerson(name: "gull")]),
        LensSample(
            "podcasting.locations", \.podcasting.locations,
            [PodcastLocation(name: "tide"), PodcastLocation(name: "gull")]),
        LensSample("podcasting.season", \.podcasting.season, PodcastSeason(number: 7)),
        LensSample("podcasting.episode", \.podcasting.episode, PodcastEpisode(number: 2.5)),
        LensSample(
            "podcasting.trailers", \.podcasting.trailers,
            [PodcastTrailer(title: "tide", url: "tide"), PodcastTrailer(title: "gull", url: "gull")]),
        LensSample("podcasting.license", \.podcasting.license, PodcastLicense(identifier: "tide")),
        LensSample(
            "podcasting.alternateEnclosures", \.podcasting.alternateEnclosures,
            [PodcastAlternateEnclosure(type: "tide"), PodcastAlternateEnclosure(type: "gull")]),
        LensSample(
            "podcasting.values", \.podcasting.values,
            [PodcastValue(type: "tide", method: "tide"), PodcastValue(type: "gull", method: "gull")]),
        LensSample("podcasting.images", \.podcasting.images, PodcastImages(srcset: "tide")),
        LensSample(
            "podcasting.pictures", \.podcasting.pictures, [PodcastImage(href: "tide"), PodcastImage(href: "gull")]),
        LensSample(
            "podcasting.liveItems", \.podcasting.liveItems,
            [
                PodcastLiveItem(status: "tide", start: Timestamp(seconds: 1767225600)),
                PodcastLiveItem(status: "gull", start: Timestamp(seconds: 1767312000)),
            ]),
        LensSample(
            "podcasting.contentLinks", \.podcasting.contentLinks,
            [PodcastContentLink(href: "tide"), PodcastContentLink(href: "gull")]),
        LensSample(
            "podcasting.socialInteractions", \.podcasting.socialInteractions,
            [PodcastSocialInteraction(protocolName: "tide"), PodcastSocialInteraction(protocolName: "gull")]),
        LensSample(
            "podcasting.blocks", \.podcasting.blocks, [PodcastBlock(true, id: "tide"), PodcastBlock(true, id: "gull")]),
        LensSample("podcasting.texts", \.podcasting.texts, [PodcastText(text: "tide"), PodcastText(text: "gull")]),
        LensSample(
            "podcasting.remoteItems", \.podcasting.remoteItems,
            [PodcastRemoteItem(feedGUID: "tide"), PodcastRemoteItem(feedGUID: "gull")]),
        LensSample(
            "podcasting.podroll", \.podcasting.podroll,
            PodcastPodroll(remoteItems: [PodcastRemoteItem(feedGUID: "tide"), PodcastRemoteItem(feedGUID: "gull")])),
        LensSample(
            "podcasting.publisher", \.podcasting.publisher,
            PodcastPublisher(remoteItem: PodcastRemoteItem(feedGUID: "tide"))),
        LensSample("podcasting.updateFrequency", \.podcasting.updateFrequency, PodcastUpdateFrequency(text: "tide")),
        LensSample(
            "podcasting.chats", \.podcasting.chats,
            [PodcastChat(server: "tide", protocolName: "tide"), PodcastChat(server: "gull", protocolName: "gull")]),
    ]
}

extension ElementSample {
    /// A value for every property of the elements of Podcasting 2.0.
    static let podcasting: [ElementSample] = [
        ElementSample(\PodcastTranscript.url, "tide"),
        ElementSample(\PodcastTranscript.type, "tide"),
        ElementSample(\PodcastTranscript.language, "tide"),
        ElementSample(\PodcastTranscript.rel, "tide"),
        ElementSample(\PodcastChapters.url, "tide"),
        ElementSample(\PodcastChapters.type, "tide"),
        ElementSample(\PodcastSoundbite.startTime, 2.5),
        ElementSample(\PodcastSoundbite.duration, 2.5),
        ElementSample(\PodcastSoundbite.title, "tide"),
        ElementSample(\PodcastSeason.number, 7),
        ElementSample(\PodcastSeason.name, "tide"),
        ElementSample(\PodcastEpisode.number, 2.5),
        ElementSample(\PodcastEpisode.display, "tide"),
        ElementSample(\PodcastImages.srcset, "tide"),
        ElementSample(\PodcastImage.href, "tide"),
        ElementSample(\PodcastImage.alt, "tide"),
        ElementSample(\PodcastImage.aspectRatio, "tide"),
        ElementSample(\PodcastImage.width, 7),
        ElementSample(\PodcastImage.height, 7),
        ElementSample(\PodcastImage.type, "tide"),
        ElementSample(\PodcastImage.purpose, "tide"),
        ElementSample(\PodcastAlternateEnclosure.type, "tide"),
        ElementSample(\PodcastAlternateEnclosure.length, 7),
        ElementSample(\PodcastAlternateEnclosure.bitrate, 2.5),
        ElementSample(\PodcastAlternateEnclosure.height, 7),
        ElementSample(\PodcastAlternateEnclosure.language, "tide"),
        ElementSample(\PodcastAlternateEnclosure.title, "tide"),
        ElementSample(\PodcastAlternateEnclosure.rel, "tide"),
        ElementSample(\PodcastAlternateEnclosure.codecs, "tide"),
        ElementSample(\PodcastAlternateEnclosure.isDefault, true),
        ElementSample(\PodcastAlternateEnclosure.sources, [PodcastSource(uri: "tide"), PodcastSource(uri: "gull")]),
        ElementSample(\PodcastAlternateEnclosure.integrity, PodcastIntegrity(type: "tide", value: "tide")),
        ElementSample(\PodcastSource.uri, "tide"),
        ElementSample(\PodcastSource.contentType, "tide"),
        ElementSample(\PodcastIntegrity.type, "tide"),
        ElementSample(\PodcastIntegrity.value, "tide"),
        ElementSample(\PodcastContentLink.href, "tide"),
        ElementSample(\PodcastContentLink.text, "tide"),
        ElementSample(\PodcastPerson.name, "tide"),
        ElementSample(\PodcastPerson.role, "tide"),
        ElementSample(\PodcastPerson.group, "tide"),
        ElementSample(\PodcastPerson.image, "tide"),
        ElementSample(\PodcastPerson.href, "tide"),
        ElementSample(\PodcastLocation.name, "tide"),
        ElementSample(\PodcastLocation.rel, "tide"),
        ElementSample(\PodcastLocation.geo, "tide"),
        ElementSample(\PodcastLocation.osm, "tide"),
        ElementSample(\PodcastLocation.country, "tide"),
        ElementSample(\PodcastSocialInteraction.protocolName, "tide"),
        ElementSample(\PodcastSocialInteraction.uri, "tide"),
        ElementSample(\PodcastSocialInteraction.accountID, "tide"),
        ElementSample(\PodcastSocialInteraction.accountURL, "tide"),
        ElementSample(\PodcastSocialInteraction.priority, 7),
        ElementSample(\PodcastChat.server, "tide"),
        ElementSample(\PodcastChat.protocolName, "tide"),
        ElementSample(\PodcastChat.accountID, "tide"),
        ElementSample(\PodcastChat.space, "tide"),
        ElementSample(\PodcastLock.owner, "tide"),
        ElementSample(\PodcastFunding.url, "tide"),
        ElementSample(\PodcastFunding.text, "tide"),
        ElementSample(\PodcastTrailer.title, "tide"),
        ElementSample(\PodcastTrailer.url, "tide"),
        ElementSample(\PodcastTrailer.length, 7),
        ElementSample(\PodcastTrailer.type, "tide"),
        ElementSample(\PodcastTrailer.season, 7),
        ElementSample(\PodcastLicense.identifier, "tide"),
        ElementSample(\PodcastLicense.url, "tide"),
        ElementSample(\PodcastBlock.id, "tide"),
        ElementSample(\PodcastText.text, "tide"),
        ElementSample(\PodcastText.purpose, "tide"),
        ElementSample(\PodcastUpdateFrequency.text, "tide"),
        ElementSample(\PodcastUpdateFrequency.rule, "tide"),
        ElementSample(\PodcastUpdateFrequency.start, Timestamp(seconds: 1767225600)),
        ElementSample(\PodcastUpdateFrequency.isComplete, true),
        ElementSample(\PodcastRemoteItem.feedGUID, "tide"),
        ElementSample(\PodcastRemoteItem.feedURL, "tide"),
        ElementSample(\PodcastRemoteItem.itemGUID, "tide"),
        ElementSample(\PodcastRemoteItem.medium, "tide"),
        ElementSample(\PodcastRemoteItem.title, "tide"),
        ElementSample(
            \PodcastPodroll.remoteItems, [PodcastRemoteItem(feedGUID: "tide"), PodcastRemoteItem(feedGUID: "gull")]),
        ElementSample(\PodcastPublisher.remoteItem, PodcastRemoteItem(feedGUID: "tide")),
        ElementSample(\PodcastValue.type, "tide"),
        ElementSample(\PodcastValue.method, "tide"),
        ElementSample(\PodcastValue.suggested, 2.5),
        ElementSample(
            \PodcastValue.recipients,
            [
                PodcastValueRecipient(type: "tide", address: "tide", split: 7),
                PodcastValueRecipient(type: "gull", address: "gull", split: 8),
            ]),
        ElementSample(
            \PodcastValue.timeSplits,
            [
                PodcastValueTimeSplit(startTime: 2.5, duration: 2.5),
                PodcastValueTimeSplit(startTime: 3.5, duration: 3.5),
            ]),
        ElementSample(\PodcastValueRecipient.name, "tide"),
        ElementSample(\PodcastValueRecipient.type, "tide"),
        ElementSample(\PodcastValueRecipient.address, "tide"),
        ElementSample(\PodcastValueRecipient.split, 7),
        ElementSample(\PodcastValueRecipient.customKey, "tide"),
        ElementSample(\PodcastValueRecipient.customValue, "tide"),
        ElementSample(\PodcastValueRecipient.isFee, true),
        ElementSample(\PodcastValueTimeSplit.startTime, 2.5),
        ElementSample(\PodcastValueTimeSplit.duration, 2.5),
        ElementSample(\PodcastValueTimeSplit.remoteStartTime, 2.5),
        ElementSample(\PodcastValueTimeSplit.remotePercentage, 2.5),
        ElementSample(\PodcastValueTimeSplit.remoteItem, PodcastRemoteItem(feedGUID: "tide")),
        ElementSample(
            \PodcastValueTimeSplit.recipients,
            [
                PodcastValueRecipient(type: "tide", address: "tide", split: 7),
                PodcastValueRecipient(type: "gull", address: "gull", split: 8),
            ]),
        ElementSample(\PodcastLiveItem.status, "tide"),
        ElementSample(\PodcastLiveItem.start, Timestamp(seconds: 1767225600)),
        ElementSample(\PodcastLiveItem.end, Timestamp(seconds: 1767225600)),
    ]
}
