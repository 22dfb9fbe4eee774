"""Section N: does the local authority notify, whom, and by when?

Three rules can each require a notification: a serious incident (N1), the death of a looked-after
child (N2), the death of a care leaver under 25 (N3). They may hold together.
"""

from __future__ import annotations

from criteria.deadlines import NOTIFY_WITHIN
from criteria.rules import All, Any, Is, OpenQuestion, Rule
from criteria.sources import (
    BRIEFING_CASE_OF_CONCERN,
    BRIEFING_DEFINITIONS,
    BRIEFING_NOTIFY,
    FAQ_PLACE,
    LOOKED_AFTER_DEATH,
    PANEL_RESPONSIBILITY,
    PROTOCOLS_NOTIFY,
    S16B,
    S16C,
    S16M,
    SAME_SYSTEM,
    TIME_TO_NOTIFY,
    WT_CARE_LEAVERS,
    WT_DEFINITIONS,
    WT_LOCAL_LEARNING,
    WT_NOTIFY,
)
from criteria.unsettled import CHILDHOOD, OTHER_CARE_EXPERIENCE, UNSETTLED_CHILD

__all__ = [
    "ABUSE_OR_NEGLECT",
    "CARE_LEAVER_DEATH",
    "CASE_OF_CONCERN",
    "CHILD_DEATH_REVIEW",
    "HARM",
    "LOOKED_AFTER_CHILD_DEATH",
    "RULES",
    "SERIOUS_INCIDENT",
]

LOCAL_AUTHORITY = "the local authority, with the other partners"

CHILD = Is(
    "age",
    CHILDHOOD,
    "The child was under 18 at the incident",
    "The person was 18 or over at the incident",
    S16B,
    unsettled=UNSETTLED_CHILD,
)
DIED_OR_SERIOUSLY_HARMED = Is(
    "outcome",
    ("died", "seriously_harmed"),
    "The child died or was seriously harmed",
    "The child did not die and was judged not to have been seriously harmed",
    S16B,
    decided_by=LOCAL_AUTHORITY,
)
ABUSE_OR_NEGLECT = Is(
    "abuse_or_neglect",
    ("known", "suspected"),
    "Abuse or neglect is known or suspected",
    "Abuse or neglect was considered and is not suspected",
    S16C,
    decided_by=LOCAL_AUTHORITY,
)
HARM = All((CHILD, DIED_OR_SERIOUSLY_HARMED))
"""Limb 1: a child died or was seriously harmed."""

DIED = ("outcome", ("died",), "The person died", "Nobody died")

SERIOUS_INCIDENT = Rule(
    "N1",
    "Serious incident",
    S16C,
    All((HARM, ABUSE_OR_NEGLECT)),
    holds="This is a serious incident: the local authority must notify the Panel",
    fails="This is not a serious incident in the sense of the Act",
    text=(
        "A child under 18 died or was seriously harmed, and abuse or neglect is known or suspected.",
        (
            "The Panel is notified through the Child Safeguarding Incident Notification System, and"
            " shares the notification with the Department for Education and Ofsted."
        ),
        "Dying is not enough alone. A child who recovers can still have been seriously harmed.",
    ),
    also=(S16B, WT_NOTIFY),
    open_questions=(
        OpenQuestion(
            "D01",
            "Is a child's death enough alone?",
            "The briefing's list can be read so that a death needs nothing more.",
            BRIEFING_NOTIFY,
            "The Act asks for both: death or serious harm, and abuse or neglect known or suspected.",
            S16C,
            "The Act. A death with no abuse or neglect suspected goes to child death review.",
        ),
    ),
)

LOOKED_AFTER_CHILD_DEATH = Rule(
    "N2",
    "Death of a looked-after child",
    LOOKED_AFTER_DEATH,
    All(
        (
            Is(
                "care_status",
                ("looked_after",),
                "The child was looked after",
                "The child was not looked after",
                LOOKED_AFTER_DEATH,
            ),
            Is(*DIED, LOOKED_AFTER_DEATH),
        )
    ),
    holds="A looked-after child died: the Secretary of State and Ofsted must be told",
    fails="This is not the death of a looked-after child",
    text=(
        (
            "When a child who was looked after dies, of any cause, the Secretary of State and Ofsted"
            " are notified through the same system."
        ),
        "Parents are told, so far as that is reasonably practicable.",
        "The founding documents say nothing of these deaths; the law and government guidance do.",
    ),
    also=(SAME_SYSTEM,),
)

