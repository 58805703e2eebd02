internal import SyndicationXML

/// What the JSON schema has members for and the model keeps among the extensions: written for whoever reads the JSON,
/// beside the elements themselves, which are what is read back.
extension JSONWriter {
    mutating func views(_ extensions: Extensions, of entry: Entry? = nil) {
        guard !extensions.isEmpty else { return }
        if let entry, let publisher = entry.publisher {
            beginObject("publisher")
            person(publisher)
            endObject()
        }
        date("created", extensions.created)
        period(extensions.dublinCoreTerms.valid)
        if entry != nil { date("expires", extensions.expirationDate) }
        if entry == nil {
            member("userComment", extensions.jsonFeed.userComment)
        } else if let href = extensions.jsonFeed.bannerImage {
            beginObject("banner")
            member("href", href)
            endObject()
        }
        itunes(extensions)
        place(extensions.geoRSS)
        chapters(extensions.podloveChapters)
    }

    private mutating func period(_ period: (start: Timestamp?, end: Timestamp?)?) {
        guard let period else { return }
        beginObject("valid")
        date("start", period.start)
        date("end", period.end)
        endObject()
    }

    private mutating func itunes(_ extensions: Extensions) {
        let lens = extensions.itunes
        let isPresent = extensions.first("explicit", namespace: ITunes.uri) != nil
        guard lens.block != nil || isPresent else { return }
        beginObject("itunes")
        member("block", lens.block)
        if isPresent {
            if let explicit = lens.explicit { member("explicit", explicit) } else { null("explicit") }
        }
        endObject()
    }

    private mutating func place(_ lens: GeoRSSLens) {
        guard lens.isPresent else { return }
        beginObject("where")
        if let geometry = lens.geometry {
            member("type", geometry.kind.rawValue)
            switch geometry.kind {
            case .point: numbers("coordinates", geometry.positions.first ?? [])
            case .line, .box: positions("coordinates", geometry.positions)
            case .polygon:
                beginArray("coordinates")
                positions(nil, geometry.positions)
                endArray()
            }
            member("srsName", geometry.referenceSystem)
        }
        endObject()
    }

    private mutating func positions(_ name: StaticString?, _ positions: [[Double]]) {
        if let name { beginArray(name) } else { beginArray() }
        for position in positions { numbers(nil, position) }
        endArray()
    }

    private mutating func numbers(_ name: StaticString?, _ numbers: [Double]) {
        if let name { beginArray(name) } else { beginArray() }
        for number in numbers { element(number) }
        endArray()
    }

    private mutating func chapters(_ lens: PodloveChaptersLens) {
        let chapters = lens.chapters
        guard !chapters.isEmpty else { return }
        beginObject("chapters")
        member("version", lens.version)
        beginArray("items")
        for chapter in chapters {
            beginObject()
            member("start", chapter.start)
            member("title", chapter.title)
            member("href", chapter.href)
            member("image", chapter.image)
            endObject()
        }
        endArray()
        endObject()
    }
}

extension Entry {
    /// Who published it, as elements of Dublin Core, iTunes or RSS say.
    var publisher: Person? {
        let names: Set<String> = ["publisher", "owner", "webMaster"]
        guard extensions.fragments.contains(where: { names.contains($0.name) }) else { return nil }
        if let person = promoted(to: Feed()).publisher { return person }
        let element = extensions.first("webMaster", namespace: Namespace.rss)
        return element.flatMap { RSSConstruct.person($0.text.trimmed) }
    }

    private func promoted(to empty: Feed) -> Feed {
        var target = empty
        var scope = PromotionScope()
        for element in extensions.fragments { target.promote(element, &scope) }
        return target
    }
}

extension Extensions {
    /// When it was made: Dublin Core's term, or Atom 0.3's.
    var created: Timestamp? {
        dublinCoreTerms.created
            ?? first("created", namespace: Namespace.atom03)?.text.trimmed.nonEmpty.map { Timestamp.read($0) }
    }

    /// When it stops to hold: RSS 0.93's `expirationDate`. The last one counts.
    var expirationDate: Timestamp? {
        let elements = all("expirationDate", namespace: Namespace.rss)
        return elements.last?.text.trimmed.nonEmpty.map { Timestamp.read($0) }
    }
}
