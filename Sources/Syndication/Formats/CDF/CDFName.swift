internal import SyndicationXML

/// The elements of CDF, whatever their case.
enum CDFName {
    case channel, item, title, abstract, logo, anchor, other

    init(_ name: XMLName) {
        switch name.localName.uppercased() {
        case "CHANNEL": self = .channel
        case "ITEM": self = .item
        case "TITLE": self = .title
        case "ABSTRACT": self = .abstract
        case "LOGO": self = .logo
        case "A": self = .anchor
        default: self = .other
        }
    }
}
