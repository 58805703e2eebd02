"""Requests as they came in, and what is to be answered."""
from urllib.parse import parse_qsl, unquote

REASONS = {
    200: "OK", 204: "No Content", 206: "Partial Content", 226: "IM Used", 301: "Moved Permanently", 302: "Found",
    303: "See Other", 304: "Not Modified", 307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request",
    401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 410: "Gone", 429: "Too Many Requests",
    500: "Internal Server Error", 503: "Service Unavailable",
}


class Request:
    """A request: `path` without the token that stands before it, `query` a dictionary of lists."""

    __slots__ = ("method", "target", "token", "path", "query", "headers", "port", "origin", "body")

    def __init__(self, method, target, headers, port, scheme):
        self.method = method
        self.body = ""
        self.target = target
        self.headers = headers
        self.port = port
        path, _, query = target.partition("?")
        self.token = ""
        if path.startswith("/@"):
            self.token, _, path = path[2:].partition("/")
            path = "/" + path
        self.path = path
        self.query = {}
        if query:
            for name, value in parse_qsl(query, keep_blank_values=True):
                self.query.setdefault(name, []).append(value)
        self.origin = scheme + "://" + headers.get("host", "127.0.0.1")

    def text(self, name, otherwise=""):
        """A parameter of the query."""
        return self.query.get(name, (otherwise,))[0]

    def number(self, name, otherwise):
        """A parameter of the query that is a number."""
        value = self.query.get(name)
        return type(otherwise)(value[0]) if value else otherwise

    def names(self):
        """The path's segments."""
        return [unquote(name) for name in self.path.split("/")[1:]]

    def link(self, path):
        """A path of this server with the request's token before it."""
        return "/@%s%s" % (self.token, path) if self.token else path


class Reply:
    """An answer: its body is bytes, or an asynchronous generator of bytes.

    `framing` says how HTTP/1.1 tells where the body ends: `length`, `chunked` or `close`.
    """

    __slots__ = ("status", "headers", "body", "framing", "delay", "fault")

    def __init__(self, status=200, headers=(), body=b"", framing=None, delay=0.0, fault=None):
        self.status = status
        self.headers = list(headers)
        self.body = body.encode() if isinstance(body, str) else body
        self.framing = framing or ("length" if isinstance(self.body, bytes) else "chunked")
        self.delay = delay
        #: For HTTP/2: what goes wrong in the middle, `reset` or `goaway`.
        self.fault = fault


class Raw:
    """An answer that a coroutine writes byte by byte into the connection, which is closed behind it. Only HTTP/1.1."""

    __slots__ = ("play",)

    def __init__(self, play):
        self.play = play
