"""The short names that a form uses, with what they stand for, from the glossary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from criteria.glossary import GLOSSARY
from kits.document import Said, words_in

if TYPE_CHECKING:
    from kits.document import Document

__all__ = ["opening"]

SHORT = re.compile(r"\b[A-Z]{2,}\b")
FULL = {term.short: term.term for term in GLOSSARY if term.short}


def opening(document: Document) -> tuple[Said, ...]:
    """What a document is for, then its short names, if it has any, before it uses them."""
    used = dict.fromkeys(short for words in words_in(document) for short in SHORT.findall(words) if short in FULL)
    names = (f"{short}: {FULL[short][0].lower()}{FULL[short][1:]}." for short in used)
    return (document.purpose, Said(f"Short names: {' '.join(names)}")) if used else (document.purpose,)
