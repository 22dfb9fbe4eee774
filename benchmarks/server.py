"""A good host on this machine: files packed beforehand, kept by the browser's cache, over a line of a given speed.

The speed is kept here and not in the browser, whose own throttling does not reach what workers fetch.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.line import Line
from tools.content_security_policy import policy
from tools.serve import HOST, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Host", "serving"]

PACKED = {".css", ".html", ".js", ".json", ".mjs", ".py", ".svg", ".wasm"}
ISOLATED = {"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp"}
"""What a page has to be sent before a browser lets it measure its memory."""


class _Reply(NamedTuple):
    status: str
    headers: dict[str, str]
    body: bytes = b""


@dataclass
class Host:
    """Serves folders, the first that has a file; `unguarded` are folders without our Content-Security-Policy."""

    folders: Sequence[Path]
    unguarded: Sequence[str]
    line: Line
    isolated: bool = False
    port: int = 0

    @property
    def address(self) -> str:
        """Where it is, without a last slash."""
        return f"http://{HOST}:{self.port}"

    @cached_property
    def _policy(self) -> str:
        return policy(self.folders[0])

    @cached_property
    def _files(self) -> dict[str, tuple[bytes, str, bool]]:
        """Every file by its path: content as sent, entity tag, and whether it is packed."""
        found: dict[str, tuple[bytes, str, bool]] = {}
        for folder in self.folders:
            for path in sorted(one for one in folder.rglob("*") if one.is_file()):
                content, packed = path.read_bytes(), path.suffix in PACKED
                tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
                name = path.relative_to(folder).as_posix()
                found.setdefault(name, (gzip.compress(content, 9) if packed else content, tag, packed))
        return found

    def pack(self) -> None:
        """Pack every file now, so that no reader waits for it."""
        _ = self._files, self._policy

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection until the browser ends it."""
        try:
            await self.line.wait()
            while request := await reader.readuntil(b"\r\n\r\n"):
                await self.line.wait()
                reply = self._reply(request.decode("latin-1"))
                head = [f"HTTP/1.1 {reply.status}", *(f"{name}: {value}" for name, value in reply.headers.items())]
                await self.line.send(writer, "\r\n".join([*head, "", ""]).encode() + reply.body)
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            pass  # the browser went away, or the server is told to end
        finally:
            writer.close()

    def _reply(self, request: str) -> _Reply:
        first, *lines = request.split("\r\n")
        asked = dict(line.lower().split(": ", 1) for line in lines if ": " in line)
        path = first.split(" ")[1].partition("?")[0].lstrip("/")
        name = f"{path}index.html" if path == "" or path.endswith("/") else path
        if name not in self._files:
            return _Reply("404 Not Found", {"Content-Length": "0"})
        body, tag, packed = self._files[name]
        # Pages are asked for again each time, as is the list of parts; the rest is kept.
        fixed = name.endswith((".html", "build.json"))
        headers = {
            "Content-Type": TYPES.get(Path(name).suffix, "application/octet-stream"),
            "Cache-Control": "no-cache" if fixed else "max-age=86400",
            "ETag": tag,
            **({"Content-Encoding": "gzip"} if packed else {}),
            **({} if name.split("/")[0] in self.unguarded else {"Content-Security-Policy": self._policy}),
            **(ISOLATED if self.isolated else {}),
        }
        if asked.get("if-none-match") == tag:
            return _Reply("304 Not Modified", headers)
        return _Reply("200 OK", {**headers, "Content-Length": str(len(body))}, body)


@contextmanager
def serving(folders: Sequence[Path], unguarded: Sequence[str]) -> Iterator[Host]:
    """Serve some folders from a free port, in a thread beside."""
    host = Host(folders, unguarded, Line())
    host.pack()
    loop = asyncio.new_event_loop()
    stop, started = asyncio.Event(), threading.Event()

    async def serve() -> None:
        async with await asyncio.start_server(host.connected, HOST, 0) as server:
            host.port = server.sockets[0].getsockname()[1]
            started.set()
            await stop.wait()

    def run() -> None:
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(serve())

    thread = threading.Thread(target=run)
    thread.start()
    started.wait()
    try:
        yield host
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
