/// A growing, reusable block of memory for trivial values: what the SAX callbacks append to.
///
/// It is a struct behind a pointer rather than an `Array`, because an array inside a callback's state costs a
/// uniqueness check and a reference count for every byte run appended.
@safe
struct GrowableBuffer<Element: BitwiseCopyable>: ~Copyable {
    /// The first element. Valid until the next call that appends.
    private(set) var base: UnsafeMutablePointer<Element>
    /// How many elements there are.
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        unsafe base = Self.allocate(self.capacity)
    }

    deinit {
        unsafe Self.free(base, capacity)
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
        unsafe MemoryBlocks.allocate(capacity * MemoryLayout<Element>.stride)
            .bindMemory(to: Element.self, capacity: capacity)
    }

    private static func free(_ base: UnsafeMutablePointer<Element>, _ capacity: Int) {
        unsafe MemoryBlocks.free(base, size: capacity * MemoryLayout<Element>.stride)
    }

    /// The elements as a buffer. Valid until the next call that appends.
    var elements: UnsafeBufferPointer<Element> {
        unsafe UnsafeBufferPointer(start: base, count: count)
    }

    subscript(index: Int) -> Element {
        get { unsafe base[index] }
        set { unsafe base[index] = newValue }
    }

    /// Appends one element.
    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow(to: count + 1) }
        unsafe base[count] = element
        count += 1
    }

    /// Appends `amount` elements that start at `source`.
    @inline(__always)
    mutating func append(_ source: UnsafePointer<Element>, count amount: Int) {
        if count + amount > capacity { grow(to: count + amount) }
        unsafe (base + count).update(from: source, count: amount)
        count += amount
    }

    /// Forgets what there is, keeping the memory for what comes next.
    mutating func removeAll() {
        count = 0
    }

    /// Appends as many bytes as there mostly are between two entities: a dozen. A call to copy them would take longer.
    @inline(__always)
    mutating func appendRun(_ source: UnsafePointer<Element>, count amount: Int) {
        guard amount <= 16, MemoryLayout<Element>.size == 1, count + 16 <= capacity else {
            return unsafe append(source, count: amount)
        }
        let from = unsafe UnsafeRawPointer(source)
        let to = unsafe UnsafeMutableRawPointer(base + count)
        if amount >= 8 {
            // Two words that overlap cover every length from 8 to 16.
            let head = unsafe from.loadUnaligned(as: UInt64.self)
            let tail = unsafe from.loadUnaligned(fromByteOffset: amount - 8, as: UInt64.self)
            unsafe to.storeBytes(of: head, as: UInt64.self)
            unsafe to.storeBytes(of: tail, toByteOffset: amount - 8, as: UInt64.self)
        } else {
            for offset in 0..<amount { unsafe base[count + offset] = source[offset] }
        }
        count += amount
    }

    /// Appends the elements of another buffer from `index` on.
    mutating func append(contentsOf other: borrowing GrowableBuffer, from index: Int) {
        unsafe append(other.base + index, count: other.count - index)
    }

    /// Drops the last element.
    mutating func removeLast() {
        count -= 1
    }

    /// Gives memory back after an unusually large record, when nothing is stored.
    mutating func shrinkIfEmpty(above limit: Int) {
        guard count == 0, capacity > limit else { return }
        unsafe Self.free(base, capacity)
        capacity = limit
        unsafe base = Self.allocate(limit)
    }

    @inline(never)
    private mutating func grow(to wanted: Int) {
        let newCapacity = max(wanted, capacity * 2)
        let newBase = unsafe Self.allocate(newCapacity)
        unsafe newBase.update(from: base, count: count)
        unsafe Self.free(base, capacity)
        unsafe base = unsafe newBase
        capacity = newCapacity
    }
}
