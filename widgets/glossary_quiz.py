"""The quiz on the glossary: a meaning, and four terms to choose from, first those it is mistaken for.

Whole without a script: every question stands in the page with its answer folded. `glossary-quiz.js` shows one question
at a time and turns the terms into buttons; every word it needs is here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from criteria.glossary import GLOSSARY, GROUPS, Term
from widgets.glossary import heading
from widgets.html import element, html
from widgets.terms import known_term, term_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from xml.etree.ElementTree import Element

__all__ = ["CHOICES", "Question", "questions", "quiz_html"]

CHOICES = 4
SAYINGS = {
    "right": "Right: {term}.",
    "wrong": "Not this time. It is: {term}.",
    "progress": "Seen: {seen} of {all}. Right at once: {right}.",
    "round": "That was every term. They now come round again.",
}
"""What the script may have to say; names in braces are places for what it counts."""


@dataclass(frozen=True, slots=True)
class Question:
    """A term whose meaning is shown, and the terms to choose from, the right one among them."""

    term: Term
    choices: tuple[Term, ...]


def questions() -> tuple[Question, ...]:
    """A question for each term that others are mistaken for; every build asks the same."""
    asked = tuple(term for term in GLOSSARY if term.not_to_be_confused_with)
    return tuple(_question(term, number) for number, term in enumerate(asked))


def quiz_html(to: Callable[[str], str]) -> str:
    """Every question, with its answer folded. `to` gives the address of a page."""
    quiz = element(
        "glossary-quiz",
        element("p", class_="quiz-progress"),
        element("p", class_="quiz-said", role="status"),
        element("ol", *(_asked(one, to) for one in questions()), class_="quiz-questions"),
        element("button", "Next term", type="button", class_="md-button md-button--primary quiz-next", hidden=True),
        *(element("template", text, data_say=code) for code, text in SAYINGS.items()),
        class_="tool",
    )
    # Markdown takes an element it does not know for a part of a paragraph; a div it leaves alone.
    return html(element("div", quiz, data_search_exclude="true"))


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
    return element(
        "li",
        element("p", right.meaning, class_="quiz-meaning", id=f"quiz-{term_id(right)}", tabindex="-1"),
        element(
            "ul",
            *(element("li", heading(one), data_right=one is right) for one in question.choices),
            class_="quiz-choices",
            aria_labelledby=f"quiz-{term_id(right)}",
        ),
        element(
            "details",
            element("summary", "Answer"),
            element("p", element("strong", _link(right, to)), ". The others:"),
            element(
                "ul",
                *(element("li", _link(one, to), f": {one.meaning}") for one in question.choices if one is not right),
            ),
        ),
        class_="quiz-question",
    )


def _link(term: Term, to: Callable[[str], str]) -> Element:
    return element("a", heading(term), href=to(f"glossary#{term_id(term)}"))
