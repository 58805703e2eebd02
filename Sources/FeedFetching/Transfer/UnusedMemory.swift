internal import CCurl

/// Memory that many documents went through on several threads, of which each keeps what it had.
package enum UnusedMemory {
    /// Gives it back to the system, before something else needs as much.
    package static func release() {
        syndication_release_memory()
    }
}
