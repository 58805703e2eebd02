extension URLParts {
    /// The one form of path and fragment.
    mutating func normalisePath() {
        if let mark = fragment, mark.first != 0x21, mark.first != 0x2F {
            fragment = nil
            fire(.fragment)
        }
        fire(.percentEncoding, if: PercentEncoding.normalise(&path))
        if path.isEmpty {
            path = [0x2F]
            fire(.emptyPath)
        }
        removeDotSegments()
        removeAMP()
    }

    private static let amp = Array("/amp".utf8)

    /// `/amp` or `/amp/` at the end, where something stands before it.
    private mutating func removeAMP() {
        let slash = path.last == 0x2F ? 1 : 0
        guard path.count > 4 + slash, path[..<(path.count - slash)].suffix(4).elementsEqual(Self.amp) else { return }
        path.removeLast(4 + slash)
        if slash == 1 { path.append(0x2F) }
        fire(.amp)
    }

    /// RFC 3986, section 5.2.4, for a path that begins with a slash.
    private mutating func removeDotSegments() {
        guard zip(path, path.dropFirst()).contains(where: { $0 == 0x2F && $1 == 0x2E }) else { return }
        var kept: [ArraySlice<UInt8>] = []
        let segments = path.split(separator: 0x2F, omittingEmptySubsequences: false).dropFirst()
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            if segment.elementsEqual([0x2E]) {
                if isLast { kept.append([]) }
            } else if segment.elementsEqual([0x2E, 0x2E]) {
                _ = kept.popLast()
                if isLast { kept.append([]) }
            } else {
                kept.append(segment)
            }
        }
        let plain = [0x2F] + Array(kept.joined(separator: [0x2F]))
        fire(.dotSegments, if: plain != path)
        path = plain
    }
}
