"""Section X: where no source gives an answer, so the site says "get advice" and why.

A circumstance here leaves one condition of a rule open, whatever the facts. It never opens a rule
that fails anyway, and never closes a duty that another rule settles.
"""

from __future__ import annotations

from criteria.rules import Is, OpenQuestion, Rule, Unsettled
from criteria.sources import LOCAL_PROTOCOLS, S16B, S16C, WT_CARE_LEAVERS, Provision, Weight

__all__ = ["CHILDHOOD", "OTHER_CARE_EXPERIENCE", "RULES", "UNSETTLED_CHILD"]

CHILDHOOD = range(18)
"""Ages, in whole years, at which somebody is a child."""

UNBORN_IN_PROTOCOLS = Provision(LOCAL_PROTOCOLS, "unborn children", Weight.LOCAL)

UNBORN = Unsettled(
    "X1",
    "Whether an unborn or stillborn baby counts as a child here: no source that we could read settles it",
    Is("unborn", ("yes",), "The baby was unborn or stillborn", "The baby was born alive", S16B),
)
ADULT_DISCLOSURE = Unsettled(
    "X3",
    "Whether an adult who now tells of harm in childhood counts as a child here: no source that we"
    " could read settles it",
    Is(
        "adult_disclosure",
        ("yes",),
        "An adult now tells of harm in childhood",
        "No adult is telling of past harm",
        S16C,
    ),
)
UNSETTLED_CHILD = (UNBORN, ADULT_DISCLOSURE)
"""What leaves the condition "is a child" of rule N1 open."""

OTHER_CARE_EXPERIENCE = Unsettled(
    "X4",
    "Whether someone care experienced, but neither looked after nor a care leaver, is meant: the"
    " sources use different words",
    Is(
        "care_status",
        ("other_care_experience",),
        "The person had other care experience",
        "The person had no other care experience",
        WT_CARE_LEAVERS,
    ),
    within=Is(
        "age_at_death",
        range(16, 25),
        "The person was 16 to 24 at death",
        "The person was not 16 to 24 at death",
        WT_CARE_LEAVERS,
    ),
)
"""What leaves the condition "is a care leaver" of rule N3 open."""

RULES = (
    Rule(
        "X1",
        "Unborn or stillborn",
        S16B,
        text=(
            "Guidance is unsettled. Ask the Panel's secretariat and your legal adviser today, and record the reasons.",
        ),
        open_questions=(
            OpenQuestion(
                "X1",
                "Does the duty reach an unborn or stillborn baby?",
                "At least one current local procedure says a child can include an unborn child.",
                UNBORN_IN_PROTOCOLS,
                "The Act speaks of a child who dies or is seriously harmed, and says nothing of babies before birth.",
                S16C,
                "Neither. The answer is to seek advice at once, because the clock may be running.",
            ),
        ),
    ),
    Rule(
        "X2",
        "An 18th birthday between the incident and the death",
        S16C,
        text=(
            (
                "Rule N1 looks at the age at the incident. A fatal injury at 17 was serious harm to a"
                " child, so the duty stands."
            ),
        ),
        open_questions=(
            OpenQuestion(
                "X2",
                "A child is hurt at 17 and dies at 18: is that reported as a death?",
                "As serious harm to a child, which it was on the day.",
                S16C,
                "As a death. No source that we could read settles it.",
                None,
                "The duty to notify stands either way. Do not wait for the point to be settled.",
            ),
        ),
    ),
    Rule(
        "X3",
        "An adult tells of harm in childhood",
        S16C,
        text=("Follow the procedures for non-recent abuse. Ask first who is at risk from the same person now.",),
    ),
    Rule(
        "X4",
        "Other care experience, aged 16 to 24 at death",
        WT_CARE_LEAVERS,
        text=(
            (
                "Someone adopted from care, or who went home earlier, is care experienced but not a"
                " care leaver. The sources use both words."
            ),
        ),
    ),
)
