"""Two cases compared: what differs is named, and the rule that makes the difference is proved, not guessed.

The proofs draw on every two combinations of known and unknown core facts that differ in exactly one fact, some 45,000.
All take half a minute, so each run takes a fixed draw for each fact: raise DRAWN to go through more. An age at death of
its own is left to the cases below.
"""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pytest

from criteria import Refused, assess
from criteria.comparison import Change, changes, compare
from criteria.rules import Any, leaves
from tests.criteria.cases import (
    ABUSE_OR_NEGLECT,
    AGES,
    ALL_LESSONS_NO,
    CARE_STATUSES,
    CIRCUMSTANCES,
    EVERY_COMBINATION,
    OUTCOMES,
    Combination,
)
from widgets.rules import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from criteria.assessment import Assessment

VALUES: dict[str, tuple[object, ...]] = {
    "age": (None, *AGES),
    "care_status": (None, *CARE_STATUSES),
    "outcome": (None, *OUTCOMES),
    "abuse_or_neglect": (None, *ABUSE_OR_NEGLECT),
    "circumstances": CIRCUMSTANCES,
    "lesson": (None, "yes", "no"),
}
SEED = 20261122
DRAWN = 1_200
ANSWERS = ("notification", "rapid_review", "lcspr_criteria", "commissioning", "alongside", "local_routes")

# What a condition that is named may be about, when the one fact is all that differs. Age and care status bound each
# other (a looked-after child is under 18), and an unsettled circumstance opens the condition "is a child".
ABOUT = {
    "age": {"age", "age_at_death", "care_status"},
    "care_status": {"age", "age_at_death", "care_status"},
    "outcome": {"outcome"},
    "abuse_or_neglect": {"abuse_or_neglect"},
    "circumstances": {"age"},
    "lesson": {"lessons", "systemic_learning"},
}


class Known(NamedTuple):
    """What the rules say of a case: as they give it, each answer's parts, and the reasons of each answer."""

    assessment: Assessment
    parts: dict[str, dict[str, object]]
    reasons: frozenset[tuple[str, str, str]]


@cache
def known(case: Combination) -> Known:
    """What the rules say of one combination."""
    return described(assess(case.facts))


def described(assessment: Assessment) -> Known:
    """What an assessment says, from the answers as the contract has them."""
    given = assessment.to_dict()
    parts: dict[str, dict[str, object]] = {}
    for answer in ANSWERS:
        found = given[answer]
        parts[answer] = dict(found) if isinstance(found, dict) else {answer: found}
    limbs = parts["lcspr_criteria"].pop("limbs")
    assert isinstance(limbs, dict)
    parts["lcspr_criteria"] |= limbs
    because = given["because"]
    assert isinstance(because, list)
    return Known(assessment, parts, frozenset((one["answer"], one["rule"], one["text"]) for one in because))


def neighbours(fact: str) -> list[tuple[Combination, Combination]]:
    """A fixed draw of the neighbours."""
    found = list(every_neighbour(fact))
    return random.Random(SEED).sample(found, min(DRAWN, len(found)))  # noqa: S311 - a fixed choice of cases, no secret


def every_neighbour(fact: str) -> Iterator[tuple[Combination, Combination]]:
    """Every two combinations, each once, that can be read and differ in one fact, or in one circumstance."""
    values = VALUES[fact]
    for case in EVERY_COMBINATION:
        if case.age_at_death is not None or case.refused:
            continue
        for value in values[values.index(getattr(case, fact)) + 1 :]:
            other = case.having(fact, value)
            in_one = len(set(other.circumstances) ^ set(case.circumstances)) < 2
            if in_one and not other.refused:
                yield case, other


def differing(one: Known, other: Known) -> dict[str, list[str]]:
    """The names of the parts that differ, by answer."""
    return {
        answer: [name for name in parts if parts[name] != other.parts[answer][name]]
        for answer, parts in one.parts.items()
        if parts != other.parts[answer]
    }


@cache
def facts_named_by(sentence: str) -> frozenset[str]:
    """The facts, or groups of facts, that a sentence of a condition or of a list of judgements is about."""
    about = set()
    for rule in (rule for rules in SECTIONS.values() for rule in rules if rule.when is not None):
        if sentence.removesuffix(".") in (rule.holds, rule.fails) or sentence.startswith(f"{rule.title}: not settled"):
            about |= {leaf.fact.split(".")[0] for leaf in leaves(rule)}
        for leaf in leaves(rule):
            for condition in (leaf, *(one.within for one in leaf.unsettled if one.within is not None)):
                bare = condition.holds[0].lower() + condition.holds[1:]
                if sentence in (f"{condition.holds}.", f"{condition.fails}.", f"Not known yet: whether {bare}."):
                    about.add(condition.fact.split(".")[0])
            about |= {leaf.fact for one in leaf.unsettled if sentence == f"{one.text}."}
    return frozenset(about)


