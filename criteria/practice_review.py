"""Section L: are the criteria for a local child safeguarding practice review (LCSPR) met?

Whether to commission one is a second question, and always the partners'. The module answers the
first and sets out what partners weigh for the second.
"""

from __future__ import annotations

from criteria.deadlines import COPIES_BEFORE, PUBLISH_WITHIN_MONTHS
from criteria.facts import LESSONS, REVIEW_GROUP, SYSTEMIC_LEARNING, Fact
from criteria.notification import ABUSE_OR_NEGLECT, CASE_OF_CONCERN, HARM
from criteria.rules import All, Any, Is, OpenQuestion, Rule
from criteria.sources import (
    BRIEFING_CASE_OF_CONCERN,
    BRIEFING_CRITERIA,
    BRIEFING_REASONS,
    LIAISON,
    PAGE_REVIEWS,
    PANEL_CATEGORIES,
    PANEL_CRITERIA,
    PANEL_REASONS,
    PROTOCOLS_STANDARDS,
    REG_11,
    REG_11_A,
    REG_11_B,
    REG_11_C,
    REG_11_D,
    REG_12,
    REG_16,
    S16B,
    S16F,
    S16F_PUBLISH,
    WT_CIRCUMSTANCES,
    WT_REVIEWS,
    WT_SYSTEMIC_A,
    WT_SYSTEMIC_B,
    WT_SYSTEMIC_C,
    WT_SYSTEMIC_D,
    Provision,
)

__all__ = [
    "COMMISSIONING",
    "CRITERIA",
    "GUIDANCE_INDICATORS",
    "IMPORTANT_LESSONS",
    "LCSPR_BY_CASE_OF_CONCERN",
    "RULES",
    "STATUTORY_INDICATORS",
    "SYSTEMIC",
]

IN_REGULATION_11 = {
    "improvements_needed": REG_11_A,
    "recurrent_themes": REG_11_B,
    "agencies_working_together": REG_11_C,
    "panel_prefers_local_review": REG_11_D,
}
IN_PARTS = dict(
    zip(
        dict.fromkeys(fact.part for fact in SYSTEMIC_LEARNING),
        (WT_SYSTEMIC_A, WT_SYSTEMIC_B, WT_SYSTEMIC_C, WT_SYSTEMIC_D),
        strict=True,
    )
)


def _indicator(fact: Fact, provision: Provision) -> Is:
    return Is(
        fact.key,
        ("yes",),
        f"The partners judge that {fact.statement}",
        f"The partners do not find that {fact.statement}",
        provision,
        decided_by=REVIEW_GROUP,
    )


STATUTORY_INDICATORS = Rule(
    "L2",
    "Criteria in regulation 11",
    REG_11,
    Any(tuple(_indicator(fact, IN_REGULATION_11[fact.name]) for fact in LESSONS if fact.name in IN_REGULATION_11)),
    holds="The case shows one of the criteria that partners must take into account",
    fails="None of the criteria in regulation 11 was found",
    text=("Partners must take these into account. The list is open.",),
)
GUIDANCE_INDICATORS = Rule(
    "L2",
    "Circumstances in guidance",
    WT_CIRCUMSTANCES,
    Any(tuple(_indicator(fact, WT_CIRCUMSTANCES) for fact in LESSONS if fact.name not in IN_REGULATION_11)),
    holds="The case shows one of the circumstances that partners should have regard to",
    fails="None of the circumstances in guidance was found",
    text=(
        (
            "Partners should have regard to these. Each is a judgement that the case shows it and that"
            " it matters for learning: a boundary crossed is not in itself a lesson."
        ),
    ),
)
SYSTEMIC = tuple(
    Rule(
        "L3",
        part,
        provision,
        Any(tuple(_indicator(fact, provision) for fact in SYSTEMIC_LEARNING if fact.part == part)),
        holds=f"The incident shows a lesson of this kind: {part.lower()}",
        fails=f"No lesson of this kind was found: {part.lower()}",
        text=("A yes records that the incident shows a lesson of that kind, not that harm occurred.",),
    )
    for part, provision in IN_PARTS.items()
)

