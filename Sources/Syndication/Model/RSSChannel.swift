/// What RSS says of a channel and no other format does.
///
/// RSS 2.0, "Optional channel elements". In other formats these facts are kept under RSS's namespace.
public struct RSSChannel: Sendable, Hashable {
    /// A service that tells when the channel changes.
    public struct Cloud: Sendable, Hashable {
        /// The host's name, port and path.
        public var domain, port, path: String?
        /// The procedure to call, and how: `xml-rpc`, `soap` or `http-post`.
        public var registerProcedure, protocolName: String?

        /// Creates an empty description.
        public init() {}
    }

    /// A form that a reader may show with the channel.
    public struct TextInput: Sendable, Hashable {
        /// The label of the button, what the form is for, the name of the field, where it is sent.
        public var title, description, name, link: String?

        /// Creates an empty description.
        public init() {}
    }

    /// A URL that describes the format.
    public var docs: String?
    /// Minutes that the channel may be kept, as written.
    public var ttl: String?
    /// The PICS rating.
    public var rating: String?
    /// Hours of the day, 0 to 23 GMT, at which the channel does not change, as written.
    public var skipHours: [String] = []
    /// Days of the week at which the channel does not change, as written.
    public var skipDays: [String] = []
    /// A service that tells when the channel changes.
    public var cloud: Cloud?
    /// A form that a reader may show with the channel.
    public var textInput: TextInput?

    /// Creates an empty description.
    public init() {}

    /// Whether there is nothing in it.
    public var isEmpty: Bool { self == RSSChannel() }
}
