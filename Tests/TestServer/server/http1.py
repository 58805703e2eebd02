"""HTTP/1.1 (RFC 9112), as much as a client of feeds needs, and with a way around every rule of it."""
import asyncio
import socket
import struct

from messages import REASONS, Raw, Reply, Request

LARGEST_HEAD = 1 << 20


class Connection(asyncio.Protocol):
    """A connection. Requests are answered one after the other."""

    def __init__(self, site, port, scheme):
        self.site, self.port, self.scheme = site, port, scheme
        self.buffer = b""
        self.task = None
        self.closed = False
        self.tunnel = None
        self.writable = asyncio.Event()
        self.writable.set()

    def connection_made(self, transport):
        self.transport = transport
        self.number = self.site.connected()

    def connection_lost(self, error):
        self.closed = True
        self.writable.set()
        if self.task:
            self.task.cancel()
        if self.tunnel:
            self.tunnel.transport.close()

    def eof_received(self):
        # A client that closes its half has gone: what is still written tells us so.
        return False

    def pause_writing(self):
        self.writable.clear()

    def resume_writing(self):
        self.writable.set()

    def data_received(self, data):
        if self.tunnel:
            self.tunnel.transport.write(data)
            return
        self.buffer = self.buffer + data if self.buffer else data
        if self.task is None:
            self.read()

    def read(self):
        """Answers the requests that are there."""
        while self.task is None and not self.closed:
            if self.buffer and self.buffer[0] < 0x20:
                # Somebody who begins with encryption.
                self.transport.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
                self.transport.close()
                return
            end = self.buffer.find(b"\r\n\r\n")
            if end < 0:
                if len(self.buffer) > LARGEST_HEAD:
                    self.transport.abort()
                return
            line, _, rest = self.buffer[:end].decode("latin-1").partition("\r\n")
            headers = {}
            for field in rest.split("\r\n"):
                name, _, value = field.partition(":")
                headers[name.lower()] = value.strip()
            words = line.split(" ")
            if len(words) != 3:
                self.transport.abort()
                return
            method, target = words[0], words[1]
            # What is sent to a hub; the request is answered once all of it is there.
            rest = end + 4 + int(headers.get("content-length") or 0)
            if len(self.buffer) < rest:
                return
            body, self.buffer = self.buffer[end + 4:rest], self.buffer[rest:]
            if method == "CONNECT":
                self.task = asyncio.ensure_future(self.connect(target))
                return
            proxied = not target.startswith("/")
            if proxied:
                target = "/" + target.split("/", 3)[3] if target.count("/") >= 3 else "/"
            request = Request(method, target, headers, self.port, self.scheme)
            request.body = body.decode("latin-1")
            self.answer(request, self.site.answer(request, self.number, proxied))

    def answer(self, request, reply):
        if type(reply) is Reply and type(reply.body) is bytes and not reply.delay and reply.framing == "length":
            self.transport.write(head(reply) + (b"" if request.method == "HEAD" else reply.body))
            self.site.answered(request)
            if request.headers.get("connection") == "close":
                self.transport.close()
        else:
            self.task = asyncio.ensure_future(self.play(request, reply))

    async def play(self, request, reply):
        """An answer that takes time."""
        keeps = False
        try:
            if type(reply) is Raw:
                await reply.play(self)
            else:
                keeps = await self.write_reply(reply)
        except asyncio.CancelledError:
            pass
        finally:
            self.site.answered(request)
        self.task = None
        if keeps and not self.closed:
            self.read()
        elif not self.closed:
            self.transport.close()

    async def write_reply(self, reply):
        if reply.delay:
            await asyncio.sleep(reply.delay)
        if type(reply.body) is bytes:
            self.write(head(reply) + reply.body)
            return reply.framing == "length"
        self.write(head(reply))
        async for piece in reply.body:
            if self.closed:
                return False
            self.write(chunk(piece) if reply.framing == "chunked" else piece)
            await self.drain()
        if reply.framing == "chunked":
            self.write(b"0\r\n\r\n")
        return reply.framing == "chunked"

    def write(self, data):
        """Sends bytes as they are."""
        if not self.closed:
            self.transport.write(data)

    async def drain(self):
        """Waits until the client has taken most of it; ends the answer when it has gone."""
        await self.writable.wait()
        if self.closed:
            raise asyncio.CancelledError
        await asyncio.sleep(0)

    async def forever(self):
        """Says nothing more, until the client goes."""
        while not self.closed:
            await asyncio.sleep(0.05)

    async def reset(self):
        """Ends the connection with a TCP reset, once what was written has left."""
        await self.writable.wait()
        await asyncio.sleep(0.05)
        handle = self.transport.get_extra_info("socket")
        if handle is not None:
            handle.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.transport.abort()

    async def connect(self, target):
        """A proxy's tunnel (RFC 9110, section 9.3.6); whatever the name, it leads to this server's ports."""
        name, _, port = target.rpartition(":")
        self.site.tunnelled(name, int(port))
        loop = asyncio.get_running_loop()
        try:
            _, self.tunnel = await loop.create_connection(lambda: Tunnel(self), "127.0.0.1", int(port))
            self.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        except OSError:
            self.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
        self.task = None


class Tunnel(asyncio.Protocol):
    """The other end of a tunnel."""

    def __init__(self, connection):
        self.connection = connection

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.connection.write(data)

    def connection_lost(self, error):
        self.connection.transport.close()


def head(reply):
    """The head of an answer, with the line behind it."""
    lines = ["HTTP/1.1 %d %s\r\n" % (reply.status, REASONS.get(reply.status, "Status"))]
    lines += ["%s: %s\r\n" % field for field in reply.headers]
    if reply.framing == "chunked":
        lines.append("Transfer-Encoding: chunked\r\n")
    elif reply.framing == "close":
        lines.append("Connection: close\r\n")
    elif reply.status not in (204, 304):
        lines.append("Content-Length: %d\r\n" % len(reply.body))
    lines.append("\r\n")
    return "".join(lines).encode("latin-1")


def chunk(data):
    """A piece of a body in chunks (RFC 9112, section 7.1)."""
    return b"%x\r\n%s\r\n" % (len(data), data) if data else b""
