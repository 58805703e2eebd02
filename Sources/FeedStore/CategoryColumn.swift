internal import Syndication

/// A subscription's categories as the text of one column: most have none or one, and 10,000 are read at every start.
///
/// A category ends with a record separator, its parts are cut by unit separators: term, scheme, label.
enum CategoryColumn {
    private static let end: Unicode.Scalar = "\u{1E}"
    private static let cut: Unicode.Scalar = "\u{1F}"

    /// The column's text; nil for no categories.
    static func text(_ categories: [Category]) -> String? {
        guard !categories.isEmpty else { return nil }
        var text = String.UnicodeScalarView()
        for category in categories {
            append(category.term, to: &text)
            if category.scheme != nil || category.label != nil {
                text.append(cut)
                append(category.scheme ?? "", to: &text)
            }
            if let label = category.label {
                text.append(cut)
                append(label, to: &text)
            }
            text.append(end)
        }
        return String(text)
    }

    /// A text from anywhere may hold the separators: they mean nothing in one, and are left out.
    private static func append(_ part: String, to text: inout String.UnicodeScalarView) {
        text.append(contentsOf: part.unicodeScalars.lazy.filter { $0 != end && $0 != cut })
    }

    /// The categories that a column's text says.
    static func categories(_ text: String?) -> [Category] {
        guard let text, !text.isEmpty else { return [] }
        return text.unicodeScalars.split(separator: end).map { category in
            let parts = category.split(separator: cut, omittingEmptySubsequences: false).map { String($0) }
            return Category(term: parts[0], scheme: part(1, of: parts), label: part(2, of: parts))
        }
    }

    private static func part(_ index: Int, of parts: [String]) -> String? {
        index < parts.count && !parts[index].isEmpty ? parts[index] : nil
    }
}

/// The categories met last with their column's text: neighbours in a list are mostly in one folder.
struct KnownCategories {
    private(set) var categories: [Category] = []
    private(set) var text: String?

    /// The column's text of categories.
    mutating func text(of categories: [Category]) -> String? {
        if categories != self.categories {
            self.categories = categories
            text = CategoryColumn.text(categories)
        }
        return text
    }

    /// The categories of a column's text.
    mutating func categories(of text: String?) -> [Category] {
        if text != self.text {
            self.text = text
            categories = CategoryColumn.categories(text)
        }
        return categories
    }
}
