"""Two cases side by side as HTML: the facts that differ, the answers, and the rules that make the difference.

The same bytes at build, for the ready pairs, and in the browser. What belongs to one case stands in an element with
`data-case`; in it each of the four answers is an element with `data-answer` and `data-status`, as on the check page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from criteria.pair import SIDES
from criteria.phrases import ALONGSIDE, BESIDE_NAMES, LOCALLY, PART_NAMES, SHORT_NAMES, STATUS_LABELS
from criteria.wording import answers
from widgets.answers import due_line, provision_line, status_line, value_in_words
from widgets.html import Content, element, list_of
from widgets.rules import rule_links
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from criteria.comparison import Alone, Change, Comparison, FactDifference
    from criteria.difference import MadeBy
    from criteria.wording import Answer

__all__ = ["CASE_NAMES", "comparison_elements", "differs", "in_short", "spoken_comparison"]

CASE_NAMES = {"a": "Case A", "b": "Case B"}
NAMES = {**SHORT_NAMES, **BESIDE_NAMES}
BESIDE = {"alongside": ALONGSIDE, "local_routes": LOCALLY}
NOT_GIVEN = "Not known yet"
NO_AGE_GIVEN = "Not given: the same age"
NO_CIRCUMSTANCE = "Neither"
UNSETTLED = "Unsettled: no source settles this."
"""Stands for weight and source where a point that no source settles makes the difference."""
NOTHING_BESIDE = "Nothing of this kind."


class _Where(NamedTuple):
    """Where a comparison stands: how to reach a page from there, and the heading of an answer."""

    to: Callable[[str], str]
    head: str


def comparison_elements(comparison: Comparison, to: Callable[[str], str], head: str = "h3") -> tuple[Element, ...]:
    """The whole comparison, in three parts: what differs, the answers side by side with the rules, and what is alike.

    `to` gives the address of a page; `head` is the heading to begin with, for parts.
    """
    where = _Where(to, f"h{int(head[1:]) + 1}")
    changed = {change.answer: change for change in comparison.changes}
    sides = zip(answers(comparison.one), answers(comparison.other), strict=True)
    return (
        element(head, "Facts that differ"),
        *_facts(comparison),
        element(head, "The answers, side by side"),
        *(_answer(one, other, changed.get(one.key), where) for one, other in sides),
        *(_beside(key, comparison, changed[key], where) for key in BESIDE if key in changed),
        *_alike(comparison),
    )


def differs(key: str) -> Element:
    """The word that marks a row in which the two cases differ, hidden until they do."""
    return element("span", "differs", class_="compare-differs", data_differs=key, hidden=True)


def in_short(comparison: Comparison) -> str:
    """How many facts differ, and which answers, in one line."""
    count = len(comparison.facts)
    if not count:
        return "Nothing differs between the two cases."
    facts = f"{count} {'fact differs' if count == 1 else 'facts differ'}"
    if not comparison.changes:
        return f"{facts}. No answer changes."
    return f"{facts}. What changes: {'; '.join(NAMES[change.answer] for change in comparison.changes)}."


def spoken_comparison(comparison: Comparison) -> str:
    """The same for a screen reader's polite announcement, with both statuses of each answer that differs."""
    lines = [in_short(comparison)]
    for change in comparison.changes:
        for part in change.parts:
            if part.name == "status":
                statuses = (STATUS_LABELS[str(value)] for value in (part.one, part.other))
                told = "; ".join(f"{CASE_NAMES[side]}: {one}" for side, one in zip(SIDES, statuses, strict=True))
                lines.append(f"{NAMES[change.answer]}. {told}.")
    return " ".join(lines)


def _facts(comparison: Comparison) -> tuple[Element, ...]:
    if not comparison.facts:
        return (element("p", "The two cases are alike in every fact."),)
    alone = f"{CASE_NAMES['a']} with this one fact of {CASE_NAMES['b']}"
    rows = ((None, _fact(one)) for one in comparison.facts)
    return (table(("Question", CASE_NAMES["a"], CASE_NAMES["b"], alone), rows),)


def _fact(difference: FactDifference) -> tuple[Content, ...]:
    fact = difference.fact
    values = (
        _missing(fact.key) if value is None else value_in_words(fact, value)
        for value in (difference.one, difference.other)
    )
    return (fact.question, *values, _alone(difference.alone))


