"""Of which fragments the reply to `<scenario-check>` is made, and on which signs each depends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.assessment import ANSWERS, JUDGEMENTS
from criteria.case import LATER_DATES
from criteria.facts import CORE, FACTS, REASONS_AGAINST, Kind
from criteria.fragment import FRAGMENT_VERSION
from criteria.phrases import DISCLAIMER
from criteria.practice_review import COMMISSIONING, CRITERIA
from criteria.rapid_review import RAPID_REVIEW
from criteria.rules import Rule
from criteria.statuses import ROUTES
from criteria.wording import SECTIONS
from precomputed.check_signs import CASE, LISTED_BY, LISTS, TODAY, WITH_LESSON
from precomputed.layout import Around, Fragment, Part
from widgets.answers import FACTS_GIVEN, NO_FACTS_GIVEN, SUMMARIES, bar, folded, needed_element, why_element
from widgets.check_reply import NO_ANSWERS
from widgets.html import element, html
from widgets.sayings import BAD_ADDRESS, BAD_FORM
from widgets.tool import problem_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

__all__ = ["ADDRESSES", "CHECK", "HERE", "OFFERED", "PROBLEMS", "REPLY", "around"]

HERE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for the parts inside something, until it is cut there."""
DECIDED_BY = dict.fromkeys(("notification", "rapid_review"), CASE) | dict.fromkeys(
    ("lcspr_criteria", "commissioning"), WITH_LESSON
)
"""The facts that each answer depends on."""
WHEN: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "notification": {"notification": ("notification", "aware_on", "notified_on", "notify_late", "notify_notes")},
    "rapid_review": {"rapid_review": ("rapid_review", "notified_on", "review_late", "review_notes")},
    "commissioning": {
        "publish_by": ("review_decided_on",),
        "copies_by": ("publish_on", "review_decided_on", "copies_notes", "decided_copies_notes"),
    },
}


def _rules(rule: Rule) -> Iterator[str]:
    """The key of a rule, and of the rule that it is made of, if it is."""
    yield rule.key
    if isinstance(rule.when, Rule):
        yield from _rules(rule.when)


RULES_OF = {
    "notification": tuple(key for rule in ROUTES.values() for key in _rules(rule)),
    "rapid_review": tuple(_rules(RAPID_REVIEW)),
    "lcspr_criteria": tuple(_rules(CRITERIA)),
    "commissioning": tuple(_rules(COMMISSIONING)),
}
"""The rules that an answer's reasons speak of, in order; lists of judgements follow them."""


def around(*made: Element, parts: tuple[Part, ...], otherwise: str = "") -> Around:
    """Parts inside some elements, one of which holds the mark."""
    before, after = html(*made).split(HERE)
    return Around(before, parts, after, otherwise)


def _fragments(prefix: str, **keys: tuple[str, ...]) -> tuple[Fragment, ...]:
    return tuple(Fragment(f"{prefix}.{name}", key) for name, key in keys.items())


def _answer(key: str) -> tuple[Part, ...]:
    case = DECIDED_BY[key]
    headline = _fragments(key, headline=case)
    if key == "notification":
        headline += _fragments(key, by=("submitting", "incident_place", "home_place"), alongside=case)
    return (
        *_fragments(key, section=(key,), status=(key,)),
        *headline,
        *(Fragment(f"{key}.when.{clock}", signs) for clock, signs in WHEN.get(key, {}).items()),
        *_fragments(key, clock=(key,), ask_today=case, who=()),
        around(why_element(HERE), parts=_why(key)),
        around(folded(SUMMARIES["next"], element("ul", HERE)), parts=_next(key)),
        around(folded(SUMMARIES["changes"], element("ul", HERE)), parts=_changes(key)),
        around(folded(SUMMARIES["open"], HERE), parts=_open_questions(key)),
        "</section>",
    )


def _why(key: str) -> tuple[Part, ...]:
    parts: list[Part] = [Fragment(f"{key}.why.{rule}", DECIDED_BY[key]) for rule in RULES_OF[key]]
    if "lesson" in DECIDED_BY[key]:
        for name, (_, facts) in LISTS.items():
            parts.append(Fragment(f"{key}.why.{name}", ("rapid_review", "lesson", name)))
            parts += [Fragment(f"{key}.why.{fact}", ("lcspr_criteria", fact)) for fact in facts]
    return tuple(parts)


