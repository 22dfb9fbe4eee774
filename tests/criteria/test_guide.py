"""The guided check asks what can matter and nothing else, says how many may follow, and ends at the rules' answers.

What can matter is worked out here a second time, case by case, from the contract and from what `assess` answers.
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from functools import cache
from itertools import product
from typing import NamedTuple

import pytest

from criteria import Refused, assess
from criteria.case import read
from criteria.charts import chart
from criteria.facts import FACTS
from criteria.fragment import read_fragment
from criteria.guide import next_question
from criteria.guide_count import fixed_order, guided_order
from criteria.guided_case import Given, GuidedCase, from_case
from criteria.journey import Question
from tests.criteria.cases import ABUSE_OR_NEGLECT, CARE_STATUSES, OUTCOMES, Combination

AGE_WITHIN = {0: 7, 16: 17, 18: 20, 25: 25}
"""One age within each stretch of ages between those that the rules name; for two of them not the lowest."""
PLACES = ("this_area", "elsewhere_in_england", "outside_england")
CIRCUMSTANCES = ("none", "unborn", "adult_disclosure")
ORDER_OF_THE_CHARTS = (
    "outcome",
    "care_status",
    "age_at_death",
    "circumstances",
    "age",
    "abuse_or_neglect",
    "lesson",
    "incident_place",
    "home_place",
)


class Complete(NamedTuple):
    """One complete case: its answer to every question, in the order of the charts."""

    outcome: str
    care_status: str
    age_at_death: int
    circumstances: str
    age: int
    abuse_or_neglect: str
    lesson: str
    incident_place: str
    home_place: str

    @property
    def combination(self) -> Combination:
        """The same case as the other proofs have it, without its places."""
        circumstances = () if self.circumstances == "none" else (self.circumstances,)
        return Combination(
            AGE_WITHIN[self.age],
            AGE_WITHIN[self.age_at_death],
            self.care_status,
            self.outcome,
            self.abuse_or_neglect,
            circumstances,
            self.lesson,
        )


Outcome = tuple[object, ...]
Cases = tuple[Complete, ...]


@cache
def of_combination(case: Combination) -> Outcome:
    """The four statuses, and the ways to a notification that hold and that no source settles."""
    found = assess(case.facts)
    return (*found.statuses, found.routes, found.open_routes)


@cache
def outcome(case: Complete) -> Outcome:
    """What the rules make of a complete case, one object for equal outcomes."""
    return the_one(came_out(case))


@cache
def the_one(equal: Outcome) -> Outcome:
    """Of equal outcomes the first."""
    return equal


def came_out(case: Complete) -> Outcome:
    """The outcome of a case; who submits is read here from the contract, not asked of the rules."""
    statuses = of_combination(case.combination)
    *_, routes, still_open = statuses
    if "serious_incident" not in (*routes, *still_open):  # type: ignore[misc]
        return (*statuses, "responsible_authority" if routes else "unknown" if still_open else None)
    if case.incident_place == "this_area":
        return (*statuses, "this_authority")
    if case.incident_place == "elsewhere_in_england":
        return (*statuses, "authority_of_incident")
    return (*statuses, "this_authority" if case.home_place == "this_area" else "home_authority")


@cache
def every_case() -> Cases:
    """Every complete case that the contract does not refuse."""
    ages = tuple(AGE_WITHIN)
    found = (
        Complete(*values)
        for values in product(
            OUTCOMES, CARE_STATUSES, ages, CIRCUMSTANCES, ages, ABUSE_OR_NEGLECT, ("yes", "no"), PLACES, PLACES
        )
    )
    return tuple(
        case
        for case in found
        if not case.combination.refused and (case.incident_place, case.home_place) != (PLACES[2], PLACES[2])
    )


def matters(cases: Cases) -> set[str]:
    """The questions in whose answer alone two of some cases differ, while they come out differently."""
    found = set()
    for place, key in enumerate(ORDER_OF_THE_CHARTS):
        by_the_rest: dict[tuple[object, ...], Outcome] = {}
        for case in cases:
            mine = outcome(case)
            if by_the_rest.setdefault(case[:place] + case[place + 1 :], mine) is not mine:
                found.add(key)
                break
    return found


def given(key: str, value: str | int) -> Given:
    """An answer as a reader gives it: an age in years, a lesson by its name."""
    if key in ("age", "age_at_death"):
        return Given(key, (str(AGE_WITHIN[int(value)]),))
    if key == "lesson":
        return Given(key, ("lessons.recurrent_themes",) if value == "yes" else ("none",))
    return Given(key, (str(value),))


def parts(cases: Cases, key: str) -> dict[str | int, Cases]:
    """Some cases by their answer to one question."""
    found: dict[str | int, list[Complete]] = defaultdict(list)
    for case in cases:
        found[getattr(case, key)].append(case)
    return {value: tuple(part) for value, part in found.items()}


IN_THE_ORDER_OF_THE_CONTRACT = (
    "age",
    "age_at_death",
    "care_status",
    "outcome",
    "abuse_or_neglect",
    "incident_place",
    "home_place",
    "circumstances",
    "lesson",
)


@cache
def results(of: Outcome) -> tuple[object, ...]:
    """What an outcome is made of: each of the three ways to a notification, the criteria, and who submits by place."""
    _, rapid_review, criteria, _, routes, still_open, by = of
    assert isinstance(routes, tuple)
    assert isinstance(still_open, tuple)
    at_death = tuple((name in routes, name in still_open) for name in ("looked_after_death", "care_leaver_death"))
    return (rapid_review, *at_death, criteria, None if rapid_review == "not_required" else by)


def settled_by(key: str, cases: Cases) -> int:
    """How many results are settled by the answer to a question, each case counting once for each."""
    settled = 0
    for part in parts(cases, key).values():
        found = {results(one) for one in {outcome(case) for case in part}}
        settled += len(part) * sum(len(set(values)) == 1 for values in zip(*found, strict=True))
    return settled


def assert_ends_well(case: GuidedCase, cases: Cases) -> None:
    """Nothing is left open, and the facts given are assessed as every case that is still possible."""
    (only,) = {outcome(one) for one in cases}
    found = assess(case.facts())
    by = found.by if "serious_incident" in (*found.routes, *found.open_routes) else only[-1]
    assert (*found.statuses, found.routes, found.open_routes, by) == only, case


def longest_when_nothing_is_known(case: GuidedCase) -> int:
    """How many questions somebody is asked who puts each aside from here on."""
    asked = 0
    while (following := case.next()) is not None:
        case = GuidedCase((*case.answers, Given(following.asks, ("unknown",))))
        asked += 1
    return asked


def walk(case: GuidedCase, cases: Cases, at_most: int) -> tuple[int, int]:
    """Every way through the guided check; how many questions it asks, summed over the cases, and the most of any."""
    can_matter = matters(cases)
    following = case.next()
    if following is None:
        assert can_matter == set(), case
        assert_ends_well(case, cases)
        return 0, 0
    by_the_contract = [key for key in IN_THE_ORDER_OF_THE_CONTRACT if key in can_matter]
    assert following.asks == max(by_the_contract, key=lambda key: settled_by(key, cases))
    assert case.place(following.asks) == len(case.answers), "a question is asked twice"
    assert following.remaining_at_most < at_most
    assert longest_when_nothing_is_known(case) == following.remaining_at_most + 1 == len(can_matter)
    asked, most = len(cases), 0
    for value, part in parts(cases, following.asks).items():
        more = GuidedCase((*case.answers, given(following.asks, value)))
        total, longest = walk(more, part, following.remaining_at_most)
        asked, most = asked + total, max(most, longest)
    return asked, most + 1


@pytest.mark.proof
def test_every_way_asks_what_can_matter_and_ends_at_the_answers() -> None:
    """Each question can matter and settles most, fewer are left each time, and the end is what the rules answer."""
    cases = every_case()
    asked, most = walk(GuidedCase(), cases, len(ORDER_OF_THE_CHARTS))
    assert (len(cases), Fraction(asked, len(cases)), most) == guided_order()


def walk_in_fixed_order(cases: Cases, without_places: dict[Complete, int]) -> tuple[int, int]:
    """The same, each question the first of the charts' order that can matter."""
    can_matter = matters(cases)
    key = next((one for one in ORDER_OF_THE_CHARTS if one in can_matter), None)
    if key is None:
        return 0, 0
    if key not in ("incident_place", "home_place"):
        for case in cases:
            without_places[case] += 1
    ways = [walk_in_fixed_order(part, without_places) for part in parts(cases, key).values()]
    return len(cases) + sum(total for total, _ in ways), 1 + max(most for _, most in ways)


