/// Bytes on their way out: collected in one block, handed on when it is full.
///
/// Without a sink everything stays in memory, to be taken as a whole.
@safe
package struct OutputBuffer: ~Copyable {
    /// Takes bytes and returns 0, or the system's error number.
    package typealias Sink = (UnsafeRawBufferPointer) -> Int32

    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var sink: Sink?
    /// Bytes that were not handed on yet.
    package private(set) var count = 0
    /// The first error number that the sink returned; nothing is handed on after it.
    package private(set) var failure: Int32 = 0

    /// - Parameters:
    ///   - capacity: bytes that are collected before the sink is called.
    ///   - sink: takes the bytes; nil keeps them in memory.
    package init(capacity: Int = 1 << 16, sink: Sink? = nil) {
        self.capacity = max(capacity, 64)
        unsafe self.sink = unsafe sink
        unsafe base = .allocate(capacity: self.capacity)
    }

    deinit {
        unsafe base.deallocate()
    }

    /// Appends a byte.
    @inline(__always)
    package mutating func append(_ byte: UInt8) {
        if count == capacity { makeRoom(1) }
        unsafe base[count] = byte
        count += 1
    }

    /// Appends text as UTF-8.
    @inline(__always)
    package mutating func append(_ text: String) {
        let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append($0) }
        if done == nil { for byte in text.utf8 { append(byte) } }
    }

    /// Appends text known when the program was compiled.
    @inline(__always)
    package mutating func append(_ text: StaticString) {
        unsafe append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends bytes.
    @inline(__always)
    package mutating func append(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
    }

    /// Appends a whole number in decimal.
    package mutating func append(decimal number: Int) {
        append(String(number))
    }

    /// Appends bytes.
    @inline(__always)
    package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return }
        if count + bytes.count > capacity { makeRoom(bytes.count) }
        unsafe (base + count).update(from: start, count: bytes.count)
        count += bytes.count
    }

    /// Hands on what was collected.
    package mutating func flush() {
        guard let sink = unsafe self.sink, count > 0 else { return }
        if failure == 0 { failure = unsafe sink(UnsafeRawBufferPointer(start: base, count: count)) }
        count = 0
    }

    /// Hands everything that another buffer collected on to this one.
    package mutating func append(contentsOf other: borrowing OutputBuffer) {
        unsafe append(UnsafeBufferPointer(start: other.base, count: other.count))
    }

    /// Sends the bytes to a sink from now on, those collected so far at once.
    ///
    /// A large block is given up for one that stays in the processor's cache.
    package mutating func attach(_ sink: @escaping Sink) {
        unsafe self.sink = unsafe sink
        flush()
        guard capacity > 1 << 16 else { return }
        unsafe base.deallocate()
        capacity = 1 << 16
        unsafe base = .allocate(capacity: capacity)
    }

    /// Forgets what was appended behind the first bytes, of those that were not handed on.
    @inline(__always)
    package mutating func drop(to count: Int) {
        if count < self.count { self.count = max(count, 0) }
    }

    /// The bytes from a place on, of those that were not handed on.
    package func bytes(from start: Int) -> [UInt8] {
        let start = min(max(start, 0), count)
        return unsafe Array(UnsafeBufferPointer(start: base + start, count: count - start))
    }

    /// The bytes that were collected and not handed on.
    package var bytes: [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: base, count: count))
    }

    /// Looks at the bytes that were collected and not handed on.
    @inline(__always)
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        unsafe body(UnsafeBufferPointer(start: base, count: count))
    }

    /// Forgets what was collected and not handed on.
    package mutating func removeAll() { count = 0 }

    /// The bytes that were collected and not handed on; forgets them.
    package mutating func takeBytes() -> [UInt8] {
        defer { count = 0 }
        return bytes
    }

    /// The bytes that were collected, as text; forgets them.
    package mutating func takeString() -> String {
        defer { count = 0 }
        return unsafe String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
    }

    @inline(never)
    private mutating func makeRoom(_ amount: Int) {
        flush()
        guard count + amount > capacity else { return }
        let newCapacity = max(capacity * 2, count + amount)
        let newBase = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
        unsafe newBase.update(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = newBase
        capacity = newCapacity
    }
}
