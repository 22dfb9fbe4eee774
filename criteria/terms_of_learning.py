"""Terms for practice, and for what people learn about it."""

from __future__ import annotations

from criteria.term import Term

__all__ = ["LEARNING"]

LEARNING = (
    Term(
        "Adultification",
        "Seeing a child as older than he or she is, and so as less in need of protection. A response to the Panel's"
        " report on race stressed it, above all for Black boys.",
        not_to_be_confused_with=("Disproportionality",),
        cited="BASW England, response of March 2025",
    ),
    Term(
        "Disclosure",
        "Two things: a child or adult telling of abuse; or handing material over for a trial. Say which you mean.",
        "prosecution_protocol",
        not_to_be_confused_with=("Non-recent abuse",),
    ),
    Term(
        "Disproportionality",
        "When some groups of children meet harm, or a service's action, more or less often than their number would"
        " lead one to expect.",
        "briefing",
        not_to_be_confused_with=("Discrimination",),
    ),
    Term(
        "Drift or delay",
        "A plan for a child that loses its way, or action that comes later than the child needed.",
        "briefing",
    ),
    Term(
        "Escalation",
        "Taking a disagreement between agencies to more senior people, by a local system agreed beforehand. The local"
        " authority still has the last word on notifying.",
        also=("Dispute resolution", "Resolving professional differences"),
        not_to_be_confused_with=("Professional challenge",),
        cited="Hertfordshire partnership, resolution of professional differences",
    ),
    Term(
        "Key practice episode",
        "A moment or stretch of work with a family that mattered for what happened, and is worth looking at closely.",
        "briefing",
        not_to_be_confused_with=("Near miss",),
    ),
    Term(
        "Learning fatigue",
        "Being tired of learning from reviews, because there is more of it than people can take in.",
        cited="Croydon partnership, 9 June 2025",
    ),
    Term(
        "Lived experience",
        "What life is like, day by day, as the child or the family knows it.",
        "briefing",
        also=("Voice of the child", "Child's voice"),
        not_to_be_confused_with=("Key practice episode",),
    ),
    Term(
        "Multi-agency audit",
        "A check by several agencies of their work together in a number of cases. One way to learn when the criteria"
        " are not met.",
        not_to_be_confused_with=("Thematic review", "Local learning review"),
        cited="Procedures of one partnership, unnamed",
    ),
    Term(
        "Professional challenge",
        "Saying so when a colleague's or another agency's view or action does not seem right for the child.",
        "briefing",
        not_to_be_confused_with=("Escalation",),
    ),
    Term(
        "Quality markers",
        "A description of what a good review looks like. The set that we saw, of 2016, was made for serious case"
        " reviews.",
        not_to_be_confused_with=("Multi-agency child protection standards",),
        cited="NSPCC and SCIE, quality markers of 2016",
    ),
    Term(
        "Safety plan",
        "What family and agencies agree to do so that a child is safe from one day to the next.",
        "briefing",
        also=("Safety planning",),
        not_to_be_confused_with=("Child protection plan",),
    ),
    Term(
        "Seven-minute briefing",
        "A page of learning that a team can read and talk about in a few minutes. The number is a habit, not research.",
        "local_reviews",
        also=("7-minute briefing",),
        not_to_be_confused_with=("Written rationale",),
    ),
    Term(
        "Sign-off",
        "The partners' agreement to the reasons and to the decision on a local review. As reported by the briefing,"
        " the delegated partners give it within the time for the rapid review.",
        "briefing",
        not_to_be_confused_with=("Commissioning",),
    ),
    Term(
        "Systemic learning",
        "Finding out how a whole system of agencies works, rather than about one person or one act.",
        "briefing",
        not_to_be_confused_with=("Systemic weakness",),
    ),
    Term(
        "Systemic weakness",
        "A fault in how agencies work together, not in one person. It may have shown in decisions, in how risk was"
        " judged, or in not hearing the child.",
        "briefing",
        not_to_be_confused_with=("Systemic learning",),
    ),
    Term(
        "Written rationale",
        "The partners' reasons for a decision, on paper. It goes to the Panel when they decide not to commission a"
        " local review.",
        "briefing",
        also=("Rationale",),
        not_to_be_confused_with=("Sign-off",),
    ),
)
