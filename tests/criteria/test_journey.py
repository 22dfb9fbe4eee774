"""The charts say what the rules say: every case takes one path, and what the path finds is what the rules answer."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest

from criteria import assess
from criteria.case import read
from criteria.charts import CHARTS, NO_CIRCUMSTANCE, Asked, Chart, chart, complete_cores
from criteria.journey import Finding, Question
from criteria.steps import steps
from criteria.truth import Truth
from tests.criteria.cases import Combination, Slice
from widgets.rules import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from criteria.assessment import Assessment
    from criteria.journey import Node, Value

JOURNEY = chart("journey")
EVERY_CHART = pytest.mark.parametrize("drawn", CHARTS, ids=lambda one: one.key)
AGES_BY_STRETCH = {0: 7, 16: 17, 18: 20, 25: 25}
"""One age within each stretch that a chart tells apart; for two of them not the lowest."""
ROUTES = {"N1": "serious_incident", "N2": "looked_after_death", "N3": "care_leaver_death"}
STRIDE = 7
"""Of the thousands of cases that a chart does not tell apart every so many are looked at."""
NAMED = {Truth.YES: "yes", Truth.NO: "no", Truth.UNKNOWN: "open"}

Found = dict[str, str]
"""What a path finds, by the rule's number; for rule N4 who submits."""


def path(nodes: tuple[Node, ...], answers: Mapping[str, Value]) -> tuple[int, ...]:
    """The steps of one complete case; at every question exactly one answer must be the case's."""
    passed = [0]
    while True:
        node = nodes[passed[-1]]
        if isinstance(node, Question):
            (to,) = [branch.to for branch in node.branches if answers[node.asks] in branch.values]
        elif node.to is None:
            return tuple(passed)
        else:
            to = node.to
        passed.append(to)


def found_on(nodes: tuple[Node, ...], passed: tuple[int, ...]) -> Found:
    """What the steps of a path find."""
    return {
        result.rule.key: result.name or NAMED[truth]
        for step in passed
        for node in (nodes[step],)
        if isinstance(node, Finding)
        for result, truth in node.results
    }


def answers_of(case: Combination) -> dict[str, Value]:
    """A complete combination's answers to the questions of the whole journey."""
    at_death = case.at_death
    assert case.age is not None
    assert at_death is not None
    return {
        "outcome": str(case.outcome),
        "care_status": str(case.care_status),
        "abuse_or_neglect": str(case.abuse_or_neglect),
        "lesson": str(case.lesson),
        "circumstances": case.circumstances[0] if case.circumstances else NO_CIRCUMSTANCE,
        "age": max(age for age in AGES_BY_STRETCH if age <= case.age),
        "age_at_death": max(age for age in AGES_BY_STRETCH if age <= at_death),
    }


def assert_says(found: Found, assessment: Assessment) -> None:
    """What a path of the whole journey finds is what the rules answer."""
    statuses = assessment.statuses
    routes = tuple(name for rule, name in ROUTES.items() if found.get(rule) == "yes")
    still_open = tuple(name for rule, name in ROUTES.items() if found.get(rule) == "open")
    notification = "required" if routes else "seek_advice" if still_open else "not_required"
    assert (routes, still_open, notification) == (
        assessment.routes,
        assessment.open_routes,
        statuses.notification,
    )
    required = {"yes": "required", "no": "not_required", "open": "seek_advice"}
    met = {"yes": "met", "no": "not_met", "open": "seek_advice"}
    decided = {"yes": "for_partners", "no": "not_applicable", "open": "seek_advice"}
    assert (required[found["R1"]], met[found["L1"]], decided[found["L4"]]) == (
        statuses.rapid_review,
        statuses.lcspr_criteria,
        statuses.commissioning,
    )


@pytest.mark.proof
def test_every_complete_combination_takes_one_path_to_its_answers(assessed: Slice) -> None:
    """Each complete combination has one answer at every question, and its path finds what the rules answer."""
    nodes = JOURNEY.nodes
    complete = [(case, found) for case, found in assessed if None not in {case.age, *case[2:5], case.lesson}]
    for case, assessment in complete:
        assert_says(found_on(nodes, path(nodes, answers_of(case))), assessment)
        followed = JOURNEY.follow(assessment.case)
        assert followed.open_question is None
        assert frozenset(path(nodes, answers_of(case))) == followed.certain == followed.possible
    assert bool(complete) is (assessed[0][0].care_status is not None)


