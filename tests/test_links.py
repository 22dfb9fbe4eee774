"""Every link within the built site leads somewhere, and no page asks another host for anything."""

import functools
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tools.content_security_policy import SITE

# /check/#v=1&age=7 carries a scenario, not a place on the page.
SCENARIO = re.compile(r"v=\d+&")

CSS_ADDRESS = re.compile(r"""(?:url\(|@import)\s*["']?(https?:|//)""")


class Addresses(HTMLParser):
    """The places of one page that can be linked to, and the addresses it names."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.places: set[str] = {"", "top"}
        self.followed: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the ids and addresses of one element."""
        values = {name: value or "" for name, value in attrs}
        self.places |= {values[name] for name in ("id", "name") if values.get(name)}
        addresses = [values[name] for name in ("href", "src", "data", "poster") if name in values]
        addresses += [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]
        kept = self.followed if tag == "a" or values.get("rel") in {"canonical", "next", "prev"} else self.fetched
        kept += addresses


@functools.cache
def addresses(page: Path) -> Addresses:
    """Read one built page."""
    found = Addresses()
    found.feed(page.read_text(encoding="utf-8"))
    return found


def elsewhere(address: str) -> bool:
    """Say whether an address leaves the site; mailto: and tel: do, data: does not."""
    split = urlsplit(address)
    return split.scheme not in {"", "data"} or bool(split.netloc)


def dead(page: Path, address: str) -> bool:
    """Say whether an address within the site leads nowhere, to no file or to no such place in it."""
    split = urlsplit(address)
    if split.scheme == "data":
        return False
    root = SITE if split.path.startswith("/") else page.parent
    target = (root / unquote(split.path).lstrip("/")).resolve() if split.path else page
    if target.is_dir():
        target /= "index.html"
    if not target.is_relative_to(SITE.resolve()) or not target.is_file():
        return True
    fragment = unquote(split.fragment).removeprefix("practise=")  # a case is practised where it stands
    is_place = target.suffix == ".html" and not SCENARIO.match(fragment)
    return is_place and fragment not in addresses(target).places


@pytest.fixture(scope="module")
def pages() -> list[Path]:
    """Find the built pages."""
    found = sorted(SITE.resolve().rglob("*.html"))
    if not found:
        pytest.fail("There is no site to read yet. Build it: make site", pytrace=False)
    return found


def test_every_internal_link_leads_somewhere(pages: list[Path]) -> None:
    """Each address within the site names a file that is there, and each fragment a place on its page."""
    all_dead = [
        f"{page.relative_to(SITE.resolve())}: {address}"
        for page in pages
        for address in (*addresses(page).followed, *addresses(page).fetched)
        if not elsewhere(address) and dead(page, address)
    ]
    assert all_dead == []


def test_no_page_fetches_from_elsewhere(pages: list[Path]) -> None:
    """Scripts, styles, images, fonts and frames come from the site itself."""
    fetched = [(page.name, address) for page in pages for address in addresses(page).fetched if elsewhere(address)]
    assert fetched == []


def test_no_stylesheet_fetches_from_elsewhere() -> None:
    """No stylesheet imports or points to another host."""
    fetching = [sheet.name for sheet in SITE.rglob("*.css") if CSS_ADDRESS.search(sheet.read_text(encoding="utf-8"))]
    assert fetching == []
