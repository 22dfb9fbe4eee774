"""What one rule says, as a list that a page can place where its reader needs it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from widgets.answers import provision_line
from widgets.html import element, html, list_of
from widgets.rules import SECTIONS, provisions, rule_links

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["rule_text"]


def rule_text(key: str, to: Callable[[str], str]) -> str:
    """The sentences of the first rule of a number, its number linked to its row, and its sources with their weight."""
    rule = next((one for one in chain(*SECTIONS.values()) if one.key == key), None)
    if rule is None:
        raise ValueError(f"There is no rule {key}. Rules are numbered as on the pages of the decisions, such as N4.")
    return html(
        element(
            "div",
            element("p", element("strong", "Rule ", rule_links((key,), to), f": {rule.title}")),
            list_of(rule.text),
            element("ul", *(element("li", provision_line(one)) for one in provisions(rule)), class_="rule-sources"),
            class_="rule-text",
        )
    )
