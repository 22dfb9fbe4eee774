"""Every sentence and label of an answer, by what it answers; `wording.py` puts them together.

Weight shows in the verb: *must* for the Act and Regulations, *should* for statutory guidance, *are
advised to* for Panel guidance, *locally* for one partnership's arrangement. Nothing here says that
the software decided: the local authority decides on notification, the partners on reviews.
"""

from __future__ import annotations

from criteria.deadlines import COPIES_BEFORE, NOTIFY_WITHIN, PUBLISH_WITHIN_MONTHS, RAPID_REVIEW_WITHIN
from criteria.sources import Weight

__all__ = [
    "ALONGSIDE",
    "ASK_TODAY",
    "BESIDE_NAMES",
    "CLOCKS",
    "COPIES_CLOCK",
    "DISCLAIMER",
    "DUE_LABELS",
    "FEW",
    "FICTIONAL",
    "HEADLINES",
    "IN_TIME",
    "LESSONS_NEEDED",
    "LOCALLY",
    "NEXT_STEPS",
    "NOTIFY_BY_ROUTE",
    "NO_DAY",
    "NO_REASON_NOTED",
    "OVERDUE",
    "OVERDUE_IF",
    "PART_NAMES",
    "PUBLICATION_CLOCK",
    "QUESTIONS",
    "REASON_NOTED",
    "SENT_LATE",
    "SHORT_NAMES",
    "SHORT_STATUS",
    "STATUS_LABELS",
    "STILL_OPEN",
    "SUBMITTED_BY",
    "UNANNOUNCED",
    "WEIGHT_LABELS",
    "WHO_DECIDES",
]

FICTIONAL = "FICTIONAL – FOR TRAINING"
DISCLAIMER = (
    "For learning, with fictional cases. Never enter details of a real child. It decides nothing:"
    " the local authority decides on notification, the safeguarding partners on reviews."
)

WEIGHT_LABELS = {
    Weight.STATUTE: ("Statute", "must"),
    Weight.STATUTORY_GUIDANCE: ("Statutory guidance", "should"),
    Weight.PANEL_GUIDANCE: ("Panel guidance", "is advised to"),
    Weight.LOCAL: ("Local", "locally"),
}
"""For each weight, its name and the verb that carries it."""

QUESTIONS = {
    "notification": "Does the local authority notify?",
    "rapid_review": "Does a rapid review follow?",
    "lcspr_criteria": "Are the criteria for considering a local child safeguarding practice review (LCSPR) met?",
    "commissioning": "Is a review commissioned?",
}

SHORT_STATUS = {
    "required": "Required",
    "not_required": "Not required",
    "undetermined": "Not settled",
    "seek_advice": "Seek advice",
    "met": "Met",
    "not_met": "Not met",
    "for_partners": "Partners decide",
    "not_applicable": "Does not arise",
}
SHORT_NAMES = {
    "notification": "Notification",
    "rapid_review": "Rapid review",
    "lcspr_criteria": "LCSPR criteria",
    "commissioning": "Commissioning",
}
"""Statuses and answers where there is room for a word or two only."""

BESIDE_NAMES = {
    "alongside": "What runs alongside",
    "local_routes": "What is open locally",
}
"""What an assessment says beside the four answers."""
PART_NAMES = {
    "status": "the answer",
    "routes": "why to notify",
    "recipients": "who is told",
    "by": "who submits",
    "due": "the day it falls due",
    "overdue": "whether it is overdue",
    "harm": "whether a child died or was seriously harmed",
    "abuse_or_neglect": "whether abuse or neglect is known or suspected",
    "important_lessons": "whether the case shows important lessons",
    "reasons_against": "the reasons against that were noted",
    "publish_by": "the day to publish by",
    "copies_by": "the day to send copies by",
    "alongside": "what runs alongside",
    "local_routes": "what is open locally",
}
"""The parts of an answer, where two cases are compared; the keys are the contract's."""

STATUS_LABELS = {
    "required": "Required",
    "not_required": "Not required",
    "undetermined": "Not settled yet",
    "seek_advice": "Seek advice",
    "met": "Met on these answers",
    "not_met": "Not met on these answers",
    "for_partners": "For the partners to decide",
    "not_applicable": "Does not arise",
}

