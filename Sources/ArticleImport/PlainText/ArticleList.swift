/// A list found in the text.
struct ArticleList: Sendable, Equatable {
    /// The segments that are its items.
    var items: [Int]
    var isOrdered: Bool
}
