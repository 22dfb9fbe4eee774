"""What the drills share: short questions with a few answers to choose from, each whole without a script.

`docs/assets/elements/drill.js` shows one question at a time, turns the answers into buttons, and keeps what was
practised in the reader's record. Every word it needs is here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.version import RULES_VERSION
from widgets.html import Content, element, html

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

__all__ = ["SAYINGS", "asked", "drill_html"]

SAYINGS = {
    "right": "Right: {answer}.",
    "wrong": "Not this time. The answer is: {answer}.",
    "progress": "Seen: {seen} of {all}. Right at once: {right}.",
    "again": "Started again. Your record has nothing of this drill now.",
    "tally": "Answered: {answered}. Right at once: {right}.",
    "mistake": "{asked} Chosen: {chosen}. The answer is: {answer}.",
    "label-all": "All answers",
    "label-mistake": "Went wrong",
}
"""What the script may have to say or to keep; names in braces are places for what it counts or picks."""


def drill_html(
    tag: str,
    about: str,
    title: str,
    questions: Iterable[Element],
    sayings: Mapping[str, str],
    *more: Element,
    **data: str,
) -> str:
    """A drill as it stands in the page; `about` and `title` are what the reader's record calls it.

    `sayings` has "next", the button to the next question, and "round", said when all were seen; `more` stands before
    the questions, and `data` are attributes of the whole.
    """
    said = {**SAYINGS, **sayings}
    drill = element(
        tag,
        *more,
        element("p", class_="quiz-progress"),
        element("p", class_="quiz-said", role="status"),
        element("ol", *questions, class_="quiz-questions"),
        element(
            "p",
            element(
                "button", said["next"], type="button", class_="md-button md-button--primary quiz-next", hidden=True
            ),
            " ",
            element("button", "Start again", type="button", class_="md-button quiz-again", hidden=True),
            class_="quiz-buttons",
        ),
        *(element("template", text, data_say=code) for code, text in said.items()),
        class_="tool drill",
        data_about=about,
        data_title=title,
        data_rules_version=RULES_VERSION,
        **data,
    )
    # Markdown takes an element it does not know for a part of a paragraph; a div it leaves alone.
    return html(element("div", drill, data_search_exclude="true"))


def asked(
    key: str, words: str, choices: Sequence[tuple[str, bool]], answer: Iterable[Content], group: str | None = None
) -> Element:
    """One question: what is asked, the choices, each with whether it is right, and the answer, folded.

    `key` names the question from one visit to the next; counts are kept for each `group`.
    """
    place = f"asked-{key}"
    return element(
        "li",
        element("p", words, class_="quiz-asked", id=place, tabindex="-1"),
        element(
            "ul",
            *(element("li", text, data_right=right) for text, right in choices),
            class_="quiz-choices",
            aria_labelledby=place,
        ),
        element("details", element("summary", "Answer"), *answer),
        class_="quiz-question",
        data_key=key,
        data_group=group,
    )
