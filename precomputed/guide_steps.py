"""The questions of the guided check, and the ways from one to the next: every way forward that there is.

A node stands for all cases that are asked the same from there on, whatever was answered before:

    {"left": [what is asked, what else can matter, …], "why": its reason, "to": ["not known yet", an answer, …]}

so the thousands of states that a reader can be in come down to some sixty nodes. At node 0 nothing is left to ask.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from criteria.case_sets import QUESTIONS, case_sets, values
from criteria.charts import stretch
from criteria.facts import FACTS, OLDEST, UNKNOWN, Kind
from criteria.guide import Next, can_matter, next_question
from criteria.guide_phrases import BOTH, LEFT_OUT, choose, how_many_left
from criteria.guided_case import NONE, Given
from criteria.steps import asked_question
from widgets.answers import control_id
from widgets.guide import LEADS_TO
from widgets.guide_controls import BETWEEN_VALUES, Shown, error_note, values_label
from widgets.guide_reply import CHECK, HEADING, PROBLEMS, RESULT
from widgets.guide_steps import (
    answer_row,
    answers_frame,
    asked_control,
    left_out_note,
    problem_html,
    question_frame,
    result_frame,
)
from widgets.guide_steps import why_asked as why_element
from widgets.html import html

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from criteria.journey import Value

__all__ = ["guide_data"]

KEYS = tuple(QUESTIONS)
PAGES = {page: f"{{page:{page}}}" for page in LEADS_TO}
"""The addresses of pages as holes: they depend on how the site was built."""
HERE = "{problem}"
"""Stands for what is wrong with an answer."""


class Node(NamedTuple):
    """A node as the table has it, with questions, reasons and nodes by their numbers."""

    left: tuple[int, ...] = ()
    why: int = 0
    to: tuple[int, ...] = ()


def guide_data() -> dict[str, object]:
    """The nodes and where to start, the questions in the order of their numbers, and what stands around them."""
    ways = _Ways()
    start = ways.node({}, frozenset())
    return {
        "start": start,
        "ways": [one._asdict() for one in ways.nodes],
        "why": [html(why_element(following, PAGES)) for following in ways.why],
        "questions": [_question(key, next(one for one in ways.why if one.asks == key)) for key in KEYS],
        "counts": [[how_many_left(number, left) for left in range(len(KEYS))] for number in range(1, len(KEYS) + 1)],
        "both": BOTH,
        "exclusive": [UNKNOWN, NONE],
        "at": {"check": CHECK, "result": RESULT},
        "focus": {"heading": HEADING, "problems": PROBLEMS},
        "forms": {
            "first": _after_what_is_left_out(question_frame("{count}", "{control}", "{why}", first=True)),
            "later": _after_what_is_left_out(question_frame("{count}", "{control}", "{why}", first=False)),
            "check": _after_what_is_left_out(answers_frame("{rows}")),
            "result": html(result_frame(("{notes}",), ("{answers}",), ("{receipt}",), "{address}", PAGES)),
            "problems": problem_html([HERE]),
            "error": html(error_note(HERE)),
            "described": " guide-error",
            "invalid": ' aria-invalid="true"',
            "checked": ' checked=""',
            "typed": ' value="{text}"',
            "spoken": "{count}.",
            "link": f"{PAGES['check']}#{{address}}",
            "between": BETWEEN_VALUES,
            "left_out": LEFT_OUT.format("{questions}"),
            "left_out_note": html(left_out_note("{questions}")),
        },
    }


def _after_what_is_left_out(step: Element) -> str:
    """A step with a hole before all that it holds."""
    return html(step).replace(">", ">{left_out}", 1)


class _Ways:
    """Every way from the first question on, with what is asked alike from some point on told once."""

    def __init__(self) -> None:
        self.why: list[Next] = []
        self._places: dict[Node, int] = {Node(): 0}
        self._known: dict[tuple[int, frozenset[str]], int] = {}

    @property
    def nodes(self) -> list[Node]:
        """The nodes in the order of their numbers."""
        return list(self._places)

    def node(self, known: Mapping[str, Value], aside: frozenset[str]) -> int:
        """The number of the node for the answers known and the questions put aside.

        It follows from the cases that are left, and from those put aside that can still matter: no other will again.
        """
        key = (case_sets().consistent(known), aside.intersection(can_matter(known)))
        if key not in self._known:
            following = next_question(known, aside)
            self._known[key] = 0 if following is None else self._found(following, known, aside)
        return self._known[key]

    def _found(self, following: Next, known: Mapping[str, Value], aside: frozenset[str]) -> int:
        asks = following.asks
        others = [key for key in can_matter(known) if key not in (asks, *known, *aside)]
        to = [self.node({**known, asks: value}, aside) for value in values(asks)]
        node = Node(
            tuple(map(KEYS.index, (asks, *others))),
            self._why(Next(asks, following.can_change, 0)),
            (self.node(known, aside | {asks}), *to),
        )
        return self._places.setdefault(node, len(self._places))

    def _why(self, following: Next) -> int:
        if following not in self.why:
            self.why.append(following)
        return self.why.index(following)


def _question(key: str, following: Next) -> dict[str, object]:
    """A question: its control and row with holes, and of each answer where it leads, how it reads and what it says.

    An answer that is typed leads by its text; it reads, and says, what was typed.
    """
    options = _options(key)
    return {
        "key": key,
        "name": f"“{asked_question(QUESTIONS[key])}”",
        "id": control_id(QUESTIONS[key].facts[0].partition(".")[0]),
        "control": _control(key, following, options),
        "row": html(answer_row(key, "{answer}")),
        "choose": choose(key),
        "options": {
            value: {
                "to": _code(key, value),
                "label": escape(values_label(key, (value,)), quote=False),
                "says": [list(pair) for pair in Given(key, (value,)).pairs()],
            }
            for value in options
        },
        "several": key == "lesson" or FACTS[key].kind is Kind.CHOICES,
        "typed": {str(age): _code(key, str(age)) for age in range(OLDEST + 1)} if _is_typed(key) else {},
    }


def _is_typed(key: str) -> bool:
    return key in FACTS and FACTS[key].kind is Kind.AGE


def _options(key: str) -> tuple[str, ...]:
    """What can be chosen."""
    if key == "lesson":
        return (*QUESTIONS[key].facts, NONE, UNKNOWN)
    none = (NONE,) if FACTS[key].kind is Kind.CHOICES else ()
    return (*FACTS[key].values, *none, UNKNOWN)


def _code(key: str, value: str) -> int:
    """The place in a node of where an answer leads, counted from that of "not known yet"."""
    if value == UNKNOWN:
        return 0
    known = stretch(int(value)) if _is_typed(key) else Given(key, (value,)).value
    return 1 + values(key).index(known)


def _control(key: str, following: Next, options: tuple[str, ...]) -> str:
    """The control of a question, with holes for what was given before, and for what is wrong with it."""
    text = html(asked_control(following, Shown(key, (), HERE)))
    holes = {
        html(error_note(HERE)): "{error}",
        ' guide-error"': '{described}"',
        ' aria-invalid="true"': "{invalid}",
        'inputmode="numeric"': 'inputmode="numeric"{typed}',
        **{f' value="{value}"': f' value="{value}"{{checked:{value}}}' for value in options},
    }
    for found, hole in holes.items():
        text = text.replace(found, hole)
    return text