@pytest.mark.proof
def test_what_is_not_known_leaves_open_what_it_can_change_and_no_more(assessed: Slice) -> None:
    """A step is certain when every way in which the unknowns may turn out passes it, possible when one does."""
    nodes = JOURNEY.nodes
    by_known = {case: frozenset(path(nodes, answers_of(case))) for case, _ in assessed if _is_complete(case)}
    partly = [(case, found) for case, found in assessed if not _is_complete(case) and case.care_status is not None]
    for case, assessment in partly[::7]:
        paths = [passed for other, passed in by_known.items() if _completes(other, case)]
        followed = JOURNEY.follow(assessment.case)
        assert (frozenset.intersection(*paths), frozenset.union(*paths)) == (followed.certain, followed.possible), case


def _is_complete(case: Combination) -> bool:
    return None not in {case.age, case.care_status, case.outcome, case.abuse_or_neglect, case.lesson}


def _completes(other: Combination, case: Combination) -> bool:
    """Whether a complete combination is what another may turn out to be, by the contract's own reading."""
    return all(
        mine is None or mine == theirs
        for mine, theirs in (
            (case.age, other.age),
            # An age at death that is not given is the age at the incident, and no unknown.
            (case.at_death, other.at_death),
            (case.outcome, other.outcome),
            (case.abuse_or_neglect, other.abuse_or_neglect),
            (case.lesson, other.lesson),
        )
    ) and (case.age_at_death is not None or other.age == other.at_death)


def test_both_circumstances_lead_where_one_does() -> None:
    """Both unsettled circumstances together leave open what either does, on every path."""
    for core in complete_cores():
        if core.unborn:
            facts = {
                "age": core.age,
                "age_at_death": core.age_at_death,
                "care_status": core.care_status,
                "outcome": core.outcome,
                "abuse_or_neglect": core.abuse_or_neglect,
            }
            one, other, both = (
                JOURNEY.follow(assess({**facts, "circumstances": list(circumstances)}).case).certain
                for circumstances in (("unborn",), ("adult_disclosure",), ("unborn", "adult_disclosure"))
            )
            assert one == other == both


def every_path(nodes: tuple[Node, ...], start: int = 0) -> Iterator[tuple[int, ...]]:
    """Every way through a chart, from its first step to an end."""
    node = nodes[start]
    to = [branch.to for branch in node.branches] if isinstance(node, Question) else [node.to]
    for one in to:
        if one is None:
            yield (start,)
        else:
            yield from ((start, *rest) for rest in every_path(nodes, one))


def complete_cases(drawn: Chart) -> Iterator[dict[str, object]]:
    """The facts of every complete case that a chart can tell apart, and more."""
    # The review chart sums the facts up in two questions; every fifth case answers these in all ways there are.
    cores = complete_cores()[:: 5 if drawn.key == "review" else 1]
    for core, (_, given) in product(cores, list(drawn.free())):
        assert core.age is not None
        assert core.age_at_death is not None
        circumstances = {"unborn": core.unborn, "adult_disclosure": core.adult_disclosure}
        facts: dict[str, object] = {
            "age": AGES_BY_STRETCH[core.age],
            "age_at_death": AGES_BY_STRETCH[core.age_at_death],
            "care_status": core.care_status,
            "outcome": core.outcome,
            "abuse_or_neglect": core.abuse_or_neglect,
            "circumstances": [name for name, applies in circumstances.items() if applies],
            "lessons": {},
            "systemic_learning": {},
        }
        for key, (value,) in given.items():
            group, _, name = key.rpartition(".")
            place = facts[group] if group else facts
            assert isinstance(place, dict)
            place[name] = value
        yield facts


def assert_agrees(drawn: Chart, found: Found, assessment: Assessment) -> None:
    """What a path of any of the charts finds is what the rules answer, as far as the chart goes."""
    match drawn.key:
        case "journey":
            assert_says(found, assessment)
        case "notification":
            routes = tuple(name for rule, name in ROUTES.items() if found.get(rule) == "yes")
            still_open = tuple(name for rule, name in ROUTES.items() if found.get(rule) == "open")
            assert (routes, still_open) == (assessment.routes, assessment.open_routes)
            # Who submits a notification that rests on a death alone is said with that death, not by place.
            by = found.get("N4") if found["N1"] != "no" else None
            assert by == (assessment.by if found["N1"] != "no" else None)
            assert (found["N1"] != "no") is ("N4" in found)
        case _:
            met = {"yes": "met", "no": "not_met", "open": "seek_advice"}
            assert met[found["L1"]] == assessment.statuses.lcspr_criteria
            local = tuple(
                name
                for rule, name in (("N7", "case_of_concern"), ("L5", "lcspr_by_case_of_concern"))
                if found.get(rule) == "yes"
            )
            assert local == assessment.local_routes


