"""A seven-minute briefing as data: what its front matter says, and how long it takes to read aloud.

briefing:
  kind: case                      # a key of KINDS
  theme: neglect                  # a key of THEMES
  roles: [school, police]         # keys of ROLES; [all] for everyone
  rules: [N1, R3]                 # the rules it teaches
  cases: [p21-a-natural-cause]    # the practice cases that go with it
  content_note: "A child dies."   # "" where none is needed
  partnership: Exampleshire …     # in docs/briefings/local/ alone: whose it is
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

__all__ = [
    "EVERYONE",
    "HEADINGS",
    "KINDS",
    "MOST_WORDS",
    "QUESTIONS",
    "ROLES",
    "THEMES",
    "WORDS_A_MINUTE",
    "Briefing",
]

KINDS = {
    "rule": "What the rules say",
    "national": "What the country learned",
    "case": "Case study",
}
"""What a briefing is, in the order in which those on one theme are listed."""
THEMES = {
    "deciding": "Deciding",
    "black_asian_mixed_heritage": "Black, Asian and Mixed Heritage children",
    "sexual_abuse": "Child sexual abuse in the family",
    "neglect": "Neglect",
    "babies": "Vulnerable babies",
    "local_learning": "Local learning",
}
"""What a briefing is about, as written in files and as shown; the last is for a partnership's own."""
EVERYONE = "all"
ROLES = {
    EVERYONE: "Everyone",
    "social_work": "Social work",
    "health_visiting": "Health visiting",
    "hospital": "Hospitals",
    "school": "Schools",
    "early_years": "Early years",
    "police": "Police",
    "partnership": "Safeguarding partnerships",
    "manager": "Managers",
}
HEADINGS = (
    "Why this matters",
    "What we know",
    "What gets in the way",
    "What the rules say",
    "What good practice looks like",
    "Talk about it",
    "What we will do",
)
"""The parts of every briefing, in order."""
QUESTIONS = 3
MOST_WORDS = 900
WORDS_A_MINUTE = 125
"""A calm pace for reading aloud."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """One briefing. `words` are all of its text, `spoken` those that are read aloud."""

    place: str
    title: str
    reviewed: date
    sources: tuple[str, ...]
    kind: str
    theme: str
    roles: tuple[str, ...]
    rules: tuple[str, ...]
    cases: tuple[str, ...]
    content_note: str
    partnership: str
    words: int
    spoken: int

    @property
    def minutes(self) -> int:
        """The minutes it takes to read aloud, without pauses and talk."""
        return max(1, round(self.spoken / WORDS_A_MINUTE))

    @property
    def is_invented(self) -> bool:
        """Whether it tells an invented case."""
        return self.kind == "case"

    def is_for(self, role: str) -> bool:
        """Whether it is for a role, or for everyone."""
        return role in self.roles or EVERYONE in self.roles
