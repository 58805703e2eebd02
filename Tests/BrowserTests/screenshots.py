"""Takes pictures of a site: `screenshots.py SITE FOLDER`."""
import functools
import http.server
import pathlib
import sys
import threading

from playwright.sync_api import sync_playwright


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def longest_entry(site):
    """The page of the entry that says most, as it shows most of what a page can look like."""
    pages = sorted((site / "entries").rglob("*.html"))
    return max(pages, key=lambda page: page.stat().st_size).relative_to(site).as_posix() if pages else None


def main():
    site, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    handler = functools.partial(Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    pages = {"front": "index.html", "entry": longest_entry(site)}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
        for name, path in pages.items():
            if path is None:
                continue
            for width, height in [(390, 844), (1280, 900)]:
                for scheme in ["light", "dark"]:
                    page = browser.new_page(
                        viewport={"width": width, "height": height}, color_scheme=scheme,
                        reduced_motion="reduce")
                    page.goto(f"http://127.0.0.1:{server.server_port}/{path}")
                    page.screenshot(path=str(folder / f"{name}-{width}-{scheme}.png"))
                    page.close()
        browser.close()


main()
