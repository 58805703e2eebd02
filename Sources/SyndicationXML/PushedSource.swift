/// Bytes that somebody else brings, piece by piece.
package final class PushedSource: ByteSource {
    private var pending: [UInt8] = []
    private var position = 0
    /// Whether nothing more will be brought.
    package private(set) var hasEnded = false

    package init() {}

    package var needsCallersThread: Bool { true }

    /// Brings bytes.
    package func push(_ bytes: some Sequence<UInt8>) {
        if position == pending.count {
            pending.removeAll(keepingCapacity: true)
            position = 0
        }
        pending.append(contentsOf: bytes)
    }

    /// Takes back all bytes that were not read yet.
    package func takeAll() -> [UInt8] {
        defer {
            pending.removeAll()
            position = 0
        }
        return Array(pending[position...])
    }

    /// Says that there are no more.
    package func end() {
        hasEnded = true
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
        let count = min(buffer.count, pending.count - position)
        if count == 0 {
            if hasEnded { return 0 }
            throw .notYet
        }
        unsafe pending[position..<position + count].withUnsafeBytes { unsafe buffer.copyMemory(from: $0) }
        position += count
        return count
    }
}

/// Bytes from pieces that are asked for one after the other.
package struct ChunkSource: ByteSource {
    private let nextChunk: () -> [UInt8]?
    private var chunk: [UInt8] = []
    private var position = 0

    package init(_ next: @escaping () -> [UInt8]?) {
        nextChunk = next
    }

    package var needsCallersThread: Bool { true }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        while position == chunk.count {
            guard let next = nextChunk() else { return 0 }
            chunk = next
            position = 0
        }
        let count = min(buffer.count, chunk.count - position)
        unsafe chunk[position..<position + count].withUnsafeBytes { unsafe buffer.copyMemory(from: $0) }
        position += count
        return count
    }
}
