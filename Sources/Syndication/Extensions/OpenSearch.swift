/// OpenSearch responses: http://a9.com/-/spec/opensearch/1.1/
enum OpenSearch: ExtensionNamespace {
    static let uri = "http://a9.com/-/spec/opensearch/1.1/"
    static let prefix = "opensearch"
    static let aliases = ["http://a9.com/-/spec/opensearchrss/1.0/"]
}
