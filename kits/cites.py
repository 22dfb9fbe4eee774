"""What stands behind a statement for its sources, in pieces, so that a page can link what a Word file only names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kits.document import Said, said_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kits.document import Document

__all__ = ["EvidenceSaid", "Piece", "cites", "foot_cites"]

EvidenceSaid = Callable[[str], str]
"""Gives how the evidence of a key is cited, such as "SI 2018/789, reg 15"."""

Piece = tuple[str, str]
"""Some words, and the rule that they name, or nothing."""


def cites(said: Said, document: Document, evidence_said: EvidenceSaid) -> tuple[Piece, ...]:
    """The pieces behind one statement: none where it rests on nothing, or the foot of the document says it."""
    found = _pieces(said.rules, said.evidence, evidence_said)
    return ((" (", ""), *found, (")", "")) if found and not document.cited_at_foot else ()


def foot_cites(document: Document, evidence_said: EvidenceSaid) -> tuple[Piece, ...]:
    """The pieces at the foot of a document that is cited there, in order, each once."""
    if not document.cited_at_foot:
        return ()
    said = tuple(said_in(document))
    rules = dict.fromkeys(rule for one in said for rule in one.rules)
    evidence = dict.fromkeys(key for one in said for key in one.evidence)
    return (("Where this comes from: ", ""), *_pieces(rules, evidence, evidence_said), (".", ""))


def _pieces(rules: Iterable[str], evidence: Iterable[str], evidence_said: EvidenceSaid) -> tuple[Piece, ...]:
    keys = tuple(rules)
    names = [piece for key in keys for piece in ((", ", ""), (key, key))][1:]
    if names:
        names.insert(0, ("rules " if len(keys) > 1 else "rule ", ""))
    for key in evidence:
        names += [("; ", "")] if names else []
        names.append((evidence_said(key), ""))
    return tuple(names)
