#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The language settings of a thread.
///
/// libcurl hands names of hosts in other letters than ASCII (RFC 5891) to a library that takes them for text in the
/// encoding of the thread's settings, and those of a program that never chose any are for ASCII.
@safe
enum ThreadLocale {
    /// Kept as long as the process: a thread may not outlive its settings.
    nonisolated(unsafe) private static let utf8: locale_t? =
        unsafe newlocale(mask, "C.UTF-8", nil) ?? newlocale(mask, "en_US.UTF-8", nil)

    #if canImport(Darwin)
        private static let mask = LC_CTYPE_MASK
    #else
        private static let mask = Int32(1) << LC_CTYPE
    #endif

    /// Has this thread take text for UTF-8, and no other.
    static func useUTF8() {
        guard let utf8 = unsafe utf8 else { return }
        _ = unsafe uselocale(utf8)
    }

    /// Does something for which this thread takes text for UTF-8.
    static func withUTF8<Result>(_ body: () -> Result) -> Result {
        guard let utf8 = unsafe utf8, let former = unsafe uselocale(utf8) else { return body() }
        defer { _ = unsafe uselocale(former) }
        return body()
    }
}
