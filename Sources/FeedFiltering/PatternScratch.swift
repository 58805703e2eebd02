internal import CPCRE2

/// What one thread needs to match a regular expression.
@safe
final class PatternScratch: @unchecked Sendable {
    private let data: OpaquePointer
    private let context: OpaquePointer
    private let work: UnsafeMutablePointer<PatternWork>

    /// Attempts at one place, for expressions that are not counted, and a second line for those that are.
    private static let attempts: UInt32 = 5_000_000
    /// Kibibytes of the interpreter's heap.
    private static let heap: UInt32 = 32 * 1024

    /// - Returns: nil when there is no memory.
    init?() {
        guard let data = unsafe pcre2_match_data_create_8(1, nil) else { return nil }
        guard let context = unsafe pcre2_match_context_create_8(nil) else {
            unsafe pcre2_match_data_free_8(data)
            return nil
        }
        unsafe self.data = data
        unsafe self.context = context
        unsafe work = .allocate(capacity: 1)
        unsafe work.initialize(to: PatternWork(0, PatternTraits("", references: 0)))
        unsafe pcre2_set_match_limit_8(context, Self.attempts)
        unsafe pcre2_set_depth_limit_8(context, Self.attempts)
        unsafe pcre2_set_heap_limit_8(context, Self.heap)
        unsafe pcre2_set_callout_8(
            context, { block, work in unsafe PatternWork.count(block, work) }, work)
    }

    deinit {
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_match_context_free_8(context)
        unsafe work.deallocate()
    }

    /// Matches, and gives what PCRE2 says: from 0 if the expression was found.
    func match(
        _ code: OpaquePointer, _ subject: UnsafeBufferPointer<UInt8>, _ traits: PatternTraits, options: UInt32
    ) -> Int32 {
        unsafe work.pointee = PatternWork(subject.count, traits)
        // Strings are valid UTF-8.
        return unsafe pcre2_match_8(
            code, subject.baseAddress, subject.count, 0, options | PCRE2_NO_UTF_CHECK, data, context)
    }
}
