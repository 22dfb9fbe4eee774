"""The prose of a built page: what a reader reads in its article, block by block, as the page's tests measure it.

Counted are paragraphs, list items, definitions and the cells of tables, also where a macro wrote them. Left out are
headings, quoted law (`blockquote`), code, forms, links to evidence, citations of provisions, names of sources,
buttons, the marks and lines of every page, what is said of the day of the build, and tables of the rules: those whose
cells name a rule or a provision, because the rules' own tests hold their words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["HEADINGS", "Article", "Block", "Node", "article", "tree"]

BLOCKS = {"p", "li", "dd", "dt", "td", "th", "figcaption", "summary", "caption"}
LEFT_OUT = {"blockquote", "code", "pre", "svg", "script", "style", "template", "form", "button", "select", "thead"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LEFT_OUT_CLASSES = {
    "evidence",
    "provision",
    "source-name",
    "fictional",
    "fictional-banner",
    "headerlink",
    "of-today",
    "site-also",
    "site-governance",
    "site-confirmation",
    "md-button",
}
OF_THE_RULES = {"rule-key", "provision"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


@dataclass(slots=True)
class Block:
    """One block: its words, the element it stands in, and the terms that are said in full in it."""

    kind: str
    text: str
    introduces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A page's blocks of prose in order, headings apart."""

    blocks: tuple[Block, ...]
    headings: tuple[str, ...]


@dataclass(slots=True)
class Node:
    """An element with its parts, elements and text, in order."""

    tag: str
    classes: set[str]
    attributes: dict[str, str]
    parts: list[Node | str] = field(default_factory=list)

    def within(self) -> Iterable[Node]:
        """Every element in this one, itself first."""
        yield self
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.within()


class _Reader(HTMLParser):
    """The elements of a page as a tree."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", set(), {})
        self.open = [self.root]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element within the one that is open."""
        values = {name: value or "" for name, value in attrs}
        node = Node(tag, set(values.get("class", "").split()), values)
        self.open[-1].parts.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and any within it that was never closed."""
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        """Add text to the element that is open."""
        self.open[-1].parts.append(data)


def tree(html: str) -> Node:
    """The elements of any HTML, within one that has no name."""
    return _Reader(html).root


def article(html: str) -> Article:
    """The prose of a built page; of any HTML where it has no article."""
    root = tree(html)
    top = next((node for node in root.within() if node.tag == "article"), root)
    blocks: list[Block] = []
    headings: list[str] = []
    _walk(top, Block("", ""), blocks, headings)
    return Article(tuple(block for block in blocks if block.text), tuple(headings))


def _walk(node: Node, into: Block, blocks: list[Block], headings: list[str]) -> None:
    """Give the text of an element to the block it stands in; blocks within blocks stand for themselves."""
    for part in node.parts:
        if isinstance(part, str):
            into.text += part
        elif part.tag in HEADINGS:
            headings.append(" ".join("".join(_texts(part)).split()))
        elif _counts(part):
            if part.attributes.get("data-term"):
                into.introduces += (part.attributes["data-term"],)
            if part.tag in BLOCKS:
                block = Block(part.tag, "")
                blocks.append(block)
                _walk(part, block, blocks, headings)
                block.text = " ".join(block.text.split())
            else:
                _walk(part, into, blocks, headings)


def _counts(node: Node) -> bool:
    if node.tag in LEFT_OUT or node.classes & LEFT_OUT_CLASSES or "hidden" in node.attributes:
        return False
    return node.tag != "table" or not any(inner.classes & OF_THE_RULES for inner in node.within())


def _texts(node: Node) -> Iterable[str]:
    if node.classes & LEFT_OUT_CLASSES:
        return
    for part in node.parts:
        if isinstance(part, str):
            yield part
        else:
            yield from _texts(part)
