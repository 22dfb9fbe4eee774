"""A built page as plain text: what its article says, wrapped at 80, its headings underlined.

Evidence stays as its short names in brackets; addresses, buttons, and what is filled in by hand are left out.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from tools.article import HEADINGS, Node, tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["WIDTH", "plain_text"]

WIDTH = 80
SILENT = {"script", "style", "template", "button", "svg", "briefing-reader"}
SILENT_CLASSES = {"md-button", "headerlink", "briefing-log", "site-also"}
LINES = {"site-governance", "site-confirmation"}
"""The lines below a page, whose links lead on from it."""
FIRST = "site-at-risk"
"""What stands above the article, and goes with it on paper."""
LISTS = {"ul", "ol"}
BLOCKS = HEADINGS | LISTS | {"p", "li", "div", "aside", "section", "table", "thead", "tbody", "tr", "dl", "dt", "dd"}


def plain_text(html: str) -> str:
    """The text of a built page, from its line for a child at risk to the lines at its foot."""
    nodes = list(tree(html).within())
    whole = [node for node in nodes if FIRST in node.classes or node.tag == "article"]
    return "\n\n".join(block for node in whole for block in _blocks(node)) + "\n"


def _blocks(node: Node) -> Iterator[str]:
    """What stands within an element, each paragraph, heading or list a block of its own."""
    if _is_silent(node):
        return
    if node.tag in HEADINGS:
        title = _text(node)
        yield f"{textwrap.fill(title, WIDTH)}\n{('=' if node.tag == 'h1' else '-') * min(len(title), WIDTH)}"
    elif node.tag in LISTS:
        yield "\n".join(_items(node))
    elif any(isinstance(part, Node) and part.tag in BLOCKS for part in node.parts):
        for part in node.parts:
            if isinstance(part, Node):
                yield from _blocks(part)
    elif text := _text(node):
        yield _filled(text)


def _items(list_: Node) -> Iterator[str]:
    """The items of a list, each hanging from its mark."""
    items = (part for part in list_.parts if isinstance(part, Node) and part.tag == "li")
    for number, item in enumerate(items, start=1):
        mark = f"{number}. " if list_.tag == "ol" else "- "
        inner = [part for part in item.parts if isinstance(part, Node) and part.tag in LISTS]
        yield _filled(_text(item, without=inner), mark)
        for one in inner:
            yield textwrap.indent("\n".join(_items(one)), " " * len(mark))


def _filled(text: str, mark: str = "") -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _text(node: Node, without: Iterable[Node] = ()) -> str:
    return " ".join("".join(_words(node, list(without))).split())


def _words(node: Node, without: list[Node]) -> Iterator[str]:
    for part in node.parts:
        if isinstance(part, str):
            yield part
        elif part.tag == "br":
            yield " "
        elif part.tag == "a" and node.classes & LINES:
            continue
        elif part not in without and not _is_silent(part):
            yield from _words(part, without)


def _is_silent(node: Node) -> bool:
    return node.tag in SILENT or bool(node.classes & SILENT_CLASSES) or "hidden" in node.attributes
