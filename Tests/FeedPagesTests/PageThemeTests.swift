import FeedOperations
import FeedPages
import Syndication
import Testing

@Suite struct PageThemeTests {
    @Test func theDefaultThemeHolds() throws {
        _ = try PageTheme(files: PageTheme.defaultFiles)
    }
}
