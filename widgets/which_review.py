"""Which review, notice or inquiry may follow, by age and by what happened: records, and nothing that decides.

    [one.key for one in of_event("care_leaver") if one.holds_at(22)]
    -> ["care_leaver_notice", "inquest", "adults_review", "local_learning"]

A record says when its route is held at all. Whether that is so in a case is for the people who run it, so several
routes stand beside each other, and none is chosen here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from widgets.backing import Backing

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BANDS", "EVENTS", "REVIEWS", "Band", "Event", "Review", "of_band", "of_event"]

ADULT = 18


@dataclass(frozen=True, slots=True)
class Event:
    """Something that has happened, as people put it; `death` says whether somebody has died."""

    key: str
    title: str
    death: bool = True


@dataclass(frozen=True, slots=True)
class Band:
    """Ages, in whole years, that share the same routes; `oldest` None means no upper end."""

    key: str
    title: str
    youngest: int
    oldest: int | None


@dataclass(frozen=True, slots=True)
class Review:
    """One route: whom it is about, when it is held, and what to know where another runs beside it.

    `short` is the acronym that the glossary has for it. `youngest` and `oldest` are ages in whole years, both None
    where no source that was read gives one.
    """

    key: str
    name: str
    when: str
    beside: str
    events: tuple[str, ...]
    backing: Backing
    youngest: int | None = 0
    oldest: int | None = ADULT - 1
    short: str = ""

    @property
    def ages(self) -> str:
        """The ages in words, such as "under 18"."""
        match self.youngest, self.oldest:
            case None, _:
                return "age not stated"
            case 0, None:
                return "any age"
            case 0, int(oldest):
                return f"under {oldest + 1}"
            case youngest, None:
                return f"{youngest} or over"
            case youngest, oldest:
                return f"{youngest} to {oldest}"

    def holds_at(self, age: int) -> bool:
        """Whether somebody of this age can be the subject."""
        if self.youngest is None:
            return False
        return self.youngest <= age and (self.oldest is None or age <= self.oldest)


EVENTS = (
    Event("suspected", "A death, and abuse or neglect is known or suspected"),
    Event("harmed", "A child is seriously harmed, and abuse or neglect is known or suspected", death=False),
    Event("not_suspected", "A death; abuse or neglect was considered, and is not suspected"),
    Event("unexplained", "A sudden or unexplained death"),
    Event("suicide", "A suspected suicide"),
    Event("looked_after", "The death of a looked-after child"),
    Event("care_leaver", "The death of a care leaver"),
    Event("family", "A death caused by a relative, a partner or somebody in the household"),
    Event("parent", "A parent is killed"),
    Event("weapon", "A killing with a weapon"),
    Event("custody", "A death in custody or a secure setting"),
    Event("health", "Harm in a hospital or another health service", death=False),
    Event("adult", "Harm to an adult with care and support needs", death=False),
    Event("near_miss", "Harm came close, and did not happen", death=False),
)
"""What may have happened, in the order it is shown in."""

BANDS = (
    Band("under_16", "Under 16", 0, 15),
    Band("16_17", "16 or 17", 16, ADULT - 1),
    Band("18_24", "18 to 24", ADULT, 24),
    Band("25", "25 or over", 25, None),
)
"""The ages at which the routes change."""

CHILD_DEATHS = tuple(event.key for event in EVENTS if event.death and event.key != "parent")

REVIEWS = (
    Review(
        "rapid_review",
        "Serious incident notification, then a rapid review",
        "A child dies or is seriously harmed, and abuse or neglect is known or suspected.",
        "None of the others takes its place. The test is the same wherever it happens.",
        (*(key for key in CHILD_DEATHS if key != "not_suspected"), "harmed", "parent", "health"),
        Backing(("N1", "R1"), ("duty-stands-beside-others",)),
        short="SIN",
    ),
    Review(
        "local_review",
        "Local child safeguarding practice review",
        "The criteria are met, and the partners consider a review appropriate.",
        "Criteria met does not mean that one must follow. Another review can be a reason against, if it truly fits.",
        (*(key for key in CHILD_DEATHS if key != "not_suspected"), "harmed", "parent", "health"),
        Backing(("L1", "L4"), ("briefing-other-reviews",)),
        short="LCSPR",
    ),
    Review(
        "national_review",
        "National review",
        "A serious case raises issues that are complex or of national importance.",
        "Partners can recommend one. The Panel decides.",
        ("suspected", "harmed"),
        Backing(("R4",), ("panel-decides-national",)),
    ),
    Review(
        "looked_after_notice",
        "Notice of a looked-after child's death",
        "A looked-after child dies, of any cause.",
        "It triggers no rapid review on its own. A serious incident notification may be needed as well.",
        tuple(key for key in CHILD_DEATHS if key != "care_leaver"),
        Backing(("N2", "R1")),
    ),
    Review(
        "care_leaver_notice",
        "Notice of a care leaver's death",
        "A care leaver dies before the 25th birthday, of any cause.",
        "It triggers no rapid review on its own, and partners may still choose to learn, even by a local review. At 16"
        " or 17, look at the serious incident test too.",
        tuple(key for key in CHILD_DEATHS if key != "looked_after"),
        Backing(("N3", "R1"), ("care-leaver-learning",)),
        youngest=16,
        oldest=24,
    ),
    Review(
        "child_death_review",
        "Child death review",
        "Every child's death, whatever the cause, notified or not.",
        "It runs beside a rapid review. It goes by where the child normally lived.",
        CHILD_DEATHS,
        Backing(("N9",), ("child-death-review-home",)),
        short="CDR",
    ),
    Review(
        "joint_agency_response",
        "Joint agency response",
        "A child dies, and the death was not expected or cannot be explained.",
        "It comes first. Do not wait for its result to decide on a notification.",
        CHILD_DEATHS,
        Backing(("N9",), ("joint-agency-response", "do-not-wait")),
        short="JAR",
    ),
    Review(
        "inquest",
        "Coroner's inquest",
        "The death was violent or unnatural, its cause is not known, or it happened in state detention.",
        "It may run alongside. The coroner can report on how to prevent future deaths.",
        tuple(event.key for event in EVENTS if event.death),
        Backing(claims=("inquest",)),
        oldest=None,
    ),
    Review(
        "domestic_abuse_death",
        "Domestic abuse related death review",
        "A person of 16 or over dies from violence, abuse or neglect by a relative, a partner or a household member.",
        "The new name for a domestic homicide review. We have not checked that it is in force. At 16 or 17 it may run"
        " beside a serious incident notification. It may also be about a parent.",
        ("suspected", "family", "parent"),
        Backing(claims=("domestic-abuse-death", "domestic-abuse-death-not-in-force")),
        youngest=16,
        oldest=None,
        short="DARDR",
    ),
    Review(
        "adults_review",
        "Safeguarding adults review",
        "The case is about an adult with care and support needs.",
        "Never the route for anyone under 18. It may fit a care leaver of 18 or over.",
        ("suspected", "care_leaver", "adult"),
        Backing(claims=("adults-review",)),
        youngest=ADULT,
        oldest=None,
        short="SAR",
    ),
    Review(
        "weapons_homicide",
        "Offensive weapons homicide review",
        "A person of 18 or over is killed with a weapon, in an area that tries these reviews out.",
        "Never for a child. Not needed where another statutory review applies. Tried out in parts of London, the West"
        " Midlands and Wales.",
        ("weapon",),
        Backing(claims=("weapons-homicide-law", "weapons-homicide-pilot")),
        youngest=ADULT,
        oldest=None,
        short="OWHR",
    ),
    Review(
        "ombudsman",
        "Investigation by the Prisons and Probation Ombudsman",
        "Somebody dies in custody. That includes a child in a secure setting.",
        "It runs beside the others. If the serious incident test is met, notify all the same.",
        ("custody",),
        Backing(("N1",), ("ombudsman",)),
        oldest=None,
        short="PPO",
    ),
    Review(
        "mappa",
        "Review under multi-agency public protection arrangements",
        "The briefing names it among the reviews that can be the better vehicle. When one is held, we could not read.",
        "Ask whether it would truly bring the learning about the child, and without delay.",
        (),
        Backing(claims=("briefing-other-reviews",)),
        youngest=None,
        oldest=None,
        short="MAPPA",
    ),
    Review(
        "single_agency",
        "Single-agency review in the National Health Service",
        "A health body, such as a mental health service for children, looks at its own work.",
        "Not a statutory review. It cannot stand in for a review of the child's case.",
        ("health",),
        Backing(claims=("briefing-other-reviews", "single-agency-not-statutory")),
        oldest=None,
        short="NHS",
    ),
    Review(
        "local_learning",
        "Local learning outside the formal process",
        "The criteria are not met, and there is something to learn: good practice, poor practice or a near miss.",
        "Each partnership has its own way. In Croydon it is the Case of Concern.",
        ("not_suspected", "looked_after", "care_leaver", "health", "near_miss"),
        Backing(("N7",)),
        oldest=24,
    ),
)
"""Every route, in the order it is shown in."""


def of_event(key: str) -> Iterator[Review]:
    """The routes to look at after an event."""
    return (one for one in REVIEWS if key in one.events)


def of_band(band: Band) -> Iterator[Review]:
    """The routes that can be about somebody of an age in a band, which lies on one side of each route's limits."""
    return (one for one in REVIEWS if one.holds_at(band.youngest))
