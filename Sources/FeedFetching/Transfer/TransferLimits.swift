/// How much of everything one answer may take.
public struct TransferLimits: Sendable, Hashable {
    /// Bytes of the body as it is sent. 32 MiB unless set.
    public var bytes = 32 << 20
    /// Bytes of the body when it is unpacked. 64 MiB unless set.
    public var unpackedBytes = 64 << 20
    /// How many times as large as sent the body may become, from 4 MiB on. 200 times unless set; XML rarely shrinks to less
    /// than a thirtieth.
    public var unpackedRatio = 200
    /// Bytes of all header fields together. 64 KiB unless set.
    public var headerBytes = 64 << 10
    /// Redirects in a row. 10 unless set.
    public var redirects = 10
    /// Seconds until a connection is made, with its encryption. 15 unless set.
    public var connectSeconds = 15.0
    /// Seconds for one request and its answer, from the connection on. 60 unless set.
    public var seconds = 60.0
    /// Bytes a second below which an answer is too slow, if that lasts ``slowSeconds``. 100 unless set.
    public var slowestBytesPerSecond = 100
    /// Seconds that an answer may be slow for. 20 unless set.
    public var slowSeconds = 20

    /// Creates limits with the defaults above.
    public init() {}

    /// From how many bytes on ``unpackedRatio`` counts.
    static let ratioBytes = 4 << 20
}
