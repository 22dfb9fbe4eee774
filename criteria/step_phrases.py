"""What a chart's steps are called, where no fact and no rule has a name that is short enough for a box.

A result is named by its rule and what it comes to; results that are settled together bear the name of the first.
"""

from __future__ import annotations

from criteria.deadlines import NOTIFY_WITHIN, PUBLISH_WITHIN_MONTHS, RAPID_REVIEW_WITHIN
from criteria.truth import Truth

__all__ = [
    "ASK_LOCALLY",
    "AT_DEATH",
    "HEADINGS",
    "NEITHER",
    "NOTHING_ELSE",
    "NO_WEIGHT",
    "ONE_SUBMISSION",
    "QUESTIONS_IN_ONE",
    "SHORT_QUESTIONS",
    "SUBMITTER_HEADINGS",
    "TIMES",
    "UNSETTLED",
]

QUESTIONS_IN_ONE = {
    "lesson": "Does the case show, or may it show, important lessons for practice between agencies?",
    "lessons.statute": "Does the case show one of the criteria in the Regulations?",
    "lessons.guidance": "Does the case show one of the circumstances in guidance?",
    "systemic_learning": "Does the incident show a lesson about systems, of one of four kinds?",
    "serious_incident": "Is it a serious incident?",
    "case_of_concern": "Is it about a child, or about the death of a care leaver under 25?",
}
"""One question that stands for several conditions."""

SHORT_QUESTIONS = {
    "outcome": "What happened?",
    "care_status": "Looked after, or a care leaver?",
    "age_at_death": "Age at death?",
    "circumstances": "Unborn, or an adult telling of the past?",
    "age": "Age at the incident?",
    "abuse_or_neglect": "Abuse or neglect known or suspected?",
    "incident_place": "Where did it happen?",
    "home_place": "Where is home?",
    "local_learning_needed": "Local learning needed, and an LCSPR the best vehicle?",
    "lesson": "Important lessons for practice between agencies?",
    "lessons.statute": "A criterion in the Regulations?",
    "lessons.guidance": "A circumstance in guidance?",
    "systemic_learning": "A lesson about systems?",
    "serious_incident": "A serious incident?",
    "case_of_concern": "A child, or a care leaver's death under 25?",
}
"""A question where there is room for a few words only, as in the box of a chart."""

NEITHER = "Neither"
NOTHING_ELSE = (
    "This takes nothing back: whatever an earlier step said still holds, to tell the Secretary of State and Ofsted, or"
    " to seek advice. If no step said either, nothing has to be notified."
)
ONE_SUBMISSION = (
    "If the child was looked after, or was a care leaver who has died, agree one submission with the authority"
    " responsible."
)
ASK_LOCALLY = (
    "Whether the local route is open depends on a point that no source we could read settles. Ask your partnership."
)
AT_DEATH = "submitted by the authority responsible"
NO_WEIGHT = "no source settles it"
UNSETTLED = "No source settles it"

HEADINGS = {
    ("N1", Truth.YES): "Notify the Panel",
    ("N1", Truth.NO): "Not a serious incident",
    ("N1", Truth.UNKNOWN): "Seek advice today",
    ("N2", Truth.YES): "Tell the Secretary of State and Ofsted",
    ("N3", Truth.YES): "Tell the Secretary of State and Ofsted",
    ("N3", Truth.UNKNOWN): "Seek advice today",
    ("N7", Truth.YES): "Learning below the threshold",
    ("N7", Truth.NO): "No local route",
    ("N7", Truth.UNKNOWN): "Ask whether the local route is open",
    ("R1", Truth.YES): "Rapid review",
    ("L1", Truth.YES): "Criteria met",
    ("L1", Truth.NO): "Criteria not met",
    ("L1", Truth.UNKNOWN): "Seek advice",
    ("L4", Truth.YES): "Partners decide whether to commission",
    ("L5", Truth.YES): "A review by the local route",
    ("L5", Truth.NO): "No review by the local route",
    ("L5", Truth.UNKNOWN): "Ask whether the local route is open",
}

SUBMITTER_HEADINGS = {
    "this_authority": "This authority submits",
    "authority_of_incident": "The authority of the incident submits",
    "home_authority": "The home authority submits",
}

TIMES = {
    "notification": f"within {NOTIFY_WITHIN} working days",
    "rapid_review": f"within {RAPID_REVIEW_WITHIN} working days of sending",
    "lcspr_criteria": f"signed off within {RAPID_REVIEW_WITHIN} working days of sending",
    "commissioning": f"if commissioned, publish within {PUBLISH_WITHIN_MONTHS} months",
}
"""The clocks where there is room for a few words only."""
