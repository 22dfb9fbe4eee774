"""What the glossary says of one term."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Term"]


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its short form, its meaning, its other names, and the terms it is mistaken for.

    `source` is the key of the source in `criteria.sources` in which we met the term. Where it was another document,
    `cited` names that. Both are empty for everyday names that no source of ours explains.
    """

    term: str
    meaning: str
    source: str = ""
    short: str = ""
    also: tuple[str, ...] = ()
    not_to_be_confused_with: tuple[str, ...] = ()
    cited: str = ""
