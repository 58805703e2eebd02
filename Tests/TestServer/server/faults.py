"""Answers that break the rules, or the client's patience: `/fault/NAME`, `/status/CODE`, `/bomb/CODING`."""
import asyncio
import time
from email.utils import formatdate

import codings
import feeds
from messages import Raw, Reply

START = b"<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Fault</title><item><title>One</title>"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"
XML = [("Content-Type", "application/rss+xml")]
FAULTS = {}


def fault(function):
    """Files a fault under its name."""
    FAULTS[function.__name__.replace("_", "-").strip("-")] = function
    return function


def whole(request):
    """A feed that is in order."""
    return feeds.rss("fault", 0, request.number("items", 10), request.number("bytes", 0))


def written(*pieces):
    """Bytes as they stand, then the end."""
    async def play(connection):
        for piece in pieces:
            connection.write(piece)
        await connection.drain()
    return Raw(play)


def written_then_reset(*pieces):
    """Bytes as they stand, then a TCP reset."""
    async def play(connection):
        for piece in pieces:
            connection.write(piece)
        await connection.reset()
    return Raw(play)


def written_then_silence(*pieces):
    """Bytes as they stand, then nothing, and no end."""
    async def play(connection):
        for piece in pieces:
            connection.write(piece)
        await connection.forever()
    return Raw(play)


def repeated(start, piece, pause=0.0):
    """Bytes, and then the same ones again and again."""
    async def play(connection):
        connection.write(start)
        while True:
            connection.write(piece)
            await connection.drain()
            if pause:
                await asyncio.sleep(pause)
    return Raw(play)


# Slow, or without an end

@fault
def silent(request):
    return written_then_silence()


@fault
def silent_head(request):
    return written_then_silence(OK)


