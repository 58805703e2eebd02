"""HPACK (RFC 7541): reading all of it, writing literals only."""

# The static table (appendix A), from index 1.
STATIC = [
    (":authority", ""), (":method", "GET"), (":method", "POST"), (":path", "/"), (":path", "/index.html"),
    (":scheme", "http"), (":scheme", "https"), (":status", "200"), (":status", "204"), (":status", "206"),
    (":status", "304"), (":status", "400"), (":status", "404"), (":status", "500"), ("accept-charset", ""),
    ("accept-encoding", "gzip, deflate")]
STATIC += [(name, "") for name in (
    "accept-language accept-ranges accept access-control-allow-origin age allow authorization cache-control "
    "content-disposition content-encoding content-language content-length content-location content-range content-type "
    "cookie date etag expect expires from host if-match if-modified-since if-none-match if-range if-unmodified-since "
    "last-modified link location max-forwards proxy-authenticate proxy-authorization range referer refresh retry-after "
    "server set-cookie strict-transport-security transfer-encoding user-agent vary via www-authenticate").split()]

# The Huffman code (appendix B) is canonical: the lengths say it all. What is longer than 15 bits is no printable ASCII
# but the backslash, and is not read.
LENGTHS = {
    5: "012aceiost", 6: " %-./3456789=A_bdfghlmnpru", 7: ":BCDEFGHIJKLMNOPQRSTUVWYjkqvwxyz", 8: "&*,;XZ",
    10: '!"()?', 11: "'+|", 12: "#>", 13: "\0$@[]~", 14: "^}", 15: "<`{"}


def codes():
    """From (length, code) to the character."""
    table, code, before = {}, 0, 0
    for length, characters in sorted(LENGTHS.items()):
        code <<= length - before
        before = length
        for character in characters:
            table[length, code] = character
            code += 1
    return table


CODES = codes()


def unpack(data):
    """A string in Huffman code."""
    text, code, length = [], 0, 0
    for byte in data:
        for shift in range(7, -1, -1):
            code, length = code << 1 | byte >> shift & 1, length + 1
            character = CODES.get((length, code))
            if character is not None:
                text.append(character)
                code, length = 0, 0
            elif length > 15:
                raise ValueError("a character that is not read")
    return "".join(text)


class Decoder:
    """Reads the header blocks of a connection."""

    def __init__(self):
        self.table, self.size, self.limit = [], 0, 4096

    def read(self, data):
        """The fields of a block, in order."""
        self.data, self.at, fields = data, 0, []
        while self.at < len(data):
            first = data[self.at]
            if first & 0x80:
                fields.append(self.entry(self.number(7)))
            elif first & 0x40:
                field = self.literal(6)
                fields.append(field)
                self.table.insert(0, field)
                self.size += cost(field)
                self.evict()
            elif first & 0x20:
                self.limit = self.number(5)
                self.evict()
            else:
                fields.append(self.literal(4))
        return fields

    def evict(self):
        while self.size > self.limit:
            self.size -= cost(self.table.pop())

    def entry(self, index):
        return STATIC[index - 1] if index <= len(STATIC) else self.table[index - len(STATIC) - 1]

    def literal(self, bits):
        index = self.number(bits)
        name = self.entry(index)[0] if index else self.string()
        return name, self.string()

    def number(self, bits):
        """An integer (section 5.1)."""
        value = self.data[self.at] & (1 << bits) - 1
        self.at += 1
        if value < (1 << bits) - 1:
            return value
        shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value += (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                return value

    def string(self):
        packed = self.data[self.at] & 0x80
        length = self.number(7)
        data = self.data[self.at:self.at + length]
        self.at += length
        return unpack(data) if packed else data.decode("latin-1")


def cost(field):
    """What an entry of the dynamic table counts (section 4.1)."""
    return len(field[0]) + len(field[1]) + 32


def encode(fields):
    """A block of literals that no table is needed for (section 6.2.2)."""
    block = bytearray()
    for field in fields:
        block.append(0)
        for text in field:
            data = text.encode("latin-1")
            rest = len(data)
            if rest < 127:
                block.append(rest)
            else:
                block.append(127)
                rest -= 127
                while rest > 127:
                    block.append(rest & 0x7F | 0x80)
                    rest >>= 7
                block.append(rest)
            block += data
    return bytes(block)
