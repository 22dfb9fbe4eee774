"""The benchmarks' server is as a good host: packed, kept in the cache, guarded, and every byte counted."""

from __future__ import annotations

import gzip
from http.client import HTTPConnection
from typing import TYPE_CHECKING

import pytest

from benchmarks.server import Host, serving
from tools.serve import HOST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = "<!doctype html><title>A page</title>" + "<p>The same again.</p>" * 100


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """Serve a site with one page, and a rival's folder without our policy."""
    for folder, name in (("site/assets", "part.zst"), ("others/rival", "index.html")):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / name).write_text(PAGE, encoding="utf-8")
    (tmp_path / "site" / "index.html").write_text(PAGE, encoding="utf-8")
    with serving((tmp_path / "site", tmp_path / "others"), ("rival",)) as host:
        yield host


def answer(host: Host, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """One answer: status, headers, and the content as sent."""
    connection = HTTPConnection(HOST, host.port)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    reply = connection.getresponse()
    found = (reply.status, dict(reply.getheaders()), reply.read())
    connection.close()
    return found


def test_a_page_comes_packed_and_is_asked_for_again(host: Host) -> None:
    """Packed content, a check for a newer one each time, and no content where there is none."""
    status, headers, content = answer(host, "/")
    assert (200, PAGE) == (status, gzip.decompress(content).decode())
    assert headers["Cache-Control"] == "no-cache"
    status, _, content = answer(host, "/", If_None_Match=headers["ETag"])
    assert (304, b"") == (status, content)


def test_a_part_is_kept_and_sent_as_it_is(host: Host) -> None:
    """What is packed already is not packed again; the address of a build is no part of the file's name."""
    status, headers, content = answer(host, "/assets/part.zst?build")
    assert (200, PAGE) == (status, content.decode())
    assert headers["Cache-Control"] == "max-age=86400"


def test_our_pages_are_guarded_and_rivals_are_not(host: Host) -> None:
    """Our policy stands on our pages; it would stop a rival's scripts."""
    assert "Content-Security-Policy" in answer(host, "/")[1]
    assert "Content-Security-Policy" not in answer(host, "/rival/")[1]
    assert answer(host, "/none/")[0] == 404


def test_every_byte_is_counted(host: Host) -> None:
    """Head and content of an answer."""
    _, headers, content = answer(host, "/")
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    assert host.line.sent == len(f"HTTP/1.1 200 OK\r\n{lines}\r\n") + len(content)
