"""What the guided check says beside the facts' own questions: why it asks, how many are left, what it leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from criteria.guide_count import Count

__all__ = [
    "ASSUMED",
    "BOTH",
    "CAN_CHANGE",
    "HINTS",
    "HOW_CHOSEN",
    "LEFT_OUT",
    "NONE_APPLIES",
    "NOT_KNOWN_YET",
    "choose",
    "how_many_are_asked",
    "how_many_left",
]

CAN_CHANGE = {
    "serious_incident": "whether the local authority must notify the Panel of a serious incident, and with it whether a"
    " rapid review follows",
    "looked_after_death": "whether the Secretary of State and Ofsted must be told that a looked-after child has died",
    "care_leaver_death": "whether the Secretary of State and Ofsted should be told that a care leaver has died",
    "lcspr_criteria": "whether the criteria for considering a local child safeguarding practice review (LCSPR) are met",
    "submitter": "which local authority submits the notification",
}
"""What an answer can change, by the result."""

HINTS = {
    "age_at_death": "Whole years. The same as at the incident, if no birthday came in between.",
    "home_place": "This decides who notifies, because the incident was outside England, or may have been.",
    "lesson": "Choose each that partners judge the case shows, or may show. One is enough.",
}
"""Help to answer, where a fact's own hint speaks of a form on which all questions stand together."""

NOT_KNOWN_YET = {"lesson": "Not judged yet"}
NONE_APPLIES = {
    "circumstances": "Neither",
    "lesson": "None of these: each was considered",
}
"""How "not known yet" and "none" read where a question has words of its own for them."""

CHOOSE = {
    "age": "Type the age in whole years, or choose “Not known yet”.",
    "age_at_death": "Type the age in whole years, or choose “Not known yet”.",
    "circumstances": "Tick what applies. If neither does, tick “Neither”.",
    "lesson": "Tick each lesson that the case shows. If there is none, tick “None of these”.",
}
CHOOSE_ONE = "Choose one of the answers. If nobody knows, choose “Not known yet”."
BOTH = "Two answers were given that cannot both be so. Keep one of them."

LEFT_OUT = "Left out, because it can no longer matter or does not fit the other answers: {}"

ASSUMED = {
    "circumstances": "Whether the case is about an unborn baby, or about an adult who tells of harm in childhood, is"
    " not known yet. These answers hold if it is neither. If it is one of them, seek advice; a duty to report the death"
    " of a looked-after child or a care leaver stands all the same.",
    "age_at_death": "The age at death was not given. These answers hold if no birthday came between the incident and"
    " the death. If an 18th birthday did, child death review is not for this death, and no source settles how it is"
    " reported; a duty to notify stands all the same.",
}
"""What the answers take for granted while two facts are not known: the rules have a usual value for them."""


def how_many_left(number: int, at_most: int) -> str:
    """Which question this is, and how many may follow it at most."""
    if at_most == 0:
        return f"Question {number}, the last"
    return f"Question {number}, at most {at_most} more"


def choose(key: str) -> str:
    """What to do where nothing was chosen."""
    return CHOOSE.get(key, CHOOSE_ONE)


HOW_CHOSEN = (
    (
        "A question can matter when two cases, both possible on the answers so far, differ in its answer alone and come"
        " out differently: in one of the four answers, in a way to a notification, or in who submits it."
    ),
    (
        "Of the questions that can matter, the next is the one whose answer settles most of that, over all cases that"
        " are still possible. A question that cannot matter is not asked."
    ),
    (
        "“At most” counts the questions that can still matter. Whoever answers “not known yet” each time is asked all"
        " of them; an answer usually makes some of them needless."
    ),
)


def how_many_are_asked(guided: Count, fixed: Count) -> str:
    """How many questions are asked over all complete cases, here and in a fixed order."""
    return (
        f"Over all {guided.cases:,} complete cases, {float(guided.mean):.2f} questions are asked on average here, and"
        f" {guided.most} at most. In the fixed order of the flow charts it is {float(fixed.mean):.2f} on average, and"
        f" {fixed.most} at most."
    )