WHO_DECIDES = {
    "notification": "The local authority decides. The three safeguarding partners are advised to"
    " judge the criteria together, and the Director of Children's Services to have final oversight"
    " of the notification.",
    "rapid_review": "The safeguarding partners lead the rapid review. It follows from the"
    " notification; nobody chooses it freely.",
    "lcspr_criteria": "Locally, Review Group members recommend; the delegated safeguarding partners"
    " make the final decision.",
    "commissioning": "The delegated safeguarding partners decide, together and openly.",
}

PUBLICATION_CLOCK = (
    f"A review should be published within {PUBLISH_WITHIN_MONTHS} months of the decision to commission it."
)
COPIES_CLOCK = (
    "Copies must go to the Secretary of State and the Panel at least seven days before;"
    f" {COPIES_BEFORE} working days satisfies every reading."
)
CLOCKS = {
    "notification": f"The local authority should notify within {NOTIFY_WITHIN} working days of becoming aware.",
    "rapid_review": f"Partners are advised to complete it within {RAPID_REVIEW_WITHIN} working days"
    " of sending the notification, sign-off included.",
    "commissioning": f"{PUBLICATION_CLOCK} {COPIES_CLOCK}",
}

NOTIFY_BY_ROUTE = {
    "serious_incident": "The local authority must notify the Panel of a serious incident.",
    "looked_after_death": "The local authority must notify the Secretary of State, and tell Ofsted,"
    " that a looked-after child has died. It must tell the parents too, so far as that is reasonably"
    " practicable.",
    "care_leaver_death": "The local authority should notify the Secretary of State and Ofsted that a"
    " care leaver under 25 has died.",
}

STILL_OPEN = {
    "serious_incident": "It is not settled yet whether this is a serious incident too, of which the Panel must be told."
    " The clock may already be running.",
    "looked_after_death": "It is not settled yet whether a looked-after child has died. Then the Secretary of State"
    " and Ofsted must be told too.",
    "care_leaver_death": "It is not settled yet whether a care leaver under 25 has died. Then the Secretary of State"
    " and Ofsted should be told too.",
}
"""What a notification that is required for one reason leaves open: no duty may hide behind another."""

HEADLINES = {
    ("notification", "not_required"): "On these answers no notification is required.",
    ("notification", "undetermined"): "Facts are still needed to settle this. The clock may already be running.",
    (
        "notification",
        "seek_advice",
    ): "Ask today. No source we could read settles this point, and the clock may already be running.",
    ("rapid_review", "required"): "The partners should carry out a rapid review once the notification is sent.",
    ("rapid_review", "not_required"): "On these answers no rapid review is required.",
    ("rapid_review", "undetermined"): "It depends on whether this is a serious incident.",
    ("rapid_review", "seek_advice"): "Whether one follows depends on a point that no source we could read settles.",
    ("lcspr_criteria", "met"): "On these answers the criteria for considering an LCSPR are met.",
    ("lcspr_criteria", "not_met"): "On these answers the criteria for considering an LCSPR are not met.",
    ("lcspr_criteria", "undetermined"): "Some facts or judgements are still needed.",
    ("lcspr_criteria", "seek_advice"): "Whether they are met depends on a point that no source we could read settles.",
    ("commissioning", "for_partners"): "The partners decide whether to commission a review. Criteria"
    " met does not mean that they must.",
    ("commissioning", "not_applicable"): "The question does not arise while the criteria are not met.",
    ("commissioning", "undetermined"): "Whether it arises depends on whether the criteria are met.",
    ("commissioning", "seek_advice"): "Whether it arises depends on whether the criteria are met.",
}

