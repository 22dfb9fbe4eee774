"""A web server with a line of our own choosing before it: so many bits a second, so long a way there and back.

The browser's own throttling passes over what a worker fetches; here every byte goes through one bucket. Files are
packed beforehand and may be kept for an hour, as a good host has them.
"""

from __future__ import annotations

import gzip
import threading
import time
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tools.serve import HOST, TYPES, Server

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Line", "Shaped", "packed_files"]

PACKABLE = (".html", ".css", ".js", ".mjs", ".json", ".svg", ".wasm", ".py", ".toml")
PIECE = 8_192
PLAIN = "application/octet-stream"
HEADERS = {
    "Cache-Control": "max-age=3600",
    "X-Content-Type-Options": "nosniff",
    # So that the page may measure its memory, worker included.
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}


@dataclass
class Line:
    """What lies between the server and the browser; 0 Mbit/s is as fast as the machine. Counts the bytes it sends."""

    mbit: float = 0
    round_trip: float = 0
    sent: int = 0
    _free_at: float = 0

    def __post_init__(self) -> None:
        """Make the lock that shares the line."""
        self._lock = threading.Lock()

    def wait_there_and_back(self) -> None:
        """Wait as long as a question and its answer are on the way."""
        if self.round_trip:
            time.sleep(self.round_trip)

    def carry(self, count: int) -> None:
        """Wait until so many bytes have gone through, after those of every other connection."""
        with self._lock:
            self.sent += count
            now = time.monotonic()
            start = max(now, self._free_at)
            self._free_at = start + (count * 8 / (self.mbit * 1e6) if self.mbit else 0)
            wait = self._free_at - now
        if self.mbit and wait > 0:
            time.sleep(wait)


@dataclass(frozen=True)
class Packed:
    """A file as it will be sent."""

    type: str
    body: bytes
    gzipped: bool


def packed_files(folder: Path) -> dict[str, Packed]:
    """Every file under a folder by its address, packed where that helps."""
    return {f"/{path.relative_to(folder).as_posix()}": _pack(path) for path in _files(folder)}


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _pack(path: Path) -> Packed:
    body = path.read_bytes()
    if path.suffix in PACKABLE:
        return Packed(TYPES.get(path.suffix, PLAIN), gzip.compress(body, 9, mtime=0), gzipped=True)
    return Packed(TYPES.get(path.suffix, PLAIN), body, gzipped=False)


class Handler(BaseHTTPRequestHandler):
    """Answers one connection from memory, over the line."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1

    def __init__(self, *args: object, files: dict[str, Packed], line: Line, policy: str) -> None:
        self._files, self._line, self._policy = files, line, policy
        super().__init__(*args)  # type: ignore[arg-type]  # passed through as they came

    def setup(self) -> None:
        """Open the connection, which is once there and back."""
        super().setup()
        self._line.wait_there_and_back()

    def do_GET(self) -> None:  # the base class names it
        """Send a file, or say that there is none."""
        address = self.path.partition("?")[0]
        found = self._files.get(address + "index.html" if address.endswith("/") else address)
        self._line.wait_there_and_back()
        if found is None:
            self.send_response(HTTPStatus.NOT_FOUND)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(HTTPStatus.OK)
        headers = {"Content-Type": found.type, "Content-Length": str(len(found.body)), **HEADERS}
        if found.gzipped:
            headers["Content-Encoding"] = "gzip"
        if self._policy and not address.startswith("/rivals/"):
            headers["Content-Security-Policy"] = self._policy
        for name, value in headers.items():
            self.send_header(name, value)
        self._line.carry(sum(len(name) + len(value) + 4 for name, value in headers.items()) + 60)
        self.end_headers()
        for start in range(0, len(found.body), PIECE):
            piece = found.body[start : start + PIECE]
            self._line.carry(len(piece))
            self.wfile.write(piece)
            self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it
        """Say nothing: the benchmark shows its own progress."""


class Shaped:
    """Serves files on this machine while the `with` lasts; `line` may be changed between visits."""

    def __init__(self, files: dict[str, Packed], policy: str) -> None:
        self.line = Line()
        self._server = Server((HOST, 0), partial(Handler, files=files, line=self.line, policy=policy))
        self.address = f"http://{HOST}:{self._server.server_port}"

    def __enter__(self) -> Self:
        """Start."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self._server.shutdown()
        self._server.server_close()
