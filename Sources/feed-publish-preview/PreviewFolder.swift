internal import FeedCommand
internal import FlyingFox
internal import struct Foundation.Data

/// A folder as a web server shows it: its files with the types that feeds have, and nothing outside of it.
struct PreviewFolder: Sendable {
    private let root: String

    /// - Returns: nil when there is no such folder.
    init?(_ path: String) {
        guard let root = Folder.realPath(of: path), Folder.isThere(root) else { return nil }
        self.root = root
    }

    /// The answer to a request: `GET` and `HEAD` of what is there.
    func answer(_ request: HTTPRequest) -> HTTPResponse {
        guard request.method == .GET || request.method == .HEAD else {
            return HTTPResponse(
                statusCode: .methodNotAllowed, headers: HTTPHeaders([HTTPHeader("Allow"): "GET, HEAD"]), body: Data())
        }
        guard let file = file(for: request.path), let bytes = try? TextInput.read(file, limit: 1 << 30) else {
            return HTTPResponse(
                statusCode: .notFound, headers: HTTPHeaders([.contentType: "text/plain; charset=utf-8"]),
                body: Data("There is nothing here.\n".utf8))
        }
        let headers = HTTPHeaders([
            .contentType: Self.type(of: file), HTTPHeader("Cache-Control"): "no-store",
            HTTPHeader("X-Content-Type-Options"): "nosniff",
        ])
        let isHead = request.method == .HEAD
        return HTTPResponse(statusCode: .ok, headers: headers, body: Data(isHead ? [] : bytes))
    }

    /// The file that a path names: of a folder, its `index.html`. None that is hidden or leads out of the folder.
    private func file(for path: String) -> String? {
        let names = path.split(separator: "/")
        guard names.allSatisfy({ !$0.hasPrefix(".") && !$0.utf8.contains(0) }) else { return nil }
        var file = ([root] + names.map(String.init)).joined(separator: "/")
        if Folder.isThere(file) { file += "/index.html" }
        guard let real = Folder.realPath(of: file), real.hasPrefix(root + "/"), Folder.size(ofFile: real) != nil else {
            return nil
        }
        return real
    }

    private static func type(of file: String) -> String {
        let name = file.split(separator: "/").last ?? ""
        switch name.split(separator: ".").last {
        case "html": return "text/html; charset=utf-8"
        case "css": return "text/css; charset=utf-8"
        case "svg": return "image/svg+xml"
        case "json": return "application/feed+json; charset=utf-8"
        case "png": return "image/png"
        case "jpg", "jpeg": return "image/jpeg"
        case "webp": return "image/webp"
        case "ico": return "image/x-icon"
        case "woff2": return "font/woff2"
        // Browsers show feeds with their style only as plain XML, others they store.
        case "xml": return "application/xml; charset=utf-8"
        case "txt": return "text/plain; charset=utf-8"
        default: return "application/octet-stream"
        }
    }
}
