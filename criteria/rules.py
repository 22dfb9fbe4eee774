"""What a rule is made of: conditions on facts, joined by All and Any, with their sources.

A small rule, and how it answers while something is still unknown:

    CHILD = Is("age", range(18), "the child was under 18", "the person was 18 or over", S16B)
    DIED = Is("outcome", {"died"}, "the child died", "nobody died", S16C)
    rule = Rule("N0", "an example", S16C, All(CHILD, DIED))

    rule.truth({"age": {7}, "outcome": {"died", "seriously_harmed"}})   -> Truth.UNKNOWN
    rule.truth({"age": {30}, "outcome": {"died", "seriously_harmed"}})  -> Truth.NO

A rule is asked about the values that each fact may still take, not about one value: a condition
holds when all of them pass, fails when none does, and is otherwise not yet known. `bounds.py`
works those values out first, so that a rule never has to know how facts limit each other.

Two parts of rules are the same when they are one object: what is worked out of a part can then be kept by it at once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from criteria.truth import Truth, all_of, any_of, of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from criteria.sources import Provision

__all__ = ["All", "Any", "Is", "Node", "OpenQuestion", "Possible", "Rule", "Unsettled", "leaves"]

type_of_value = int | str
Possible = Mapping[str, Collection[type_of_value]]
"""For each fact, the values it may still take; one value when it is known."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenQuestion:
    """A point on which the sources differ: both readings, both sources, and what we follow."""

    key: str
    question: str
    one_reading: str
    one_source: Provision
    other_reading: str
    other_source: Provision | None
    we_follow: str


@dataclass(frozen=True, slots=True, eq=False)
class Unsettled:
    """A circumstance in which no source settles whether a condition holds.

    It applies when `when` is known to hold and `within` (if any) may hold.
    """

    rule: str
    text: str
    when: Is
    within: Is | None = None

    def applies(self, possible: Possible) -> bool:
        """Whether the condition has to be left open in this case."""
        return self.when.truth(possible) is Truth.YES and self.kept_out_by(possible) is None

    def kept_out_by(self, possible: Possible) -> Is | None:
        """The condition whose failure alone keeps this circumstance from leaving anything open, if it does."""
        if self.within is None or self.when.truth(possible) is not Truth.YES:
            return None
        return self.within if self.within.truth(possible) is Truth.NO else None


@dataclass(frozen=True, slots=True, eq=False)
class Is:
    """One condition: the fact has one of the accepted values.

    `holds` and `fails` are the sentences that state it either way; `decided_by` names who judges
    it when it is a judgement and not a plain fact.
    """

    fact: str
    accepts: Collection[type_of_value]
    holds: str
    fails: str
    provision: Provision
    decided_by: str = ""
    unsettled: tuple[Unsettled, ...] = ()

    def truth(self, possible: Possible) -> Truth:
        """Whether the condition holds for every, no or some value the fact may still take."""
        if self.unsettled and self.unsettled_by(possible):
            return Truth.UNKNOWN
        return of(possible[self.fact], self.accepts)

    def unsettled_by(self, possible: Possible) -> tuple[Unsettled, ...]:
        """The X rules that leave this condition open, whatever the facts."""
        return tuple(one for one in self.unsettled if one.applies(possible))


@dataclass(frozen=True, slots=True, eq=False)
class All:
    """Every part must hold. Parts stand in the order of the provision."""

    parts: tuple[Node, ...]

    def truth(self, possible: Possible) -> Truth:
        """Yes when every part holds, no as soon as one fails, otherwise not yet known."""
        return all_of(part.truth(possible) for part in self.parts)


@dataclass(frozen=True, slots=True, eq=False)
class Any:
    """One part is enough."""

    parts: tuple[Node, ...]

    def truth(self, possible: Possible) -> Truth:
        """Yes as soon as one part holds, no when none does, otherwise not yet known."""
        return any_of(part.truth(possible) for part in self.parts)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule of the specification: its number, what it says, where from, and when it applies.

    `when` is None for a rule that is stated and shown but decides none of the answers. `asks` puts
    the condition as something that is or is not so, for sentences such as "not yet known whether …".
    """

    key: str
    title: str
    provision: Provision
    when: Node | None = None
    holds: str = ""
    fails: str = ""
    text: tuple[str, ...] = ()
    also: tuple[Provision, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = field(default=(), repr=False)

    def truth(self, possible: Possible) -> Truth:
        """Whether the rule's condition holds; only a rule that has one may be asked."""
        if self.when is None:
            message = f"{self.key} is stated, not evaluated"
            raise TypeError(message)
        return self.when.truth(possible)


Node = Is | All | Any | Rule


def leaves(node: Node) -> Iterator[Is]:
    """Every condition under a node, in order."""
    match node:
        case Is():
            yield node
        case Rule(when=None):
            return
        case Rule(when=inner) if inner is not None:
            yield from leaves(inner)
        case All(parts=parts) | Any(parts=parts):
            for part in parts:
                yield from leaves(part)
