internal import CPCRE2
internal import Synchronization

/// A regular expression as Perl has them, compiled once, for any number of threads.
///
/// What a match may cost is bounded, whatever the expression and the text: see ``PatternWork``.
@safe
final class Pattern: @unchecked Sendable {
    /// What is wrong with an expression.
    struct Fault: Error {
        var message: String
        /// In bytes of the expression.
        var offset: Int
    }

    /// The longest expression, in bytes.
    static let longest = 10_000

    /// The expression.
    let text: String
    private let code: OpaquePointer
    private let traits: PatternTraits
    private let pool = Mutex<[PatternScratch]>([])
    private let abandoned = Atomic<Bool>(false)
    /// Whether it was made machine code. Else it is interpreted, and what that needs may be megabytes, which are not kept.
    private let isMachineCode: Bool

    /// Whether matching was given up on some text, since it took too much work.
    var wasAbandoned: Bool { abandoned.load(ordering: .relaxed) }

    /// Compiles an expression.
    ///
    /// - Parameters:
    ///   - foldingCase: whether letter case does not count.
    ///   - isInterpreted: whether it is not made machine code, as on systems that allow none to be made.
    init(_ text: String, foldingCase: Bool, isInterpreted: Bool = false) throws(Fault) {
        guard text.utf8.count <= Self.longest else {
            throw Fault(message: "longer than \(Self.longest) bytes", offset: 0)
        }
        self.text = text
        let isCounted = PatternTraits.isCounted(text)
        var options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C
        if foldingCase { options |= PCRE2_CASELESS }
        if isCounted { options |= PCRE2_AUTO_CALLOUT }
        var status: Int32 = 0
        var offset = 0
        var bytes = text
        let code = bytes.withUTF8 { bytes in
            unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, options, &status, &offset, nil)
        }
        guard let code = unsafe code else { throw Fault(message: Self.message(status), offset: offset) }
        unsafe self.code = code
        var references: UInt32 = 0
        _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_BACKREFMAX), &references)
        traits = PatternTraits(text, references: Int(references))
        isMachineCode = unsafe !isInterpreted && pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0
    }

    deinit {
        unsafe pcre2_code_free_8(code)
    }

    /// Whether the expression matches somewhere in the text.
    func matches(_ subject: String) -> Bool {
        let pooled = pool.withLock { $0.popLast() }
        guard let scratch = pooled ?? PatternScratch() else { return false }
        var subject = subject
        let status = subject.withUTF8 { bytes in
            guard isMachineCode else { return unsafe scratch.match(code, bytes, traits, options: PCRE2_NO_JIT) }
            let status = unsafe scratch.match(code, bytes, traits, options: 0)
            // Machine code has a small stack, the interpreter a heap.
            guard status == PCRE2_ERROR_JIT_STACKLIMIT else {
                pool.withLock { $0.append(scratch) }
                return status
            }
            return unsafe scratch.match(code, bytes, traits, options: PCRE2_NO_JIT)
        }
        if status < PCRE2_ERROR_NOMATCH { abandoned.store(true, ordering: .relaxed) }
        return status >= 0
    }

    private static func message(_ status: Int32) -> String {
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
            let length = unsafe pcre2_get_error_message_8(status, buffer.baseAddress, buffer.count)
            guard length > 0 else { return "error \(status)" }
            return unsafe String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
        }
    }
}
