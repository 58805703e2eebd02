"""Looks at sites in headless Chromium: `check.py FOLDER`, a folder of sites as BrowserSiteTests writes them.

Prints what is wrong, and at the end how many checks passed and failed; exits with 1 if any did.
"""
import concurrent.futures
import functools
import http.server
import pathlib
import sys
import threading

from axe_core_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).parent
SCRIPT = (HERE / "page.js").read_text()
WIDTHS = [320, 390, 768, 1280]
# A page, its style and nothing else, of what a site of our own has on it.
MAXIMUM_SIZE = 60 * 1024
PIXEL = bytes.fromhex(
    "47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b")


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Checker:
    def __init__(self):
        self.passed = 0
        self.faults = []

    def expect(self, what, wrong):
        if wrong:
            lines = [f"FAILED {what}"] + [f"    {str(line)[:300]}" for line in wrong[:5]]
            self.faults.append("\n".join(lines))
        else:
            self.passed += 1

    def add(self, other):
        self.passed += other.passed
        self.faults += other.faults


class Visit:
    """One page, and what happens while it is there."""

    def __init__(self, browser, checker, origin, path):
        self.checker, self.origin, self.path = checker, origin, path
        self.console, self.requests = [], []
        # Without motion, colours do not fade from one scheme into the other while they are measured.
        self.page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        self.page.on("console", self.said)
        self.page.on("pageerror", lambda error: self.console.append(str(error)))
        self.page.on("dialog", lambda dialog: self.console.append("a dialog"))
        self.page.route("**/*", self.requested)
        self.page.add_init_script("window.ran = []; window.run = (number) => window.ran.push(number);")

    def said(self, message):
        if message.type in ("error", "warning"):
            self.console.append(message.text)

    def requested(self, route):
        request = route.request
        if request.url.startswith(self.origin):
            return route.continue_()
        if request.resource_type in ("image", "media"):
            return route.fulfill(status=200, content_type="image/gif", body=PIXEL)
        self.requests.append(f"{request.resource_type} {request.url[:120]}")
        return route.abort()

    def expect(self, what, wrong):
        self.checker.expect(f"{self.path}: {what}", wrong)

    def check(self, name):
        return self.page.evaluate(f"window.checks.{name}()")

    def run(self):
        self.page.goto(self.origin + self.path)
        self.page.evaluate(SCRIPT)
        self.page.evaluate("document.querySelectorAll('details').forEach((node) => { node.open = true; })")
        self.expect("structure", self.check("structure"))
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 900})
            self.expect(f"layout at {width} px", self.check("layout"))
            if width == 390:
                self.expect("targets", self.check("targets"))
        for scheme in ["dark", "light"]:
            self.page.emulate_media(color_scheme=scheme)
            self.expect(f"contrast, {scheme}", self.check("contrast"))
        self.expect("axe", self.axe())
        self.expect("harm", self.check("harm"))
        self.expect("console", self.console)
        self.expect("requests", self.requests)
        self.page.close()

    def axe(self):
        """What the feed's authors wrote is theirs: the rest of the page has to be right."""
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        context = {"exclude": [[".content"]]}
        found = Axe().run(self.page, context=context, options={"runOnly": {"type": "tag", "values": tags}})
        return [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in found["violations"]]


def chosen(sites):
    """All pages of entries that mean harm, some of each other kind."""
    for site in sorted(sites.iterdir()):
        for folder in sorted({page.parent for page in site.rglob("*.html")}):
            pages = sorted(folder.glob("*.html"))
            is_harmful = site.name == "hostile" and folder.name == "entries"
            yield from pages if is_harmful else pages[:5 if folder.name == "entries" else 2]


def check_itself(browser, checker):
    """Every check finds what is wrong with a page that is wrong."""
    page = browser.new_page(viewport={"width": 390, "height": 900}, color_scheme="light")
    page.set_content((HERE / "broken.html").read_text())
    page.evaluate(SCRIPT)
    for name in ["structure", "harm", "layout", "targets", "contrast"]:
        found = page.evaluate(f"window.checks.{name}()")
        checker.expect(f"{name} finds what is wrong", [] if found else ["nothing was found"])
    page.close()


def check_keyboard(browser, checker, origin):
    """The first key press shows the way to the content, and following it leads there."""
    page = browser.new_page()
    page.goto(origin + "samples/index.html")
    page.keyboard.press("Tab")
    wrong = [] if page.evaluate("document.activeElement.className") == "skip" else ["the skip link is not first"]
    if page.evaluate("document.activeElement.getBoundingClientRect().top < 0"):
        wrong.append("the skip link is not shown")
    page.keyboard.press("Enter")
    if not page.url.endswith("#content"):
        wrong.append("the skip link leads nowhere")
    checker.expect("keyboard", wrong)
    page.close()


def check_feeds(browser, checker, origin):
    """A feed that is opened shows its titles, and none of its machinery."""
    for name, selector in [("atom.xml", "entry"), ("rss.xml", "item")]:
        page = browser.new_page()
        page.goto(f"{origin}samples/{name}")
        title, machine = page.evaluate(
            f"""() => {{
                const first = document.querySelector('{selector}');
                const shown = (name) => getComputedStyle(first.getElementsByTagName(name)[0]).display;
                return [shown('title'), shown('{'id' if selector == 'entry' else 'guid'}')];
            }}""")
        checker.expect(f"{name}: style", [] if (title, machine) == ("block", "none") else [title, machine])
        page.close()


def check_sizes(checker, sites):
    style = (sites / "samples/style.css").stat().st_size
    size = (sites / "samples/index.html").stat().st_size + style
    checker.expect("size of the front page", [] if size <= MAXIMUM_SIZE else [size])
    print(f"front page and style: {size} bytes")


def launched(playwright):
    return playwright.chromium.launch(
        executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])


def visit(origin, paths):
    """Visits pages with a browser of one's own."""
    checker = Checker()
    with sync_playwright() as playwright:
        browser = launched(playwright)
        for path in paths:
            Visit(browser, checker, origin, path).run()
        browser.close()
    return checker


def check_the_rest(checker, origin, sites):
    with sync_playwright() as playwright:
        browser = launched(playwright)
        check_itself(browser, checker)
        check_keyboard(browser, checker, origin)
        check_feeds(browser, checker, origin)
        browser.close()
    check_sizes(checker, sites)


def main():
    sites = pathlib.Path(sys.argv[1])
    paths = [path.relative_to(sites).as_posix() for path in chosen(sites)]
    handler = functools.partial(Quiet, directory=str(sites))
    checker = Checker()
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        origin = f"http://127.0.0.1:{server.server_port}/"
        parts = [pool.submit(visit, origin, paths[start::2]) for start in range(2)]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for part in parts:
            checker.add(part.result())
        check_the_rest(checker, origin, sites)
    for fault in checker.faults:
        print(fault)
    print(f"{checker.passed} passed, {len(checker.faults)} failed")
    return 1 if checker.faults else 0


if __name__ == "__main__":
    sys.exit(main())
