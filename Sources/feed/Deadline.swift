#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A moment in the near future, on the clock that nobody sets.
struct Deadline {
    private let end: Int

    /// So many milliseconds from now.
    init(milliseconds: Int) {
        end = Self.now + milliseconds
    }

    /// The milliseconds that are left, never less than zero.
    var remaining: Int32 {
        Int32(clamping: max(0, end - Self.now))
    }

    private static var now: Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
}
