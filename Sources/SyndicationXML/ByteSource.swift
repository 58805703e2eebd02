#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Where bytes come from, in pieces.
package protocol ByteSource {
    /// Fills the start of `buffer` and returns how many bytes there are: 0 only at the end.
    ///
    /// Throws ``ByteSourceError/notYet`` where there are none yet.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int

    /// Whether it is the caller's own code that gives the bytes, so that no other thread may ask for them.
    var needsCallersThread: Bool { get }
}

extension ByteSource {
    package var needsCallersThread: Bool { false }
}

/// The system could not read.
package struct ByteSourceError: Error, Sendable, Hashable {
    /// The system's error number.
    package var errno: Int32

    package init(errno: Int32) {
        self.errno = errno
    }

    /// There are no bytes yet, and there may be some later.
    package static let notYet = ByteSourceError(errno: EAGAIN)
}

/// Bytes from an open file, pipe or terminal.
package struct DescriptorSource: ByteSource {
    private let descriptor: Int32

    /// - Parameter descriptor: stays the caller's, who closes it.
    package init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
        while true {
            #if canImport(Glibc)
                let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
                let count = unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                let count = unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 { return count }
            if errno != EINTR { throw ByteSourceError(errno: errno) }
        }
    }
}

/// Bytes that are in memory.
package struct MemorySource: ByteSource {
    private let bytes: [UInt8]
    private var position = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - position)
        unsafe bytes[position..<position + count].withUnsafeBytes { unsafe buffer.copyMemory(from: $0) }
        position += count
        return count
    }
}

/// Bytes that were looked at already, and then those of the source that they came from.
package struct RewoundSource: ByteSource {
    private var head: MemorySource
    private var headIsDone = false
    private var rest: any ByteSource

    package var needsCallersThread: Bool { rest.needsCallersThread }

    package init(head: [UInt8], rest: any ByteSource) {
        self.head = MemorySource(head)
        self.rest = rest
    }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
        if !headIsDone {
            let count = unsafe head.read(into: buffer)
            if count > 0 { return count }
            headIsDone = true
        }
        return unsafe try rest.read(into: buffer)
    }
}

extension ByteSource {
    /// Reads up to `limit` bytes, fewer only when the source ends first.
    package mutating func readHead(_ limit: Int) throws(ByteSourceError) -> [UInt8] {
        var failure: ByteSourceError?
        // Not zeroed first: of a small file that took longer than to read it.
        let head = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            while count < limit {
                do throws(ByteSourceError) {
                    let rest = unsafe UnsafeMutableRawBufferPointer(
                        UnsafeMutableBufferPointer(rebasing: buffer[count...]))
                    let read = unsafe try self.read(into: rest)
                    if read == 0 { return }
                    count += read
                } catch {
                    failure = error
                    return
                }
            }
        }
        if let failure { throw failure }
        return head
    }

    /// Reads everything there is, at most `limit` bytes.
    package mutating func readAll(limit: Int = .max) throws(ByteSourceError) -> [UInt8] {
        var all: [UInt8] = []
        while all.count < limit {
            let piece = try readHead(min(1 << 16, limit - all.count))
            all += piece
            if piece.count < 1 << 16 { break }
        }
        return all
    }
}
