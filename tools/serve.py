"""Serve the built site as a good host would: with its Content-Security-Policy, right types, and its own 404 page.

Standard library only. For this machine: it listens on the loopback address alone.
"""

import argparse
import functools
import sys
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tools.content_security_policy import SITE, RefusedPageError, policy

HOST = "127.0.0.1"

# Named here because the machine's own table differs from one system to the next.
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".whl": "application/zip",
    ".zip": "application/zip",
}


class Handler(SimpleHTTPRequestHandler):
    """Answers one request from the folder of the site."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    def __init__(self, *args: object, directory: str, content_security_policy: str) -> None:
        self._policy = content_security_policy
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]  # passed through as they came

    def end_headers(self) -> None:
        """Send what a careful host sends; nothing is kept, so that a rebuilt page is seen at once."""
        self.send_header("Content-Security-Policy", self._policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the site's own page for an address it does not have."""
        if code != HTTPStatus.NOT_FOUND or not (body := self._not_found_page()):
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def list_directory(self, path: object) -> None:
        """List nothing: a folder without a page is an unknown address."""
        del path
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it
        """Say nothing of requests that went well."""

    def _not_found_page(self) -> bytes:
        try:
            with open(f"{self.directory}/404.html", "rb") as page:  # noqa: PTH123  # the base class keeps a str
                return page.read()
        except FileNotFoundError:
            return b""


class Server(ThreadingHTTPServer):
    """One thread a request; a browser that goes away in the middle is nobody's error."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over a broken connection, report anything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # passed through as they came


class CannotServeError(Exception):
    """The site cannot be served; the message says what to do."""


def server(port: int, site: Path = SITE) -> Server:
    """Give a server over `site`, bound to `port` of the loopback address (0: any free one), not yet running.

    Raises CannotServeError where the site is not built, breaks its policy, or the port is taken.
    """
    if not (site / "index.html").is_file():
        raise CannotServeError("There is no site to serve yet. Build it: make site")
    try:
        content_security_policy = policy(site)
    except RefusedPageError as error:
        raise CannotServeError(str(error)) from error
    handler = functools.partial(Handler, directory=str(site), content_security_policy=content_security_policy)
    try:
        return Server((HOST, port), handler)
    except OSError as error:
        raise CannotServeError(
            f"Port {port} cannot be used ({error.strerror}). Try another: make serve PORT=8080"
        ) from error


def main() -> int:
    """Serve until interrupted; 1 and what to do where that is not possible."""
    parser = argparse.ArgumentParser(prog="python -m tools.serve", description="Serve the built site on this machine.")
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args().port
    try:
        with server(port) as httpd:
            print(f"http://{HOST}:{port}/  (Ctrl+C ends it)", flush=True)
            httpd.serve_forever()
    except CannotServeError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
