extension String {
    /// The text as one line of so many characters at most: what strangers say, for messages and lists.
    func oneLine(longest: Int) -> String {
        var line = UnicodeScalarView()
        var count = 0
        for scalar in unicodeScalars {
            guard count < longest else {
                line.append("…")
                break
            }
            let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
            let endsLine = scalar.value == 0x2028 || scalar.value == 0x2029
            line.append(isControl || endsLine ? " " : scalar)
            count += 1
        }
        return String(line)
    }
}