def _missing(key: str) -> str:
    """What is said of a fact that was not given; two facts have a default and count as known."""
    return {"age_at_death": NO_AGE_GIVEN, "circumstances": NO_CIRCUMSTANCE}.get(key, NOT_GIVEN)


def _alone(alone: Alone) -> Content:
    """What one difference changes by itself."""
    if alone.problems:
        return (
            f"Cannot stand alone: such a case would be refused. {' '.join(sentence for _, sentence in alone.problems)}"
        )
    if not alone.changes:
        return "Changes nothing by itself."
    return element("div", "Changes by itself:", list_of(_changed(one) for one in alone.changes))


def _changed(change: Change) -> str:
    """One answer that changes, from what to what; or which of its parts do."""
    status = next((part for part in change.parts if part.name == "status"), None)
    if status is not None:
        before, after = (STATUS_LABELS[str(value)] for value in (status.one, status.other))
        return f"{NAMES[change.answer]}: from “{before}” to “{after}”"
    if change.answer in BESIDE:
        return NAMES[change.answer]
    return f"{NAMES[change.answer]}: {_parts(change)}"


def _parts(change: Change) -> str:
    return ", ".join(PART_NAMES[part.name] for part in change.parts)


def _answer(one: Answer, other: Answer, change: Change | None, where: _Where) -> Element:
    sides = [_of_case(answer, whole=change is not None) for answer in (one, other)]
    return _section(one.question, sides, change, where)


def _of_case(answer: Answer, *, whole: bool) -> Element:
    """One case's answer; the sentences only where they are compared."""
    parts = (
        [*(element("p", text) for text in answer.headline), *(due_line(one) for one in answer.when)] if whole else []
    )
    return element("div", status_line(answer.status), *parts, data_answer=answer.key, data_status=answer.status)


def _beside(key: str, comparison: Comparison, change: Change, where: _Where) -> Element:
    """What runs beside the answers, where it differs."""
    found: list[tuple[str, ...]] = [getattr(each, key) for each in (comparison.one, comparison.other)]
    said = [[BESIDE[key][name] for name in names] or [NOTHING_BESIDE] for names in found]
    sides = [element("div", *(element("p", sentence) for sentence in sentences)) for sentences in said]
    return _section(BESIDE_NAMES[key], sides, change, where)


def _section(title: str, sides: Sequence[Element], change: Change | None, where: _Where) -> Element:
    """One answer in either case, and what makes the difference."""
    word = "the same in both" if change is None else "differs"
    columns = (
        element("div", element("p", CASE_NAMES[side], class_="compare-case"), content, data_case=side)
        for side, content in zip(SIDES, sides, strict=True)
    )
    return element(
        "section",
        element(where.head, title, element("span", word, class_="compare-word")),
        element("div", *columns, class_="compare-sides"),
        *(() if change is None else _making(change, where)),
        class_="compare-answer",
    )


def _making(change: Change, where: _Where) -> tuple[Element, ...]:
    """Which parts differ, and the rules that make it so."""
    parts = () if change.answer in BESIDE else (_led("What differs:", f" {_parts(change)}."),)
    lead = "The rule that makes the difference:" if len(change.made_by) == 1 else "The rules that make the difference:"
    heads = ("Rule", *CASE_NAMES.values(), "Weight and source")
    return (*parts, _led(lead), table(heads, ((None, _rule(one, where)) for one in change.made_by)))


def _led(lead: str, words: str = "") -> Element:
    return element("p", element("strong", lead), words)


def _rule(made: MadeBy, where: _Where) -> tuple[Content, ...]:
    sides = (element("div", *(element("p", text) for text in side)) for side in (made.one, made.other))
    named = element("span", "Rule ", rule_links(made.rules, where.to), f": {'; '.join(made.titles)}")
    return (named, *sides, provision_line(made.provision) if made.provision else UNSETTLED)


def _alike(comparison: Comparison) -> tuple[Element, ...]:
    """The facts that are the same in both cases."""
    different = {one.fact.key for one in comparison.facts}
    alike = [
        f"{fact.question} {value_in_words(fact, value)}"
        for fact, value in comparison.one.case.known()
        if fact.key not in different
    ]
    if not alike:
        return ()
    return (element("details", element("summary", f"Facts that are the same in both ({len(alike)})"), list_of(alike)),)
