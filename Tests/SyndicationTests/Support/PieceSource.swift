import SyndicationXML

/// Hands a document out in pieces of so many bytes, as a slow pipe does.
struct PieceSource: ByteSource {
    private var bytes: MemorySource
    private let piece: Int

    init(_ bytes: [UInt8], piece: Int) {
        self.bytes = MemorySource(bytes)
        self.piece = piece
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
        unsafe bytes.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(piece, buffer.count)]))
    }
}

/// Hands a document out and then fails, as a broken disk does.
struct FailingSource: ByteSource {
    private var bytes: MemorySource
    private let number: Int32

    init(_ bytes: [UInt8], errno: Int32) {
        self.bytes = MemorySource(bytes)
        number = errno
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
        let count = unsafe bytes.read(into: buffer)
        if count == 0 { throw ByteSourceError(errno: number) }
        return count
    }
}

/// Hands out the same bytes again and again, so many times, without keeping the document.
struct RepeatingSource: ByteSource {
    private var pieces: [(bytes: [UInt8], times: Int)]
    private var position = 0

    /// - Parameter pieces: what the document is made of, in order, and how often each comes.
    init(_ pieces: (String, Int)...) {
        self.pieces = pieces.reversed().map { (Array($0.0.utf8), $0.1) }
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
        var count = 0
        while count < buffer.count, let piece = pieces.last {
            guard piece.times > 0, !piece.bytes.isEmpty else {
                pieces.removeLast()
                continue
            }
            let amount = min(buffer.count - count, piece.bytes.count - position)
            for offset in 0..<amount { unsafe buffer[count + offset] = piece.bytes[position + offset] }
            count += amount
            position += amount
            if position == piece.bytes.count {
                position = 0
                pieces[pieces.count - 1].times -= 1
            }
        }
        return count
    }
}
