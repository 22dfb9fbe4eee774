"""What the forms take from the rules, by a rule's number."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from criteria.phrases import WEIGHT_LABELS
from kits.document import Said
from widgets.rules import SECTIONS

if TYPE_CHECKING:
    from criteria.facts import Fact
    from criteria.rules import Rule
    from criteria.sources import Provision

__all__ = ["judgement", "of_rule", "texts", "weight_and_source"]


def texts(key: str) -> tuple[str, ...]:
    """What the first rule of that number says."""
    return _rule(key).text


def of_rule(key: str) -> tuple[Said, ...]:
    """The same, each resting on its rule."""
    return tuple(Said(text, (key,)) for text in texts(key))


def weight_and_source(provision: Provision) -> str:
    """Such as "Statute: Children Act 2004, s16B(9)"."""
    name, _ = WEIGHT_LABELS[provision.weight]
    return f"{name}: {provision.cited}"


def judgement(fact: Fact) -> str:
    """What a yes to a judgement says, as a sentence."""
    return f"{fact.statement[0].upper()}{fact.statement[1:]}."


def _rule(key: str) -> Rule:
    return next(rule for rule in chain(*SECTIONS.values()) if rule.key == key)