@pytest.mark.proof
def test_the_guided_check_asks_less_than_the_charts_order() -> None:
    """Over all complete cases the mean of the guided check is below that of the fixed order.

    The chart on paper asks as much as that order, or one more: where the way of one answer serves another too, they
    share it, with a question that only one of them needs.
    """
    of_facts: dict[Complete, int] = defaultdict(int)
    asked, most = walk_in_fixed_order(every_case(), of_facts)
    assert (len(every_case()), Fraction(asked, len(every_case())), most) == fixed_order()
    assert guided_order().mean < fixed_order().mean
    assert guided_order().most <= fixed_order().most
    on_paper = chart("journey").nodes
    for case, questions in of_facts.items():
        if (case.incident_place, case.home_place) == ("this_area", "this_area"):
            assert asked_by_the_chart(on_paper, case) - questions in {0, 1}


def asked_by_the_chart(nodes: tuple[object, ...], case: Complete) -> int:
    """How many questions the chart of the whole journey asks on the path of a case."""
    step: int | None = 0
    asked = 0
    while step is not None:
        node = nodes[step]
        if isinstance(node, Question):
            asked += 1
            (step,) = [one.to for one in node.branches if getattr(case, node.asks) in one.values]
        else:
            step = node.to  # type: ignore[attr-defined]
    return asked


