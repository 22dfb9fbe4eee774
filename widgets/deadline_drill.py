"""The drill on deadlines: a date, a clock of the rules, and four days to choose from, with the slip behind each.

Twenty questions stand in the page, answers folded. All of them stand there once more for the script, as the texts in
which they differ and the few frames those belong in: `deadline-drill.js` joins the two, and counts no days.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from criteria.bank_holidays import BANK_HOLIDAYS
from criteria.deadlines import COPIES_BEFORE, D1, PUBLISH_WITHIN_MONTHS, is_weekend
from widgets.answers import counted_days, provision_line
from widgets.deadline_questions import KINDS, questions
from widgets.drill import asked, drill_html
from widgets.html import element, html
from widgets.rules import rule_links
from widgets.timeline import long_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from xml.etree.ElementTree import Element

    from criteria.sources import Provision
    from widgets.deadline_questions import Choice, Question

__all__ = ["ASKS", "CLOCKS", "HOLE", "SAYINGS", "SHORT", "WITHOUT_SCRIPT", "deadline_drill_html", "question_html"]

SHORT = 10
"""How many questions a short round has."""
WITHOUT_SCRIPT = 20
"""How many questions stand in the page for readers without a script."""
AWARE = "On {day} a local authority becomes aware of a serious incident, and suspects abuse or neglect."
ASKS = {
    "notification": f"{AWARE} By which day should it notify?",
    "in_time": f"{AWARE} It notifies on {{sent}}. Is that in time?",
    "rapid_review": (
        "The notification of a serious incident is sent on {day}. By which day are partners advised to complete the"
        " rapid review, sign-off included?"
    ),
    "publish_by": "Partners decide on {day} to commission a review. By which day should the report be published?",
    "copies_by": (
        f"A report is to be published on {{day}}. Count {COPIES_BEFORE} working days back: by which day do copies go to"
        " the Secretary of State and the Panel?"
    ),
    "working_day": "Does {day} count as a working day?",
}
"""What each kind of question asks; names in braces are places for days."""
CLOCKS = {
    "notification": "Notification",
    "rapid_review": "Rapid review",
    "publish_by": "Publishing the report",
    "copies_by": "Copies before publication",
    "working_day": "Working days",
}
"""The clocks to choose from, as they are named."""
OUR_READING_OF_MONTHS = (
    f"Our reading: the same day of the month, {PUBLISH_WITHIN_MONTHS} months on, or the last day of a month that has no"
    " such day."
)
SAYINGS = {
    "next": "Next question",
    "round": "That was every question. They now come round again.",
    "slip": "The day you chose {slip}",
    "short": f"That was {SHORT}. Right at once among them: {{right}}.",
    "more": f"{SHORT} more",
    "clock": "{clock}: {all} questions.",
    **{f"label-{clock}": name for clock, name in CLOCKS.items()},
}
HOLE = "{}"
"""What stands in a frame where questions differ."""

_VARIES = re.compile("\ue000(.*?)\ue001")


def deadline_drill_html(to: Callable[[str], str]) -> str:
    """The drill as it stands in the page. `to` gives the address of a page."""
    every = questions()
    shown = [every[number * len(every) // WITHOUT_SCRIPT] for number in range(WITHOUT_SCRIPT)]
    whole = drill_html(
        "deadline-drill",
        "deadlines",
        "Deadline drill",
        (_asked(one, to) for one in shown),
        SAYINGS,
        _which_clock(),
        element("script", _data(to), type="application/json", class_="drill-data"),
        data_short=str(SHORT),
    )
    return _VARIES.sub(r"\1", whole)


def question_html(question: Question, to: Callable[[str], str]) -> str:
    """One question with its answer folded."""
    return _VARIES.sub(r"\1", html(_asked(question, to)))


def _which_clock() -> Element:
    return element(
        "form",
        element("label", "Which clock", for_="drill-clock"),
        " ",
        element(
            "select",
            element("option", "All", value=""),
            *(element("option", name, value=clock) for clock, name in CLOCKS.items()),
            id="drill-clock",
        ),
        class_="drill-clock",
        autocomplete="off",
        hidden=True,
    )


def _data(to: Callable[[str], str]) -> str:
    """Every question as JSON: its clock, the number of its frame, and the numbers of the texts that fill its holes."""
    texts: dict[str, int] = {}
    frames: dict[str, int] = {}
    rows: dict[str, list[str | int]] = {}
    for question in questions():
        marked = html(_asked(question, to))
        frame = frames.setdefault(_VARIES.sub(lambda _: HOLE, marked), len(frames))
        filled = (texts.setdefault(text, len(texts)) for text in _VARIES.findall(marked))
        rows[question.key] = [question.clock, frame, *filled]
    data = {"texts": [*texts], "frames": [*frames], "questions": rows}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def _varies(text: str) -> str:
    """A text in which questions of one frame differ, marked."""
    return f"\ue000{text}\ue001"


def _day(day: date | None) -> str:
    return "" if day is None else _varies(long_day(day))


def _asked(question: Question, to: Callable[[str], str]) -> Element:
    words = ASKS[question.kind].format(day=_day(question.day), sent=_day(question.sent))
    choices = [(_varies(one.text) if one.slip or question.due else one.text, one.right) for one in question.choices]
    answer = _working_day(question, to) if question.due is None else _due(question, to)
    return asked(_varies(question.key), words, choices, answer, KINDS[question.kind])


def _due(question: Question, to: Callable[[str], str]) -> Iterator[Element]:
    """The day that falls due, how it was counted, the other days and their slips, and the rule."""
    due = question.due
    assert due is not None  # noqa: S101 - asked for where something falls due
    late = f" {due.late}" if due.late else ""
    yield element("p", "Last day: ", element("strong", _varies(long_day(due.day))), f".{late}")
    if due.count is not None:
        summary, days, *passed = (one.text or "" for one in counted_days(due.count))
        yield element("p", f"{summary}:")
        yield from (element("p", _varies(one)) for one in (days, *passed))
    else:
        yield element("p", OUR_READING_OF_MONTHS)
    yield from (element("p", _varies(note)) for note in due.notes)
    if wrong := [one for one in question.choices if one.slip]:
        yield element("p", "The other days:")
        yield element("ul", *map(_slip, wrong))
    yield _rule(due.says, due.provision, due.rule, to)


def _slip(choice: Choice) -> Element:
    return element("li", f"{_varies(choice.text)} ", element("span", _varies(f"{choice.slip}."), class_="quiz-slip"))


def _working_day(question: Question, to: Callable[[str], str]) -> Iterator[Element]:
    yield element("p", element("strong", _varies(_what_day(question.day))))
    yield _rule(D1.text[1], D1.provision, D1.key, to)


def _what_day(day: date) -> str:
    """Why a day counts, or does not."""
    if is_weekend(day):
        return f"No: it is a {day:%A}."
    if day in BANK_HOLIDAYS:
        return f"No: it is a bank holiday, {BANK_HOLIDAYS[day]}."
    return "Yes: it is a weekday, and no bank holiday of England and Wales."


def _rule(says: str, provision: Provision, rule: str, to: Callable[[str], str]) -> Element:
    """A rule in its own words, with its weight and its number."""
    number = element("span", " Rule ", rule_links([rule], to), ".", class_="answer-rule")
    return element("p", f"{says} ", provision_line(provision), number)