@pytest.mark.proof
@pytest.mark.parametrize("fact", VALUES)
def test_every_difference_has_its_rule(fact: str) -> None:
    """Of two cases that differ in one fact, each answer that differs is named, with a rule that is about that fact.

    What a rule says is never the same in both cases; and where a status differs, the reasons of the two answers that
    rest on the named rule are not the same.
    """
    told = 0
    for case, neighbour in neighbours(fact):
        one, other = known(case), known(neighbour)
        found = changes(one.assessment, other.assessment)
        assert differing(one, other) == {each.answer: [part.name for part in each.parts] for each in found}
        for each in found:
            told += 1
            assert each.made_by, (case, neighbour, each.answer)
            assert all(made.one != made.other for made in each.made_by)
            if each.parts[0].name == "status":
                apart = {rule for answer, rule, _ in one.reasons ^ other.reasons if answer == each.answer}
                assert apart & {rule for made in each.made_by for rule in made.rules}, (case, neighbour)
            for made in each.made_by:
                if made.rules != ("N4",):  # who submits follows from which duty there is
                    about = {name for text in (*made.one, *made.other) for name in facts_named_by(text)}
                    assert about, made
                    assert about <= ABOUT[fact], (case, neighbour, made)
    assert told > DRAWN / 5


@pytest.mark.proof
@pytest.mark.parametrize("fact", VALUES)
def test_swapping_the_cases_mirrors_the_result(fact: str) -> None:
    """Compared the other way round, the same answers differ by the same rules, with the two sides exchanged."""
    for case, neighbour in neighbours(fact)[:400]:
        one, other = known(case).assessment, known(neighbour).assessment
        assert changes(one, other) == tuple(map(mirrored, changes(other, one)))


def mirrored(change: Change) -> Change:
    """The same change seen from the other case."""
    parts = tuple(replace(part, one=part.other, other=part.one) for part in change.parts)
    return replace(
        change,
        parts=parts,
        made_by=tuple(replace(made, one=made.other, other=made.one) for made in change.made_by),
    )


DATES: dict[str, object] = {
    "aware_on": "2026-11-02",
    "notified_on": "2026-11-09",
    "review_decided_on": "2026-12-01",
    "publish_on": "2027-05-04",
    "as_of": "2026-11-20",
}
SERIOUS: dict[str, object] = {
    "age": 7,
    "care_status": "none",
    "outcome": "seriously_harmed",
    "abuse_or_neglect": "known",
    "lessons": {"recurrent_themes": "yes"},
    "incident_place": "this_area",
    "home_place": "this_area",
}


@pytest.mark.parametrize("facts", [{}, SERIOUS, SERIOUS | DATES, {"circumstances": ["unborn"]}], ids=len)
def test_a_case_does_not_differ_from_itself(facts: dict[str, object]) -> None:
    """Compared with itself a case has no fact that differs, no answer that does, and no rule that makes it so."""
    told = compare(facts, dict(facts))
    assert (told.facts, told.changes) == ((), ())


def test_what_differs_is_listed_in_the_order_of_the_facts() -> None:
    """Every fact that differs is named once with its two values, None for one that is not known."""
    told = compare({"outcome": "died", "circumstances": []}, {"age": 3, "outcome": "seriously_harmed"})
    assert [(one.fact.key, one.one, one.other) for one in told.facts] == [
        ("age", None, 3),
        ("outcome", "died", "seriously_harmed"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "keys"),
    [
        ({"age": 17}, {"age": 17, "age_at_death": 17}, []),
        ({"age": 17}, {"age": 17, "age_at_death": 18}, ["age_at_death"]),
        ({"age": 24, "age_at_death": 24}, {"age": 25, "age_at_death": 25}, ["age", "age_at_death"]),
        ({"age_at_death": 17}, {}, ["age_at_death"]),
        ({"age": 17, "age_at_death": 18}, {"age": 18}, ["age"]),
    ],
)
def test_an_age_at_death_left_out_is_the_same_age(
    one: dict[str, object], other: dict[str, object], keys: list[str]
) -> None:
    """An age at death that repeats the age says nothing new, so it is no difference from leaving it out."""
    assert [found.fact.key for found in compare(one, other).facts] == keys


PLACES = (None, "this_area", "elsewhere_in_england", "outside_england")


def test_place_changes_who_submits_by_rule_n4_and_nothing_else() -> None:
    """Between any two places, at most who submits differs, and the rule that makes it so is N4 with its source."""
    found = 0
    places = [pair for pair in product(PLACES, PLACES) if pair != ("outside_england", "outside_england")]
    for here, there in product(places, places):
        one, other = (SERIOUS | {"incident_place": at, "home_place": home} for at, home in (here, there))
        told = changes(assess(one), assess(other))
        if assess(one).by == assess(other).by:
            assert told == ()
            continue
        found += 1
        (change,) = told
        (made,) = change.made_by
        assert (change.answer, [part.name for part in change.parts]) == ("notification", ["by"])
        assert made.provision is not None
        assert (made.rules, made.provision.cited) == (("N4",), "Children Act 2004, s16C(1)")
        assert made.one != made.other
    assert found > 50


