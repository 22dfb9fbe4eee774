"""Every small change to a rule would be noticed: each mutant of the rule trees is killed.

What a rule decides is held by the second reading, and where it comes from by the table of weights.
A mutant survives when they still agree with the module. What `mutmut` does for functions, this does
for rules, and it knows what a rule is.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest

from criteria import bounds, statuses
from criteria.facts import FACTS
from criteria.rules import All, Any, Is, Rule, Unsettled
from criteria.sources import PROVISIONS
from tests.criteria.cases import ABUSE_OR_NEGLECT, ALL_LESSONS_NO, EVERY_COMBINATION
from tests.criteria.rule_trees import Part, changed, every_part, forget, roots, use
from tests.criteria.test_weights import differences as differences_from_the_table
from tests.second_reading.comparison import answered, differences, expected
from tests.second_reading.reader import names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

pytestmark = pytest.mark.proof

SAMPLE = 600
SERIOUS = {"age": 7, "care_status": "none", "outcome": "died", "abuse_or_neglect": "known"}

# Changes of a rule that can change no answer, each with the reason. The table of weights, which also
# holds what each condition accepts, notices them all the same.
_AT_DEATH = "age_at_death in range({}) (Working Together, death of a care leaver, since 2023) becomes range({})"
NO_ANSWER_CHANGES = {
    _AT_DEATH.format("16, 25", "16, 26"): "X4 would open the limb at 25, where N3 has failed on that age already",
    _AT_DEATH.format("0, 25", "1, 25"): "a care leaver who died at 0 is refused, and X4 does not reach that age",
}


class Mutant(NamedTuple):
    """One changed part: what was changed, for the name of a survivor, and the parts before and after."""

    name: str
    old: Part
    new: Part


def cases() -> tuple[dict[str, object], ...]:
    """The cases that are to kill: each lesson as the only yes and as the only no, places, and a sample."""
    judgements = [(group, name) for group in ALL_LESSONS_NO for name in names(group)]
    only_yes = ({**SERIOUS, group: {name: "yes"}} for group, name in judgements)
    only_no = ({**SERIOUS, group: {name: "no"}} for group, name in judgements)
    local = (
        {**SERIOUS, "abuse_or_neglect": "not_suspected", "local_learning_needed": value, "age": age}
        for value in ("yes", "no")
        for age in (17, 18)
    )
    fit = [case.facts for case in EVERY_COMBINATION if not case.refused]
    sample = Random(16).sample(fit, SAMPLE)  # noqa: S311 - drawn the same again every time, and no secret
    return (*only_yes, *only_no, *local, *sample)


CASES = cases()


@cache
def read_a_second_time() -> tuple[Mapping[str, object], ...]:
    """What the second reading says of each case; it asks nothing of the rules, so no mutant changes it."""
    return tuple(map(expected, CASES))


def is_noticed() -> bool:
    """Whether the answers to some case differ from the second reading."""
    return any(answered(facts) != said for facts, said in zip(CASES, read_a_second_time(), strict=True))


@contextmanager
def patched() -> Iterator[pytest.MonkeyPatch]:
    """Changes to the module that are undone, with all that it remembers of them."""
    try:
        with pytest.MonkeyPatch.context() as monkeypatch:
            yield monkeypatch
    finally:
        forget()


def survives(mutant: Mutant) -> bool:
    """Whether nothing notices that one part has become another."""
    with patched() as monkeypatch:
        use(monkeypatch, {place: changed(root, mutant.old, mutant.new) for place, root in roots().items()})
        return not is_noticed()


def name_of(part: Part) -> str:
    """How a part is named where a mutant of it survives."""
    match part:
        case Rule():
            return f"{part.key} {part.title}"
        case Unsettled():
            return part.rule
        case Is():
            return f"{part.fact} in {part.accepts!r} ({part.provision.cited})"
        case _:
            inner = ", ".join(name_of(one) for one in part.parts)
            return f"{type(part).__name__}({inner})"


def of_kind(kind: type[Part] | tuple[type[Part], ...]) -> Iterator[Part]:
    """Every part of one kind or another."""
    return (part for part in every_part() if isinstance(part, kind))


def swapped_lists() -> Iterator[Mutant]:
    """All becomes Any, and Any becomes All."""
    for part in of_kind((All, Any)):
        assert isinstance(part, All | Any)
        other = Any(part.parts) if isinstance(part, All) else All(part.parts)
        yield Mutant(f"swap {name_of(part)}", part, other)


def dropped_parts() -> Iterator[Mutant]:
    """A list loses one of its parts."""
    for part in of_kind((All, Any)):
        assert isinstance(part, All | Any)
        for index, lost in enumerate(part.parts):
            left = part.parts[:index] + part.parts[index + 1 :]
            yield Mutant(f"drop {name_of(lost)} from {name_of(part)}", part, replace(part, parts=left))


def moved_thresholds() -> Iterator[Mutant]:
    """An age is let in, or left out, at either end of a range."""
    for part in of_kind(Is):
        assert isinstance(part, Is)
        if isinstance(part.accepts, range):
            for first, past_last in _moved(part.accepts):
                ages = range(first, past_last)
                yield Mutant(f"{name_of(part)} becomes {ages!r}", part, replace(part, accepts=ages))


def _moved(ages: range) -> Iterator[tuple[int, int]]:
    yield from ((ages.start, ages.stop + by) for by in (-1, 1))
    # Nobody is younger than 0.
    yield from ((ages.start + by, ages.stop) for by in (-1, 1) if ages.start + by >= 0)


def dropped_values() -> Iterator[Mutant]:
    """A condition no longer accepts one of its values."""
    for part, accepts in _choices():
        for lost in accepts:
            left = tuple(value for value in accepts if value != lost)
            yield Mutant(f"{name_of(part)} without {lost}", part, replace(part, accepts=left))


def added_values() -> Iterator[Mutant]:
    """A condition accepts one value more."""
    for part, accepts in _choices():
        fact = FACTS.get(part.fact)
        # The circumstances are asked one by one, as yes or no.
        for extra in fact.values if fact else ("yes", "no"):
            if extra not in accepts:
                yield Mutant(f"{name_of(part)} with {extra}", part, replace(part, accepts=(*accepts, extra)))


def _choices() -> Iterator[tuple[Is, tuple[int | str, ...]]]:
    for part in of_kind(Is):
        if isinstance(part, Is) and not isinstance(part.accepts, range):
            yield part, tuple(part.accepts)


def swapped_provisions() -> Iterator[Mutant]:
    """A rule or condition rests on another place in a source, of whatever weight."""
    for part in of_kind((Rule, Is)):
        assert isinstance(part, Rule | Is)
        for name, provision in PROVISIONS.items():
            if provision != part.provision:
                yield Mutant(f"{name_of(part)} rests on {name}", part, replace(part, provision=provision))


def dropped_unsettled() -> Iterator[Mutant]:
    """What leaves a condition open is forgotten."""
    for part in of_kind(Is):
        assert isinstance(part, Is)
        for lost in part.unsettled:
            left = tuple(one for one in part.unsettled if one is not lost)
            yield Mutant(f"{lost.rule} forgotten by {name_of(part)}", part, replace(part, unsettled=left))


def unsettled_without_limit() -> Iterator[Mutant]:
    """What leaves a condition open within some ages does so at any age."""
    for part in of_kind(Unsettled):
        assert isinstance(part, Unsettled)
        if part.within is not None:
            yield Mutant(f"{part.rule} at any age", part, replace(part, within=None))


KINDS = (
    swapped_lists,
    dropped_parts,
    moved_thresholds,
    dropped_values,
    added_values,
    dropped_unsettled,
    unsettled_without_limit,
)


@cache
def mutants(kind: Callable[[], Iterator[Mutant]]) -> tuple[Mutant, ...]:
    """All mutants of one kind."""
    return tuple(kind())


def unlisted(mutant: Mutant) -> bool:
    """Whether the rules with a part changed say what the table of weights does not; those without it do not."""
    mutated = ((root, changed(root, mutant.old, mutant.new)) for root in roots().values())
    return any(differences_from_the_table([now]) for root, now in mutated if now is not root)


def test_the_rules_as_they_are_survive() -> None:
    """Nothing is noticed where nothing was changed; otherwise killing would mean nothing."""
    assert not is_noticed()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_change_of_a_rule_is_noticed(kind: Callable[[], Iterator[Mutant]]) -> None:
    """The second reading tells every mutant of this kind from the rules, but those that change no answer."""
    assert mutants(kind)
    argued = [mutant.name for mutant in mutants(kind) if mutant.name in NO_ANSWER_CHANGES]
    assert argued == [mutant.name for mutant in mutants(kind) if survives(mutant)]


def test_every_change_without_an_effect_is_noticed_by_the_table() -> None:
    """Each mutant argued to change no answer is one that is made, and the table of weights sees it."""
    argued = [mutant for kind in KINDS for mutant in mutants(kind) if mutant.name in NO_ANSWER_CHANGES]
    assert NO_ANSWER_CHANGES.keys() == {mutant.name for mutant in argued}
    assert [] == [mutant.name for mutant in argued if not unlisted(mutant)]


def test_every_other_provision_is_noticed() -> None:
    """No rule and no condition can rest on any other provision; the table of weights alone sees to it."""
    assert [] == [mutant.name for mutant in mutants(swapped_provisions) if not unlisted(mutant)]


@pytest.mark.parametrize(
    ("name", "ages"),
    [
        ("LOOKED_AFTER_AGES", range(17)),
        ("LOOKED_AFTER_AGES", range(19)),
        ("CARE_LEAVER_AGES", range(15, 121)),
        ("CARE_LEAVER_AGES", range(17, 121)),
    ],
)
def test_every_moved_bound_is_noticed(name: str, ages: range) -> None:
    """The ages at which somebody can be looked after, or a care leaver, cannot move by a year."""
    with patched() as monkeypatch:
        for module in (bounds, statuses):
            monkeypatch.setattr(module, name, ages)
        use(monkeypatch, {})
        refused = [case.facts for case in EVERY_COMBINATION if case.refused][:: len(ABUSE_OR_NEGLECT)]
        assert is_noticed() or any(differences(facts) for facts in refused)
