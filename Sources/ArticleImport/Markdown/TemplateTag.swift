internal import Syndication

/// One tag of a template language: `figure src="a.jpg" caption="A"`, `youtube(id="x")`, `/highlight`.
struct TemplateTag {
    /// The name; empty where there is none.
    private(set) var name = ""
    /// Whether it ends what another began.
    private(set) var isEnd = false
    /// Whether it is written like the call of a function.
    private(set) var isCall = false
    /// The string that stands in the name's place.
    private(set) var leadingString: String?
    private var values: [String] = []
    private var named: [String: String] = [:]

    /// Reads what stands between a tag's marks.
    init(_ text: String) {
        var words = Self.words(text)[...]
        guard var first = words.popFirst() else { return }
        if first.isQuoted {
            leadingString = first.text
            return
        }
        if first.text.hasPrefix("/") {
            isEnd = true
            first.text.removeFirst()
            if first.text.isEmpty { first = words.popFirst() ?? first }
        }
        name = first.text
        isCall = first.endsInParenthesis
        while let word = words.popFirst() {
            if word.endsInEqualsSign, let value = words.popFirst() {
                named[word.text.lowercased()] = value.text
            } else {
                values.append(word.text)
            }
        }
    }

    /// The first value that has no name.
    var first: String? { values.first }

    private struct Word {
        var text = ""
        var isQuoted = false
        var endsInEqualsSign = false
        var endsInParenthesis = false
    }

    private static func words(_ text: String) -> [Word] {
        var words: [Word] = []
        var word = Word()
        var quote: Character?
        func end() {
            if !word.text.isEmpty || word.isQuoted { words.append(word) }
            word = Word()
        }
        for character in text.prefix(4_000) {
            if let open = quote {
                if character == open { quote = nil } else { word.text.append(character) }
            } else if character == "\"" || character == "'" || character == "`" {
                word.isQuoted = true
                quote = character
            } else if character == "=" {
                word.endsInEqualsSign = true
                end()
            } else if character == "(" {
                word.endsInParenthesis = true
                end()
            } else if character.isWhitespace || character == ")" || character == "," {
                end()
            } else {
                word.text.append(character)
            }
        }
        end()
        return words
    }

    // MARK: - What it stands for

    /// The Markdown that says the same; nil where nobody here knows what it says.
    func markdown(isAlone: Bool) -> String? {
        switch name {
        case "figure", "image", "img": picture(isAlone: isAlone)
        case "ref", "relref": first ?? named["path"] ?? ""
        case "youtube": link("https://www.youtube.com/watch?v=", first ?? named["id"])
        case "vimeo": link("https://vimeo.com/", first ?? named["id"])
        case "tweet", "x", "twitter": named["user"].flatMap { link("https://twitter.com/\($0)/status/", named["id"]) }
        case "gist": values.count > 1 ? link("https://gist.github.com/\(values[0])/", values[1]) : nil
        default: nil
        }
    }

    private func link(_ site: String, _ id: String?) -> String? {
        guard let id, !id.isEmpty, !id.contains(where: { $0.isWhitespace || $0 == "<" || $0 == ">" }) else {
            return nil
        }
        return "<\(site)\(id)>"
    }

    private func picture(isAlone: Bool) -> String? {
        guard let source = named["src"] ?? named["path"] ?? named["url"] ?? first, !source.isEmpty else { return nil }
        let alternative = named["alt"] ?? ""
        let image = "<img src=\"\(Self.escaped(source))\" alt=\"\(Self.escaped(alternative))\" />"
        guard isAlone else { return image }
        let caption = Self.escaped(named["caption"] ?? named["title"] ?? "")
        // A blank line behind it ends the HTML.
        return "<figure>\(image)\(caption.isEmpty ? "" : "<figcaption>\(caption)</figcaption>")</figure>\n"
    }

    private static func escaped(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return HTMLEscaping.escaped(line).replacing("\"", with: "&quot;")
    }
}
