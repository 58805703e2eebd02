internal import Syndication

/// The sources that entries came with, each once, however many entries say it.
///
/// The first thousand are in memory, which nearly always is all of them. But an archive of planets may hold a new one with
/// every entry, or long ones: the others wait in a file.
struct SourceTable: ~Copyable {
    private var numbers: [Hash128: Int32] = [:]
    private(set) var digests: [Hash128] = []
    /// How much each is preferred, 0 being most.
    private(set) var ranks: [Int] = []
    private var first: [Source] = []
    private var firstBytes = 0
    /// Where the others are in the file.
    private var places: [Range<Int>] = []
    private var cached: [Int32: Source] = [:]
    private var cachedBytes = 0
    private var file: SpillFile?
    private let folder: String

    /// How many are in memory; as many of the others may be there for a while.
    private static let most = 1024
    /// How many bytes those may take as JSON.
    private static let mostBytes = 4 << 20

    init(folder: String) {
        self.folder = folder
    }

    /// The number of a source.
    mutating func number(of source: Source, preferences: PreferredSources) throws(FeedError) -> Int32 {
        let bytes = source.feed.canonicalBytes
        let digest = Self.digest(bytes)
        if let number = numbers[digest] { return number }
        let number = Int32(digests.count)
        if places.isEmpty, first.count < Self.most, firstBytes + bytes.count <= Self.mostBytes {
            first.append(source)
            firstBytes += bytes.count
        } else {
            try write(bytes)
        }
        numbers[digest] = number
        digests.append(digest)
        ranks.append(preferences.rank(of: source.feed))
        return number
    }

    private mutating func write(_ bytes: [UInt8]) throws(FeedError) {
        let file = if let file { file } else { try SpillFile(in: folder) }
        self.file = file
        try file.append(bytes)
        let start = places.last?.upperBound ?? 0
        places.append(start..<(start + bytes.count))
    }

    /// The source of a number.
    mutating func source(_ number: Int32) throws(FeedError) -> Source? {
        if first.indices.contains(Int(number)) { return first[Int(number)] }
        if let source = cached[number] { return source }
        guard let file, places.indices.contains(Int(number) - first.count) else { return nil }
        let place = places[Int(number) - first.count]
        var bytes = [UInt8](repeating: 0, count: place.count)
        var span = bytes.mutableSpan
        let count = try unsafe span.withUnsafeMutableBytes { buffer throws(FeedError) in
            try unsafe file.read(at: place.lowerBound, into: buffer)
        }
        guard count == place.count else { throw FeedError(.unreadable, "temporary file: cut off") }
        let source = Source(try Feed(bytes: bytes, format: .json))
        // Which ones come again nobody knows: half of them are given up at once.
        if cached.count >= Self.most || cachedBytes + bytes.count > Self.mostBytes { forgetHalf() }
        cached[number] = source
        cachedBytes += bytes.count
        return source
    }

    private mutating func forgetHalf() {
        for old in cached.keys.prefix((cached.count + 1) / 2) {
            cached[old] = nil
            cachedBytes -= places[Int(old) - first.count].count
        }
    }

    static func digest(_ bytes: [UInt8]) -> Hash128 {
        var digest = Hash128(salt: 0x736F_7572_6365)
        unsafe bytes.span.bytes.withUnsafeBytes { unsafe digest.combine($0) }
        return digest
    }
}
