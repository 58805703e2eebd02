internal import Synchronization

/// Large blocks of memory that readers of feeds are done with, for the readers that come next.
///
/// The system takes such blocks back at once and gives them out page by page: for a small feed that takes as long as
/// decoding it. A few are kept, of the sizes that every reader begins with.
@safe
enum MemoryBlocks {
    @safe
    private struct Block: @unchecked Sendable {
        var address: UnsafeMutableRawPointer
        var size: Int
    }

    /// Smaller blocks are not worth it, larger ones are not kept.
    private static let sizes = (1 << 15)...(1 << 19)
    private static let most = 16
    private static let kept = Mutex<[Block]>([])

    /// A block of a size in bytes, aligned for anything.
    static func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        if sizes.contains(size) {
            let block = kept.withLock { blocks -> Block? in
                guard let index = blocks.lastIndex(where: { $0.size == size }) else { return nil }
                return blocks.remove(at: index)
            }
            if let block { return unsafe block.address }
        }
        return .allocate(byteCount: size, alignment: 16)
    }

    /// Takes a block back.
    static func free(_ address: UnsafeMutableRawPointer, size: Int) {
        if sizes.contains(size) {
            let block = unsafe Block(address: address, size: size)
            let isKept = kept.withLock { blocks -> Bool in
                guard blocks.count < most else { return false }
                blocks.append(block)
                return true
            }
            if isKept { return }
        }
        unsafe address.deallocate()
    }
}
