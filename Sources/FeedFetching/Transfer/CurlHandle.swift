internal import CCurl

/// One easy handle of libcurl's: the settings of a request, and the cookies of a chain of redirects.
///
/// It belongs to one request at a time, and to one thread at a time: to whoever prepares the request, then to the thread of
/// the ``TransferLoop``, then to whoever takes the next step of the chain.
@safe
final class CurlHandle: @unchecked Sendable {
    let easy: UnsafeMutableRawPointer
    private var headers: UnsafeMutablePointer<curl_slist>?
    private let errorText: UnsafeMutablePointer<CChar>

    /// - Returns: nil when there is no memory for one.
    init?() {
        guard CurlLibrary.isReady, let easy = unsafe curl_easy_init() else { return nil }
        unsafe self.easy = unsafe easy
        unsafe errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        unsafe curl_easy_cleanup(easy)
        unsafe curl_slist_free_all(headers)
        unsafe errorText.deallocate()
    }

    /// Forgets all settings; connections and cookies stay.
    func reset() {
        unsafe curl_easy_reset(easy)
        unsafe curl_slist_free_all(headers)
        unsafe headers = nil
        unsafe errorText[0] = 0
        unsafe set(CURLOPT_ERRORBUFFER, pointer: errorText)
        set(CURLOPT_COOKIEFILE, "")
    }

    /// Forgets the cookies, for a new chain.
    func forgetCookies() {
        set(CURLOPT_COOKIELIST, "ALL")
    }

    func set(_ option: CURLoption, _ value: Int) {
        _ = unsafe syndication_curl_set_long(easy, option, value)
    }

    func set(_ option: CURLoption, size value: Int) {
        _ = unsafe syndication_curl_set_size(easy, option, curl_off_t(value))
    }

    func set(_ option: CURLoption, _ value: String) {
        _ = unsafe syndication_curl_set_text(easy, option, value)
    }

    func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer?) {
        _ = unsafe syndication_curl_set_pointer(easy, option, pointer)
    }

    /// Has the request send bytes, which are copied.
    func post(_ content: HTTPRequest.Content) {
        set(CURLOPT_POST, 1)
        set(CURLOPT_POSTFIELDSIZE_LARGE, size: content.bytes.count)
        var bytes = content.bytes
        unsafe bytes.withUnsafeMutableBytes { unsafe set(CURLOPT_COPYPOSTFIELDS, pointer: $0.baseAddress) }
        add(HTTPHeaders.Field(name: "Content-Type", value: content.type))
        // Nobody waits for a server to say that it would like to have so little.
        add(HTTPHeaders.Field(name: "Expect", value: ""))
    }

    /// Adds a header field to the request. One with a line break is left out: it would be two.
    func add(_ field: HTTPHeaders.Field) {
        let line = "\(field.name): \(field.value)"
        guard !line.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0 }) else { return }
        unsafe headers = unsafe curl_slist_append(headers, line) ?? headers
        _ = unsafe syndication_curl_set_list(easy, CURLOPT_HTTPHEADER, headers)
    }

    /// A number that libcurl knows of the transfer; 0 when it does not.
    func number(_ info: CURLINFO) -> Int {
        var value = 0
        return unsafe syndication_curl_get_long(easy, info, &value) == CURLE_OK ? value : 0
    }

    /// A size that libcurl knows of the transfer; 0 when it does not.
    func size(_ info: CURLINFO) -> Int {
        var value: curl_off_t = 0
        return unsafe syndication_curl_get_size(easy, info, &value) == CURLE_OK ? Int(value) : 0
    }

    /// What libcurl says of an error in its own words; empty when it says nothing.
    var errorMessage: String { unsafe String(cString: errorText) }
}

/// libcurl as a whole.
enum CurlLibrary {
    /// Sets up what all handles share, which must be done once before the first.
    static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