@fault
def stall(request):
    body = whole(request)
    return written_then_silence(OK, b"Content-Length: %d\r\n\r\n" % len(body), body[:len(body) // 2])


@fault
def drip(request):
    """A byte at a time, `interval` seconds apart."""
    async def body():
        for byte in whole(request):
            yield bytes((byte,))
            await asyncio.sleep(request.number("interval", 1.0))
    return Reply(200, XML, body())


@fault
def drip_head(request):
    return repeated(OK + b"X-Slow: ", b"a", request.number("interval", 1.0))


@fault
def endless(request):
    async def body():
        yield START + b"</item>"
        item = b"<item><title>More</title><description>" + b"and more " * 500 + b"</description></item>\n"
        while True:
            yield item
    return Reply(200, XML, body())


@fault
def endless_until_close(request):
    return repeated(OK + b"\r\n" + START, b"and more " * 1000)


@fault
def endless_headers(request):
    return repeated(OK, b"X-More: and more\r\n" * 64)


@fault
def endless_line(request):
    return repeated(OK + b"X-Long: ", b"and more " * 1000)


@fault
def endless_continue(request):
    return repeated(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 64)


@fault
def endless_chunk_extension(request):
    return repeated(OK + b"Transfer-Encoding: chunked\r\n\r\n5;x=", b"more" * 1000)


@fault
def huge_headers(request):
    """`bytes` of header fields, and then a feed."""
    field = ("X-Large", "a" * 1000)
    return Reply(200, XML + [field] * (request.number("total", 100000) // 1000), whole(request))


# Lengths that are wrong

@fault
def too_short(request):
    """More is announced than comes."""
    body = whole(request)
    return written(OK, b"Content-Length: %d\r\n\r\n" % (len(body) + 1000), body)


@fault
def too_long(request):
    """Less is announced than comes."""
    body = whole(request)
    return written(OK, b"Content-Length: %d\r\n\r\n" % (len(body) - 20), body)


@fault
def negative_length(request):
    return written(OK, b"Content-Length: -5\r\n\r\n", whole(request))


@fault
def huge_length(request):
    return written_then_silence(OK, b"Content-Length: 99999999999\r\n\r\n", START)


@fault
def overflowing_length(request):
    return written(OK, b"Content-Length: 99999999999999999999999\r\n\r\n", whole(request))


@fault
def two_lengths(request):
    body = whole(request)
    return written(OK, b"Content-Length: 5\r\nContent-Length: %d\r\n\r\n" % len(body), body)


@fault
def length_and_chunks(request):
    body = whole(request)
    return written(OK, b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n" % len(body), body,
                   b"\r\n0\r\n\r\n")


# Cut off, or broken

@fault
def closed(request):
    return written()


@fault
def reset(request):
    body = whole(request)
    return written_then_reset(OK, b"Content-Length: %d\r\n\r\n" % len(body), body[:len(body) // 2])


@fault
def reset_head(request):
    return written_then_reset(OK)


@fault
def cut_chunks(request):
    body = whole(request)
    return written(OK, b"Transfer-Encoding: chunked\r\n\r\n%x\r\n" % len(body), body, b"\r\n")


@fault
def bad_chunk(request):
    return written(OK, b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", whole(request))


@fault
def huge_chunk(request):
    return written_then_silence(OK, b"Transfer-Encoding: chunked\r\n\r\n7FFFFFFFFFFFFFFF\r\n", START)


@fault
def overflowing_chunk(request):
    return written(OK, b"Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFFFFF\r\n", START)


@fault
def trailers(request):
    """In order: fields behind the last chunk."""
    body = whole(request)
    return written(OK, b"Transfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n%x\r\n" % len(body), body,
                   b"\r\n0\r\nX-Sum: 1\r\n\r\n")


@fault
def until_close(request):
    """In order: the end of the connection is the end of the body."""
    return Reply(200, XML, whole(request), framing="close")


# No HTTP, or an odd kind of it

@fault
def garbage(request):
    return written(bytes(range(256)) * 4)


@fault
def banner(request):
    return written(b"SSH-2.0-example\r\n")


@fault
def http09(request):
    return written(whole(request))


@fault
def bad_version(request):
    return written(b"HTTP/7.3 200 OK\r\n\r\n", whole(request))


@fault
def bad_status(request):
    return written(b"HTTP/1.1 2x0 OK\r\n\r\n", whole(request))


@fault
def nul_header(request):
    body = whole(request)
    return written(OK, b"X-Nul: a\0b\r\nContent-Length: %d\r\n\r\n" % len(body), body)


@fault
def folded_header(request):
    """In order until RFC 7230: a field that goes on in the next line."""
    body = whole(request)
    return written(OK, b"X-Folded: one\r\n two: three\r\nContent-Length: %d\r\n\r\n" % len(body), body)


@fault
def bare_newlines(request):
    body = whole(request)
    return written(b"HTTP/1.1 200 OK\nContent-Type: application/rss+xml\nContent-Length: %d\n\n" % len(body), body)


@fault
def _continue(request):
    """In order: 100 first, which nobody asked for (RFC 9110, section 15.2)."""
    body = whole(request)
    return written(b"HTTP/1.1 100 Continue\r\n\r\n", OK, b"Content-Length: %d\r\n\r\n" % len(body), body)


@fault
def early_hints(request):
    """In order: 103 first (RFC 8297), with fields of its own."""
    body = whole(request)
    return written(b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\nETag: \"hint\"\r\n\r\n", OK,
                   b"Content-Length: %d\r\n\r\n" % len(body), body)


@fault
def switching(request):
    return written_then_silence(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n")


# Answers that say one thing and are another

@fault
def not_modified_with_body(request):
    """304 and a body all the same; the connection goes on behind it."""
    body = whole(request)
    return written(b"HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\nContent-Length: %d\r\n\r\n" % len(body), body)


@fault
def empty(request):
    return Reply(200, XML + [("ETag", '"empty"')], b"")


@fault
def cut_document(request):
    """A document that ends in the middle, of the length that is said."""
    body = whole(request)
    return Reply(200, XML + [("ETag", '"cut"')], body[:len(body) // 2])


@fault
def html_as_feed(request):
    return Reply(200, XML, b"<!DOCTYPE html><html><head><title>No feed</title></head><body><p>None.</p></body></html>")


@fault
def wrong_type(request):
    """A feed under a type that is none of a feed."""
    return Reply(200, [("Content-Type", request.text("type", "text/html"))], whole(request))


@fault
def no_type(request):
    return Reply(200, [], whole(request))


@fault
def partial(request):
    """206, though no range was asked for."""
    body = whole(request)
    return Reply(206, XML + [("Content-Range", "bytes 0-99/%d" % len(body))], body[:100])


# Codings

@fault
def broken_gzip(request):
    data = bytearray(codings.encode("gzip", whole(request)))
    for at in range(len(data) // 2, len(data) // 2 + 40):
        data[at] ^= 0x5A
    return Reply(200, XML + [("Content-Encoding", "gzip")], bytes(data))


@fault
def cut_gzip(request):
    data = codings.encode("gzip", whole(request))
    return Reply(200, XML + [("Content-Encoding", "gzip")], data[:len(data) // 2])


@fault
def plain_as_gzip(request):
    return Reply(200, XML + [("Content-Encoding", "gzip")], whole(request))


@fault
def gzip_with_rest(request):
    """Zeros behind the end, as padding servers leave them."""
    return Reply(200, XML + [("Content-Encoding", "gzip")], codings.encode("gzip", whole(request)) + b"\0" * 16)


@fault
def unknown_coding(request):
    return Reply(200, XML + [("Content-Encoding", "rot13")], whole(request))


@fault
def many_codings(request):
    names = ",".join(["gzip"] * request.number("count", 20))
    return Reply(200, XML + [("Content-Encoding", names)], codings.encode(names, whole(request)))


@fault
def transfer_gzip(request):
    """A transfer coding that was not asked for (RFC 9112, section 7)."""
    data = codings.encode("gzip", whole(request))
    return written(OK, b"Transfer-Encoding: gzip, chunked\r\n\r\n%x\r\n" % len(data), data, b"\r\n0\r\n\r\n")


def bomb(site, request, coding="gzip"):
    """`/bomb/CODING?mebibytes=N`: unpacks to that much."""
    count = request.number("mebibytes", 1 << 20)
    return Reply(200, XML + [("Content-Encoding", coding)], codings.bomb(coding, START, count))


def status(site, request, code="500"):
    """`/status/CODE?retry-after=…&retry-date=SECONDS`: that status; the date lies so many seconds from now."""
    headers = [("Content-Type", "text/plain")] + site.extra(request)
    if "retry-after" in request.query:
        headers.append(("Retry-After", request.text("retry-after")))
    if "retry-date" in request.query:
        headers.append(("Retry-After", formatdate(time.time() + request.number("retry-date", 0), usegmt=True)))
    return Reply(int(code), headers, b"" if code in ("204", "304") else b"status " + code.encode())


def named(site, request, name="empty"):
    """`/fault/NAME?items=&bytes=&h=Name:Value`; a field can be added only to those that are answers by themselves."""
    if name not in FAULTS:
        return Reply(404, [], "no such fault")
    reply = FAULTS[name](request)
    if type(reply) is Reply:
        reply.headers += site.extra(request)
    return reply


KINDS = {"fault": named, "bomb": bomb, "status": status}
