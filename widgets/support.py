"""A word before pages that are hard to read, and where to turn; and the mark of what is invented."""

from __future__ import annotations

from criteria.phrases import FICTIONAL
from widgets.html import element, html

__all__ = ["content_note", "fictional_mark"]

WHAT = (
    "What follows speaks of children who die or are badly hurt. Take it at your own pace, and leave any of it when you"
    " want to."
)
AT_WORK = "If it stays with you, talk to your manager, your supervisor or your safeguarding lead."
LINES = (
    ("Samaritans", "116 123", "for anyone, at any hour"),
    ("NSPCC helpline", "0808 800 5000", "for adults worried about a child"),
    ("Childline", "0800 1111", "for children and young people"),
)
"""National lines: who answers, the number, and for whom."""


def content_note() -> str:
    """A calm word before hard reading, with sources of support."""
    lines = (element("li", f"{who}: ", element("strong", number), f", {whom}.") for who, number, whom in LINES)
    return html(
        element(
            "aside",
            element("p", element("strong", "Before you read")),
            element("p", WHAT),
            element("p", AT_WORK),
            element("ul", *lines),
            class_="content-note",
            aria_label="Before you read",
        )
    )


def fictional_mark() -> str:
    """The mark that everything on a page is invented; on paper the style sheet repeats it on every sheet."""
    return html(element("p", FICTIONAL, class_="fictional"))
