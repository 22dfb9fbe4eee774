"""A case as the guided check builds it up: answers in the order in which they were given.

    Given("outcome", ("died",))                     an answer
    Given("age", ("7",))                            an age, as typed
    Given("care_status", ("unknown",))              "not known yet": put aside
    Given("circumstances", ("none",))               asked, and neither applies
    Given("lesson", ("lessons.recurrent_themes",))  what partners judge the case shows; what is not named stays open

The questions are asked one by one, but any answer can be changed later. Then those that followed are looked at again,
in their order: one that can no longer matter, or that no longer fits, is left out, and the reader is told which.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from criteria.case import Case, Refused, read
from criteria.case_sets import QUESTIONS
from criteria.charts import NO_CIRCUMSTANCE, stretch
from criteria.facts import FACTS, UNKNOWN, Kind
from criteria.fragment import read_form
from criteria.guide import Next, next_question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from criteria.fragment import Pair
    from criteria.journey import Value

__all__ = ["NONE", "Given", "GuidedCase", "from_case"]

NONE = NO_CIRCUMSTANCE
"""The value that says of several choices that none applies."""
JUDGEMENTS = QUESTIONS["lesson"].facts


class Given(NamedTuple):
    """What was given to one question, as text; several values where several choices can apply."""

    key: str
    values: tuple[str, ...]

    @property
    def put_aside(self) -> bool:
        """Whether the question was answered with "not known yet"."""
        return self.values == (UNKNOWN,)

    @property
    def value(self) -> Value:
        """The answer as complete cases have it: of ages the first of the stretch, of lessons whether there is one."""
        first = self.values[0]
        if self.key == "lesson":
            return "no" if first == NONE else "yes"
        if FACTS[self.key].kind is Kind.AGE:
            return stretch(int(first))
        # With both circumstances, the first stands for both: one is enough to leave the point unsettled.
        return first

    def pairs(self) -> tuple[Pair, ...]:
        """The facts that this gives, as a form has them; none for what is not known or does not apply."""
        if self.put_aside:
            return ()
        if self.key == "lesson":
            none = self.values == (NONE,)
            return tuple((fact, "no" if none else "yes") for fact in (JUDGEMENTS if none else self.values))
        return tuple((self.key, value) for value in self.values if (self.key, value) != ("circumstances", NONE))


@dataclass(frozen=True, slots=True)
class GuidedCase:
    """The answers so far, and beside them facts that the guided check does not ask for, such as dates."""

    answers: tuple[Given, ...] = ()
    beside: tuple[Pair, ...] = ()

    def facts(self) -> dict[str, object]:
        """The facts mapping; what is not known is left out."""
        return read_form((*self.beside, *(pair for one in self.answers for pair in one.pairs())))

    def place(self, key: str) -> int:
        """Where the question of that key stands; after all others when it was not answered."""
        return next((place for place, one in enumerate(self.answers) if one.key == key), len(self.answers))

    def next(self, asks: str = "") -> Next | None:
        """The question to ask next, or None when none is left. With `asks` it is that one, if it can matter."""
        known = {one.key: one.value for one in self.answers if not one.put_aside}
        aside = [one.key for one in self.answers if one.put_aside]
        return next_question(known, aside, asks)

    def before(self, key: str) -> GuidedCase:
        """The case as it was when that question was asked."""
        return GuidedCase(self.answers[: self.place(key)], self.beside)

    def giving(self, new: Given) -> tuple[GuidedCase, tuple[str, ...]]:
        """The case with another answer, and the questions whose answers were left out because of it.

        Raises `Refused` when the answer cannot be read, or cannot be true with those before it.
        """
        place = self.place(new.key)
        changed = GuidedCase((*self.answers[:place], new), self.beside)
        read(changed.facts())
        return changed.followed_by(self.answers[place + 1 :])

    def followed_by(self, others: Sequence[Given]) -> tuple[GuidedCase, tuple[str, ...]]:
        """The case with those of some further answers that can matter and fit, and the questions of the rest."""
        case, left_out = self, []
        for one in others:
            more = GuidedCase((*case.answers, one), case.beside)
            if case.next(one.key) is None or not _fits(more):
                left_out.append(one.key)
            else:
                case = more
        return case, tuple(left_out)


def _fits(case: GuidedCase) -> bool:
    try:
        read(case.facts())
    except Refused:
        return False
    return True


def from_case(case: Case) -> tuple[GuidedCase, tuple[str, ...]]:
    """A case that was read elsewhere, such as from an address, and the questions whose answers cannot matter in it."""
    given = [one for one in (_given(case, key) for key in QUESTIONS) if one is not None]
    order = list(FACTS)
    given.sort(key=lambda one: order.index(QUESTIONS[one.key].facts[0]))
    told = {name for one in given for name, _ in one.pairs()}
    beside = tuple(
        (fact.key, str(value)) for fact, value in case.known() if fact.key not in told and fact.key not in QUESTIONS
    )
    return GuidedCase((), beside).followed_by(given)


def _given(case: Case, key: str) -> Given | None:
    """What a case says to a question; None where it says nothing or too little."""
    if key != "lesson":
        value = case.values[key]
        values = value if isinstance(value, tuple) else () if value is None else (str(value),)
        return Given(key, values) if values else None
    shown = tuple(fact for fact in JUDGEMENTS if case.values[fact] == "yes")
    if shown:
        return Given(key, shown)
    return Given(key, (NONE,)) if all(case.values[fact] == "no" for fact in JUDGEMENTS) else None
