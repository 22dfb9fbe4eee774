"""The quiz on the glossary: a meaning, and four terms to choose from, first those it is mistaken for.

Whole without a script: every question stands in the page with its answer folded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from criteria.glossary import GLOSSARY, GROUPS, Term
from widgets.drill import asked, drill_html
from widgets.glossary import heading
from widgets.html import element
from widgets.terms import known_term, term_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from xml.etree.ElementTree import Element

__all__ = ["CHOICES", "SAYINGS", "Question", "questions", "quiz_html"]

CHOICES = 4
SAYINGS = {
    "next": "Next term",
    "round": "That was every term. They now come round again.",
}
"""What the script may have to say beside what every drill says."""


@dataclass(frozen=True, slots=True)
class Question:
    """A term whose meaning is shown, and the terms to choose from, the right one among them."""

    term: Term
    choices: tuple[Term, ...]


def questions() -> tuple[Question, ...]:
    """A question for each term that others are mistaken for; every build asks the same."""
    terms = (term for term in GLOSSARY if term.not_to_be_confused_with)
    return tuple(_question(term, number) for number, term in enumerate(terms))


def quiz_html(to: Callable[[str], str]) -> str:
    """Every question, with its answer folded. `to` gives the address of a page."""
    return drill_html("glossary-quiz", "glossary", "Glossary quiz", (_asked(one, to) for one in questions()), SAYINGS)


def _question(term: Term, number: int) -> Question:
    others = [known_term(name)[0] for name in term.not_to_be_confused_with]
    others += [one for one in _mistaken_for_each_other(term) if one not in others]
    others += [one for one in _neighbours(term) if one not in others]
    choices = others[: CHOICES - 1]
    choices.insert(number % CHOICES, term)
    return Question(term, tuple(choices))


def _mistaken_for_each_other(term: Term) -> Iterable[Term]:
    """Terms that are said to be mistaken for this one."""
    return (one for one in GLOSSARY if term.term in one.not_to_be_confused_with)


def _neighbours(term: Term) -> Iterable[Term]:
    """The others of its group that are asked, from the one that follows it, so that not always the same stand there."""
    group = next([one for one in terms if one.not_to_be_confused_with] for terms in GROUPS.values() if term in terms)
    place = group.index(term)
    return group[place + 1 :] + group[:place]


def _asked(question: Question, to: Callable[[str], str]) -> Element:
    """One question: the meaning, the choices, and what each of them is."""
    right = question.term
    others = (one for one in question.choices if one is not right)
    return asked(
        term_id(right),
        right.meaning,
        [(heading(one), one is right) for one in question.choices],
        (
            element("p", element("strong", _link(right, to)), ". The others:"),
            element("ul", *(element("li", _link(one, to), f": {one.meaning}") for one in others)),
        ),
    )


def _link(term: Term, to: Callable[[str], str]) -> Element:
    return element("a", heading(term), href=to(f"glossary#{term_id(term)}"))
