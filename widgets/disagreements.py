"""Where the sources disagree: every point, both readings with their sources, what is followed here, and why.

A point whose readings stand beside a rule as an open question takes its words from there; docs/disagreements.toml
then gives only why, and a topic where the question is clear only beside its rule. Any other point has its readings as
claims in the evidence. So no reading is written twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from criteria.deadlines import NOTIFY_WITHIN
from widgets.answers import both_readings, reading
from widgets.backing import Backing
from widgets.html import element, html
from widgets.rules import OPEN_QUESTIONS, RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from widgets.backing import Cite

__all__ = ["Point", "disagreements_list", "read_points"]

ALWAYS = {"rules", "why"}
MAY_HAVE = {"question", "topic"}
OF_CLAIMS = {"topic", "one", "other", "follow"}
FIGURES = {"notify_within": NOTIFY_WITHIN}
"""What `follow` may name in braces, so that no number of a rule is written by hand."""


@dataclass(frozen=True, slots=True)
class Point:
    """One point: the rules it concerns, and why we follow what we follow.

    `question` is the key of its open question, if it has one; then the rest is empty, but for a `topic` of its own.
    `one` and `other` are keys of claims; without an `other` only one source speaks.
    """

    key: str
    rules: tuple[str, ...]
    why: str
    question: str = ""
    topic: str = ""
    one: str = ""
    other: str = ""
    follow: str = ""


def read_points(data: Mapping[str, Any]) -> tuple[Point, ...]:
    """Read the points of docs/disagreements.toml, in its order.

    Raises ValueError with everything that is wrong with them, and how to mend it.
    """
    wrong = [problem for key, entry in data.items() for problem in _problems(key, entry)]
    if wrong:
        raise ValueError("docs/disagreements.toml:\n" + "\n".join(wrong))
    return tuple(
        Point(key=key, **{**entry, "rules": tuple(entry["rules"]), "question": _question(key, entry)})
        for key, entry in data.items()
    )


def _question(key: str, entry: Mapping[str, Any]) -> str:
    """The key of a point's open question: given, or the point's own, or none."""
    return str(entry.get("question", key if key in OPEN_QUESTIONS else ""))


def _problems(key: str, entry: Mapping[str, Any]) -> Iterable[str]:
    question = _question(key, entry)
    if question and question not in OPEN_QUESTIONS:
        yield f"{key} names open question {question}, which stands beside no rule: mend its key."
    needed = ALWAYS if question else ALWAYS | (OF_CLAIMS - {"other"})
    allowed = ALWAYS | MAY_HAVE | (set() if question else OF_CLAIMS)
    for field in sorted(needed - entry.keys()):
        yield f"{key} lacks {field}: add it."
    for field in sorted(entry.keys() - allowed):
        why = "its words stand beside the rule" if field in OF_CLAIMS else "nothing reads it"
        yield f"{key} has {field}, but {why}: take it away."
    for number in entry.get("rules", ()):
        if number not in RULES:
            yield f"{key} names rule {number}, which is not there: use a number such as N1."


def disagreements_list(
    points: Sequence[Point], claims: Mapping[str, str], cite: Cite, to: Callable[[str], str], *only: str
) -> str:
    """The points, or those whose keys are given: readings side by side, what is followed, why, and the rules.

    `claims` are the words of the claims by their keys; `to` gives the address of a page.
    """
    known = {point.key: point for point in points}
    missing = [key for key in only if key not in known]
    if missing:
        raise ValueError(f"docs/disagreements.toml has no {', '.join(missing)}. Its keys are such as D01.")
    if only:
        return html(*(_point(known[key], claims, cite, to) for key in only))
    return html(_contents(points), *(_point(point, claims, cite, to) for point in points))


def _contents(points: Sequence[Point]) -> Element:
    """Every point by its topic, folded away, each with a link to it."""
    topics = (element("li", element("a", f"{point.key} {_topic(point)}", href=f"#{_place(point)}")) for point in points)
    return element("details", element("summary", f"All {len(points)} points"), element("ul", *topics))


def _topic(point: Point) -> str:
    return point.topic or OPEN_QUESTIONS[point.question].question


def _place(point: Point) -> str:
    return f"disagreement-{point.key.lower()}"


def _point(point: Point, claims: Mapping[str, str], cite: Cite, to: Callable[[str], str]) -> Element:
    question = OPEN_QUESTIONS.get(point.question)
    readings = both_readings(question) if question else _of_claims(point, claims, cite)
    follow = question.we_follow if question else point.follow.format(**FIGURES)
    parts: list[Element] = [
        element("p", element("span", point.key, class_="rule-key"), f" {_topic(point)}", class_="question-title"),
        element("div", *readings, class_="readings"),
        element("p", element("strong", "Followed here: "), follow, class_="followed"),
        element("p", element("strong", "Why: "), point.why, " ", cite(Backing(rules=point.rules)), class_="why"),
    ]
    if question:
        place = f"{to('open-questions')}#question-{point.question.lower()}"
        parts.append(element("p", element("a", f"Open question {point.question}", href=place)))
    return element("section", *parts, id=_place(point), class_="disagreement")


def _of_claims(point: Point, claims: Mapping[str, str], cite: Cite) -> tuple[Element, ...]:
    one = reading(
        "One reading" if point.other else "The reading", claims[point.one], cite(Backing(claims=(point.one,)))
    )
    if not point.other:
        return (one,)
    return (one, reading("Another reading", claims[point.other], cite(Backing(claims=(point.other,)))))
