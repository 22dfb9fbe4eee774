"""Elements, escaped by construction, from the standard library's ElementTree.

>>> html(element("p", "Fish & ", element("b", "chips"), class_="supper"))
'<p class="supper">Fish &amp; <b>chips</b></p>'
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, tostring

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Content", "element", "html", "joined", "list_of"]

Content = Element | str


def element(tag: str, *content: Content, **attributes: str | bool | None) -> Element:
    """One element with its content and attributes.

    A trailing underscore is dropped and others become hyphens (`class_`, `data_status`). True
    gives an attribute without a value of its own; None and False leave it out.
    """
    made = Element(
        tag,
        {
            name.rstrip("_").replace("_", "-"): "" if value is True else value
            for name, value in attributes.items()
            if value is not None and value is not False
        },
    )
    for part in content:
        if isinstance(part, Element):
            made.append(part)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + part
        else:
            made.text = (made.text or "") + part
    return made


def html(*elements: Element) -> str:
    """Elements as HTML text."""
    return "".join(tostring(one, encoding="unicode", method="html") for one in elements)


def joined(between: str, items: Iterable[Content]) -> list[Content]:
    """Some items with the same words between each and the next."""
    return [part for item in items for part in (between, item)][1:]


def list_of(items: Iterable[Content], **attributes: str) -> Element:
    """A bulleted list; plain text and elements alike."""
    return element("ul", *(element("li", item) for item in items), **attributes)
