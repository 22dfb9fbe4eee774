"""The glossary as a page, and the quiz built from it."""

from __future__ import annotations

import re

import pytest

from criteria.glossary import GLOSSARY
from tests.widgets.html_reader import all_of
from widgets import drill
from widgets.glossary import glossary_list, heading
from widgets.glossary_quiz import CHOICES, SAYINGS, Question, questions, quiz_html
from widgets.terms import term_id

PAGE = glossary_list()
ASKED = questions()


def quiz() -> str:
    """The quiz as a page beside the glossary has it."""
    return quiz_html(lambda place: f"../{place}")


def test_each_term_has_a_heading_to_link_to() -> None:
    """Every term stands under a heading with its anchor, once and in order, so that search finds the term itself."""
    found = [(tag.attributes["id"], tag.words) for tag in all_of(PAGE, "h3")]
    assert [(term_id(term), heading(term)) for term in GLOSSARY] == found


def test_each_anchor_is_one_place() -> None:
    """No two things on the page have the same anchor, and each link on it leads to one of them."""
    anchors = [tag.attributes["id"] for tag in all_of(PAGE) if "id" in tag.attributes]
    assert len(set(anchors)) == len(anchors)
    assert {tag.attributes["href"].removeprefix("#") for tag in all_of(PAGE, "a")} <= set(anchors)


def test_the_first_letters_lead_to_all_terms() -> None:
    """The index has each first letter that a term has, in order."""
    letters = [tag.words for tag in all_of(PAGE, "a") if tag.attributes["href"].startswith("#letter-")]
    assert letters == sorted({term.term[0].upper() for term in GLOSSARY})


def test_each_term_says_where_it_comes_from() -> None:
    """Every term ends with its source, or says that it is an everyday name."""
    notes = [tag.words for tag in all_of(PAGE, "li")]
    sources = [note for note in notes if note.startswith(("Source: ", "An everyday name"))]
    assert len(GLOSSARY) == len(sources)


def test_what_a_term_is_not_stays_out_of_search() -> None:
    """A search for a term does not lead to the terms that only name it as something else."""
    for tag in all_of(PAGE, "li"):
        assert tag.words.startswith(("Not to be", "Source:", "An everyday")) == (
            "data-search-exclude" in tag.attributes
        )


def test_the_quiz_asks_for_every_term_that_is_mixed_up() -> None:
    """Each term that others are mistaken for is asked, once."""
    assert [term for term in GLOSSARY if term.not_to_be_confused_with] == [one.term for one in ASKED]


@pytest.mark.parametrize("question", ASKED, ids=lambda one: one.term.term)
def test_a_question_has_four_choices(question: Question) -> None:
    """Four different terms, one of them the right one, and all that it is mistaken for as far as there is room."""
    names = [one.term for one in question.choices]
    assert CHOICES == len(set(names))
    assert 1 == names.count(question.term.term)
    mistaken = question.term.not_to_be_confused_with[: CHOICES - 1]
    assert {*mistaken} <= {*names}


def test_the_right_choice_has_no_place_of_its_own() -> None:
    """Each place among the four is the right one about as often as the others."""
    places = [one.choices.index(one.term) for one in ASKED]
    counts = [places.count(place) for place in range(CHOICES)]
    assert max(counts) - min(counts) <= 1


def test_every_build_asks_the_same() -> None:
    """The choices are settled by the glossary alone."""
    assert questions() == ASKED
    assert quiz() == quiz()


def test_the_quiz_is_whole_without_a_script() -> None:
    """Every question stands in the page with its choices, and its answer is folded."""
    tags = all_of(quiz())
    assert [one.term.meaning for one in ASKED] == [
        tag.words for tag in tags if tag.attributes.get("class") == "quiz-asked"
    ]
    folded = [tag for tag in tags if tag.name == "details"]
    assert len(ASKED) == len(folded)
    assert not any("open" in tag.attributes for tag in folded)
    for question, answer in zip(ASKED, folded, strict=True):
        assert answer.words.startswith(f"Answer{heading(question.term)}. The others:")
        assert all(one.meaning in answer.words for one in question.choices if one is not question.term)


def test_one_choice_of_each_question_is_marked_right() -> None:
    """The script learns from the page which choice is right."""
    marked = [tag.words for tag in all_of(quiz(), "li") if "data-right" in tag.attributes]
    assert [heading(one.term) for one in ASKED] == marked


def test_the_script_finds_each_sentence_on_the_page() -> None:
    """All that the script may say stands in the page, with places only for what it counts or picks."""
    found = {tag.attributes["data-say"]: tag.words for tag in all_of(quiz(), "template")}
    assert found == drill.SAYINGS | SAYINGS
    assert {"answer", "seen", "all", "right", "answered", "asked", "chosen"} == {
        name for text in found.values() for name in re.findall(r"{(\w+)}", text)
    }
