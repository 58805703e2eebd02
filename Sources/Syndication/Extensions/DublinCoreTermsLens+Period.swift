extension DublinCoreTermsLens {
    /// From when until when it holds: `valid`, in DCMI Period's encoding (`start=…; end=…`).
    public var valid: (start: Timestamp?, end: Timestamp?)? {
        get { text("valid").map { Self.period($0) } }
        set {
            let parts = [("start", newValue?.start), ("end", newValue?.end)].compactMap { name, date in
                (date?.original ?? date?.rfc3339).map { "\(name)=\($0)" }
            }
            set("valid", text: newValue == nil ? nil : parts.joined(separator: "; "))
        }
    }

    private static func period(_ text: String) -> (start: Timestamp?, end: Timestamp?) {
        var period: (start: Timestamp?, end: Timestamp?) = (nil, nil)
        for part in text.split(separator: ";") {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let value = String(part[part.index(after: equals)...]).trimmed
            guard !value.isEmpty else { continue }
            switch String(part[..<equals]).trimmed.lowercased() {
            case "start": period.start = .read(value)
            case "end": period.end = .read(value)
            default: break
            }
        }
        return period
    }
}
