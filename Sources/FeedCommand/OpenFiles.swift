#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// How many files a command may have open.
package enum OpenFiles {
    /// Files that are open besides: standard streams, the output, what libraries open.
    private static let others: rlim_t = 32

    /// Asks the system to allow so many inputs at once, as far as it lets a process do that itself.
    package static func allow(_ count: Int) {
        var limit = rlimit()
        let wanted = rlim_t(count) + others
        guard unsafe getrlimit(Self.kind, &limit) == 0, limit.rlim_cur < wanted else { return }
        limit.rlim_cur = min(wanted, limit.rlim_max)
        _ = unsafe setrlimit(Self.kind, &limit)
    }

    /// How many files the system lets this process have open.
    package static var allowed: Int {
        var limit = rlimit()
        guard unsafe getrlimit(Self.kind, &limit) == 0 else { return 256 }
        return Int(min(limit.rlim_cur, 1 << 30))
    }

    #if canImport(Glibc)
        private static var kind: __rlimit_resource_t { __rlimit_resource_t(RLIMIT_NOFILE.rawValue) }
    #else
        private static var kind: Int32 { RLIMIT_NOFILE }
    #endif
}