CARE_LEAVER_DEATH = Rule(
    "N3",
    "Death of a care leaver under 25",
    WT_CARE_LEAVERS,
    All(
        (
            Is(
                "care_status",
                ("care_leaver",),
                "The person was a care leaver",
                "The person was not a care leaver",
                WT_CARE_LEAVERS,
                unsettled=(OTHER_CARE_EXPERIENCE,),
            ),
            Is(*DIED, WT_CARE_LEAVERS),
            Is(
                "age_at_death",
                range(25),
                "The person died before the 25th birthday",
                "The person had turned 25 before they died",
                WT_CARE_LEAVERS,
            ),
        )
    ),
    holds="A care leaver under 25 died: the Secretary of State and Ofsted should be told",
    fails="This is not the death of a care leaver under 25",
    text=(
        (
            "When a care leaver dies before the 25th birthday, of any cause, the Secretary of State and"
            " Ofsted should be notified."
        ),
        "Age is age at death: 24 is in, 25 is out, and a care leaver of 17 is in.",
    ),
    also=(BRIEFING_NOTIFY,),
    open_questions=(
        OpenQuestion(
            "D13",
            "Which ages?",
            "“18–25” in one place of the briefing.",
            BRIEFING_NOTIFY,
            "“Under the age of 25” in another, as local procedures report the guidance.",
            WT_CARE_LEAVERS,
            "Under 25 at death, with no lower limit but that of being a care leaver.",
        ),
        OpenQuestion(
            "D14",
            "“Care experienced” or “care leaver”?",
            "The briefing says care experienced, which is wider.",
            BRIEFING_NOTIFY,
            "Guidance, as local procedures report it, says care leaver.",
            WT_CARE_LEAVERS,
            "Care leaver. For other care experience the answer is to seek advice.",
        ),
        OpenQuestion(
            "D15",
            "Who is told of a care leaver's death?",
            "The briefing calls it a serious incident notification, as if the Panel were told.",
            BRIEFING_NOTIFY,
            "Guidance, as local procedures report it, names the Secretary of State and Ofsted.",
            WT_CARE_LEAVERS,
            "The Secretary of State and Ofsted, through the same system.",
        ),
    ),
)

CHILD_DEATH_REVIEW = Rule(
    "N9",
    "Prompts, never a bar",
    WT_NOTIFY,
    All(
        (
            Is(*DIED, S16M),
            Is(
                "age_at_death",
                CHILDHOOD,
                "The child was under 18 at death",
                "The person was 18 or over at death",
                S16M,
            ),
        )
    ),
    holds="Every child's death goes to child death review, notified or not",
    fails="No child has died",
    text=(
        (
            "Where the family is known for recent or current concerns and there is a suicide or an"
            " unexplained death, partners should consider it as serious."
        ),
        "“Not suspected” means considered, and not suspected. A cause that is not yet known is not that.",
        "Every child's death goes to child death review; an unexplained one also to a joint agency response.",
    ),
    also=(S16M,),
)

CASE_OF_CONCERN = Rule(
    "N7",
    "Learning below the threshold",
    WT_LOCAL_LEARNING,
    Any(
        (
            Is(
                "age",
                CHILDHOOD,
                "The child was under 18 at the incident",
                "The person was 18 or over at the incident",
                WT_LOCAL_LEARNING,
            ),
            CARE_LEAVER_DEATH,
        )
    ),
    holds="Partners may still learn from good practice, poor practice and near misses",
    fails="The local route for learning about a child or care leaver is not open",
    text=(
        "Where the criteria are not met, partners may still learn, outside the formal process.",
        "In the Croydon briefing this is the Case of Concern process; other areas have their own.",
    ),
    also=(BRIEFING_CASE_OF_CONCERN,),
)


