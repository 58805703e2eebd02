"""Which answer a path has, what was asked so far, and what tests change meanwhile."""
import collections
import json
import time

import faults
import feeds
import pages
import redirects
from messages import Reply

KINDS = {**feeds.KINDS, **pages.KINDS, **redirects.KINDS, **faults.KINDS}


class Site:
    """What all connections share."""

    def __init__(self):
        self.began = time.monotonic()
        self.connections = 0
        #: Requests that run, by their tokens, and by tokens and hosts.
        self.running = collections.Counter()
        self.reset()

    def reset(self):
        self.log = collections.deque(maxlen=200000)
        self.aliases, self.versions = {}, {}
        self.tunnels = []

    def connected(self):
        """The number of a new connection."""
        self.connections += 1
        return self.connections

    def tunnelled(self, name, port):
        """A tunnel that a client asked for."""
        self.tunnels.append("%s:%d" % (name, port))

    def answer(self, request, connection, proxied):
        """The reply to a request, which is noted in the log before."""
        if request.path.startswith("/_"):
            return self.control(request)
        here = (request.token, request.headers.get("host"))
        self.running[request.token] += 1
        self.running[here] += 1
        self.log.append((time.monotonic() - self.began, request, connection, self.running[request.token],
                         self.running[here], proxied))
        alias = self.alias(request)
        try:
            return self.route(request, alias or request.path)
        except (TypeError, ValueError, KeyError) as error:
            return Reply(400, [], "bad request: %s" % error)

    def answered(self, request):
        """A reply is through."""
        if not request.path.startswith("/_"):
            self.running[request.token] -= 1
            self.running[request.token, request.headers.get("host")] -= 1

    def route(self, request, path):
        """The reply of a path, which may have a query of its own instead of the request's."""
        if "?" in path:
            target = ("/@" + request.token if request.token else "") + path
            request = type(request)(request.method, target, request.headers, request.port,
                                    request.origin.partition(":")[0])
        else:
            request.path = path
        names = request.names()
        kind = KINDS.get(names[0])
        if kind is None:
            return Reply(404, [("Content-Type", "text/plain")], "nothing here")
        return kind(self, request, *[name for name in names[1:] if name])

    def alias(self, request):
        """What `/_set` put in a path's place."""
        if not self.aliases:
            return None
        host = request.headers.get("host", "").rpartition(":")[0]
        for key in ((request.token, host, request.path), (request.token, "", request.path)):
            turns = self.aliases.get(key)
            if turns:
                path, left = turns[0]
                if left == 1:
                    turns.pop(0)
                elif left:
                    turns[0] = (path, left - 1)
                return path
        return None

    def extra(self, request):
        """Header fields that the query asks for: `h=Name:Value`, any number of them."""
        fields = []
        for field in request.query.get("h", ()):
            name, _, value = field.partition(":")
            fields.append((name, value.strip()))
        return fields

    def control(self, request):
        """Paths that begin with `_` steer the server. Each is for the token that stands before it.

        `/_log` the requests so far, a JSON object a line; `/_reset` forgets them, and everything that was set;
        `/_set?path=…&as=…&times=N&host=…` answers a path like another one (N times; those set later follow then);
        `/_version?name=NAME&to=N` a feed's version; `/_tunnels` what a proxy was asked for.
        """
        if request.path == "/_log":
            lines = [json.dumps(self.line(*entry)) for entry in self.log
                     if not request.token or entry[1].token == request.token]
            return Reply(200, [("Content-Type", "application/jsonl")], "".join(line + "\n" for line in lines))
        if request.path == "/_reset":
            self.reset()
        elif request.path == "/_set":
            key = (request.token, request.text("host"), request.text("path"))
            self.aliases.setdefault(key, []).append((request.text("as"), request.number("times", 0)))
        elif request.path == "/_unset":
            self.aliases.pop((request.token, request.text("host"), request.text("path")), None)
        elif request.path == "/_version":
            self.versions[request.text("name")] = request.number("to", 1)
        elif request.path == "/_tunnels":
            return Reply(200, [], "".join(line + "\n" for line in self.tunnels))
        else:
            return Reply(404, [], "no such control")
        return Reply(200, [], "done")

    def line(self, at, request, connection, running, running_here, proxied):
        """A request, for tests."""
        target = request.target[len(request.token) + 2:] if request.token else request.target
        return {
            "at": round(at, 6), "method": request.method, "target": target, "token": request.token,
            "path": target.partition("?")[0], "port": request.port, "connection": connection,
            "running": running, "runningAtHost": running_here, "proxied": proxied, "headers": request.headers,
            "body": request.body,
        }
