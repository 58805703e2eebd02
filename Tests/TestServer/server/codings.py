"""Content codings (RFC 9110, section 8.4.1), those without a library of ours in their simplest form."""
import gzip
import zlib


def zstd(data):
    """A Zstandard frame of blocks that are not compressed (RFC 8878)."""
    # No checksum, no size, a window of 8 MiB (exponent 13).
    frame = [b"\x28\xB5\x2F\xFD\x00", bytes((13 << 3,))]
    pieces = [data[at:at + 65536] for at in range(0, len(data), 65536)] or [b""]
    for number, piece in enumerate(pieces):
        frame.append((len(piece) << 3 | (number + 1 == len(pieces))).to_bytes(3, "little") + piece)
    return b"".join(frame)


def brotli(data):
    """A Brotli stream of meta-blocks that are not compressed (RFC 7932, section 9.2)."""
    stream, bits, width = [], 0, 1  # The window's size: one bit, 64 KiB.
    for at in range(0, len(data), 65536):
        piece = data[at:at + 65536]
        # Not the last (1 bit), four nibbles (2), the length less one (16), not compressed (1), zeros up to a byte.
        bits |= (len(piece) - 1 << 3 | 1 << 19) << width
        stream.append(bits.to_bytes(3, "little") + piece)
        bits, width = 0, 0
    # The last, and empty.
    stream.append((bits | 3 << width).to_bytes(1, "little"))
    return b"".join(stream)


def raw_deflate(data):
    """Deflate without zlib's head, as some servers send it."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


ENCODERS = {
    "gzip": lambda data: gzip.compress(data, 6, mtime=0), "x-gzip": lambda data: gzip.compress(data, 6, mtime=0),
    "deflate": zlib.compress, "raw-deflate": raw_deflate, "br": brotli, "zstd": zstd, "identity": bytes,
}


def encode(names, data):
    """Applies codings in the order in which `Content-Encoding` lists them."""
    for name in names.split(","):
        data = ENCODERS[name.strip()](data)
    return data


MEBIBYTE = b" " * (1 << 20)


async def bomb(coding, start, mebibytes):
    """A body that unpacks to `start` and so many mebibytes of spaces; it is made while it is sent."""
    if coding == "zstd":
        # A run of one byte, 128 KiB of it in four bytes.
        run = (1 << 17 << 3 | 1 << 1).to_bytes(3, "little") + b" "
        yield b"\x28\xB5\x2F\xFD\x00" + bytes((13 << 3,)) + (len(start) << 3).to_bytes(3, "little") + start
        for _ in range(mebibytes):
            yield run * 8
        yield b"\x01\x00\x00"
        return
    checksum = zlib.crc32 if coding == "gzip" else zlib.adler32
    check, length = checksum(start), len(start)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    yield (b"\x1F\x8B\x08\0\0\0\0\0\0\xFF" if coding == "gzip" else b"\x78\xDA") + packer.compress(start)
    yield packer.flush(zlib.Z_FULL_FLUSH)
    # Behind a full flush the same bytes pack to the same ones.
    block = packer.compress(MEBIBYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    for _ in range(mebibytes):
        check, length = checksum(MEBIBYTE, check), length + len(MEBIBYTE)
        yield block
    yield packer.flush()
    if coding == "gzip":
        yield check.to_bytes(4, "little") + (length & 0xFFFFFFFF).to_bytes(4, "little")
    else:
        yield check.to_bytes(4, "big")