IMPORTANT_LESSONS = Any((STATUTORY_INDICATORS, GUIDANCE_INDICATORS, *SYSTEMIC))
"""Limb 3: the case highlights or may highlight important lessons for multi-agency practice."""

CRITERIA = Rule(
    "L1",
    "Criteria for considering an LCSPR",
    PANEL_CRITERIA,
    All((HARM, ABUSE_OR_NEGLECT, IMPORTANT_LESSONS)),
    holds="The criteria for considering an LCSPR are met on these answers",
    fails="The criteria for considering an LCSPR are not met on these answers",
    text=(
        (
            "All three limbs: a child died or was seriously harmed; abuse or neglect is known or"
            " suspected; the case highlights, or may highlight, important lessons for practice between"
            " agencies."
        ),
        "The first two are the serious incident of rule N1.",
    ),
    also=(S16B, REG_11),
    open_questions=(
        OpenQuestion(
            "D19",
            "Criteria met: must a review follow?",
            "Such reviews are “required”, or simply follow.",
            BRIEFING_CRITERIA,
            "Partners have cases reviewed “where they consider it appropriate”.",
            S16F,
            "Two answers: whether the criteria are met, and what partners weigh when they decide.",
        ),
        OpenQuestion(
            "D25",
            "How strong is the duty to review incidents with systemic learning?",
            "They “must” be reviewed.",
            BRIEFING_CRITERIA,
            "The Act leaves partners a discretion, and Panel guidance is not statutory.",
            S16F,
            "They are expected to be considered for review.",
        ),
    ),
)

COMMISSIONING = Rule(
    "L4",
    "Whether to commission: criteria met is not “must”",
    S16F,
    CRITERIA,
    holds="Whether to commission a review is for the partners, “where they consider it appropriate”",
    fails="The question whether to commission does not arise, because the criteria are not met",
    text=(
        (
            "Partners weigh, together and openly, what a review would add to learning here, given"
            " national reviews and how they are acted on, and given a thorough rapid review."
        ),
        "A decision not to commission needs a written rationale, sent to the Panel.",
    ),
    also=(PANEL_REASONS,),
    open_questions=(
        OpenQuestion(
            "D21",
            "What are “important lessons”?",
            "Lessons for multi-agency practice; and severe family trauma is a reason not to review.",
            BRIEFING_REASONS,
            "“Issues of importance in relation to the area”; the Act and Regulations name no such reason.",
            S16F,
            "Concern about one agency is enough to consider the limb. Trauma shapes method and pace,"
            " and is weak alone.",
        ),
        OpenQuestion(
            "D22",
            "Do live criminal or family proceedings stop a review?",
            "They are among the reasons not to commission.",
            BRIEFING_REASONS,
            "A protocol exists because reviews and trials run side by side.",
            LIAISON,
            "Not a bar. Manage scope, witnesses, disclosure and timing.",
        ),
        OpenQuestion(
            "D23",
            "Which other reviews can stand in?",
            "Among others “DARD”, safeguarding adults reviews and single-agency NHS reviews.",
            BRIEFING_REASONS,
            "A review for adults does not fit a child, and a single-agency NHS review is not a statutory review.",
            None,
            "Only a review that fits by age and type, and only where duplication would delay"
            " learning. The usual form is DARDR.",
        ),
    ),
)

LCSPR_BY_CASE_OF_CONCERN = Rule(
    "L5",
    "A review without a notification",
    BRIEFING_CASE_OF_CONCERN,
    All(
        (
            CASE_OF_CONCERN,
            Is(
                "local_learning_needed",
                ("yes",),
                "Local learning between agencies is needed, and an LCSPR is the best vehicle",
                "Local learning by an LCSPR was not judged to be needed",
                BRIEFING_CASE_OF_CONCERN,
                decided_by="the partners, through the Review Group",
            ),
        )
    ),
    holds="The referring agency may submit a Case of Concern for an LCSPR",
    fails="There is no case for an LCSPR by this route",
    text=(
        (
            "The referring agency submits a Case of Concern. Where partners judge that local learning"
            " between agencies is needed, and that an LCSPR is the best vehicle, the Review Group"
            " decides."
        ),
        "One partnership's arrangement. Check yours.",
    ),
)

