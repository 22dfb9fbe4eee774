"""`<briefing-reader>`: a briefing in very large type, one part at a time, with a quiet clock, to read to a room.

Its script shows the page's own parts; only the words of its buttons are here. Without the script it stays hidden, and
nothing on the page speaks of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.phrases import FICTIONAL
from widgets.briefing import WORDS_A_MINUTE
from widgets.html import element, html

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["KEYS", "MANAGERS_NOTE", "briefing_reader_html"]

MANAGERS_NOTE = "Manager's note:"
"""How the paragraph begins that is for whoever runs the talk, and not for the room."""
KEYS = (
    ("→", "next part"),
    ("←", "part before"),
    ("Page Down, Space", "on by a screen, then the next part"),
    ("Page Up", "back by a screen, then the part before"),
    ("Home, End", "first part, last part"),
    ("P", "pause the clock, or let it go on"),
    ("Escape", "leave"),
)
"""Each key and what it does."""
SAYINGS = {
    "where": "Part {number} of {all}",
    "planned": "of {time} planned",
    "paused": "Paused",
}
"""What the script may have to say; names in braces are places for what it counts."""


def briefing_reader_html(*, invented: bool) -> str:
    """The element as it stands in the page, hidden; `invented` says whether the briefing tells an invented case."""
    reader = element(
        "briefing-reader",
        element(
            "p",
            element("button", "Read aloud, section by section", type="button", class_="md-button", data_action="enter"),
            " Very large type for a screen, and a clock for each part. The manager's note and the sources stay here.",
            class_="reader-door",
        ),
        _bar(invented=invented),
        *(element("template", text, data_say=code) for code, text in SAYINGS.items()),
        hidden=True,
        data_pace=str(WORDS_A_MINUTE),
        data_aside=MANAGERS_NOTE,
    )
    # Markdown takes an element it does not know for a part of a paragraph; a div it leaves alone.
    return html(element("div", reader, data_search_exclude=True))


def _bar(*, invented: bool) -> Element:
    """What stands above each part: where it is, its clock, and the ways on."""
    mark = (element("p", FICTIONAL, class_="fictional"),) if invented else ()
    return element(
        "div",
        _button("back", "Back"),
        element("p", class_="reader-where", role="status"),
        _button("next", "Next"),
        element(
            "p",
            element("span", role="timer", aria_label="Time on this part"),
            " ",
            element("span", class_="reader-planned"),
            class_="reader-clock",
        ),
        _button("pause", "Pause", aria_pressed="false"),
        element("p", class_="reader-paused", role="status"),
        *mark,
        element(
            "details",
            element("summary", "Keys", class_="md-button"),
            element(
                "dl",
                *(part for key, does in KEYS for part in (element("dt", element("strong", key)), element("dd", does))),
            ),
            class_="reader-keys",
        ),
        _button("leave", "Leave"),
        class_="reader-bar",
        hidden=True,
        role="group",
        aria_label="Reading aloud",
    )


def _button(action: str, label: str, **attributes: str) -> Element:
    return element("button", label, type="button", class_="md-button", data_action=action, **attributes)
