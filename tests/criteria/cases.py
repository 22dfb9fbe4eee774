"""Every combination of the facts that decide an answer, and which of them the contract refuses.

Written from the contract, without asking `criteria`: a proof must not take its cases from what it
proves. Ages stand on both sides of every boundary that the rules name (16, 18, 25).
"""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

from criteria.assessment import Assessment
from criteria.bounds import Core
from criteria.truth import Truth
from tests.second_reading.reader import names

__all__ = [
    "ABUSE_OR_NEGLECT",
    "AGES",
    "ALL_LESSONS_NO",
    "CARE_STATUSES",
    "CIRCUMSTANCES",
    "EVERY_COMBINATION",
    "OUTCOMES",
    "Combination",
    "Slice",
]

AGES = (15, 16, 17, 18, 24, 25)
CARE_STATUSES = ("none", "looked_after", "care_leaver", "other_care_experience")
OUTCOMES = ("died", "seriously_harmed", "not_seriously_harmed")
ABUSE_OR_NEGLECT = ("known", "suspected", "not_suspected")
CIRCUMSTANCES = ((), ("unborn",), ("adult_disclosure",), ("unborn", "adult_disclosure"))

# Limb 3 is yes with any one lesson at yes, whatever is unknown about the rest, and no only with
# all twenty-eight at no.
ONE_LESSON_YES = {"lessons": {"recurrent_themes": "yes"}}
ALL_LESSONS_NO = {group: dict.fromkeys(names(group), "no") for group in ("lessons", "systemic_learning")}

OLDEST_CHILD = 17
YOUNGEST_CARE_LEAVER = 16


class Combination(NamedTuple):
    """One combination of the core facts; None where a fact is not yet known.

    `age_at_death` None is no unknown but the default: the same age as at the incident. `lesson` is
    limb 3 of the review criteria as a whole.
    """

    age: int | None = None
    age_at_death: int | None = None
    care_status: str | None = None
    outcome: str | None = None
    abuse_or_neglect: str | None = None
    circumstances: tuple[str, ...] = ()
    lesson: str | None = None

    @property
    def facts(self) -> dict[str, object]:
        """The facts mapping that a reader would give."""
        given: dict[str, object] = {**self._asdict(), "circumstances": list(self.circumstances)}
        match given.pop("lesson"):
            case "yes":
                return {**given, **ONE_LESSON_YES}
            case "no":
                return {**given, **ALL_LESSONS_NO}
        return given

    @property
    def core(self) -> Core:
        """The same case as the module's rules take it."""
        return Core(
            age=self.age,
            age_at_death=self.age_at_death,
            care_status=self.care_status,
            outcome=self.outcome,
            abuse_or_neglect=self.abuse_or_neglect,
            unborn="unborn" in self.circumstances,
            adult_disclosure="adult_disclosure" in self.circumstances,
            lesson=Truth(self.lesson or "unknown"),
        )

    def having(self, key: str, value: object) -> Combination:
        """The same case with another value of one of its facts."""
        return Combination(**{**self._asdict(), key: value})

    @property
    def at_death(self) -> int | None:
        """The age at death: by default the age at the incident."""
        return self.age if self.age_at_death is None else self.age_at_death

    @property
    def refused(self) -> frozenset[str]:
        """The keys that the contract names when it refuses this combination; none when it does not."""
        named = set()
        age, at_death = self.age, self.at_death
        if age is not None and at_death is not None and at_death < age:
            named.add("age_at_death")
        if self.care_status == "looked_after" and max(age or 0, at_death or 0) > OLDEST_CHILD:
            named.add("care_status")
        # Tested on the age at death where it is given, otherwise on the age.
        if self.care_status == "care_leaver" and at_death is not None and at_death < YOUNGEST_CARE_LEAVER:
            named.add("care_status")
        return frozenset(named)


Slice = tuple[tuple[Combination, Assessment], ...]
"""Some combinations, each with what the module says of it."""

EVERY_COMBINATION = tuple(
    Combination(*values)
    for values in product(
        (None, *AGES),
        (None, *AGES),
        (None, *CARE_STATUSES),
        (None, *OUTCOMES),
        (None, *ABUSE_OR_NEGLECT),
        CIRCUMSTANCES,
        (None, "yes", "no"),
    )
)
"""All of them, those that the contract refuses included: 47,040."""