def _next(key: str) -> tuple[Part, ...]:
    signs = (key, "notified_on") if key == "rapid_review" else (key,)
    parts = [Fragment(f"{key}.next", signs)]
    if key == "notification":
        parts.append(Fragment(f"{key}.next.case_of_concern", ("concern",)))
        parts.append(Fragment(f"{key}.next.lcspr_by_case_of_concern", ("concern", "local_learning_needed")))
    if key == "commissioning":
        parts += [Fragment(f"{key}.next.{fact.key}", (fact.key,)) for fact in REASONS_AGAINST]
    return tuple(parts)


def _changes(key: str) -> tuple[Part, ...]:
    parts = [Fragment(f"{key}.changes.{fact}", DECIDED_BY[key]) for fact in CORE]
    if key == "lcspr_criteria":
        one = ("rapid_review", "lessons_yes", "some_open", "some_no")
        parts += [Fragment(f"{key}.changes.{fact.key}", (*one, fact.key)) for fact in JUDGEMENTS]
        parts.append(Fragment(f"{key}.changes.lessons", one))
    return tuple(parts)


def _open_questions(key: str) -> tuple[Part, ...]:
    special = {"N5": ("notification", "aware_on")} | {one: ("rapid_review", "lesson", one) for one in LISTED_BY}
    return tuple(
        Fragment(f"{key}.open.{one.key}", special.get(rule.key, DECIDED_BY[key]))
        for rule in SECTIONS[key]
        for one in rule.open_questions
    )


def _needed() -> Around:
    named = (*(key for key in CORE), "lessons")
    return around(needed_element(HERE), parts=tuple(Fragment(f"needed.{key}", WITH_LESSON) for key in named))


def _receipt() -> tuple[Part, ...]:
    given = tuple(Fragment(f"given.{key}", (key,)) for key in FACTS)
    some = (element("p", FACTS_GIVEN), element("ul", HERE))
    none = html(element("p", NO_FACTS_GIVEN))
    return (Fragment("asked", (TODAY,)), around(*some, parts=given, otherwise=none), html(element("p", DISCLAIMER)))


REPLY: dict[str, tuple[Part, ...]] = {
    "answers": (_needed(), *(part for key in ANSWERS for part in _answer(key))),
    "bar": (around(bar(HERE), parts=tuple(Fragment(f"{key}.bar", (key,)) for key in ANSWERS)),),
    "receipt": _receipt(),
    "summary": (Around("", tuple(Fragment(f"{key}.spoken", (key,)) for key in ANSWERS), "", between=" "),),
}
"""The texts of a reply, by name."""

OFFERED: dict[str, Fragment] = {
    "lessons": Fragment("offered.lessons", ("rapid_review",)),
    "systemic_learning": Fragment("offered.systemic_learning", ("rapid_review",)),
    "reasons_against": Fragment("offered.reasons_against", ("lcspr_criteria",)),
}
"""For each group of judgements whether it can matter; a text for yes, none for no."""

PROBLEMS: tuple[tuple[str, Fragment], ...] = (
    *((key, Fragment(f"unreadable.{key}", (key,))) for key in FACTS if FACTS[key].kind in (Kind.AGE, Kind.DATE)),
    ("age_at_death", Fragment("problem.age_at_death", ("younger_at_death",))),
    ("care_status", Fragment("problem.care_status", ("care_status", "age", "age_at_death"))),
    ("incident_place", Fragment("problem.incident_place", ("incident_place", "home_place"))),
    ("aware_on", Fragment("problem.aware_on", ("aware_on",))),
    *((key, Fragment(f"problem.{key}", (key, f"{key}_early"))) for key in LATER_DATES),
)
"""What can be wrong with a form, by the fact that is named, in the order in which problems are told."""


def _problems(title: str) -> Around:
    """What is wrong, under what it amounts to; nothing where nothing is."""
    return around(*problem_list(title, HERE), parts=tuple(fragment for _, fragment in PROBLEMS))


CHECK = {
    "texts": REPLY,
    "flags": {"offered": OFFERED},
    "problems": PROBLEMS,
    "refusals": {"form": _problems(BAD_FORM), "address": _problems(BAD_ADDRESS)},
    "refused": NO_ANSWERS,
}
"""The reply to a form, or to an address."""


def _address(*kinds: Kind) -> tuple[Part, ...]:
    return (
        f"v={FRAGMENT_VERSION}",
        *(Fragment(f"address.{key}", (key,)) for key, fact in FACTS.items() if fact.kind in kinds),
    )


ADDRESSES = {"dated": _address(*Kind), "dateless": _address(*(kind for kind in Kind if kind is not Kind.DATE))}
"""The facts of a case as the fragment of an address holds them, with and without dates."""
