"""Redirects, cookies and credentials."""
import base64

from messages import Reply


def location(status, target, headers=()):
    """A redirect."""
    return Reply(status, [("Location", target)] + list(headers), "moved")


def chain(site, request, count="1"):
    """`/redirect/N?to=PATH&status=301,302`: N redirects in a row, their statuses in turn."""
    left = int(count)
    target = request.text("to", "/feed/end")
    statuses = request.text("status", "301").split(",")
    status = int(statuses[(left - 1) % len(statuses)])
    if left <= 1:
        return location(status, target if "://" in target else request.link(target))
    return location(status, request.link("/redirect/%d?to=%s&status=%s" % (left - 1, target, ",".join(statuses))))


def verbatim(site, request):
    """`/redirect-to?url=…&status=302`: the `Location` as it stands; none where there is no `url`."""
    status = request.number("status", 302)
    if "url" not in request.query:
        return Reply(status, [], "moved")
    return location(status, request.text("url"))


def loop(site, request, place="a"):
    """`/redirect-loop`: back and forth."""
    return location(302, request.link("/redirect-loop/" + ("b" if place == "a" else "a")))


def endless(site, request, number="0"):
    """`/redirect-endless`: always on to another address."""
    return location(302, request.link("/redirect-endless/%d" % (int(number) + 1)))


def huge(site, request):
    """`/redirect-huge?bytes=N`: on to an address of that length."""
    return location(302, request.link("/feed/" + "a" * request.number("bytes", 100000)))


def with_body(site, request):
    """`/redirect-body?to=PATH`: a redirect whose own body never ends."""
    async def body():
        while True:
            yield b"moved " * 1000
    return Reply(302, [("Location", request.link(request.text("to", "/feed/end")))], body())


def several(site, request):
    """`/redirect-several`: two different `Location` fields."""
    return Reply(302, [("Location", request.link("/feed/first")), ("Location", request.link("/feed/second"))], "moved")


def cookie(site, request, action="need"):
    """`/cookie/set?to=PATH` sets a cookie and redirects to where it is needed; `/cookie/need` wants it."""
    if action == "set":
        target = request.text("to", request.link("/cookie/need"))
        fields = [("Set-Cookie", "pass=granted; Path=/"), ("Set-Cookie", "other=1; Path=/; HttpOnly")]
        return location(302, target, fields)
    if "pass=granted" in request.headers.get("cookie", ""):
        return site.route(request, "/feed/cookie")
    return Reply(403, [], "no cookie")


def authorized(site, request, name="secret"):
    """`/auth/NAME`: a feed for Ann, whose password is `secret`."""
    wanted = "Basic " + base64.b64encode(b"ann:secret").decode()
    if request.headers.get("authorization") == wanted:
        return site.route(request, "/feed/" + name)
    return Reply(401, [("WWW-Authenticate", 'Basic realm="members"')], "who are you?")


KINDS = {
    "redirect": chain, "redirect-to": verbatim, "redirect-loop": loop, "redirect-endless": endless,
    "redirect-huge": huge, "redirect-body": with_body, "redirect-several": several, "cookie": cookie, "auth": authorized,
}
