"""What facts say about each other, worked out before any rule is asked.

A looked-after child is under 18; a care leaver is at least 16 on the day; nobody is older at the
incident than at death. Once these bounds are derived, each rule can look at one fact at a time and
still be exact: enumeration over every combination proves it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from itertools import product
from typing import TYPE_CHECKING

from criteria.facts import FACTS, OLDEST
from criteria.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

__all__ = ["CARE_LEAVER_AGES", "LOOKED_AFTER_AGES", "Core", "completions", "possible"]

LOOKED_AFTER_AGES = range(18)
"""Ages, in whole years, at which a child can be looked after."""
CARE_LEAVER_AGES = range(16, OLDEST + 1)
"""Ages at which somebody can be a care leaver: they left care at 16 or later."""


@dataclass(frozen=True, slots=True)
class Core:
    """The facts that decide the four statuses; None while one is not yet known.

    `lesson` is limb 3 of the review criteria as a whole: whether any of the judgements on lessons
    is yes. The rules ask those judgements in no other way.
    """

    age: int | None = None
    age_at_death: int | None = None
    care_status: str | None = None
    outcome: str | None = None
    abuse_or_neglect: str | None = None
    unborn: bool = False
    adult_disclosure: bool = False
    lesson: Truth = Truth.UNKNOWN

    def having(self, name: str, value: str) -> Core:
        """The same case with another value of one of its chosen facts."""
        match name:
            case "care_status":
                return replace(self, care_status=value)
            case "outcome":
                return replace(self, outcome=value)
            case _:
                return replace(self, abuse_or_neglect=value)

    def without(self, name: str) -> tuple[object, ...]:
        """Every field but one, in order: what two cases share that differ only in that one."""
        return tuple(getattr(self, field.name) for field in fields(self) if field.name != name)

    @property
    def agrees(self) -> bool:
        """Whether the ages and the care status can be true together, as far as they are known."""
        return not any(self.disagreements())

    def disagreements(self) -> Iterator[tuple[str, str]]:
        """Each fact that cannot be true with another, and how to mend it."""
        age, at_death = self.age, self.age_at_death
        if age is not None and at_death is not None and at_death < age:
            yield ("age_at_death", "The age at death is below the age at the incident (age). Change one of the two.")
        if self.care_status == "looked_after" and any(
            one is not None and one not in LOOKED_AFTER_AGES for one in (age, at_death)
        ):
            yield (
                "care_status",
                (
                    f"A looked-after child is under {LOOKED_AFTER_AGES.stop}. Change the age, or choose"
                    " care_leaver or another status."
                ),
            )
        on_the_day = age if at_death is None else at_death
        if self.care_status == "care_leaver" and on_the_day is not None and on_the_day not in CARE_LEAVER_AGES:
            yield (
                "care_status",
                (
                    f"A care leaver left care at {CARE_LEAVER_AGES.start} or later. Change the age, or"
                    " choose other_care_experience."
                ),
            )


def possible(core: Core) -> dict[str, Collection[int | str]]:
    """The values that each core fact may still take, given all the others.

    An age at death that is not given is the age at the incident, so their bounds are shared.
    """
    youngest, oldest = 0, OLDEST
    if core.age is not None:
        youngest = oldest = core.age
    if core.age_at_death is not None:
        oldest = min(oldest, core.age_at_death)
    if core.care_status == "looked_after":
        oldest = min(oldest, LOOKED_AFTER_AGES.stop - 1)
    if core.care_status == "care_leaver" and core.age_at_death is None:
        youngest = max(youngest, CARE_LEAVER_AGES.start)
    ages = range(youngest, oldest + 1)
    at_death = ages if core.age_at_death is None else (core.age_at_death,)
    return {
        "age": ages,
        "age_at_death": at_death,
        "care_status": tuple(one for one in _open_to(core, "care_status") if replace(core, care_status=one).agrees),
        "outcome": _open_to(core, "outcome"),
        "abuse_or_neglect": _open_to(core, "abuse_or_neglect"),
        "unborn": ("yes" if core.unborn else "no",),
        "adult_disclosure": ("yes" if core.adult_disclosure else "no",),
    }


def completions(core: Core, ages: Iterable[int]) -> Iterator[Core]:
    """Every way in which the unknowns of a case may turn out, refused sets left out.

    `ages` stands for all ages: one of each stretch between two ages at which some rule changes,
    its lowest, so that a stretch that is possible only in part is not lost.
    """
    for age, care_status, outcome, abuse_or_neglect, lesson in product(
        tuple(ages) if core.age is None else (core.age,),
        _open_to(core, "care_status"),
        _open_to(core, "outcome"),
        _open_to(core, "abuse_or_neglect"),
        (Truth.YES, Truth.NO) if core.lesson is Truth.UNKNOWN else (core.lesson,),
    ):
        complete = replace(
            core,
            age=age,
            care_status=care_status,
            outcome=outcome,
            abuse_or_neglect=abuse_or_neglect,
            lesson=lesson,
        )
        if complete.agrees:
            yield complete


def _open_to(core: Core, key: str) -> tuple[str, ...]:
    known: str | None = getattr(core, key)
    return FACTS[key].values if known is None else (known,)
