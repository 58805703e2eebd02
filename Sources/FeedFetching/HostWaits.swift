internal import Synchronization

/// Which servers asked to be left alone, and until when (RFC 9110, section 10.2.3).
public final class HostWaits: Sendable {
    private let moments: Mutex<[String: Int64]>

    /// - Parameter moments: what is known from before: seconds since 1970 by ``WebAddress/server``.
    public init(_ moments: [String: Int64] = [:]) {
        self.moments = Mutex(moments)
    }

    /// Until when a server is to be left alone; nil when it may be asked at `now`.
    public func end(of address: WebAddress, at now: Int64) -> Int64? {
        // None is remembered that lies further ahead, unless by a clock that was wrong.
        let latest = now + RetryAfter.longest + 86_400
        return moments.withLock { $0[address.server] }.flatMap { $0 > now && $0 <= latest ? $0 : nil }
    }

    /// Remembers that a server is to be left alone. A later end counts for more than an earlier one.
    public func set(_ address: WebAddress, until moment: Int64) {
        moments.withLock { $0[address.server] = max($0[address.server] ?? .min, moment) }
    }

    /// All that is known.
    public var all: [String: Int64] { moments.withLock { $0 } }
}
