"""The site is served on this machine as a careful host would serve it."""

import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from tools.serve import HOST, CannotServeError, Server, server


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Server]:
    """Serve a site of two pages and some files."""
    for name in ("index.html", "404.html", "a.wasm", "a.mjs", "a.whl", "a.webmanifest"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    with server(0, tmp_path) as httpd:
        thread = threading.Thread(target=httpd.serve_forever, args=(0.02,))
        thread.start()
        yield httpd
        httpd.shutdown()
        thread.join()


def get(running: Server, path: str) -> tuple[HTTPResponse, str]:
    """Ask for one address."""
    connection = HTTPConnection(HOST, running.server_port, timeout=10)
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response, body


def test_every_answer_carries_the_policy(running: Server) -> None:
    """Pages and unknown addresses alike are sent with the policy and nosniff."""
    for path in ("/", "/no/such/page"):
        response, _ = get(running, path)
        assert str(response.getheader("Content-Security-Policy")).startswith("default-src 'none'; script-src 'self'")
        assert response.getheader("X-Content-Type-Options") == "nosniff"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/a.wasm", "application/wasm"),
        ("/a.mjs", "text/javascript; charset=utf-8"),
        ("/a.whl", "application/zip"),
        ("/a.webmanifest", "application/manifest+json"),
    ],
)
def test_types_do_not_depend_on_the_machine(running: Server, path: str, expected: str) -> None:
    """Each kind of file is sent with the type browsers ask for."""
    response, _ = get(running, path)
    assert response.getheader("Content-Type") == expected


@pytest.mark.parametrize("path", ["/no/such/page/", "/folder/"])
def test_an_unknown_address_shows_the_sites_own_page(running: Server, path: str) -> None:
    """An address without a page, a bare folder included, gives the 404 page with its status."""
    response, body = get(running, path)
    assert (response.status, body) == (404, "404.html")


def test_a_taken_port_is_said_plainly(running: Server, tmp_path: Path) -> None:
    """A port in use gives a message that names it and a way out."""
    with pytest.raises(CannotServeError, match=f"Port {running.server_port} cannot be used .* make serve PORT="):
        server(running.server_port, tmp_path)


def test_a_missing_site_is_said_plainly(tmp_path: Path) -> None:
    """A folder without a home page gives a message that says how to build one."""
    with pytest.raises(CannotServeError, match="make site"):
        server(0, tmp_path)
