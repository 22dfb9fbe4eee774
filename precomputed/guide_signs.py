"""The signs of a guided case: what can be wrong with an answer, and what the result takes for granted."""

from __future__ import annotations

from criteria.guide_phrases import ASSUMED
from precomputed.check_signs import SIGNS as OF_A_CASE
from precomputed.signs import Aside, Sign

__all__ = ["ASIDE", "SIGNS"]

ASIDE = {key: f"{key}_aside" for key in ASSUMED}
"""The signs that say whether a question was put aside."""
SHARED = ("outcome", "care_status", "age", "age_at_death", "younger_at_death", "incident_place", "home_place")
"""Those that the check page has, too."""

SIGNS: tuple[Sign, ...] = (
    *(sign for sign in OF_A_CASE if sign.name in SHARED),
    *(Aside(name, key) for key, name in ASIDE.items()),
)
