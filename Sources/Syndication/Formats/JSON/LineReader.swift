package import SyndicationXML

/// Reads lines, without their line ends.
package struct LineReader {
    private var source: any ByteSource
    private let maximum: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var number = 0
    private var isAtEnd = false

    package init(_ source: any ByteSource, maximum: Int) {
        self.source = source
        self.maximum = maximum
    }

    /// The next line and its number; nil behind the last one.
    package mutating func next() throws(FeedError) -> (bytes: [UInt8], number: Int)? {
        var searched = start
        while true {
            if let end = endOfLine(from: searched) {
                let line = Array(buffer[start..<end])
                start = end + 1
                number += 1
                return (line, number)
            }
            guard !isAtEnd else { return lastLine() }
            searched = buffer.count - start
            buffer.removeFirst(start)
            start = 0
            try fill()
        }
    }

    private func endOfLine(from start: Int) -> Int? {
        let bytes = buffer.span
        var index = start
        while index < bytes.count {
            if bytes[index] == 0x0A { return index }
            index += 1
        }
        return nil
    }

    private mutating func lastLine() -> (bytes: [UInt8], number: Int)? {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        number += 1
        return (Array(buffer[start...]), number)
    }

    private mutating func fill() throws(FeedError) {
        guard buffer.count <= maximum else {
            throw FeedError(.limitExceeded, "a line is longer than \(maximum) bytes", line: number + 1)
        }
        do throws(ByteSourceError) {
            let piece = try source.readHead(1 << 16)
            isAtEnd = piece.isEmpty
            buffer += piece
        } catch {
            throw FeedError(error)
        }
    }
}
