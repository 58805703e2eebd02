internal import Mustache
internal import Syndication

/// A template as somebody wrote it.
struct TemplateSource {
    /// Sections within sections; the parser of templates goes as deep as they do.
    private static let maximumDepth = 50

    var name: String
    var text: String

    /// The template, ready for use.
    ///
    /// Values know themselves whether they are text, which is escaped, or markup: so every tag of a variable becomes one
    /// that escapes nothing, and no template can let text through as markup by mistake.
    ///
    /// - Throws: `FeedError` when the template cannot be read.
    func template() throws(FeedError) -> MustacheTemplate {
        try refuseDepth()
        _ = try parse(text)
        var bytes: [UInt8] = []
        var done = 0
        let source = Array(text.utf8)
        for tag in TemplateTag.all(in: text) where tag.kind == .variable && tag.isPlain {
            bytes += source[done..<tag.offset + 2]
            bytes.append(0x26)
            done = tag.offset + 2
        }
        return try parse(String(decoding: bytes + source[done...], as: UTF8.self))
    }

    private func parse(_ text: String) throws(FeedError) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: text)
        } catch let error as MustacheTemplate.ParserError {
            let place = error.context
            throw fault(Self.sentence(of: error.error), line: place.lineNumber, column: place.columnNumber)
        } catch {
            throw fault("it cannot be read", line: 1, column: 1)
        }
    }

    /// The tags, once it is sure that there is what they name.
    ///
    /// - Throws: `FeedError` for a partial or a value that does not exist, and for what themes may not do.
    func checkedTags(among templates: [String: String]) throws(FeedError) -> [TemplateTag] {
        let tags = TemplateTag.all(in: text)
        for tag in tags {
            switch tag.kind {
            case .partial, .parent:
                if templates[tag.name] == nil { throw fault("there is no partial ‘\(tag.name)’", at: tag.offset) }
            case .variable, .section:
                let unknown = tag.name.split(separator: ".").first { !ThemeKeys.all.contains(String($0)) }
                if let unknown { throw fault("there is no value ‘\(unknown)’; theme.md lists them", at: tag.offset) }
            case .other: throw fault("other delimiters and pragmas are not used in themes", at: tag.offset)
            case .end, .block, .comment: break
            }
        }
        return tags
    }

    private func refuseDepth() throws(FeedError) {
        var depth = 0
        for tag in TemplateTag.all(in: text) {
            switch tag.kind {
            case .section, .block, .parent: depth += 1
            case .end: depth -= 1
            default: break
            }
            if depth > Self.maximumDepth { throw fault("sections lie too deep within each other", at: tag.offset) }
        }
    }

    /// A fault at a place, for people.
    func fault(_ what: String, at offset: Int) -> FeedError {
        let before = text.utf8.prefix(offset)
        let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        let column = before.reversed().prefix { $0 != 0x0A }.count + 1
        return fault(what, line: line, column: column)
    }

    private func fault(_ what: String, line: Int, column: Int) -> FeedError {
        FeedError(.malformed, "\(name).mustache:\(line):\(column): \(what)")
    }

    private static func sentence(of error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "this is not the section that is to be closed here"
        case .unfinishedName: "the tag is not closed, or has no proper name"
        case .expectedSectionEnd: "a section is not closed"
        case .invalidSetDelimiter: "these are no delimiters"
        case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection, .textInsideInheritSection:
            "only blocks may stand here"
        case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "there is no such pragma"
        case nil: "the tag is not closed"
        }
    }
}
