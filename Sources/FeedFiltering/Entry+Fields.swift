internal import Syndication

/// What an entry says in each field of a filter.
extension Entry {
    /// When the entry changed or appeared; nil where it does not say, or the field is no date.
    func date(_ field: FilterField) -> Timestamp.Instant? {
        switch field {
        case .published: published?.instant
        case .updated: updated?.instant
        case .date: updated?.instant ?? published?.instant
        default: nil
        }
    }

    /// What is counted of the text: words, or bytes of UTF-8; nil where the field is no count.
    func count(_ field: FilterField, _ texts: inout EntryTexts) -> Int? {
        switch field {
        case .words: texts.all(of: self).reduce(0) { $0 + WordCount.words(in: $1) }
        case .length: texts.all(of: self).reduce(0) { $0 + $1.utf8.count }
        default: nil
        }
    }

    /// Whether a value of the field fits. Empty ones are none.
    func contains(_ field: FilterField, _ texts: inout EntryTexts, where isFitting: (String) -> Bool) -> Bool {
        func fits(_ value: String?) -> Bool {
            value.map { !$0.isEmpty && isFitting($0) } ?? false
        }
        switch field {
        case .id: return fits(id)
        case .title: return fits(texts.title(of: self))
        case .summary: return fits(texts.summary(of: self))
        case .content: return texts.content(of: self).contains { fits($0) }
        case .text:
            return fits(texts.title(of: self)) || fits(texts.summary(of: self))
                || texts.content(of: self).contains { fits($0) }
        case .author: return knownAuthors.contains { fits($0.name) || fits($0.email) || fits($0.uri) }
        case .contributor: return contributors.contains { fits($0.name) || fits($0.email) || fits($0.uri) }
        case .category: return categories.contains { fits($0.term) || fits($0.label) }
        case .link: return links.contains { fits($0.href) }
        case .permalink: return fits(permalink)
        case .enclosure: return links.contains { $0.rel == "enclosure" && fits($0.href) }
        case .enclosureType: return links.contains { $0.rel == "enclosure" && fits($0.type) }
        case .language: return fits(language ?? source?.feed.language)
        case .rights: return fits((rights ?? source?.feed.rights)?.plain)
        case .source: return fits(source?.feed.title?.plain)
        case .sourceID: return fits(source?.feed.id)
        case .sourceLink: return source?.feed.links.contains { fits($0.href) } ?? false
        case .element(let name): return extensions.fragments.contains { fits(name.value(of: $0)) }
        case .published, .updated, .date, .words, .length: return false
        }
    }

    /// Whether the entry says something in the field. HTML is looked at as it stands: a picture is something.
    func has(_ field: FilterField, _ texts: inout EntryTexts) -> Bool {
        switch field {
        case .title: title.says
        case .summary: summary.says
        case .content: content.contains { $0.source != nil || $0.value.says }
        case .text: has(.title, &texts) || has(.summary, &texts) || has(.content, &texts)
        case .rights: (rights ?? source?.feed.rights).says
        case .source: (source?.feed.title).says
        case .published, .updated, .date: date(field) != nil
        case .words, .length: count(field, &texts).map { $0 > 0 } ?? false
        case .element(let name): extensions.fragments.contains { name.isSaid(by: $0) }
        default: contains(field, &texts) { $0.says }
        }
    }

    /// The entry's authors, or else those of its feed (RFC 4287, section 4.2.1).
    private var knownAuthors: [Person] {
        authors.isEmpty ? source?.feed.authors ?? [] : authors
    }
}

extension String {
    /// Whether there is more than white space.
    fileprivate var says: Bool { utf8.contains { $0 > 0x20 } }
}

extension Text? {
    fileprivate var says: Bool { self?.value.says ?? false }
}
