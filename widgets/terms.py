"""Terms on a page: the full name and a link to the glossary at the first use, then the short form alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.glossary import GLOSSARY
from widgets.html import element, html

if TYPE_CHECKING:
    from collections.abc import Callable

    from criteria.glossary import Term

__all__ = ["TermError", "known_term", "term_id", "term_used"]

BY_SHORT = {term.short: term for term in GLOSSARY if term.short}
BY_NAME = {term.term.lower(): term for term in GLOSSARY}


class TermError(ValueError):
    """Raised when a page uses a term that the glossary lacks; the message says how to mend it."""


def term_id(term: Term) -> str:
    """The id of a term on the page of the glossary."""
    return f"term-{(term.short or term.term).lower().replace(' ', '-')}"


def term_used(used: str, *, first: bool, to: Callable[[str], str], capital: bool = False) -> str:
    """A term or acronym, such as "LCSPR", "LCSPRs" or "care leaver"; `to` gives the address of a page.

    `capital` is for the start of a sentence. Raises TermError for a term that the glossary lacks.
    """
    term, plural = known_term(used)
    if not first:
        return html(element("span", used, class_="term"))
    href = f"{to('glossary')}#{term_id(term)}"
    if used != term.short + plural:
        return html(element("a", used, href=href, class_="term"))
    name = _plural(term.term) if plural else term.term
    name = name if capital else _within_a_sentence(name)
    return html(element("a", f"{name} ({used})", href=href, class_="term", data_term=term.short))


def known_term(used: str) -> tuple[Term, str]:
    """A term by its acronym, by that with an s, or by its name, with the s or nothing; TermError if there is none."""
    if used in BY_SHORT:
        return BY_SHORT[used], ""
    if used.endswith("s") and used[:-1] in BY_SHORT:
        return BY_SHORT[used[:-1]], "s"
    if used.lower() in BY_NAME:
        return BY_NAME[used.lower()], ""
    raise TermError(
        f'The glossary has no term or acronym "{used}". Add it to criteria/glossary.py, or write it as it stands there.'
    )


def _within_a_sentence(name: str) -> str:
    """A name without its capital, unless it is a name of its own, such as Crown Prosecution Service."""
    rest = name[1:]
    return name if rest != rest.lower() else f"{name[0].lower()}{rest}"


def _plural(name: str) -> str:
    """More than one; TermError where an s at the end does not make it so."""
    if " of " in name or name.endswith("s"):
        raise TermError(f'"{name}" has no plain plural: write the sentence so that one is meant.')
    return f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"
