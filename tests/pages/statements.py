"""Blocks of a page's Markdown, and whether a figure or a statement of law or guidance in one rests on something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.pages.whole_page import Finding, WholePage

__all__ = ["blocks", "unbacked"]

LAW = re.compile(
    r"\b(?:must|should|expected|advised|statute|statutory|Act|Regulations|guidance|duty|duties|required)\b"
)
FIGURE = re.compile(r"(?<![A-Za-z\d])\d")
"""A number; the number of a rule or of an open question, such as L7, is none."""
# Names with a number in them, which state no figure.
NAMES = re.compile(r"Working Together 20\d\d|\b999\b|\bA4\b")
MACRO = re.compile(r"\{\{[-~]?\s*(\w+).*?\}\}", re.DOTALL)
BACKS_NOTHING = {"term", "try_it", "fictional_mark", "content_note", "doors", "how_reviews_work"}
"""Macros that state no rule and cite nothing; every other one shows what the rules or the evidence hold."""
ADDRESS = re.compile(r"\]\([^)]*\)|<[^>]+>|\{[.#:][^}]*\}")
FENCE = re.compile(r"^(```|~~~).*?^\1", re.DOTALL | re.MULTILINE)
ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+", re.MULTILINE)
QUIET = re.compile(r"^\s*(?:#|\||-{3}|!!!|\?\?\?|</?\w[^>]*>\s*$)")


def unbacked(page: WholePage) -> list[Finding]:
    """The blocks of a page of prose that state law, guidance or a figure, and rest on nothing."""
    if not page.is_prose:
        return []
    return [page.finding(_plain(block)) for block in blocks(page.file.text) if _states(block) and not _backed(block)]


def blocks(markdown: str) -> Iterator[str]:
    """The paragraphs, list items and table rows of some Markdown, without headings and code."""
    for paragraph in re.split(r"\n\s*\n", FENCE.sub("", markdown)):
        held: list[str] = []
        for line in paragraph.splitlines():
            if line.lstrip().startswith("|"):
                yield line
            elif QUIET.match(line):
                continue
            elif ITEM.match(line) and held:
                yield "\n".join(held)
                held = [line]
            else:
                held.append(line)
        if held:
            yield "\n".join(held)


def _states(block: str) -> bool:
    said = NAMES.sub("", _plain(block))
    return bool(LAW.search(said) or FIGURE.search(said))


def _backed(block: str) -> bool:
    return any(name not in BACKS_NOTHING for name in MACRO.findall(block))


def _plain(block: str) -> str:
    """What a block says: no macro, no address, no number of a list."""
    return " ".join(ADDRESS.sub("", MACRO.sub("", ITEM.sub("", block, count=1))).split())