@EVERY_CHART
@pytest.mark.proof
def test_every_path_is_some_cases_and_finds_what_the_rules_answer(drawn: Chart) -> None:
    """Every way through a chart is that of a case that can be, and its steps find what the rules say of that case."""
    nodes = drawn.nodes
    taken: set[tuple[int, ...]] = set()
    for number, facts in enumerate(complete_cases(drawn)):
        followed = drawn.follow(read(facts))
        assert followed.certain == followed.possible
        passed = tuple(sorted(followed.certain))
        if passed not in taken or number % STRIDE == 0:
            assert_agrees(drawn, found_on(nodes, passed), assess(facts))
        taken.add(passed)

    assert taken == set(every_path(nodes))


@EVERY_CHART
def test_no_dead_end_and_no_way_back(drawn: Chart) -> None:
    """A chart ends with something found, never with a question, and every step leads to later ones."""
    for number, node in enumerate(drawn.nodes):
        to = [branch.to for branch in node.branches] if isinstance(node, Question) else [node.to]
        assert isinstance(node, Finding) or len(to) > 1
        assert [] == [one for one in to if one is not None and one <= number]
    reached = {to for node in drawn.nodes if isinstance(node, Question) for to in (one.to for one in node.branches)}
    reached |= {node.to for node in drawn.nodes if isinstance(node, Finding) and node.to is not None}
    assert reached == set(range(1, len(drawn.nodes)))


@EVERY_CHART
def test_every_step_is_in_words_with_its_source(drawn: Chart) -> None:
    """Every step has a heading, what it says, a source and a rule; every answer has a label of its own."""
    for step, node in zip(steps(drawn), drawn.nodes, strict=True):
        assert step.heading
        assert step.lines
        assert step.rules
        # Where no source settles a point, none is named and nothing has a weight: rules of section X say why.
        assert bool(step.provisions) is (step.status != "seek_advice")
        assert step.provisions or {key[0] for key in step.also} == {"X"}
        assert step.who or step.status in ("alongside", "seek_advice")
        labels = [one.label for one in step.exits]
        if isinstance(node, Question):
            assert all(labels)
            assert len(set(labels)) == len(labels)
        assert bool(step.when) is bool(step.time)


def test_every_rule_is_on_a_chart() -> None:
    """Each rule of the specification is asked, found or said at some step of the three charts."""
    shown = {key for drawn in CHARTS for step in steps(drawn) for key in (*step.rules, *step.also)}
    assert sorted({rule.key for rules in SECTIONS.values() for rule in rules}) == sorted(shown)


def test_a_clock_stands_wherever_a_duty_does() -> None:
    """Each step that requires or decides something says by when; no other does."""
    for drawn in CHARTS:
        for step in steps(drawn):
            assert bool(step.time) is (step.status in ("required", "met", "for_partners"))


@pytest.mark.proof
def test_no_exchange_of_two_questions_makes_a_smaller_chart() -> None:
    """With the judgements on lessons at the end, where they are made, no exchange of two questions saves a step."""
    *facts, lesson = JOURNEY.asked
    for one, other in combinations(range(len(facts)), 2):
        order = list(facts)
        order[one], order[other] = order[other], order[one]
        steps_needed = smallest_of([(*order, lesson)])
        assert steps_needed is None or steps_needed >= len(JOURNEY.nodes)


def smallest_of(orders: Iterable[tuple[Asked, ...]]) -> int | None:
    """The fewest steps that any of some orders of the questions needs; None where each leaves a path without an end."""
    sizes = []
    for order in orders:
        try:
            sizes.append(len(Chart("another", "", order, JOURNEY.settled).nodes))
        except ValueError as without_an_end:
            if "says nothing" not in str(without_an_end):
                raise
    return min(sizes, default=None)
