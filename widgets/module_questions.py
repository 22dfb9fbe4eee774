"""The learning modules as data, and their reader, which lets no question stand whose right choice the rules deny.

    [[modules]]                            [modules.pairs.before]     (and the like in `after`)
    id = "notification"                    asks = "A child of four … Does the authority notify?"
    title = "Notification"                 facts = { age = 4, outcome = "died" }
    purpose = "To tell …"                  answer = "notification.status"
    outcomes = ["name …", …]               right = "undetermined"
    read = ["notification"]                choices = [{ says = "Not yet.", value = "undetermined" }, …]
    practise = { decisions = ["…"] }       why = "…"
    [[modules.pairs]]                      rules = ["N1"]
    topic = "A death alone"                claims = ["knows-or-suspects"]

`answer` is a place in the answers to `facts`; or, for what `of` names, "weight" (a rule or a lesson) or "worth" (a
reason against commissioning). Every problem is told at once, with the way to mend it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from criteria.assessment import assess
from criteria.case import Refused
from criteria.deadlines import in_words
from criteria.facts import REASONS_AGAINST
from criteria.practice import DECISIONS, THEMES
from criteria.practice_review import RULES as REVIEW_RULES
from criteria.rules import leaves
from widgets.backing import Backing
from widgets.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from criteria.scenario import Scenario

__all__ = ["MODULE_PAIRS", "Choice", "Module", "ModuleError", "Pair", "Question", "read_modules"]

MODULE_PAIRS = 3
FEWEST_CHOICES, MOST_CHOICES = 3, 4
FEWEST_OUTCOMES, MOST_OUTCOMES = 3, 4
OF_A_MODULE = {"id": str, "title": str, "purpose": str, "outcomes": list, "read": list, "practise": dict, "pairs": list}
OF_A_QUESTION = {"asks": str, "answer": str, "choices": list, "why": str}
BEHIND = {"rules": list, "claims": list}
PRACTISE = ("decisions", "themes", "with_days_due")
DAYS_DUE = {"due", "publish_by", "copies_by"}
"""The answers that are a day by which something falls due."""

WEIGHTS = {key: rule.provision.weight.value for key, rule in RULES.items()} | {
    leaf.fact: leaf.provision.weight.value for rule in REVIEW_RULES for leaf in leaves(rule) if "." in leaf.fact
}
"""The weight of each rule, and of each lesson that partners look for."""
WORTH = {fact.key: fact.hint.partition(".")[0] for fact in REASONS_AGAINST}
"""What each reason against commissioning is worth, in the rules' own words."""


class ModuleError(ValueError):
    """Raised when the modules cannot be used; the message names every problem, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice in words, and whether it is the right one."""

    says: str
    right: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its choices, and why the right one is right."""

    asks: str
    choices: tuple[Choice, ...]
    why: str
    backing: Backing


@dataclass(frozen=True, slots=True)
class Pair:
    """Two questions on one topic, as hard as each other: one before the module, one after it."""

    topic: str
    before: Question
    after: Question


@dataclass(frozen=True, slots=True)
class Module:
    """One module: what it is for, what a reader can do after it, where to read, what to practise, what is asked."""

    id: str
    title: str
    purpose: str
    outcomes: tuple[str, ...]
    read: tuple[str, ...]
    practise: Mapping[str, object]
    pairs: tuple[Pair, ...]

    def practised_by(self, scenario: Scenario) -> bool:
        """Whether a case practises this module: by its decision, its theme, or a day that falls due in it."""
        if scenario.practice is None:
            return False
        decisions, themes = self.practise.get("decisions", ()), self.practise.get("themes", ())
        return (
            (isinstance(decisions, list) and scenario.practice.decision in decisions)
            or (isinstance(themes, list) and scenario.practice.theme in themes)
            or ("with_days_due" in self.practise and any(map(_has_day_due, (one.expected for one in scenario.stages))))
        )


def read_modules(held: Mapping[str, Any], pages: Collection[str], claims: Collection[str]) -> tuple[Module, ...]:
    """The modules of docs/practice/modules.toml, in order; ModuleError with every problem there is.

    `pages` are the places of the site's pages, such as "reference/roles", `claims` the keys of the evidence.
    """
    given = held.get("modules", [])
    problems = [f"unknown key {key}: write [[modules]]." for key in held if key != "modules"]
    for number, module in enumerate(given, 1):
        name = f"module {number} ({module.get('id', 'without an id')})"
        problems += [f"{name}: {problem}" for problem in _problems(module, pages, claims)]
    ids = [module.get("id") for module in given]
    problems += [f"{one} stands there twice: ids have to differ." for one in dict.fromkeys(ids) if ids.count(one) > 1]
    if problems:
        raise ModuleError("The modules cannot be used yet:\n" + "\n".join(f"- {one}" for one in problems))
    return tuple(_module(module) for module in given)


def _problems(module: Mapping[str, Any], pages: Collection[str], claims: Collection[str]) -> Iterator[str]:
    """What is wrong with one module."""
    wrong = list(_wrong_keys(module, OF_A_MODULE))
    yield from wrong
    if wrong:
        return
    if not FEWEST_OUTCOMES <= len(module["outcomes"]) <= MOST_OUTCOMES:
        yield f"outcomes: give {FEWEST_OUTCOMES} or {MOST_OUTCOMES}."
    yield from (f"read: there is no page {one}." for one in module["read"] if one not in pages)
    yield from _problems_of_practice(module["practise"])
    if len(module["pairs"]) != MODULE_PAIRS:
        yield f"pairs: give {MODULE_PAIRS}."
    for number, pair in enumerate(module["pairs"], 1):
        bad = list(_wrong_keys(pair, {"topic": str, "before": dict, "after": dict}))
        yield from (f"pair {number}: {problem}" for problem in bad)
        if bad:
            continue
        for time in ("before", "after"):
            yield from (f"pair {number}, {time}: {problem}" for problem in _problems_of_question(pair[time], claims))
        if pair["before"].get("asks") == pair["after"].get("asks"):
            yield f"pair {number}: before and after ask the same. Write a parallel question."


def _problems_of_practice(practise: Mapping[str, Any]) -> Iterator[str]:
    if not practise:
        yield f"practise: give some of {', '.join(PRACTISE)}."
    yield from (f"practise: unknown key {key}. Known are: {', '.join(PRACTISE)}." for key in practise.keys() - PRACTISE)
    for key, known in (("decisions", DECISIONS), ("themes", THEMES)):
        given = practise.get(key, [])
        if not isinstance(given, list) or not {*given} <= known.keys():
            yield f"practise.{key}: give a list of some of: {', '.join(known)}."
    if practise.get("with_days_due", True) is not True:
        yield "practise.with_days_due can only be true. Leave it out otherwise."


def _problems_of_question(question: Mapping[str, Any], claims: Collection[str]) -> Iterator[str]:
    """What is wrong with one question, the rules' own answer included."""
    asked_of = {"of": str} if "of" in question else {"facts": dict}
    wrong = list(_wrong_keys(question, {**OF_A_QUESTION, **asked_of, "right": object}, BEHIND))
    yield from wrong
    if wrong:
        return
    for kind, known in (("rules", RULES), ("claims", claims)):
        yield from (f"{kind}: there is no {kind[:-1]} {one}." for one in question.get(kind, []) if one not in known)
    if not (question.get("rules") or question.get("claims")):
        yield "the reason rests on nothing: name a rule or a claim."
    choices = question["choices"]
    if not FEWEST_CHOICES <= len(choices) <= MOST_CHOICES:
        yield f"choices: give {FEWEST_CHOICES} or {MOST_CHOICES}."
    if not all(isinstance(one, Mapping) and "value" in one and _says(one) for one in choices):
        yield "choices: each needs a value, and what it says unless the value is a day."
        return
    if [one["value"] for one in choices].count(question["right"]) != 1:
        yield f"choices: exactly one has to have the value {question['right']!r}."
    try:
        asked = _asked(question)
    except (LookupError, Refused) as problem:
        yield str(problem.args[0] if isinstance(problem, LookupError) else problem)
        return
    if asked != question["right"]:
        yield f"right is {question['right']!r}, but the rules say {asked!r}. Find out which of the two is wrong."


