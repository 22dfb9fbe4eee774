"""HTML as a browser reads it: every element, what it stands in, and its text."""

from html.parser import HTMLParser
from typing import NamedTuple

__all__ = ["Tag", "all_of"]

VOID = {"input", "br", "img", "hr"}


class Tag(NamedTuple):
    """One element: its name, its attributes, the elements it stands in, and all its text."""

    name: str
    attributes: dict[str, str]
    within: tuple["Tag", ...]
    text: list[str]

    @property
    def words(self) -> str:
        """The text in the element, with single blanks."""
        return " ".join("".join(self.text).split())


class Reader(HTMLParser):
    """Every element of some HTML, in order; elements must close in the order they were opened."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[Tag] = []
        self.open: list[Tag] = []
        self.feed(html)
        self.close()
        assert [tag.name for tag in self.open] == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        assert len({name for name, _ in attrs}) == len(attrs)
        found = Tag(tag, {name: value or "" for name, value in attrs}, tuple(self.open), [])
        self.tags.append(found)
        if tag not in VOID:
            self.open.append(found)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that is open."""
        assert tag == self.open.pop().name

    def handle_data(self, data: str) -> None:
        """Give text to every element that is open."""
        for tag in self.open:
            tag.text.append(data)


def all_of(html: str, *names: str) -> list[Tag]:
    """The elements of some names, or every element."""
    return [tag for tag in Reader(html).tags if not names or tag.name in names]
