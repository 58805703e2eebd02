extension Vocabularies {
    private static let time = ExtensionValue.float
    private static let size: [String: ExtensionValue] = ["height": .positive, "width": .positive]
    private static let prose: [String: ExtensionValue] = ["type": .oneOf(["plain", "html"])]

    /// What describes media, of an entry, a group or one of its files.
    private static let descriptions: [String: ElementGrammar] = tables(
        ["media:adult": .once(.trueOrFalse), "media:keywords": .many(.any)],
        ["media:category": .attributes(["label": .any, "scheme": .address], value: .any)],
        ["media:copyright": .attributes(["url": .address], value: .any, isOnce: true)],
        ["media:credit": .attributes(["role": .oneOf(roles), "scheme": .address], value: .any)],
        each("media:title media:description", .attributes(prose, value: .any, isOnce: true)),
        ["media:player": .attributes(["url": .address].merging(size) { first, _ in first }, required: ["url"])],
        [
            "media:thumbnail": .attributes(
                ["url": .address, "time": time].merging(size) { first, _ in first }, required: ["url"])
        ],
        ["media:rating": ElementGrammar(value: .oneOf(["adult", "nonadult"]))],
        [
            "media:text": .attributes(
                ["type": .oneOf(["plain", "html"]), "lang": .language, "start": time, "end": time], value: .any)
        ])

    /// Roles of the European Broadcasting Union's list that are met.
    private static let roles = [
        "actor", "artist", "author", "composer", "director", "editor", "illustrator", "musician", "performer",
        "photographer", "producer", "reporter", "singer", "subtitles", "translation",
    ]

    private static let content = ElementGrammar.holding(
        descriptions.merging(tables(dublinCore, places)) { first, _ in first },
        attributes: [
            "url": .address, "type": .mediaType, "lang": .language, "medium": .oneOf(kinds), "isDefault": .trueOrFalse,
            "expression": .oneOf(["sample", "full", "nonstop"]), "fileSize": .positive, "height": .positive,
            "width": .positive, "channels": .nonNegative, "duration": .float, "bitrate": .float, "framerate": .float,
            "samplingrate": .float,
        ])

    private static let kinds = ["image", "audio", "video", "document", "executable"]

    /// Media RSS, as far as it was in use before its version 1.5.
    static let media: [String: ElementGrammar] = {
        var entry = descriptions
        var content = Vocabularies.content
        content.places = .entry
        entry["media:content"] = content
        entry["media:group"] = .holding(descriptions.merging(["media:content": content]) { first, _ in first }, .entry)
        return entry
    }()
}