def _asked(question: Mapping[str, Any]) -> object:
    """What the rules say: of the facts, or of what the question names. LookupError where they say nothing."""
    answer = question["answer"]
    if "of" in question:
        held = {"weight": WEIGHTS, "worth": WORTH}
        if answer not in held:
            raise LookupError(f"answer: for what “of” names, use one of: {', '.join(held)}.")
        if question["of"] not in held[answer]:
            raise LookupError(f"of: {answer} is known for: {', '.join(held[answer])}.")
        return held[answer][question["of"]]
    said: object = assess(question["facts"]).to_dict()
    for key in answer.split("."):
        if not isinstance(said, Mapping) or key not in said:
            raise LookupError(f"answer: the rules give no answer “{answer}”. Use a place such as notification.status.")
        said = said[key]
    return said


def _wrong_keys(
    given: object, needed: Mapping[str, type], may: Mapping[str, type] = MappingProxyType({})
) -> Iterator[str]:
    """What is missing, unknown or of the wrong kind in one table."""
    if not isinstance(given, Mapping):
        yield "not a table."
        return
    known = {**needed, **may}
    yield from (f"{key} is missing." for key in needed if key not in given)
    yield from (f"unknown key {key}. Known are: {', '.join(known)}." for key in given if key not in known)
    for key, kind in known.items():
        if key in given and (not isinstance(given[key], kind) or given[key] == ""):
            yield f"{key} has to be {'some text' if kind is str else 'a list' if kind is list else 'a table'}."


def _says(choice: Mapping[str, Any]) -> str:
    """What a choice says: its own words, or its day in words; empty where it has neither."""
    said, value = choice.get("says", ""), choice["value"]
    try:
        return str(said) or in_words(date.fromisoformat(str(value)))
    except ValueError:
        return ""


def _has_day_due(expected: Mapping[str, object]) -> bool:
    """Whether a day that falls due is among some expected answers."""
    parts = (part for part in expected.values() if isinstance(part, Mapping))
    return any(part.get(key) for part in parts for key in DAYS_DUE)


def _module(module: Mapping[str, Any]) -> Module:
    return Module(
        module["id"],
        module["title"],
        module["purpose"],
        tuple(module["outcomes"]),
        tuple(module["read"]),
        module["practise"],
        tuple(Pair(one["topic"], _question(one["before"]), _question(one["after"])) for one in module["pairs"]),
    )


def _question(question: Mapping[str, Any]) -> Question:
    choices = (Choice(_says(one), one["value"] == question["right"]) for one in question["choices"])
    backing = Backing(tuple(question.get("rules", ())), tuple(question.get("claims", ())))
    return Question(question["asks"], tuple(choices), question["why"], backing)
