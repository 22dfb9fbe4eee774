"""Near-threshold cases on a page: eight to answer alone, then a profile of where the reader draws each line.

Whole without a script: cases with choices that can be marked, what speaks on either side folded away, and the cases in
order with notes at the end. `case-calibration.js` keeps the answers, holds the rest back until the reader asks for the
profile, and puts the answers into it; every word it needs is here. There is no right answer, and none is marked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.assessment import ANSWERS
from criteria.phrases import SHORT_NAMES, STATUS_LABELS
from criteria.version import RULES_VERSION
from widgets.answers import folded
from widgets.backing import Backing
from widgets.calibration_cases import LINES
from widgets.html import Content, element, html, joined, list_of
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from widgets.backing import Cite
    from widgets.calibration_cases import LineCase, Point

__all__ = ["CHOICES", "SAYINGS", "calibration_html", "sheet_html", "shown_order"]

CHOICES = {
    "yes": "Yes",
    "leaning_yes": "Leaning to yes",
    "leaning_no": "Leaning to no",
    "no": "No",
    "more": "I need to know more first",
}
"""What a reader may answer. The first four are a scale; the last is an answer, too."""
SCALE = 4
STEP, FIRST = 3, 2
"""The cases are shown in steps of three along their order, beginning with the third: mixed, and the same each build."""
SAYINGS = {
    "progress": "{answered} of {all} answered.",
    "all": "All {all} are answered. Your profile is ready when you want it.",
    "again": "Started again. No answer is kept.",
    "open": "Not answered",
    "wanted": "{answer}: {wanted}",
    "turn-none": "You have said neither yes nor no to these cases yet.",
    "turn-yes": "You said yes, or leaned to it, wherever you took a side. Your line lies beyond these cases.",
    "turn-no": "You said no, or leaned to it, wherever you took a side. Your line lies before these cases.",
    "turn-one": "You change from yes to no between “{last}” and “{first}”.",
    "turn-many": (
        "Your answers go to and fro along our order. That is no mistake: the order is our reading, and one of several."
        " Which fact moved you?"
    ),
    "record-title": "Calibration: eight cases near a line",
    "record-line": "Where the line is on “{line}”",
}
"""What the script may have to say; names in braces are places for what it counts or quotes."""


def calibration_html(cases: Sequence[LineCase], cite: Cite, to: Callable[[str], str]) -> str:
    """The whole tool. `cite` links to what a statement rests on; `to` gives the address of a page."""
    tool = element(
        "case-calibration",
        *(_case(number, one, cite, to) for number, one in enumerate(shown_order(cases), 1)),
        element("p", class_="calibration-progress", role="status"),
        element(
            "p",
            element(
                "button", "Show my profile", type="button", class_="md-button md-button--primary", data_action="show"
            ),
            " ",
            element("button", "Start again", type="button", class_="md-button", data_action="again"),
            class_="calibration-actions",
            hidden=True,
        ),
        element(
            "details",
            element("summary", "The profile: the cases in our order, with the notes"),
            element("h2", "Your profile", tabindex="-1"),
            *(_profile(key, cases, cite, to) for key in LINES),
            class_="calibration-profile",
        ),
        *(element("template", text, data_say=code) for code, text in SAYINGS.items()),
        class_="tool",
        data_rules_version=RULES_VERSION,
    )
    # Markdown takes an element it does not know for a part of a paragraph; a div it leaves alone.
    return html(element("div", tool))


def sheet_html(cases: Sequence[LineCase]) -> str:
    """The cases on paper for a group: stories and boxes to tick, nothing that speaks on either side."""
    return html(
        *(
            element(
                "section",
                element("h2", f"{number}. {one.title}"),
                element("p", one.story),
                element("p", element("strong", LINES[one.line].asks)),
                list_of(CHOICES.values(), class_="sheet-boxes"),
                element("p", "What would we want to know first?", class_="sheet-line"),
                class_="sheet-case",
            )
            for number, one in enumerate(shown_order(cases), 1)
        )
    )


def shown_order(cases: Sequence[LineCase]) -> tuple[LineCase, ...]:
    """The cases as they are shown: the lines mixed, the order along them hidden, the same each time."""
    return tuple(cases[(STEP * number + FIRST) % len(cases)] for number in range(len(cases)))


def _case(number: int, case: LineCase, cite: Cite, to: Callable[[str], str]) -> Element:
    line = LINES[case.line]
    return element(
        "section",
        element("h2", f"{number}. {case.title}", id=f"case-{case.id}", tabindex="-1"),
        element("p", case.story),
        element(
            "fieldset",
            element("legend", line.asks),
            *(_choice("radio", case.id, value, says) for value, says in CHOICES.items()),
        ),
        element(
            "fieldset",
            element("legend", "What would you want to know first?"),
            *(_choice("checkbox", f"{case.id}-ask", str(place), says) for place, says in enumerate(case.ask, 1)),
            class_="calibration-ask",
        ),
        folded("What speaks on either side", *_sides(case, cite, to)),
        class_="calibration-case",
        data_case=case.id,
        data_line=case.line,
        data_title=case.title,
    )


def _choice(kind: str, name: str, value: str, says: str) -> Element:
    return element(
        "label",
        element("input", type=kind, name=name, value=value),
        element("span", says),
        class_="fact-choice",
    )


def _sides(case: LineCase, cite: Cite, to: Callable[[str], str]) -> Iterator[Element]:
    for heading, points in (("Towards yes", case.towards_yes), ("Towards no", case.towards_no)):
        yield element("p", element("strong", heading))
        yield list_of(_said(one, cite, to) for one in points)


def _said(point: Point, cite: Cite, to: Callable[[str], str]) -> Element:
    """What a point says, with what it rests on and a link to both readings of an open question."""
    place = to("open-questions")
    questions = (element("a", key, href=f"{place}#question-{key.lower()}") for key in point.questions)
    parts: list[Content] = [point.says]
    if point.backing != Backing():
        parts += [" ", cite(point.backing)]
    if point.questions:
        parts += [" Both readings: ", *joined(", ", questions), "."]
    return element("span", *parts)


def _profile(key: str, cases: Sequence[LineCase], cite: Cite, to: Callable[[str], str]) -> Element:
    """One line: where the reader turns, the cases in order with the notes, and what each answer would mean."""
    line, along = LINES[key], [one for one in cases if one.line == key]
    return element(
        "section",
        element("h3", f"Where you draw the line on “{line.name}”"),
        element("p", class_="calibration-turn"),
        table(
            ("Case, the likeliest yes first", "Your answer", "What guidance leaves to judgement"),
            ((None, (one.title, _answer(one), list_of(_said(note, cite, to) for note in one.note))) for one in along),
        ),
        folded("What each answer would mean for the decisions", _meaning(along[0])),
        data_profile=key,
        data_name=line.name,
    )


def _answer(case: LineCase) -> Element:
    """Where the script puts the reader's answer, in words and on a scale from yes to no."""
    return element(
        "span",
        element("span", "…", class_="calibration-answer"),
        element("span", *(element("i") for _ in range(SCALE)), class_="calibration-scale", aria_hidden="true"),
        data_answer_of=case.id,
    )


def _meaning(case: LineCase) -> Element:
    """The four answers of the module with the judgement at yes, at no, and not known yet: the same along a line."""
    return table(
        ("Decision", "Yes", "No", "Not known yet"),
        (
            (None, (SHORT_NAMES[key], *(STATUS_LABELS[status] for status in statuses)))
            for key, statuses in zip(ANSWERS, case.meaning, strict=True)
        ),
    )
