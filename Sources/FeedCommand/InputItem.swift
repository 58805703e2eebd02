/// Something that a command's operands name.
package enum InputItem: Sendable {
    /// A document that can be opened. Without a path it is standard input.
    case document(name: String, path: String?)
    /// A document on the web.
    case remote(url: String)
    /// What is to be said in its place.
    case message(InputMessage)

    static func error(_ text: String, in input: String, _ status: ExitStatus) -> InputItem {
        .message(InputMessage(text: text, input: input, status: status))
    }

    static func detail(_ text: String, in input: String) -> InputItem {
        .message(InputMessage(text: text, input: input, status: nil))
    }

    /// Whether it can be opened.
    package var isDocument: Bool {
        if case .message = self { false } else { true }
    }
}

/// What is to be said of an operand when its turn comes.
package struct InputMessage: Error, Sendable {
    var text: String
    var input: String
    /// The status that it amounts to; nil for what few want to know.
    var status: ExitStatus?

    /// What a command says of a document on the web that does not fetch any.
    package static func isOnTheWeb(_ url: String) -> InputMessage {
        InputMessage(
            text: "is on the web: 'feed import' and 'feed fetch' bring it in", input: ShownURL.text(url), status: .usage
        )
    }

    /// Says it.
    package func pass(to diagnostics: inout Diagnostics) {
        if let status { diagnostics.error(text, in: input, status) } else { diagnostics.detail(text, in: input) }
    }
}
