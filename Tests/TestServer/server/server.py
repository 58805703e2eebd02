#!/usr/bin/env python3
"""A web server that is wrong on purpose, for tests. Only on loopback addresses, on ports that the system chooses.

Usage: server.py [--hosts N] [--no-tls]

Prints one line of JSON, the ports and the file of the certificates' authority, and ends when its standard input does.

    http               HTTP/1.1 on 127.0.0.1, 127.0.0.2, … (as many as `hosts` lists) and, if there is, on [::1];
                       it is also a proxy, whose names all lead back to the server itself
    https, h2          the same over TLS, for localhost, feeds.test and other.test; `h2` speaks HTTP/2 with those who ask by ALPN
    https-wrong-name, https-expired, https-self-signed
                       the same with certificates that are not to be trusted
    silent             connects, and says nothing, not even for TLS
    closed             refuses connections
    full               neither takes connections nor refuses them

What it answers is in the files beside this one; a path may begin with a token, `/@TOKEN/feed/x`, which comes back in
the links of the answer and keeps the requests of one test apart from those of others (`/@TOKEN/_log`).
"""
import argparse
import asyncio
import json
import os
import socket
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

import certificates  # noqa: E402
import http1  # noqa: E402
import http2  # noqa: E402
from sites import Site  # noqa: E402


class Negotiated(asyncio.Protocol):
    """Waits for the handshake, then becomes what ALPN has chosen."""

    def __init__(self, site):
        self.site = site

    def connection_made(self, transport):
        protocol = transport.get_extra_info("ssl_object").selected_alpn_protocol()
        chosen = http2.Connection(self.site, "h2") if protocol == "h2" else http1.Connection(self.site, "h2", "https")
        transport.set_protocol(chosen)
        chosen.connection_made(transport)


class Silent(asyncio.Protocol):
    """Takes what comes, and says nothing."""


def listener(host, port=0, family=socket.AF_INET):
    """A socket that listens on a loopback address; none where there is no such address."""
    # With the protocol, since asyncio sends small pieces at once only where a socket says that it is TCP.
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
    except OSError:
        made.close()
        return None
    made.listen(4096)
    made.setblocking(False)
    return made


async def serve_plain(loop, site, hosts):
    """HTTP on one port of several addresses."""
    first = listener("127.0.0.1")
    port = first.getsockname()[1]
    sockets = {"127.0.0.1": first}
    for number in range(2, hosts + 1):
        sockets["127.0.0.%d" % number] = listener("127.0.0.%d" % number, port)
    sockets["::1"] = listener("::1", port, socket.AF_INET6) if socket.has_ipv6 else None
    sockets = {host: made for host, made in sockets.items() if made}
    for made in sockets.values():
        await loop.create_server(lambda: http1.Connection(site, "http", "http"), sock=made, backlog=4096)
    return port, list(sockets)


async def serve(folder, options):
    loop, site = asyncio.get_running_loop(), Site()
    ports, kept = {}, []
    ports["http"], ports["hosts"] = await serve_plain(loop, site, options.hosts)

    async def add(name, factory, context=None):
        made = listener("127.0.0.1")
        await loop.create_server(factory, sock=made, ssl=context, backlog=4096)
        ports[name] = made.getsockname()[1]

    if not options.no_tls:
        await loop.run_in_executor(None, certificates.make, folder)
        ports["ca"] = os.path.join(folder, "ca.pem")
        for name, file in (("https", "good"), ("https-wrong-name", "wrong-name"), ("https-expired", "expired"),
                           ("https-self-signed", "self-signed")):
            await add(name, lambda name=name: http1.Connection(site, name, "https"),
                      certificates.context(folder, file))
        await add("h2", lambda: Negotiated(site), certificates.context(folder, "good", "h2", "http/1.1"))
    await add("silent", Silent)

    closed = socket.socket()
    closed.bind(("127.0.0.1", 0))
    ports["closed"] = closed.getsockname()[1]
    full = socket.socket()
    full.bind(("127.0.0.1", 0))
    full.listen(0)
    ports["full"] = full.getsockname()[1]
    for _ in range(2):
        waiting = socket.socket()
        waiting.setblocking(False)
        waiting.connect_ex(full.getsockname())
        kept.append(waiting)
    kept += [closed, full]

    print(json.dumps(ports), flush=True)
    await loop.run_in_executor(None, wait_for_end)


def wait_for_end():
    """Returns when standard input is closed: when whoever started the server has gone."""
    while os.read(0, 4096):
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--hosts", type=int, default=8, help="how many addresses from 127.0.0.1 on")
    parser.add_argument("--no-tls", action="store_true", help="HTTP only: starts at once, and needs no openssl")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="feed-test-server-") as folder:
        loop = asyncio.new_event_loop()
        # A client that goes away in the middle is what this is for; nothing to report.
        loop.set_exception_handler(lambda loop, context: report(context))
        loop.run_until_complete(serve(folder, options))
    # Without waiting for what still drips.
    sys.stdout.flush()
    os._exit(0)


def report(context):
    error = context.get("exception")
    if error is not None and not isinstance(error, (OSError, EOFError, asyncio.CancelledError)):
        import traceback
        traceback.print_exception(error, file=sys.stderr)


main()
