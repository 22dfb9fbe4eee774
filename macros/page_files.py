"""The pages as they are written: their titles, what stands at their heads, and which macros they ask."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["PageFile", "PageFileError", "page_files"]

HEAD = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
TITLE = re.compile(r"^# (.+?)(?: *\{.*\})?$", re.MULTILINE)
ASKED = r"\{{\{{[-~]?\s*{macro}\((.*?)\)\s*[-~]?\}}\}}"
QUOTED = re.compile(r""""([^"]*)"|'([^']*)'""")
UNREADABLE = (
    "its head, between two lines of ---, cannot be read. Write each line as key: value, and put words that hold a colon"
    " or a # in quotation marks."
)


class PageFileError(ValueError):
    """Raised when a page's head cannot be read; the message names the page, and what to look for."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """One page: its file, its place as `to` takes it (such as "reference/roles"), its front matter, its Markdown."""

    file: str
    place: str
    meta: dict[str, Any]
    text: str

    @property
    def built(self) -> str:
        """The file that is built from it."""
        return f"{self.place.removesuffix('/')}/index.html"

    @property
    def title(self) -> str:
        """The page's own title, or its first heading."""
        found = TITLE.search(self.text)
        return str(self.meta.get("title") or (found.group(1) if found else self.place))

    def calls(self, macro: str) -> tuple[tuple[str, ...], ...]:
        """For each time that this page asks a macro, in order, the words in quotation marks that it is given."""
        return tuple(
            tuple(one or other for one, other in QUOTED.findall(call))
            for call in re.findall(ASKED.format(macro=macro), self.text, re.DOTALL)
        )

    def asked(self, macro: str) -> tuple[str, ...]:
        """All the words in quotation marks that a macro is given on this page, in order."""
        return tuple(word for call in self.calls(macro) for word in call)


def page_files(docs: Path, folder: str = "") -> tuple[PageFile, ...]:
    """Every page, or those of one folder, in the order of their places; PageFileError where a head cannot be read."""
    return tuple(_page(docs, file) for file in sorted((docs / folder).rglob("*.md")))


def _page(docs: Path, file: Path) -> PageFile:
    text = file.read_text(encoding="utf-8")
    head = HEAD.match(text)
    name = file.relative_to(docs).as_posix()
    meta = _head(head.group(1), name) if head else {}
    # A folder's own page has the folder's address; the first page of all is that of the folder it stands in.
    place = f"./{name}".removesuffix(".md").removesuffix("index").removeprefix("./") or "./"
    return PageFile(name, place, meta, text[head.end() :] if head else text)


def _head(text: str, name: str) -> dict[str, Any]:
    try:
        meta = yaml.safe_load(text) or {}
    except yaml.YAMLError as wrong:
        raise PageFileError(f"docs/{name}: {UNREADABLE} {wrong}") from wrong
    if not isinstance(meta, dict):
        raise PageFileError(f"docs/{name}: {UNREADABLE}")
    return meta