SUBMITTED_BY = {
    "this_authority": "The local authority here, where it happened, submits the notification. Only a local authority"
    " can.",
    "authority_of_incident": "The authority where the incident happened submits the notification."
    " Tell it today, and work together.",
    "home_authority": "The incident was outside England, so the authority in England where the child"
    " normally lives submits the notification. Tell it today.",
    "responsible_authority": "The authority responsible for the child or care leaver submits the"
    " notification, wherever they lived.",
    "this_authority_from_outside": "The incident was outside England, and Wales, Scotland and Northern Ireland count as"
    " outside. The child normally lives here, so the local authority here submits the notification.",
    "unknown_responsible": "If it has to be notified, the authority responsible for the child or care leaver submits"
    " the notification, wherever they lived.",
    "unknown": "Which authority submits is not known yet. It depends on where the incident happened,"
    " on where the child normally lives, or on who was responsible for them. Place never changes"
    " whether to notify.",
}

ASK_TODAY = (
    "If you work with the family, tell your safeguarding lead today what you know; only a local authority can notify."
    " Whoever leads: bring the three safeguarding partners together today: the local authority, the police and the"
    " integrated care board. Ask the authority's legal adviser, and the Panel's secretariat or the"
    " Department for Education. Record the question, the answer and the reasons."
)

NEXT_STEPS = {
    ("notification", "required"): (
        (
            "Use the Child Safeguarding Incident Notification System. One submission serves everybody"
            " who has to be told, and one incident is one notification, however many children."
        ),
        "Tell the safeguarding partners in the same days.",
        "Act now for any child still at risk. That never waits for a notification.",
    ),
    ("notification", "not_required"): (
        "Record who judged this, when, and why.",
        "Look again when new facts arrive, such as results of tests.",
    ),
    ("notification", "undetermined"): ("Find out what is still needed. “Not known yet” is never “no”.",),
    ("notification", "seek_advice"): ("Do not wait for the point to be settled in general.",),
    ("rapid_review", "required"): (
        "Ask every agency that knew the child, schools included, for a summary.",
        "Plan meeting, sign-off and sending for the same window.",
    ),
    ("rapid_review", "not_required"): (
        (
            "If a notification was sent and the criteria turn out not to be met: record who decided,"
            " when and why, and tell the Panel."
        ),
    ),
    ("lcspr_criteria", "met"): ("Write down the evidence for each limb, and which lessons the case shows.",),
    ("lcspr_criteria", "not_met"): ("Learning below the threshold is allowed, and often useful.",),
    ("commissioning", "for_partners"): (
        "Weigh what a review would add to learning here, given national reviews and a thorough rapid review.",
        "If partners decide not to commission: write the rationale, and send it to the Panel.",
    ),
}

LESSONS_NEEDED = (
    "What lessons does the case show? One yes among the {} judgements still open would settle it one way; only a no to"
    " each of them would settle it the other way."
)
FEW = 3
"""Fewer judgements than this are named one by one."""
REASON_NOTED = "Partners noted as a reason against: {statement}. {worth}"
NO_REASON_NOTED = "No reason against was noted."
LOCALLY = {
    "case_of_concern": "Locally: partners may still learn from this case. In the Croydon briefing"
    " that is the Case of Concern process; check yours.",
    "lcspr_by_case_of_concern": "Locally: the referring agency may submit a Case of Concern for an"
    " LCSPR, and the Review Group decides.",
}
ALONGSIDE = {
    "child_death_review": "Every child's death goes to child death review, notified or not; an"
    " unexplained one also to a joint agency response.",
}
DUE_LABELS = {
    "notification": ("Notify by", "If it has to be notified, notify by"),
    "rapid_review": ("Complete by", "If a rapid review is required, complete it by"),
}
"""What a due date is called where the duty is settled, and where it is still open."""
OVERDUE = {
    "notification": "Overdue: notify now. The duty continues.",
    "rapid_review": "The limit has passed. Finish it, tell the Panel, and record why.",
}
OVERDUE_IF = {
    "notification": "If it has to be notified, it is overdue: notify now. The duty continues.",
    "rapid_review": "If a rapid review is required, the limit has passed: finish it, tell the Panel, and record why.",
}
"""What is said of a limit that has passed where the duty is settled, and where it is still open."""
SENT_LATE = "It was sent after this day. Record why."
IN_TIME = "Not overdue."
NO_DAY = "No day was given to count from."
UNANNOUNCED = (
    "This rests on a bank holiday that was worked out by rule and has not been announced yet. Check"
    " the date again nearer the time."
)
