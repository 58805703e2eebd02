/// How an ``HTTPClient`` behaves towards others.
public struct HTTPClientOptions: Sendable {
    /// What the client calls itself (RFC 9110, section 10.1.5): a name, a version, and an address that tells more.
    public var userAgent = "swift-syndication/0.1"
    /// How many requests run at a time. 16 unless set.
    public var parallel = 16
    /// How many of them to one server. 1 unless set.
    public var perServer = 1
    /// How long a server is left alone after an answer. One second unless set.
    public var pause = Duration.seconds(1)
    /// How much of everything one answer may take.
    public var limits = TransferLimits()
    /// Networks that may be reached although they are not public.
    public var allowedNetworks: [NetworkRange] = []
    /// Which requests go through a proxy. None unless set.
    public var proxies = ProxySettings()
    /// A file of certificates that are trusted instead of the system's.
    public var certificateFile: String?
    /// Whether names and passwords are taken from the user's netrc file.
    public var usesNetrc = false

    /// Creates options with the defaults above.
    public init() {}
}
