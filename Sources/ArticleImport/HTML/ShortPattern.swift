extension Collection<UInt8> {
    /// Whether a short text stands somewhere in these bytes.
    ///
    /// Searching strings compares characters, which took a tenth of all that is done to a page. For short patterns only: the
    /// time is that of both lengths multiplied.
    func holds(_ pattern: StaticString) -> Bool {
        let bytes = Array(pattern.description.utf8)
        guard let first = bytes.first else { return true }
        var rest = self[...]
        while let place = rest.firstIndex(of: first) {
            rest = rest[place...]
            if rest.starts(with: bytes) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
