"""One reason as a sentence. The labels are the rules' own; whole answers are put together in wording.

Every reason names its rule, so that a reader can look it up: "N1", or the X rule where a condition
is one that no source settles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.rules import Rule
from criteria.truth import Truth

if TYPE_CHECKING:
    from criteria.explanation import Reason

__all__ = ["reason_rule", "reason_sentence"]


def reason_rule(reason: Reason) -> str:
    """The key of the rule that a reason rests on, such as "N1" or "X4"."""
    return reason.rule.key if reason.unsettled is None else reason.unsettled.rule


def reason_sentence(reason: Reason) -> str:
    """What a reason says, as one sentence."""
    if reason.unsettled is not None:
        return f"{reason.unsettled.text}."
    match reason.node, reason.truth:
        case node, Truth.YES:
            return f"{node.holds}."
        case node, Truth.NO:
            return f"{node.fails}."
        case Rule(title=title), _:
            return f"{title}: not settled by what is known so far."
        case node, _:
            return f"Not known yet: whether {node.holds[0].lower()}{node.holds[1:]}."
