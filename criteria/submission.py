"""Rule N4: which authority submits the notification of a serious incident, by where it happened and where home is.

Place never changes whether there is a duty, only whose it is. A notification that rests on a death alone is submitted
by the authority responsible for the child or care leaver, wherever they lived.
"""

from __future__ import annotations

from criteria.rules import All, Is, Rule
from criteria.sources import S16C

__all__ = ["SUBMITTERS"]

OUTSIDE_ENGLAND = Is(
    "incident_place", ("outside_england",), "The incident was outside England", "The incident was in England", S16C
)
PLACES = (
    (
        "this_authority",
        Is("incident_place", ("this_area",), "The incident was in this area", "The incident was elsewhere", S16C),
    ),
    (
        "authority_of_incident",
        Is(
            "incident_place",
            ("elsewhere_in_england",),
            "The incident was elsewhere in England",
            "The incident was not elsewhere in England",
            S16C,
        ),
    ),
    (
        "this_authority",
        All(
            (
                OUTSIDE_ENGLAND,
                Is(
                    "home_place",
                    ("this_area",),
                    "The child normally lives here",
                    "The child normally lives elsewhere",
                    S16C,
                ),
            )
        ),
    ),
    (
        "home_authority",
        All(
            (
                OUTSIDE_ENGLAND,
                Is(
                    "home_place",
                    ("elsewhere_in_england",),
                    "The child normally lives elsewhere in England",
                    "The child does not normally live elsewhere in England",
                    S16C,
                ),
            )
        ),
    ),
)
SUBMITTERS = tuple((submitter, Rule("N4", "Who submits", S16C, when)) for submitter, when in PLACES)
"""Which authority notifies of a serious incident, by place: the one whose condition holds (rule N4)."""
