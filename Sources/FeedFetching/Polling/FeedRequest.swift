/// How feeds are asked for.
enum FeedRequest {
    /// What is read, what is liked best first (RFC 9110, section 12.5.1).
    static let accept =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
        + "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1"

    /// The header fields of a request: those that ask for a change only (RFC 9110, section 13.1; RFC 3229) when there is
    /// something that it could be a change of.
    static func headers(_ validators: SubscriptionState.Validators?) -> HTTPHeaders {
        var headers = HTTPHeaders()
        headers["Accept"] = accept
        if let entityTag = validators?.entityTag {
            headers["If-None-Match"] = entityTag
            headers["A-IM"] = "feed"
        }
        if let lastModified = validators?.lastModified { headers["If-Modified-Since"] = lastModified }
        return headers
    }
}
