internal import CCurl

extension FetchError {
    /// What an error of libcurl's means.
    ///
    /// - Parameters:
    ///   - refused: an address that must not be reached, when one was tried.
    ///   - received: how many bytes of the body had come.
    init(_ code: CURLcode, _ handle: CurlHandle, refused: IPAddress?, received: Int) {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            self.init(.unresolved, "there is no host of that name")
        case CURLE_COULDNT_CONNECT:
            if let refused {
                self.init(refused: refused)
            } else {
                self.init(.unreachable, "the host takes no connection")
            }
        case CURLE_OPERATION_TIMEDOUT:
            self.init(.timedOut, Self.timeoutMessage(handle, received: received))
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            self.init(.insecure, Self.sentence("no secure connection", handle.errorMessage))
        case CURLE_PARTIAL_FILE:
            self.init(.truncated, "the answer ended after \(received) bytes, before it was whole")
        case CURLE_GOT_NOTHING: self.init(.truncated, "the connection was closed without an answer")
        case CURLE_RECV_ERROR where handle.errorMessage.contains("chunked"):
            self.init(.malformed, Self.sentence("the server does not keep to HTTP", handle.errorMessage))
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR:
            self.init(.truncated, "the connection broke after \(received) bytes")
        case CURLE_BAD_CONTENT_ENCODING: self.init(.malformed, "the document cannot be unpacked")
        case CURLE_FILESIZE_EXCEEDED: self.init(.tooLarge, "the answer is larger than it may be")
        // What releases of libcurl say of a line in the header that has no end, the old and the newer ones.
        case CURLE_OUT_OF_MEMORY where received == 0, CURLcode(rawValue: 100):
            self.init(.tooLarge, "the header is larger than it may be")
        case CURLE_TOO_MANY_REDIRECTS: self.init(.redirects, "redirected too often")
        case CURLE_WRITE_ERROR, CURLE_ABORTED_BY_CALLBACK: self.init(.cancelled, "given up")
        case CURLE_UNSUPPORTED_PROTOCOL: self.init(.malformed, "the server does not speak HTTP")
        default: self.init(.malformed, Self.sentence("the server does not keep to HTTP", handle.errorMessage))
        }
    }

    /// An address that must not be reached.
    init(refused address: IPAddress) {
        self.init(.refused, "\(address) lies in a network that is not public (see --allow-private)")
    }

    private static func timeoutMessage(_ handle: CurlHandle, received: Int) -> String {
        if handle.number(CURLINFO_HTTP_CONNECTCODE) == 0, handle.size(CURLINFO_PRETRANSFER_TIME_T) == 0 {
            return "no connection in time"
        }
        return received == 0 ? "no answer in time" : "too slow: \(received) bytes when time was up"
    }

    private static func sentence(_ beginning: String, _ detail: String) -> String {
        detail.isEmpty ? beginning : "\(beginning): \(detail)"
    }
}