def assert_open_only_for(case: GuidedCase, cases: Cases, key: str) -> None:
    """The statuses are those of every case that is still possible; where these differ, they are open."""
    found = assess(case.facts())
    # While the age at death is not given, the contract reads it off the age at the incident.
    aside = {key, "age"} if key == "age_at_death" else {key}
    assert {"lesson" if FACTS[fact].group else fact for fact in found.still_needed} <= aside, case
    # The contract takes these two as known while they are not given: no circumstance, and no birthday in between.
    assumed = {
        "circumstances": lambda one: one.circumstances == "none",
        "age_at_death": lambda one: one.age_at_death == one.age,
    }
    possible = [outcome(one) for one in cases if key not in assumed or assumed[key](one)]
    for place, status in enumerate(found.statuses):
        expected = {one[place] for one in possible}
        assert status == expected.pop() if len(expected) == 1 else status in ("undetermined", "seek_advice"), case


def ends_with_one_aside(case: GuidedCase, cases: Cases, key: str) -> int:
    """Every way through with one question put aside when it comes; how many ends there are with it aside."""
    following = case.next()
    if following is None:
        if not any(one.put_aside for one in case.answers):
            return 0
        assert_open_only_for(case, cases, key)
        return 1
    asks = following.asks
    if asks == key:
        return ends_with_one_aside(GuidedCase((*case.answers, Given(asks, ("unknown",)))), cases, key)
    ends = 0
    for value, part in parts(cases, asks).items():
        try:
            more, _ = case.giving(given(asks, value))
        except Refused:
            # Only this: a care leaver is tested on the age at the incident while the age at death is not known.
            assert (key, asks, value) == ("age_at_death", "age", 0)
        else:
            ends += ends_with_one_aside(more, part, key)
    return ends


@pytest.mark.proof
@pytest.mark.parametrize("key", ORDER_OF_THE_CHARTS)
def test_what_is_not_known_yet_is_put_aside_and_still_needed(key: str) -> None:
    """With any one question put aside it still ends, and no answer is open but for what that question can change."""
    assert ends_with_one_aside(GuidedCase(), every_case(), key) > 0


def case_of(**values: str) -> GuidedCase:
    """A case by its answers, in the order given; several values of one answer are parted by commas."""
    return GuidedCase(tuple(Given(key, tuple(value.split(","))) for key, value in values.items()))


SERIOUS = case_of(outcome="died", care_status="none", abuse_or_neglect="known", circumstances="none", age="7")


def test_the_reason_is_what_the_answer_can_change() -> None:
    """A question says which results it can change: care status, for a child who died, two ways to a notification."""
    following = case_of(outcome="died").next()
    assert following is not None
    assert following.asks == "care_status"
    assert following.can_change == ("looked_after_death", "care_leaver_death")


