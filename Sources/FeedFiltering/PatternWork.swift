internal import CPCRE2

/// What is left of the work that a match may take.
///
/// PCRE2's own limits count attempts at one place of the text, so that a text of a million letters can take a million
/// times as long; and what repeats a single character they do not count at all. So every item of an expression calls back
/// here before it is tried, and pays for itself and for the characters that those before it took.
struct PatternWork {
    private var budget: Int
    private var position = 0
    private let traits: PatternTraits

    /// What a match may take on any text, in steps: some milliseconds.
    private static let base = 1_000_000
    /// What it may take more for each byte of the text.
    private static let perByte = 32

    /// - Parameter length: that of the text, in bytes.
    init(_ length: Int, _ traits: PatternTraits) {
        budget = Self.base + Self.perByte * length
        self.traits = traits
    }

    /// What PCRE2 calls before each item: 0 to go on.
    static func count(_ block: UnsafeMutablePointer<pcre2_callout_block_8>?, _ work: UnsafeMutableRawPointer?) -> Int32
    {
        guard let block = unsafe block, let work = unsafe work?.assumingMemoryBound(to: PatternWork.self) else {
            return 0
        }
        let position = Int(unsafe block.pointee.current_position)
        let groups = unsafe min(Int(block.pointee.capture_top) - 1, work.pointee.traits.references)
        unsafe work.pointee.step(to: position, comparing: groups > 0 ? lengths(block.pointee, groups) : 0)
        return unsafe work.pointee.budget < 0 ? PCRE2_ERROR_CALLOUT : 0
    }

    /// Pays for an item that is tried at a place.
    ///
    /// - Parameter length: how much may be compared with there that was matched before.
    private mutating func step(to place: Int, comparing length: Int) {
        budget -= max(place - position, 0) + traits.costOfStep + length
        position = place
    }

    /// The bytes in the groups that are referred to: a reference compares them all, however far it comes.
    private static func lengths(_ block: pcre2_callout_block_8, _ groups: Int) -> Int {
        var sum = 0
        for group in 1...groups {
            let start = unsafe block.offset_vector[2 * group]
            let end = unsafe block.offset_vector[2 * group + 1]
            // What is unset is the largest number there is.
            if start < end, unsafe end < block.subject_length || end == block.subject_length { sum += Int(end - start) }
        }
        return sum / 16 + groups
    }
}
