"""Why an answer is what it is, what would settle it, and what would change it.

`because` walks a rule and keeps only what determines it, as the IRS fact graph does: one failed
part settles an All as no, every part is needed for a yes, and only open parts keep it open.

    All(child: yes, died: yes, abuse suspected: no)   -> the abuse alone
    All(child: yes, died: not known, abuse: not known) -> died and abuse, not the child

`still_needed` and `would_change` need no walk: they ask the rules again, for every way in which
the unknowns may turn out and for every other value. That is exact by construction.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from criteria.rules import All, Any, Is, Node, Possible, Rule, Unsettled
from criteria.statuses import SETTLED, Statuses, settle
from criteria.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from criteria.bounds import Core

__all__ = ["Change", "Reason", "because", "is_list", "still_needed", "would_change"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that determines an answer: a rule, a condition, or an unsettled circumstance."""

    rule: Rule
    node: Rule | Is
    truth: Truth
    unsettled: Unsettled | None = None


def because(rule: Rule, possible: Possible, part: Node | None = None) -> tuple[Reason, ...]:
    """What determines whether a rule holds, or one part of it: the rule itself first, then the parts that decide."""
    node = part or rule
    return tuple(_reasons(rule, node, node.truth(possible), possible))


def _reasons(rule: Rule, node: Node, truth: Truth, possible: Possible) -> Iterator[Reason]:
    """What makes a node of a rule true, false or open: it is known which, and the parts that decide are alike."""
    match node:
        case Is():
            # Where X4 would leave the condition open but for the age, the age is the reason.
            decisive = next(filter(None, (one.kept_out_by(possible) for one in node.unsettled)), node)
            unsettled = node.unsettled_by(possible)
            yield from (Reason(rule, decisive, truth, one) for one in unsettled or (None,))
        case Rule(when=inner):
            yield Reason(node, node, truth)
            if inner is not None and (truth is Truth.YES or not is_list(inner)):
                yield from _reasons(node, inner, truth, possible)
        case All(parts=parts) | Any(parts=parts):
            deciding = [part for part in parts if part.truth(possible) is truth]
            if isinstance(node, All) and truth is Truth.NO:
                del deciding[1:]
            for part in deciding:
                yield from _reasons(rule, part, truth, possible)


def is_list(node: Node) -> bool:
    """Whether a node is a list of indicators: when none holds, that is one reason, not one each."""
    return isinstance(node, Any) and all(isinstance(part, Is) for part in node.parts)


@dataclass(frozen=True, slots=True)
class Change:
    """One settled answer that another value of one fact would change."""

    fact: str
    to: int | str
    answer: str
    before: str
    becomes: str


def still_needed(completions: Iterable[Core], unknown: Iterable[str]) -> frozenset[str]:
    """The unknown facts that matter: two completions differing only in one give other answers.

    Takes every completion of a case, and the names of the unknown fields of `Core`.
    """
    answers = {one: settle(one) for one in completions}
    return frozenset(name for name in unknown if _matters(name, answers))


def _matters(name: str, answers: Mapping[Core, Statuses]) -> bool:
    by_the_rest: dict[tuple[object, ...], set[Statuses]] = defaultdict(set)
    for core, answer in answers.items():
        by_the_rest[core.without(name)].add(answer)
    return any(len(found) > 1 for found in by_the_rest.values())


def would_change(core: Core, others: Iterable[tuple[str, int | str, Core]]) -> Iterator[Change]:
    """Each settled answer that becomes another when one fact is changed.

    Takes the case as it is, and each change to try: the fact, its other value, and the case with
    it. Changes that would be refused are passed over.
    """
    now = settle(core)
    for fact, value, changed in others:
        if not changed.agrees:
            continue
        then = settle(changed)
        for answer in ("notification", "rapid_review", "lcspr_criteria"):
            before, becomes = getattr(now, answer), getattr(then, answer)
            if before in SETTLED and becomes != before:
                yield Change(fact, value, answer, before, becomes)
