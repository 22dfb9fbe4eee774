"""The signs of some dates that a timeline depends on."""

from __future__ import annotations

from criteria.timeline import DATES
from precomputed.check_signs import SIGNS as OF_A_CASE
from precomputed.check_signs import TODAY
from precomputed.signs import Beside, Exceeds, Off, Sign

__all__ = ["OTHERS", "PUBLISH_OFF", "SIGNS"]

OTHERS = "others"
"""Whether facts were given that are no dates, which a timeline leaves out; it comes with a request beside the dates."""
SHARED = (
    *DATES,
    TODAY,
    *(f"{key}_early" for key in DATES),
    *("notify_late", "review_late"),
    *("notify_notes", "review_notes", "copies_notes", "decided_copies_notes"),
)
"""Those that the check page has, too."""
PUBLISH_OFF = Off("publish_off", "review_decided_on.publish_by")

SIGNS: tuple[Sign, ...] = (
    *(sign for sign in OF_A_CASE if sign.name in SHARED),
    Exceeds("publish_late", ("publish_on", "as_of"), "review_decided_on.publish_by"),
    Exceeds("copies_late", ("as_of",), "publish_on.copies_by"),
    Exceeds("decided_copies_late", ("as_of",), "review_decided_on.publish_by.copies_by"),
    PUBLISH_OFF,
    Beside(OTHERS),
)
