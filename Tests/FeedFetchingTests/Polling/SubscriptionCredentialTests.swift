import TestServer
import Testing

@testable import FeedFetching

@Suite("Names and passwords of subscriptions", .ownThread)
struct SubscriptionCredentialTests {
    @Test("They open the feed of a page, and where a feed moved to, at the same origin")
    func sameOrigin() async throws {
        for path in ["/page/links?feed=/auth/club", "/redirect/1?status=301&to=/auth/club"] {
            let fixture = try PollerFixture(path)
            let url = fixture.subscription.address.text.replacing("http://", with: "http://ann:secret@")
            let subscription = Subscription(address: try #require(WebAddress(url)))
            var state = SubscriptionState()
            for _ in 1...4 {
                fixture.clock.advance(by: 86_400)
                let poll = await fixture.poller.poll(subscription, state)
                #expect(["fetched", "unchanged"].contains(poll.outcome.name), "\(path)")
                state = poll.state
            }
            #expect(try fixture.asked().last == "/auth/club")
        }
    }

    @Test("They are for no origin that others named")
    func otherOrigin() throws {
        let own = try #require(WebAddress("https://ann:secret@example.org/feed"))
        for text in ["https://www.example.org/a", "http://example.org/a", "https://eve:other@example.org:8443/a"] {
            let chain = RedirectChain(HTTPRequest(try #require(WebAddress(text)), for: own))
            #expect(chain.credentials == nil)
            #expect(!chain.isAtOrigin)
        }
        let chain = RedirectChain(HTTPRequest(try #require(WebAddress("https://example.org/a")), for: own))
        #expect(chain.credentials == own.credentials)
        #expect(chain.isAtOrigin)
    }
}
