internal import CLibXML2

/// The C library's allocator.
package enum MemoryAllocator {
    /// Has it keep memory that was given back for what comes next, up to 64 MiB, instead of handing it to the system and
    /// asking for it again.
    package static func keepsMemory() {
        syndication_keep_memory()
    }
}