@pytest.mark.parametrize(
    ("date", "to", "parts", "rule"),
    [
        ("aware_on", "2026-10-30", {"notification": ["due", "overdue"]}, "N5"),
        ("aware_on", None, {"notification": ["due", "overdue"]}, "N5"),
        ("as_of", "2026-12-31", {}, ""),
        ("notified_on", "2026-11-16", {"notification": ["overdue"], "rapid_review": ["due", "overdue"]}, "R3"),
        ("review_decided_on", "2026-11-30", {"rapid_review": ["overdue"], "commissioning": ["publish_by"]}, "L7"),
        ("publish_on", "2027-06-01", {"commissioning": ["copies_by"]}, "L7"),
    ],
)
def test_a_date_changes_a_day_by_the_rule_of_its_clock(
    date: str, to: str | None, parts: dict[str, list[str]], rule: str
) -> None:
    """A date that differs moves the days counted from it, and the rule named is the one that counts them."""
    told = changes(assess(SERIOUS | DATES), assess(SERIOUS | DATES | {date: to}))
    assert {one.answer: [part.name for part in one.parts] for one in told} == parts
    assert [made.rules for one in told for made in one.made_by][-1:] == ([(rule,)] if rule else [])


def test_each_difference_is_taken_alone() -> None:
    """Of two differences, the one that changes the answer and the one that changes nothing are told apart."""
    one = {"age": 17, "care_status": "none", "outcome": "died", "abuse_or_neglect": "known"}
    age, care = compare(one, one | {"age": 12, "care_status": "looked_after"}).facts
    assert (age.fact.key, age.alone.changes) == ("age", ())
    (change,) = care.alone.changes
    assert (change.answer, [part.name for part in change.parts]) == ("notification", ["routes", "recipients"])
    assert change.made_by[0].rules == ("N2",)


def test_a_difference_that_cannot_stand_alone_says_why() -> None:
    """Where one difference without the others would be refused, nothing is guessed: the reason is given."""
    one, other = {"age": 16, "care_status": "looked_after"}, {"age": 19, "care_status": "none"}
    age, care = compare(one, other).facts
    assert age.alone.changes == ()
    assert [path for path, _ in age.alone.problems] == ["care_status"]
    assert care.alone.problems == ()


def refusal(facts: dict[str, object]) -> tuple[tuple[str, str], ...]:
    """Why some facts are refused, or nothing."""
    try:
        assess(facts)
    except Refused as refused:
        return refused.problems
    return ()


def test_alone_is_what_the_rules_say_of_the_first_case_with_that_fact() -> None:
    """For pairs drawn at random, what a difference changes alone is what assessing that mixture finds, or refuses."""
    chance = random.Random(SEED)  # noqa: S311 - a fixed choice of cases, no secret
    readable = [case for case in EVERY_COMBINATION if not case.refused]
    refused = 0
    for _ in range(60):
        one, other = chance.sample(readable, 2)
        for difference in compare(one.facts, other.facts).facts:
            if difference.fact.group:
                continue
            mixed = one.facts | {difference.fact.key: other.facts[difference.fact.key]}
            if refusal(mixed):
                refused += 1
                assert difference.alone.problems == refusal(mixed)
                continue
            assert difference.alone.problems == ()
            expected = differing(known(one), described(assess(mixed)))
            found = {each.answer: [part.name for part in each.parts] for each in difference.alone.changes}
            assert found == expected
    assert refused > 10


def test_a_case_that_cannot_be_read_is_refused() -> None:
    """A comparison needs two cases that can be read."""
    with pytest.raises(Refused):
        compare({}, {"age": "seven"})


def test_a_rule_that_is_no_part_of_the_difference_is_not_named() -> None:
    """Local learning closes for an adult by rule N7; the review without a notification (L5) was open to neither."""
    child = {"age": 7, "care_status": "none", "outcome": "died", "abuse_or_neglect": "not_suspected"}
    told = changes(assess(child), assess(child | {"age": 30, "local_learning_needed": "yes"}))
    (local,) = [one for one in told if one.answer == "local_routes"]
    assert {rule for made in local.made_by for rule in made.rules} == {"N7"}


def test_many_judgements_are_summed_up_by_their_lists() -> None:
    """Where no judgement on lessons was found in either case, the lists are named, not each of their judgements."""
    lessons = {rule.title for rule in SECTIONS["L"] if rule.key in ("L2", "L3") and isinstance(rule.when, Any)}
    nothing = SERIOUS | ALL_LESSONS_NO
    (criteria, _) = changes(assess(nothing), assess(SERIOUS | {"lessons": None}))
    assert len(criteria.made_by) == len(lessons)
    assert {made.rules for made in criteria.made_by} == {("L2",), ("L3",)}

    (criteria, _) = changes(
        assess(nothing), assess(SERIOUS | ALL_LESSONS_NO | {"lessons": {"recurrent_themes": "yes"}})
    )
    assert "The partners judge that the case shows, or may show, a theme that keeps coming back." in {
        text for made in criteria.made_by for text in made.other
    }
