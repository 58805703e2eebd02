import Testing

@testable import FeedStore
