"""HTTP/2 (RFC 9113), the server's side, over TLS with ALPN."""
import asyncio
import struct

import hpack
from messages import Raw, Request

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, RESET, SETTINGS, PING, GOAWAY, WINDOW, CONTINUATION = 0, 1, 3, 4, 6, 7, 8, 9
END_STREAM, END_HEADERS, PADDED, PRIORITY, ACKNOWLEDGED = 1, 4, 8, 32, 1
LARGEST_FRAME = 16384


class Connection(asyncio.Protocol):
    """A connection with any number of streams at once."""

    def __init__(self, site, port):
        self.site, self.port = site, port
        self.buffer, self.greeted, self.closed = b"", False, False
        self.decoder = hpack.Decoder()
        self.block, self.flags = None, 0
        self.window, self.first_window = 65535, 65535
        self.windows, self.tasks = {}, {}
        self.widened = asyncio.Event()

    def connection_made(self, transport):
        self.transport = transport
        self.number = self.site.connected()
        # A hundred streams at most (section 6.5.2).
        self.frame(SETTINGS, 0, 0, struct.pack(">HI", 3, 100))

    def connection_lost(self, error):
        self.closed = True
        for task in self.tasks.values():
            task.cancel()

    def data_received(self, data):
        self.buffer += data
        if not self.greeted:
            if len(self.buffer) < len(PREFACE):
                return
            if not self.buffer.startswith(PREFACE):
                self.transport.abort()
                return
            self.greeted, self.buffer = True, self.buffer[len(PREFACE):]
        while len(self.buffer) >= 9 and not self.closed:
            length = int.from_bytes(self.buffer[:3], "big")
            if len(self.buffer) < 9 + length:
                return
            kind, flags = self.buffer[3], self.buffer[4]
            stream = int.from_bytes(self.buffer[5:9], "big") & 0x7FFFFFFF
            payload, self.buffer = self.buffer[9:9 + length], self.buffer[9 + length:]
            self.received(kind, flags, stream, payload)

    def received(self, kind, flags, stream, payload):
        if kind == HEADERS:
            if flags & PADDED:
                payload = payload[1:len(payload) - payload[0]]
            if flags & PRIORITY:
                payload = payload[5:]
            self.block = payload
            self.headers(flags, stream)
        elif kind == CONTINUATION:
            self.block += payload
            self.headers(flags, stream)
        elif kind == SETTINGS and not flags & ACKNOWLEDGED:
            self.settings(payload)
        elif kind == PING and not flags & ACKNOWLEDGED:
            self.frame(PING, ACKNOWLEDGED, 0, payload)
        elif kind == WINDOW:
            self.widen(stream, int.from_bytes(payload, "big") & 0x7FFFFFFF)
        elif kind == RESET and stream in self.tasks:
            self.tasks[stream].cancel()
        elif kind == GOAWAY:
            self.transport.close()

    def settings(self, payload):
        for at in range(0, len(payload), 6):
            name, value = struct.unpack_from(">HI", payload, at)
            if name == 4:
                for stream in self.windows:
                    self.windows[stream] += value - self.first_window
                self.first_window = value
        self.frame(SETTINGS, ACKNOWLEDGED, 0)
        self.widened.set()

    def widen(self, stream, count):
        if stream == 0:
            self.window += count
        elif stream in self.windows:
            self.windows[stream] += count
        self.widened.set()

    def headers(self, flags, stream):
        if not flags & END_HEADERS:
            return
        fields = {}
        for name, value in self.decoder.read(self.block):
            fields.setdefault(name, value)
        fields["host"] = fields.get(":authority", "")
        request = Request(fields[":method"], fields[":path"], fields, self.port, "https")
        reply = self.site.answer(request, self.number, False)
        self.windows[stream] = self.first_window
        self.tasks[stream] = asyncio.ensure_future(self.play(request, stream, reply))

    async def play(self, request, stream, reply):
        try:
            if type(reply) is Raw:
                # What breaks the rules of HTTP/1.1 has no counterpart here.
                self.frame(RESET, 0, stream, struct.pack(">I", 2))
                return
            if reply.delay:
                await asyncio.sleep(reply.delay)
            self.head(stream, reply)
            if type(reply.body) is bytes:
                await self.body(stream, reply.body, reply.fault)
            else:
                async for piece in reply.body:
                    await self.body(stream, piece, None)
            if reply.fault == "goaway":
                self.frame(GOAWAY, 0, 0, struct.pack(">II", 0, 11))
                self.transport.close()
            elif reply.fault == "reset":
                self.frame(RESET, 0, stream, struct.pack(">I", 2))
            else:
                self.frame(DATA, END_STREAM, stream)
        except asyncio.CancelledError:
            pass
        finally:
            self.windows.pop(stream, None)
            self.tasks.pop(stream, None)
            self.site.answered(request)

    def head(self, stream, reply):
        fields = [(":status", str(reply.status))] + [(name.lower(), value) for name, value in reply.headers]
        if type(reply.body) is bytes and reply.framing == "length" and reply.status not in (204, 304):
            fields.append(("content-length", str(len(reply.body))))
        block = hpack.encode(fields)
        kind = HEADERS
        while len(block) > LARGEST_FRAME:
            self.frame(kind, 0, stream, block[:LARGEST_FRAME])
            kind, block = CONTINUATION, block[LARGEST_FRAME:]
        self.frame(kind, END_HEADERS, stream, block)

    async def body(self, stream, data, fault):
        """Sends what the windows allow (section 5.2), and waits for more of them."""
        if fault:
            data = data[:len(data) // 2]
        at = 0
        while at < len(data):
            count = min(LARGEST_FRAME, self.window, self.windows[stream], len(data) - at)
            if count <= 0:
                self.widened.clear()
                await self.widened.wait()
                continue
            self.window -= count
            self.windows[stream] -= count
            self.frame(DATA, 0, stream, data[at:at + count])
            at += count
            await asyncio.sleep(0)

    def frame(self, kind, flags, stream, payload=b""):
        if not self.closed:
            self.transport.write(
                len(payload).to_bytes(3, "big") + bytes((kind, flags)) + stream.to_bytes(4, "big") + payload)
