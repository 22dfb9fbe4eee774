"""What the people who run a copy of this site say about it, in `extra` of mkdocs.yml, which shows how."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from criteria.version import RULES_VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Confirmation", "HostError", "check_feedback", "check_local_contact", "confirmation"]

FEEDBACK = re.compile(r"https://[^\s/]+\.[^\s/]+\S*|mailto:[^\s@?]+@[^\s@?]+")


class HostError(ValueError):
    """Raised when mkdocs.yml cannot be understood; the message says which setting, and how to write it."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Who held the rules against the sources that nobody here had read, which version of them, and when."""

    who: str
    rules_version: str
    when: date

    @property
    def holds(self) -> bool:
        """Whether it speaks of the rules as they stand; rules that changed since are confirmed by nobody."""
        return self.rules_version == RULES_VERSION


def confirmation(extra: Mapping[str, object]) -> Confirmation | None:
    """The host's confirmation, whichever version it speaks of, or None where there is none.

    Raises HostError when it is written in another shape.
    """
    match extra.get("confirmed"):
        case None:
            return None
        case {"who": str(who), "rules_version": str(version), "when": date() as when, **rest} if who and not rest:
            return Confirmation(who, version, when)
        case _:
            # A version without quotes is a number: 2026.10 would be read as 2026.1, another version.
            raise HostError(
                "mkdocs.yml, extra.confirmed: give who (words), rules_version (in quotation marks) and when"
                " (a day such as 2026-12-01), and nothing else."
            )


def check_local_contact(extra: Mapping[str, object]) -> None:
    """See that a local contact can be shown on every page.

    Raises HostError when it is written in another shape.
    """
    match extra.get("local_contact"):
        case None:
            return
        case {"name": str(name), "phone": str(phone), **rest} if name and phone and not rest:
            return
        case _:
            raise HostError(
                "mkdocs.yml, extra.local_contact: give name and phone, both as words, and nothing else. A phone number"
                " needs quotation marks."
            )


def check_feedback(extra: Mapping[str, object]) -> None:
    """See that a link for feedback can be shown on every page.

    Raises HostError when it is no address to write to.
    """
    match extra.get("feedback"):
        case None:
            return
        case str(address) if FEEDBACK.fullmatch(address):
            return
        case _:
            raise HostError(
                "mkdocs.yml, extra.feedback: give one address that begins with https:// (a page with a form) or mailto:"
                " (an e-mail address), without blanks."
            )
