/// Puts lines together again that belong to one paragraph or one list item.
struct Segmenter {
    private let lines: [TextLine]
    /// The columns of each line, and its text behind a list's marker, if it has one.
    private let columns: [Int]
    private let items: [(marker: ListMarker, text: String)?]
    private let wrap: WrapMeasure?
    private var segments: [Segment] = []
    private var pending: Pending?

    private struct Pending {
        var text: String
        var marker: ListMarker?
        var lines: ClosedRange<Int>
        var indent: Int
        var followsBlank: Bool
        var lastColumns: Int
    }

    static func segments(of lines: [TextLine]) -> [Segment] {
        var segmenter = Segmenter(lines: lines)
        segmenter.run()
        return segmenter.segments
    }

    private init(lines: [TextLine]) {
        self.lines = lines
        columns = lines.map(WrapMeasure.columns)
        items = lines.map { ListMarker.read($0.text) }
        wrap = WrapMeasure(lines: lines, columns: columns, isMarked: items.map { $0 != nil })
    }

    private mutating func run() {
        var sawBlank = true
        for index in lines.indices {
            if lines[index].isBlank {
                flush(precedesBlank: true)
                sawBlank = true
            } else {
                take(index, followsBlank: sawBlank)
                sawBlank = false
            }
        }
        flush(precedesBlank: true)
    }

    private mutating func take(_ index: Int, followsBlank: Bool) {
        let line = lines[index]
        let read = items[index]
        if read == nil, continues(index) {
            append(index)
        } else {
            flush(precedesBlank: false)
            pending = Pending(
                text: read?.text ?? line.text, marker: read?.marker, lines: index...index, indent: line.indent,
                followsBlank: followsBlank, lastColumns: columns[index])
        }
    }

    /// Whether the line goes on with the pending one: the wrap says so, it hangs under a bullet, or the bullet stood alone.
    private func continues(_ index: Int) -> Bool {
        guard let pending else { return false }
        if pending.marker == .quote { return false }
        if pending.text.isEmpty { return true }
        let line = lines[index]
        if pending.marker != nil, line.indent >= pending.indent + 2, line.indent <= pending.indent + 8 { return true }
        guard let wrap, line.indent <= pending.indent || pending.marker != nil else { return false }
        if pending.marker == nil, WrapMeasure.continues(pending.text, into: line.text) { return true }
        return wrap.joins(columns: pending.lastColumns, next: line)
    }

    private mutating func append(_ index: Int) {
        guard var joined = pending else { return }
        // Emptied first, so that the text is not copied as it grows.
        pending = nil
        joined.text += Self.glue(between: joined.text, and: lines[index].text)
        joined.text += lines[index].text
        joined.lines = joined.lines.lowerBound...index
        joined.lastColumns = columns[index]
        pending = joined
    }

    private mutating func flush(precedesBlank: Bool) {
        guard let done = pending else { return }
        pending = nil
        // A marker with nothing behind it is a rule or an empty line of a quotation; only the latter means something.
        if done.text.isEmpty, done.marker != .quote { return }
        var segment = Segment(
            text: done.text, marker: done.marker, lines: done.lines, followsBlank: done.followsBlank)
        segment.precedesBlank = precedesBlank
        segments.append(segment)
    }

    /// What stands between two lines that are joined: nothing within Chinese and Japanese or after a hyphen, else a space.
    private static func glue(between first: String, and second: String) -> String {
        var backwards = first.unicodeScalars.reversed().makeIterator()
        guard let last = backwards.next(), let next = second.unicodeScalars.first else { return "" }
        if last.columns == 2, next.columns == 2, !(0xAC00...0xD7A3).contains(last.value) { return "" }
        return last == "-" && backwards.next()?.isLetter == true && next.isLowercaseLetter ? "" : " "
    }
}