RULES = (
    CRITERIA,
    STATUTORY_INDICATORS,
    GUIDANCE_INDICATORS,
    Rule(
        "L3",
        "Systemic learning",
        WT_SYSTEMIC_A,
        text=(
            (
                "The briefing reports that Working Together 2026 gives priority to systemic learning of"
                " four kinds. Any one lesson supports limb 3."
            ),
        ),
        open_questions=(
            OpenQuestion(
                "I10",
                "Are the four kinds of systemic learning criteria, or prompts?",
                "Criteria: incidents that show them are to be reviewed.",
                BRIEFING_CRITERIA,
                "Prompts for finding the indicators of rule L2.",
                REG_11,
                "Any one supports limb 3.",
            ),
            OpenQuestion(
                "D24",
                "Are the national child protection standards new?",
                "Working Together 2026 introduces them.",
                BRIEFING_CRITERIA,
                "Local pages report that the 2023 edition introduced them.",
                PROTOCOLS_STANDARDS,
                "National standards, first set in 2023 and carried on since.",
            ),
        ),
    ),
    *SYSTEMIC,
    COMMISSIONING,
    LCSPR_BY_CASE_OF_CONCERN,
    Rule(
        "L6",
        "Who decides",
        S16F,
        text=(
            "Review Group members establish whether the criteria are met, and recommend.",
            "The delegated safeguarding partners make the final decision on the criteria and on commissioning.",
        ),
        also=(BRIEFING_CRITERIA,),
        open_questions=(
            OpenQuestion(
                "D26",
                "Who decides whether the criteria are met?",
                "Review Group members only.",
                BRIEFING_CRITERIA,
                "The delegated safeguarding partners, in the same document; the Act gives the"
                " arrangements to the partners.",
                S16F,
                "The group recommends; the delegated safeguarding partners decide.",
            ),
        ),
    ),
    Rule(
        "L7",
        "The review clock and publication",
        WT_REVIEWS,
        text=(
            (
                f"Complete and publish within {PUBLISH_WITHIN_MONTHS} calendar months of the decision to"
                " commission. The number is in guidance, not in the Act."
            ),
            (
                "Copies go to the Secretary of State and the Panel at least seven days before"
                f" publication; {COPIES_BEFORE} working days satisfies every reading."
            ),
            "Publish, unless that is inappropriate; then publish the information on improvements.",
        ),
        also=(REG_16, S16F_PUBLISH),
        open_questions=(
            OpenQuestion(
                "D27",
                "Completed, or published, in that time?",
                "Completed.",
                BRIEFING_CRITERIA,
                "Published, counted from the decision to begin.",
                WT_REVIEWS,
                "Published, counted from the partners' decision.",
            ),
            OpenQuestion(
                "D28",
                "What may stand in for a full report?",
                "An anonymous summary.",
                PAGE_REVIEWS,
                "Where publishing is inappropriate, the information on improvements.",
                S16F_PUBLISH,
                "The Act. Anonymity is how a report is written, not instead of one.",
            ),
        ),
    ),
    Rule(
        "L8",
        "Purpose and shape",
        WT_REVIEWS,
        text=(
            (
                "A review is for learning that prevents recurrence, never for holding people,"
                " organisations or agencies to account."
            ),
            "Employers consider discipline and referral to a regulator. Other proceedings may run alongside or later.",
            (
                "Partners lead it, with a reviewer. It looks at frontline practice and at how"
                " organisations are set up, from the child's perspective and in the family's context."
            ),
        ),
        also=(REG_12,),
        open_questions=(
            OpenQuestion(
                "D29",
                "Must the reviewer be independent?",
                "“With an independent reviewer”.",
                PAGE_REVIEWS,
                "“A reviewer”.",
                REG_12,
                "Partners must appoint a reviewer; independence is guidance.",
            ),
        ),
    ),
    Rule(
        "L9",
        "Categories the briefing sums up",
        PANEL_CATEGORIES,
        text=(
            (
                "Failures of work between agencies; organisational abuse, in schools, care homes or"
                " hospitals; risk from people outside the home, including criminal or sexual"
                " exploitation; concerns about professional practice."
            ),
            "Shown with rule L3. Not a separate test.",
        ),
    ),
)
"""The rules of section L, in order."""
