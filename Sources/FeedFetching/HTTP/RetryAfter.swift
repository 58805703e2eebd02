/// When a server says that it may be asked again (RFC 9110, section 10.2.3).
enum RetryAfter {
    /// How far ahead it may lie, in seconds: a week. A server that asks for more mostly has a wrong clock.
    static let longest: Int64 = 7 * 86_400

    /// The moment in seconds since 1970, from `now` to a week later; nil when nothing is said that can be read.
    ///
    /// A date is held against the server's own clock, if it tells it.
    static func moment(_ headers: HTTPHeaders, at now: Int64) -> Int64? {
        guard let value = headers["Retry-After"] else { return nil }
        let delay: Int64
        if let seconds = DeltaSeconds.read(value) {
            delay = seconds
        } else if let date = HTTPDate.seconds(value, now: now) {
            delay = date - (headers["Date"].flatMap { HTTPDate.seconds($0, now: now) } ?? now)
        } else {
            return nil
        }
        return now + min(max(delay, 0), longest)
    }
}