@pytest.mark.parametrize(
    ("case", "facts"),
    [
        (case_of(outcome="died", age="7"), {"outcome": "died", "age": 7, "circumstances": []}),
        (case_of(outcome="unknown", age="unknown"), {"circumstances": []}),
        (case_of(circumstances="none"), {"circumstances": []}),
        (
            case_of(circumstances="unborn,adult_disclosure"),
            {"circumstances": ["unborn", "adult_disclosure"]},
        ),
        (
            case_of(lesson="lessons.recurrent_themes,systemic_learning.domestic_abuse"),
            {
                "circumstances": [],
                "lessons": {"recurrent_themes": "yes"},
                "systemic_learning": {"domestic_abuse": "yes"},
            },
        ),
    ],
)
def test_answers_become_facts(case: GuidedCase, facts: dict[str, object]) -> None:
    """What was answered is an ordinary facts mapping; what was put aside is not in it."""
    assert case.facts() == facts


def test_none_of_the_lessons_means_that_each_was_considered() -> None:
    """“None of these” gives no to each of the twenty-eight judgements, and to each that was open before."""
    answered, _ = SERIOUS.giving(Given("lesson", ("none",)))
    assert assess(answered.facts()).limbs["important_lessons"].value == "no"
    assert (
        sum(name.partition(".")[0] in ("lessons", "systemic_learning") for name, _ in answered.answers[-1].pairs())
        == 28
    )


def test_a_change_keeps_later_answers_that_still_apply() -> None:
    """Another age of a child changes nothing that follows; an adult's age makes judgements on lessons drop out."""
    whole = GuidedCase((*SERIOUS.answers, Given("lesson", ("none",)), Given("incident_place", ("this_area",))))
    changed, left_out = whole.giving(Given("age", ("8",)))
    assert (changed.answers[-2:], left_out) == (whole.answers[-2:], ())
    changed, left_out = whole.giving(Given("age", ("30",)))
    assert (changed.next(), left_out) == (None, ("lesson", "incident_place"))


def test_a_change_leaves_out_what_no_longer_fits() -> None:
    """A looked-after child cannot be 30, so the later age is left out when the care status becomes that."""
    whole = case_of(outcome="died", care_status="none", abuse_or_neglect="known", circumstances="none", age="30")
    changed, left_out = whole.giving(Given("care_status", ("looked_after",)))
    assert [one.key for one in changed.answers] == ["outcome", "care_status", "abuse_or_neglect", "circumstances"]
    assert left_out == ("age",)


@pytest.mark.parametrize(
    ("case", "new", "named"),
    [
        (GuidedCase(), Given("age", ("seven",)), "age"),
        (case_of(age="30"), Given("care_status", ("looked_after",)), "care_status"),
        (case_of(age="17"), Given("age_at_death", ("16",)), "age_at_death"),
        (case_of(incident_place="outside_england"), Given("home_place", ("outside_england",)), "incident_place"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(case: GuidedCase, new: Given, named: str) -> None:
    """An answer that cannot be read, or cannot be true with those before it, is refused by name."""
    with pytest.raises(Refused) as refused:
        case.giving(new)
    assert [path for path, _ in refused.value.problems] == [named]


def test_a_case_from_an_address_starts_with_what_it_says() -> None:
    """Facts in an address are answers already given; dates go along, and what cannot matter is left out."""
    address = "v=1&age=7&outcome=not_seriously_harmed&care_status=none&lessons.cross_boundary=no&aware_on=2026-03-31"
    case, left_out = from_case(read(read_fragment([pair.split("=") for pair in address.split("&")])))  # type: ignore[misc]
    assert [one.key for one in case.answers] == ["age", "care_status", "outcome"]
    assert left_out == ()
    assert dict(case.beside) == {"lessons.cross_boundary": "no", "aware_on": "2026-03-31"}
    assert case.next() is None


def test_a_case_from_an_address_leaves_out_what_cannot_matter() -> None:
    """Where an earlier fact settles what a later one could have changed, the later one is no answer to anything."""
    _, left_out = from_case(read({"age": 30, "care_status": "none"}))
    assert left_out == ("care_status",)
    _, left_out = from_case(read({"outcome": "not_seriously_harmed", "lessons": {"recurrent_themes": "yes"}}))
    assert left_out == ("lesson",)
    assert next_question({"outcome": "not_seriously_harmed"}) is None
