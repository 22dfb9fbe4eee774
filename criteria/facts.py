"""Every fact once: its key, how it is asked, who establishes it, and its possible values.

Facts are what a reader gives; rules ask about them by key. Order matters: it is the order of the
contract's table, of the form, and of every list of facts in an answer.

A fact of the nature `judgement` is not found in a file: somebody named in `established_by` has to
judge it. The software asks for that judgement and never makes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

__all__ = [
    "CORE",
    "FACTS",
    "LESSONS",
    "OLDEST",
    "REASONS_AGAINST",
    "SYSTEMIC_LEARNING",
    "UNKNOWN",
    "Choice",
    "Fact",
    "Kind",
    "Nature",
]

UNKNOWN = "unknown"
OLDEST = 120
"""The oldest age accepted, in whole years."""


class Kind(Enum):
    """The shape of a fact's value."""

    AGE = "age"
    CHOICE = "choice"
    CHOICES = "choices"
    DATE = "date"


class Nature(Enum):
    """Whether a fact is found or judged."""

    FACT = "fact"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a fact, as written in files and as shown to readers."""

    value: str
    label: str
    help: str = ""


@dataclass(frozen=True)
class Fact:
    """One fact: `statement` is what a "yes" says, for facts that are answered yes or no."""

    key: str
    kind: Kind
    question: str
    hint: str
    nature: Nature
    established_by: str
    choices: tuple[Choice, ...] = ()
    statement: str = ""
    part: str = ""

    @cached_property
    def group(self) -> str:
        """The object a nested fact lives in ("lessons"), or an empty string."""
        return self.key.rpartition(".")[0]

    @cached_property
    def name(self) -> str:
        """The key inside its group ("recurrent_themes")."""
        return self.key.rpartition(".")[2]

    @cached_property
    def values(self) -> tuple[str, ...]:
        """The known values, in the order of the contract."""
        return tuple(choice.value for choice in self.choices)

    def label(self, value: object) -> str:
        """How a value of this fact reads to people."""
        return next((one.label for one in self.choices if one.value == value), str(value))


YES_NO = (Choice("yes", "Yes"), Choice("no", "No"))
AUTHORITY = "the local authority"
PARTNERS = "the three safeguarding partners together"
REVIEW_GROUP = "the partners at the rapid review"


def _age(key: str, question: str, hint: str) -> Fact:
    return Fact(key, Kind.AGE, question, hint, Nature.FACT, AUTHORITY)


def _choice(
    key: str,
    question: str,
    hint: str,
    nature: Nature,
    established_by: str,
    *choices: tuple[str, str, str],
) -> Fact:
    return Fact(key, Kind.CHOICE, question, hint, nature, established_by, tuple(Choice(*c) for c in choices))


def _date(key: str, question: str, hint: str) -> Fact:
    return Fact(key, Kind.DATE, question, hint, Nature.FACT, AUTHORITY)


def _yes_no(group: str, part: str, name: str, statement: str, hint: str) -> Fact:
    return Fact(
        f"{group}.{name}",
        Kind.CHOICE,
        f"Do partners judge that {statement}?",
        hint,
        Nature.JUDGEMENT,
        REVIEW_GROUP,
        YES_NO,
        statement,
        part,
    )


REGULATION = "Criteria in the Regulations, which must be taken into account"
GUIDANCE = "Circumstances in guidance, to which partners should have regard"
LESSONS = tuple(
    _yes_no("lessons", part, name, statement, hint)
    for part, name, statement, hint in (
        (
            REGULATION,
            "improvements_needed",
            "the case shows, or may show, improvements needed to safeguard children",
            "Improvements already identified in earlier reviews count too.",
        ),
        (
            REGULATION,
            "recurrent_themes",
            "the case shows, or may show, a theme that keeps coming back",
            "For example, the third case in two years in which missed appointments were not followed up.",
        ),
        (
            REGULATION,
            "agencies_working_together",
            "the case raises, or may raise, concern about how two or more agencies worked together",
            "For example, police and school each held half of the picture.",
        ),
        (
            REGULATION,
            "panel_prefers_local_review",
            "the national Panel has considered the case and thinks a local review may fit better",
            "Only once the Panel has said so.",
        ),
        (
            GUIDANCE,
            "single_agency_concern",
            "there is cause for concern about what one agency did",
            "One agency is enough for this question.",
        ),
        (
            GUIDANCE,
            "no_agency_involvement",
            "no agency was involved, and that itself gives cause for concern",
            "“Nobody knew them” can be the lesson.",
        ),
        (
            GUIDANCE,
            "cross_boundary",
            "more than one local authority, police area or ICB was involved, and that matters for learning",
            "A family that moved between areas, for example. A boundary crossed is not in itself a lesson.",
        ),
        (
            GUIDANCE,
            "institutional_setting",
            "the case may raise issues about children in an institutional setting",
            "Children's homes, secure homes, other residential settings, custody, schools and hospitals.",
        ),
        (
            GUIDANCE,
            "other_important_lesson",
            "the case shows some other important lesson for work between agencies",
            "The lists in the Regulations and guidance are open: say which lesson, in the record.",
        ),
    )
)

SYSTEMIC_A = "Systemic weakness"
SYSTEMIC_B = "Hidden or complex harm"
SYSTEMIC_C = "Multiple or intersecting harm"
SYSTEMIC_D = "Child protection standards not met"
SYSTEMIC_LEARNING = tuple(
    _yes_no("systemic_learning", part, name, f"the incident shows a lesson about {lesson}", "")
    for part, name, lesson in (
        (SYSTEMIC_A, "decision_making_broke_down", "decision-making between agencies breaking down"),
        (SYSTEMIC_A, "risk_not_assessed", "risk that was not assessed or not acted on"),
        (SYSTEMIC_A, "child_voice_missed", "the child's voice and daily life being missed"),
        (
            SYSTEMIC_A,
            "inequality_influenced",
            "inequality or discrimination influencing decisions or outcomes",
        ),
        (SYSTEMIC_B, "child_sexual_abuse", "child sexual abuse, including within the family"),
        (SYSTEMIC_B, "domestic_abuse", "domestic abuse"),
        (SYSTEMIC_B, "coercive_control", "coercive control"),
        (SYSTEMIC_B, "teenage_relationship_abuse", "abuse in a teenage relationship"),
        (
            SYSTEMIC_B,
            "group_exploitation_or_online",
            "exploitation by a group, or harm online",
        ),
        (SYSTEMIC_B, "extra_familial_harm", "harm from outside the home"),
        (SYSTEMIC_C, "intersectionality", "several parts of a child's identity or life combining"),
        (SYSTEMIC_C, "racism_or_discrimination", "racism or other discrimination"),
        (SYSTEMIC_C, "cumulative_harm", "harm building up over time"),
        (SYSTEMIC_C, "hidden_vulnerability", "vulnerability that was hidden or hard to see"),
        (SYSTEMIC_D, "standards_not_followed", "the national standards not being followed"),
        (SYSTEMIC_D, "drift_or_delay", "drift or delay in protecting the child"),
        (SYSTEMIC_D, "poor_assessment", "the quality of assessment"),
        (SYSTEMIC_D, "weak_safety_planning", "weak safety planning"),
        (SYSTEMIC_D, "lack_of_challenge", "professionals not challenging each other"),
    )
)

REASONS_AGAINST = tuple(
    _yes_no("reasons_against", "Reasons against commissioning", name, statement, hint)
    for name, statement, hint in (
        (
            "no_further_learning",
            "a review would add no further learning",
            (
                "Strong. All agencies responded appropriately, it was unforeseeable, or the themes are"
                " well evidenced and action is in hand."
            ),
        ),
        (
            "legal_constraints",
            "live criminal or family proceedings limit what can be shared",
            (
                "Weak alone. Manage scope, witnesses, disclosure and timing with police and the Crown"
                " Prosecution Service. Not a bar."
            ),
        ),
        (
            "other_statutory_review",
            "another statutory review is the better vehicle",
            (
                "Medium. Only where duplication would delay learning. Check age and type: a"
                " safeguarding adults review is for adults."
            ),
        ),
        (
            "thematic_route",
            "a thematic review would give more systemic insight",
            "Strong. Several cases with one theme can be learned from together.",
        ),
        (
            "family_circumstances",
            "severe trauma or parallel bereavement in the family makes a full review disproportionate",
            "Weak alone. Let it shape the method and the pace.",
        ),
    )
)

PLACES = (
    ("this_area", "In this area", ""),
    ("elsewhere_in_england", "Elsewhere in England", ""),
    ("outside_england", "Outside England", "Wales, Scotland and Northern Ireland count as outside."),
)

FACTS: dict[str, Fact] = {
    fact.key: fact
    for fact in (
        _age("age", "How old was the child at the incident?", "Whole years. A baby under one is 0."),
        _age(
            "age_at_death",
            "How old was the child or young person at death?",
            "Whole years. Leave empty when it is the same as the age at the incident.",
        ),
        _choice(
            "care_status",
            "Was the child looked after, or a care leaver?",
            "On the day of death; otherwise on the day of the incident.",
            Nature.FACT,
            AUTHORITY,
            ("none", "Neither", "Never in care, as far as anyone knows."),
            ("looked_after", "Looked after", "In the care of a local authority, or accommodated."),
            (
                "care_leaver",
                "Care leaver",
                "No longer looked after; was looked after for at least 13 weeks from the age of 14, ending after 16.",
            ),
            (
                "other_care_experience",
                "Other care experience",
                "Adopted from care, or returned home earlier, for example.",
            ),
        ),
        _choice(
            "outcome",
            "What happened to the child?",
            "“Seriously harmed” is any of: life-changing harm, serious or long-term"
            " impairment of health or development, or a life-threatening injury. The list is open,"
            " and recovering does not undo it.",
            Nature.JUDGEMENT,
            f"{AUTHORITY}, with the other partners",
            ("died", "Died", "Suspected suicide is included."),
            (
                "seriously_harmed",
                "Was seriously harmed",
                "A baby with a fractured skull who recovers fully was seriously harmed.",
            ),
            (
                "not_seriously_harmed",
                "Was not seriously harmed",
                "A toddler found unhurt beside a railway line: a near miss.",
            ),
        ),
        _choice(
            "abuse_or_neglect",
            "Is abuse or neglect known or suspected?",
            "The cause need not be known, and suspicion does not"
            " wait for a court. Neglect is usually persistent; a single event is not ruled out.",
            Nature.JUDGEMENT,
            f"{AUTHORITY}, with the other partners",
            ("known", "Known", ""),
            ("suspected", "Suspected", "Suspicion is enough: the cause may still be unknown."),
            (
                "not_suspected",
                "Considered, and not suspected",
                "A cause that is not yet known is not this: choose “suspected” or “not known yet”.",
            ),
        ),
        _choice(
            "incident_place",
            "Where did the incident happen?",
            "This decides who notifies, never whether.",
            Nature.FACT,
            AUTHORITY,
            *PLACES,
        ),
        _choice(
            "home_place",
            "Where does, or did, the child normally live?",
            "Needed when the incident was outside England.",
            Nature.FACT,
            AUTHORITY,
            *PLACES,
        ),
        Fact(
            "circumstances",
            Kind.CHOICES,
            "Is the baby unborn or stillborn, or does an adult tell of harm in childhood?",
            "Most cases are neither. Guidance is unsettled for both, so the answer may be to seek advice.",
            Nature.FACT,
            AUTHORITY,
            (
                Choice("unborn", "Unborn or stillborn"),
                Choice("adult_disclosure", "An adult now tells of harm in childhood"),
            ),
        ),
        *LESSONS,
        *SYSTEMIC_LEARNING,
        *REASONS_AGAINST,
        Fact(
            "local_learning_needed",
            Kind.CHOICE,
            "Where it is not a serious incident: is learning between agencies needed locally, and is an LCSPR the best"
            " way to it?",
            "One partnership's arrangement, the Case of Concern; check yours.",
            Nature.JUDGEMENT,
            "the partners, through the Review Group",
            YES_NO,
            "local learning between agencies is needed and an LCSPR is the best vehicle for it",
        ),
        _date(
            "aware_on",
            "When did the local authority become aware?",
            "The day it knew of the incident; or the day it first knew or suspected abuse or neglect, if later.",
        ),
        _date("notified_on", "When was the notification sent?", "The rapid review runs from here."),
        _date(
            "review_decided_on",
            "When did the partners decide to commission a review?",
            "Publication is counted from here.",
        ),
        _date("publish_on", "When is the report to be published?", "Copies go out before it."),
        _date("as_of", "Which day should count as today?", "Shows what would be overdue."),
    )
}
"""Every fact by its key, in the order of the contract."""

CORE = ("age", "care_status", "outcome", "abuse_or_neglect")
"""The facts that, with the lessons, can change an answer's status."""
