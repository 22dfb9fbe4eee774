"""The steps of `<guided-check>`: what they ask, say and keep, read as a browser reads them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from criteria import assess
from criteria.case_sets import QUESTIONS
from criteria.facts import FACTS, Kind
from tests.widgets.html_reader import Tag, all_of
from widgets import browser
from widgets.answers import answer_elements, control_id
from widgets.guide import LEADS_TO, all_questions, guide_html, how_chosen
from widgets.html import html

PAGES = {page: f"../{page}/" for page in LEADS_TO}
ALL_NO = [["lesson", ["none"]]]
CHILD = [["outcome", ["died"]], ["care_status", ["none"]], ["abuse_or_neglect", ["suspected"]]]
WHOLE = [*CHILD, ["circumstances", ["none"]], ["age", ["7"]], *ALL_NO, ["incident_place", ["this_area"]]]


def ask(do: str, state: dict[str, Any] | None = None, **more: object) -> dict[str, Any]:
    """What the guided check replies."""
    request = {"do": do, "state": state or {}, "pages": PAGES, "today": "", **more}
    found: dict[str, Any] = json.loads(browser.guide(json.dumps(request)))
    return found


def heading(reply: dict[str, Any]) -> str:
    """What the step shown is about."""
    (found,) = [tag for tag in all_of(reply["html"], "h2") if tag.attributes["class"] == "guide-heading"]
    return found.words


def inputs(reply: dict[str, Any], kind: str = "") -> list[Tag]:
    """The controls of the question shown."""
    return [tag for tag in all_of(reply["html"], "input") if kind in ("", tag.attributes["type"])]


def chosen(reply: dict[str, Any]) -> list[str]:
    """What is chosen in the question shown."""
    return [tag.attributes["value"] for tag in inputs(reply) if "checked" in tag.attributes]


@pytest.mark.parametrize("key", QUESTIONS)
def test_every_question_can_be_answered_and_says_why_it_is_asked(key: str) -> None:
    """Each question offers every value of its facts and “not known yet”, and gives its rules with weight and source."""
    shown = ask("show", {"at": key})
    values = [tag.attributes["value"] for tag in inputs(shown) if "value" in tag.attributes]
    wanted = [*QUESTIONS[key].facts] if key == "lesson" else [*FACTS[key].values]
    none = ["none"] if key == "lesson" or FACTS[key].kind is Kind.CHOICES else []
    assert sorted(values) == sorted([*wanted, *none, "unknown"])
    assert len(inputs(shown, "text")) == (1 if key.startswith("age") else 0)
    assert {tag.attributes["name"] for tag in inputs(shown)} == {key}
    words = all_of(shown["html"], "section")[0].words
    assert "Question 1, at most 8 more" in words
    assert "Why this is asked" in words
    assert "Your answer can change:" in words
    assert [tag for tag in all_of(shown["html"]) if "data-weight" in tag.attributes]
    links = {tag.attributes["href"] for tag in all_of(shown["html"], "a")}
    assert [link for link in links if link.startswith("../") and "#rule-" in link]


@pytest.mark.parametrize("key", QUESTIONS)
def test_choosing_nothing_says_what_to_do_and_leads_there(key: str) -> None:
    """Continue without an answer keeps the question, says what to do beside it and above it, and links to the field."""
    shown = ask("continue", {"at": key}, given=[])
    (link,) = all_of(shown["problems"], "a")
    assert f"#{inputs(shown)[0].attributes['id']}" == link.attributes["href"]
    assert "ot known yet" in link.words or "None of these" in link.words or "Neither" in link.words
    (beside,) = [tag for tag in all_of(shown["html"]) if tag.attributes.get("id") == "guide-error"]
    assert beside.words == f"Error: {link.words}"
    described = [
        tag.attributes["aria-describedby"] for tag in all_of(shown["html"]) if "aria-describedby" in tag.attributes
    ]
    assert described == ["guide-hint guide-error"]
    assert shown["focus"] == ".live-problems"
    assert shown["state"]["answers"] == []


@pytest.mark.parametrize(
    ("key", "given", "words"),
    [
        ("age", ["seven"], "whole years"),
        ("age", ["121"], "whole years"),
        ("age", ["7", "unknown"], "Keep one of them"),
        ("age", ["<b>&\"'"], "whole years"),
        ("circumstances", ["unborn", "none"], "Keep one of them"),
        ("lesson", ["lessons.recurrent_themes", "unknown"], "Keep one of them"),
    ],
)
def test_a_wrong_answer_is_named_and_kept_as_typed(key: str, given: list[str], words: str) -> None:
    """What cannot be taken stays as it was given, with a sentence on what is wrong."""
    shown = ask("continue", {"at": key}, given=given)
    assert words in all_of(shown["problems"], "a")[0].words
    typed = [tag.attributes["value"] for tag in inputs(shown, "text")]
    assert sorted([*typed, *chosen(shown)]) == sorted(given)


def test_an_answer_that_does_not_fit_an_earlier_one_is_refused() -> None:
    """Nobody dies younger than they were at the incident: the question says so, and the earlier answers stay."""
    shown = ask("continue", {"answers": [["age", ["17"]], ["outcome", ["died"]]], "at": "age_at_death"}, given=["16"])
    assert "below the age at the incident" in all_of(shown["problems"], "a")[0].words
    assert shown["state"]["answers"] == [["age", ["17"]], ["outcome", ["died"]]]


def test_one_answer_leads_to_the_next_question_and_back_to_it() -> None:
    """After an answer comes the next question with fewer left; Back shows the answered one as it was given."""
    following = ask("continue", {}, given=["died"])
    assert heading(following) == FACTS["care_status"].question
    assert following["said"] == "Question 2, at most 7 more."
    back = ask("back", following["state"])
    assert heading(back) == FACTS["outcome"].question
    assert chosen(back) == ["died"]
    again = ask("continue", back["state"], given=["died"])
    assert heading(again) == FACTS["care_status"].question


def test_after_back_the_questions_come_in_turn_with_their_answers() -> None:
    """Who went back goes on through the answers already given, one by one, and none is lost."""
    shown = ask("continue", {"answers": WHOLE, "at": "outcome"}, given=["died"])
    assert (heading(shown), chosen(shown)) == (FACTS["care_status"].question, ["none"])
    assert shown["state"]["answers"] == WHOLE


def test_the_answers_are_listed_each_with_a_way_to_change_it() -> None:
    """When nothing is left that can matter, every answer stands with its question and a Change button that names it."""
    shown = ask("continue", {"answers": WHOLE[:-1]}, given=["this_area"])
    assert heading(shown) == "Check your answers"
    rows = [tag for tag in all_of(shown["html"], "button") if tag.attributes.get("data-do") == "change"]
    assert [tag.attributes["data-fact"] for tag in rows] == [key for key, _ in WHOLE]
    assert rows[0].words == f"Change the answer to “{FACTS['outcome'].question}”"
    assert [tag.words for tag in all_of(shown["html"], "dd")][::2][:3] == ["Died", "Neither", "Suspected"]


def test_a_change_comes_back_to_the_answers_and_says_what_was_left_out() -> None:
    """After a change the answers are shown again; those that no longer matter are gone, named and announced."""
    change = ask("change", {"answers": WHOLE, "at": "check"}, fact="age")
    assert (heading(change), inputs(change, "text")[0].attributes["value"]) == (FACTS["age"].question, "7")
    assert heading(ask("back", change["state"])) == "Check your answers"
    shown = ask("continue", change["state"], given=["30"])
    assert heading(shown) == "Check your answers"
    assert [key for key, _ in shown["state"]["answers"]] == [key for key, _ in WHOLE[:-2]]
    for where in (shown["said"], all_of(shown["html"], "section")[0].words):
        assert f"“{FACTS['incident_place'].question}”" in where
        assert "important lessons" in where


def test_a_change_that_opens_a_question_asks_it() -> None:
    """Where a change makes another fact matter, that is asked before the answers are shown."""
    change = ask("change", {"answers": WHOLE, "at": "check"}, fact="incident_place")
    asked = ask("continue", change["state"], given=["outside_england"])
    assert heading(asked) == FACTS["home_place"].question
    assert heading(ask("continue", asked["state"], given=["this_area"])) == "Check your answers"


def test_the_result_is_the_rules_own() -> None:
    """The result holds the very answers that the check page shows, the facts given, and links that open the case."""
    shown = ask("result", {"answers": WHOLE, "beside": [["aware_on", "2026-03-31"]]})
    lessons = {
        group: {FACTS[key].name: "no" for key in QUESTIONS["lesson"].facts if FACTS[key].group == group}
        for group in ("lessons", "systemic_learning")
    }
    facts = {
        "age": 7,
        "care_status": "none",
        "outcome": "died",
        "abuse_or_neglect": "suspected",
        "incident_place": "this_area",
        "aware_on": "2026-03-31",
        **lessons,
    }
    assert html(*answer_elements(assess(facts))) in shown["html"]
    (to_check,) = [
        tag.attributes["href"] for tag in all_of(shown["html"], "a") if "../check/#" in tag.attributes["href"]
    ]
    assert to_check.startswith("../check/#v=1&age=7&care_status=none&outcome=died&abuse_or_neglect=suspected")
    assert "aware_on=2026-03-31" in to_check
    assert shown["link"] == to_check.replace("&aware_on=2026-03-31", "")
    assert "Does a rapid review follow? Required." in shown["said"]


@pytest.mark.parametrize(
    ("key", "words"), [("circumstances", "These answers hold if it is neither"), ("age_at_death", "no birthday came")]
)
def test_what_the_answers_take_for_granted_is_said(key: str, words: str) -> None:
    """Two facts have a usual value in the rules; where they were put aside, the result says so."""
    given = {"outcome": ["died"], "care_status": ["care_leaver"], "abuse_or_neglect": ["known"], "lesson": ["none"]}
    rest = {"circumstances": ["none"], "age": ["17"], "age_at_death": ["17"], "incident_place": ["this_area"]}
    answers = [[one, ["unknown"] if one == key else value] for one, value in {**given, **rest}.items()]
    assert words in all_of(ask("result", {"answers": answers})["html"], "section")[0].words
    assert words not in all_of(ask("result", {"answers": [*given.items(), *rest.items()]})["html"], "section")[0].words


def test_what_is_still_needed_leads_to_its_question() -> None:
    """Each link of a result to a fact that is still needed opens the question that was put aside."""
    answers = [[key, ["unknown"]] for key in QUESTIONS]
    result = ask("result", {"answers": answers})
    needed = [tag.attributes["href"][1:] for tag in all_of(result["html"], "a") if tag.attributes["href"][0] == "#"]
    assert needed == [control_id(key) for key in ("age", "care_status", "outcome", "abuse_or_neglect", "lessons")]
    shown = [ask("change", result["state"], fact=one)["state"]["at"] for one in needed]
    assert shown == ["age", "care_status", "outcome", "abuse_or_neglect", "lesson"]


def test_a_place_in_the_history_has_the_answers_given_since() -> None:
    """Going back in the browser shows the question of then with what was answered since; a new page, what was then."""
    then = {"answers": CHILD[:1], "at": "care_status"}
    assert chosen(ask("return", {"answers": WHOLE, "at": "check"}, to=then)) == ["none"]
    assert heading(ask("return", {"answers": WHOLE, "at": "check"}, to={})) == FACTS["outcome"].question
    fresh = ask("return", {}, to=then)
    assert (heading(fresh), fresh["state"]["answers"]) == (FACTS["care_status"].question, CHILD[:1])


def test_a_state_that_no_longer_holds_is_left_out() -> None:
    """What an older copy of the site kept, and what nobody can read, is left out and said; the rest stands."""
    kept = [["outcome", ["died"]], ["shoe_size", ["7"]], ["care_status", ["sometimes"]], ["age", []]]
    shown = ask("show", {"answers": kept})
    assert shown["state"]["answers"] == [["outcome", ["died"]]]
    assert FACTS["care_status"].question in shown["said"]


def test_an_address_starts_with_what_it_says() -> None:
    """The facts of an address are answers already given; dates go along to the result and are listed."""
    pairs = [["v", "1"], ["outcome", "not_seriously_harmed"], ["aware_on", "2026-03-31"]]
    shown = ask("address", pairs=pairs)
    assert heading(shown) == "Check your answers"
    assert "31 March 2026" in all_of(shown["html"], "section")[0].words
    assert heading(ask("address", pairs=[["v", "1"], ["outcome", "died"]])) == FACTS["care_status"].question


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        ([["v", "1"], ["age", "seven"]], "whole years"),
        ([["age", "7"]], "v=1"),
        ([["v", "1"], ["aware_on", "2026-02-30"]], "a day of the calendar"),
        ([["v", "1"], ["aware_on", "2036-01-01"]], "2035"),
    ],
)
def test_a_bad_address_is_named_and_the_first_question_asked(pairs: list[list[str]], words: str) -> None:
    """An address that cannot be read says what is wrong, with no link that leads nowhere, and starts afresh."""
    shown = ask("address", pairs=pairs)
    assert words in " ".join(tag.words for tag in all_of(shown["problems"]))
    assert all_of(shown["problems"], "a") == []
    assert (heading(shown), shown["state"]["answers"]) == (FACTS["outcome"].question, [])


def test_the_page_holds_the_first_question_and_every_question_as_text() -> None:
    """Before any script runs the page holds the first question; beside it stand all, with answers and who says."""
    tags = all_of(guide_html(PAGES))
    assert [tag.words for tag in tags if tag.name == "h2"] == [FACTS["outcome"].question]
    rows = all_of(all_questions(), "tr")
    assert len(rows) == len(QUESTIONS) + 1
    for row in rows[1:]:
        assert "The local authority" in row.words or "A judgement: " in row.words


def test_how_many_questions_are_asked_is_counted() -> None:
    """The page gives the mean and the largest number, here and in the charts' order."""
    words = " ".join(tag.words for tag in all_of(how_chosen(), "p"))
    assert "Over all 13,824 complete cases, 3.68 questions are asked on average here, and 9 at most." in words
    assert "it is 3.90 on average, and 9 at most" in words


@pytest.mark.parametrize(("age", "said"), [("7", False), ("17", True), ("18", False)])
def test_an_age_at_death_that_was_not_given_is_said_to_be_assumed(age: str, *, said: bool) -> None:
    """A year short of 18, the next birthday changes where the death goes: the result says what it takes for granted."""
    answers = [one if one[0] != "age" else ["age", [age]] for one in WHOLE]
    shown = ask("result", {"answers": answers})
    notes = [tag.words for tag in all_of(shown["html"], "p") if tag.attributes.get("class") == "guide-note"]
    assert any("18th birthday" in note for note in notes) is said
