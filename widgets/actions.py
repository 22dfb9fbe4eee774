"""What a reader can do with the cases in a tool: all of it stays in the browser until the reader takes it out.

`copy-link.js` puts the link into the clipboard, or into the field that stands here for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.html import element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["actions"]


def actions(*buttons: tuple[str, str], **data: str) -> Element:
    """The buttons of a tool, each an action and its label, and what belongs to copying a link.

    "Undo clear" shows once something was cleared. `data` are attributes of the whole.
    """
    return element(
        "div",
        *(
            element("button", label, type="button", class_="md-button", data_action=action, hidden=action == "undo")
            for action, label in buttons
        ),
        element(
            "label",
            element("input", type="checkbox", class_="tool-with-dates"),
            element("span", "Put the dates into the link, too"),
            class_="fact-choice",
        ),
        element("p", class_="tool-done", role="status"),
        element(
            "label",
            element("span", "The link:"),
            element("input", type="text", readonly=True, class_="tool-link"),
            class_="tool-link-box",
            hidden=True,
        ),
        class_="tool-actions",
        **data,
    )
