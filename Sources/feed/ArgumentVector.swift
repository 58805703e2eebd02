#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The arguments of a new program in the shape that the system wants: C strings and a closing null pointer.
@safe
struct ArgumentVector: ~Copyable {
    private let pointers: UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>

    /// A program's arguments; its own path comes first, as custom has it.
    init(path: SystemString, arguments: [SystemString]) {
        let strings = unsafe ([path] + arguments).map { unsafe strdup($0.cString) } + [nil]
        unsafe pointers = .allocate(capacity: strings.count)
        _ = unsafe pointers.initialize(from: strings)
    }

    deinit {
        unsafe pointers.forEach { unsafe free($0) }
        unsafe pointers.deallocate()
    }

    /// Lends the vector for one call.
    func withPointers<Result>(_ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result) -> Result? {
        unsafe pointers.baseAddress.map { unsafe body($0) }
    }
}
