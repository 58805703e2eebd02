internal import CLibXML2

/// libxml2 as a whole.
enum LibXML2 {
    /// Sets up what all of its parsers share. Two threads whose first parsers begin together would otherwise each do that,
    /// and wait for each other's lock without end.
    static let isReady: Bool = {
        xmlInitParser()
        return true
    }()
}