RULES = (
    SERIOUS_INCIDENT,
    LOOKED_AFTER_CHILD_DEATH,
    CARE_LEAVER_DEATH,
    Rule(
        "N4",
        "Who submits",
        S16C,
        text=(
            "Only a local authority can submit a notification.",
            "Incident in England: the authority where it happened.",
            (
                "Incident outside England, and that includes Wales, Scotland and Northern Ireland: the"
                " authority in England where the child normally lives."
            ),
            "Death of a looked-after child or a care leaver alone: the authority responsible for them.",
            "Place never changes whether to notify, only who does.",
        ),
        also=(FAQ_PLACE, LOOKED_AFTER_DEATH),
    ),
    Rule(
        "N5",
        "The notification clock",
        WT_NOTIFY,
        text=(
            (
                f"{NOTIFY_WITHIN} working days from the day the local authority became aware of the"
                " incident; where abuse or neglect was first known or suspected later, from that later"
                " day. The number is in guidance, not in the Act."
            ),
            "Late is not lost: the duty continues. Notify now.",
        ),
        also=(SAME_SYSTEM, BRIEFING_NOTIFY),
        open_questions=(
            OpenQuestion(
                "D05",
                "From whose awareness does the clock run?",
                "The safeguarding partner's, which may be the police days earlier; the briefing"
                " credits Panel guidance.",
                BRIEFING_NOTIFY,
                "The local authority's.",
                TIME_TO_NOTIFY,
                "The local authority's. If another partner knew earlier, treat it as urgent.",
            ),
            OpenQuestion(
                "D06",
                "Awareness of what?",
                "Of the incident.",
                TIME_TO_NOTIFY,
                "Of an incident that meets the criteria, when abuse or neglect is suspected later.",
                S16C,
                "The later of the two days. Record both.",
            ),
        ),
    ),
    Rule(
        "N6",
        "Who is responsible",
        PANEL_RESPONSIBILITY,
        text=(
            (
                "The three safeguarding partners have equal responsibility for judging whether the"
                " criteria are met, and for contributing information."
            ),
            (
                "As a minimum, the Director of Children's Services has final oversight of the quality"
                " and accuracy of the notification."
            ),
        ),
    ),
    CASE_OF_CONCERN,
    Rule(
        "N8",
        "What the words mean",
        S16B,
        text=(
            (
                "Seriously harmed, any of: life-changing physical or psychological harm; serious or"
                " long-term impairment of mental or physical health, or of intellectual, emotional,"
                " social, behavioural or physical development; life-threatening injury."
            ),
            (
                "The list is open. Recovery does not undo the harm. Where long-term effect is likely but"
                " not certain, somebody has to judge."
            ),
            (
                "Abuse includes physical, emotional and sexual abuse, exploitation, online harm, living"
                " with domestic abuse, coercive control, abuse in teenage relationships, and abuse"
                " linked to honour or faith."
            ),
            (
                "Neglect is a persistent failure to meet basic physical or psychological needs that is"
                " likely to impair health or development seriously. A single event is not ruled out."
            ),
        ),
        also=(WT_DEFINITIONS, BRIEFING_DEFINITIONS, PROTOCOLS_NOTIFY),
        open_questions=(
            OpenQuestion(
                "D04",
                "Must the abuse have caused the harm?",
                "Abuse counts when there is evidence that it caused or contributed to the harm.",
                BRIEFING_DEFINITIONS,
                "The Act has no causal words: a child who has been abused or neglected, and who dies"
                " or is seriously harmed.",
                S16C,
                "The Act. Whether abuse contributed is worth asking, and never a bar.",
            ),
            OpenQuestion(
                "D37",
                "Can a single event be neglect?",
                "Neglect is a persistent failure.",
                BRIEFING_DEFINITIONS,
                "A one-off incident can be serious harm.",
                WT_DEFINITIONS,
                "A single event is not ruled out. Somebody has to judge.",
            ),
        ),
    ),
    CHILD_DEATH_REVIEW,
)
"""The rules of section N, in order."""
