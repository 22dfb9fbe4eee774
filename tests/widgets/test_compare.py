"""`<case-compare>` and the ready pairs, read as a browser reads them."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from criteria.facts import FACTS, Kind
from criteria.scenario import read_scenario
from tests.widgets.html_reader import Tag, all_of
from widgets import browser
from widgets.answers import control_id
from widgets.compare import compare_html
from widgets.ready_pairs import PAIRS, ReadyPair, pairs_html, ready_pairs
from widgets.rules import SECTIONS, rule_id

SCENARIOS = Path(__file__).parents[2] / "docs" / "practice" / "scenarios"
PUBLISHED = [
    read_scenario(tomllib.loads(file.read_text(encoding="utf-8"))) for file in sorted(SCENARIOS.glob("*.toml"))
]
READY = ready_pairs(PUBLISHED)
ANSWERS = ["notification", "rapid_review", "lcspr_criteria", "commissioning"]


def to(page: str) -> str:
    """The address of a page, as the page of the tool would have it."""
    return f"../{page}/"


FORM = compare_html(READY, to)
TEXT = pairs_html(READY, to)


# The pairs: from the scenarios of the specification ------------------------------------------------------------------

NO = ("not_required", "not_met", "not_applicable")
OPEN = ("undetermined", "undetermined", "undetermined")

# For each pair the statuses of case A and of case B, the facts that differ, and the rules that make the difference.
# Read from the scenarios' expected outcomes (SC05, SC06, SC18, SC02, SC07) and the rules N1 to N4 and X4.
EXPECTED = {
    # (a) before the 25th birthday: Secretary of State and Ofsted are told; (b) on it: nothing under this rule.
    "two-birthdays": (
        ("required", *NO),
        ("not_required", *NO),
        {"age", "age_at_death", "aware_on"},
        {"N3"},
    ),
    # (c) a woman of 20, adopted from care at 6: seek advice.
    "care-leaver-or-adopted": (
        ("required", *NO),
        ("seek_advice", *NO),
        {"age", "age_at_death", "care_status", "aware_on"},
        {"X4", "N4", "N5"},
    ),
    # Brackenshire notifies of harm in Wales; Castlemoor of harm in Castlemoor. Whether is the same.
    "wales-or-next-county": (
        ("required", "required", "undetermined", "undetermined"),
        ("required", "required", "undetermined", "undetermined"),
        {"incident_place"},
        {"N4"},
    ),
    # At 17 it hangs on abuse or exploitation, and child death review looks at it; at 18 there is no notification.
    "17-or-18": (("undetermined", *OPEN), ("not_required", *NO), {"age"}, {"N1", "L1", "N9"}),
    # Looked after: a notice whatever the cause, and no rapid review.
    "looked-after-or-not": (("required", *NO), ("not_required", *NO), {"care_status"}, {"N2"}),
    # Not suspected: no notification; not yet known is not "no". While a serious incident is possible, learning
    # below the threshold is not the route.
    "not-suspected-or-not-known": (
        ("not_required", *NO),
        ("undetermined", *OPEN),
        {"abuse_or_neglect"},
        {"N1", "L1"},
    ),
}


def test_every_pair_is_expected_here() -> None:
    """The table below speaks of each ready pair, and of no other."""
    assert set(EXPECTED) == {chosen.key for chosen in PAIRS}


@pytest.mark.parametrize("pair", READY, ids=[pair.chosen.key for pair in READY])
def test_a_ready_pair_shows_what_the_specification_says(pair: ReadyPair) -> None:
    """Each pair's statuses, facts that differ and rules are those read from the specification."""
    one, other, facts, rules = EXPECTED[pair.chosen.key]
    told = pair.comparison
    assert (tuple(told.one.statuses), tuple(told.other.statuses)) == (one, other)
    assert {found.fact.key for found in told.facts} == facts
    assert {rule for change in told.changes for made in change.made_by for rule in made.rules} == rules


def test_only_one_of_four_differences_matters_to_the_adopted_woman() -> None:
    """Of the facts that differ, care status alone changes the answer; age and the day do not."""
    (pair,) = [pair for pair in READY if pair.chosen.key == "care-leaver-or-adopted"]
    changing = {
        found.fact.key
        for found in pair.comparison.facts
        for change in found.alone.changes
        if "status" in {part.name for part in change.parts}
    }
    assert (len(pair.comparison.facts), changing) == (4, {"care_status"})


def test_a_birthday_at_the_incident_cannot_stand_without_the_one_at_death() -> None:
    """Nobody is older at the incident than at death: the one age alone is refused, and says so."""
    (pair,) = [pair for pair in READY if pair.chosen.key == "two-birthdays"]
    age, at_death, _ = pair.comparison.facts
    assert [path for path, _ in age.alone.problems] == ["age_at_death"]
    assert "notification" in [change.answer for change in at_death.alone.changes]
    assert "Cannot stand alone: such a case would be refused. The age at death is below the age" in TEXT


# The page ------------------------------------------------------------------------------------------------------------


def cases_of(html: str) -> dict[str, list[tuple[str, str]]]:
    """For each case, the answers shown as its own with their statuses, in order."""
    shown: dict[str, list[tuple[str, str]]] = {}
    for tag in all_of(html):
        if "data-answer" in tag.attributes:
            (case,) = [within.attributes["data-case"] for within in tag.within if "data-case" in within.attributes]
            shown.setdefault(case, []).append((tag.attributes["data-answer"], tag.attributes["data-status"]))
    return shown


def test_the_pairs_are_compared_in_full_as_text() -> None:
    """Every pair stands on the page with the four answers of either case, and each rule linked to its row."""
    shown = cases_of(TEXT)
    for case, side in (("a", 0), ("b", 1)):
        expected = [answer for chosen in PAIRS for answer in zip(ANSWERS, EXPECTED[chosen.key][side], strict=True)]
        assert shown[case] == expected
    links = {tag.attributes["href"]: tag.words for tag in all_of(TEXT, "a") if "#rule-" in tag.attributes["href"]}
    assert links["../notification/#rule-n3"] == "N3"
    assert links["../unsettled/#rule-x4"] == "X4"
    known = {f"#{rule_id(rule.key)}" for rules in SECTIONS.values() for rule in rules}
    assert {f"#{href.partition('#')[2]}" for href in links} <= known


def test_each_pair_opens_in_the_tool_and_stands_below() -> None:
    """Each entry of the list has an address that opens the pair, and one of the place where it is compared."""
    links = [tag.attributes["href"] for tag in all_of(FORM, "a") if "compare-" in tag.attributes.get("class", "")]
    places = {f"#{tag.attributes['id']}" for tag in all_of(TEXT, "h3")}
    assert [href for href in links if href.startswith("#v=1&")] == [f"#{pair.address}" for pair in READY]
    assert {href for href in links if href.startswith("#pair-")} == places


def controls() -> list[Tag]:
    """The controls in the form."""
    found = all_of(FORM, "input", "select")
    return [tag for tag in found if "form" in {within.name for within in tag.within}]


def test_every_fact_is_asked_of_both_cases() -> None:
    """The controls carry the facts' keys with the case before them: all of them, on both sides, blank."""
    assert {f"{side}.{key}" for side in "ab" for key in FACTS} == {tag.attributes["name"] for tag in controls()}
    given = {"selected", "checked"} & {name for tag in all_of(FORM, "option", "input") for name in tag.attributes}
    assert given == set()
    typed = [tag for tag in controls() if "value" in tag.attributes and tag.attributes.get("type") != "checkbox"]
    assert typed == []


def test_every_choice_offers_not_known_first_and_then_every_value() -> None:
    """A reader can say anything that the rules can be told, and begins at not yet known."""
    for tag in controls():
        fact = FACTS[tag.attributes["name"][2:]]
        if fact.kind is Kind.CHOICE:
            options = [one.attributes["value"] for one in all_of(FORM, "option") if tag in one.within]
            assert options == ["unknown", *fact.values]


def test_every_control_says_which_case_and_which_question() -> None:
    """Each control, or group of boxes, has a name of its own: the case and the question; no two are alike."""
    named = [tag for tag in all_of(FORM) if tag.attributes.get("id", "").startswith(("fact-a-", "fact-b-"))]
    labels = [tag.attributes["aria-label"] for tag in named]
    assert len(named) == 2 * len(FACTS)
    assert set(labels) == {f"Case {side}: {fact.question}" for side in "AB" for fact in FACTS.values()}
    assert len(set(labels)) == len(labels)


def test_ids_are_unique_and_references_lead_somewhere() -> None:
    """No id stands twice on the page, and every link and description leads to one that exists."""
    tags = all_of(FORM + TEXT)
    ids = [tag.attributes["id"] for tag in tags if "id" in tag.attributes]
    assert len(set(ids)) == len(ids)
    wanted = {one for tag in tags for one in tag.attributes.get("aria-describedby", "").split()}
    links = [tag.attributes["href"] for tag in tags if "href" in tag.attributes]
    wanted |= {link[1:] for link in links if link.startswith("#") and "=" not in link}
    assert len(wanted) > 10
    assert wanted <= set(ids)


def test_nothing_on_the_page_needs_more_than_the_policy_allows() -> None:
    """No script, style, handler or style attribute: the Content-Security-Policy would refuse it."""
    tags = all_of(FORM + TEXT)
    assert [tag.name for tag in tags if tag.name in {"script", "style", "iframe", "img", "object"}] == []
    assert [name for tag in tags for name in tag.attributes if name == "style" or name.startswith("on")] == []


def test_the_tool_says_that_cases_are_fictional() -> None:
    """There is one custom element, opened by the warning never to enter a real child's details."""
    (whole,) = all_of(FORM, "case-compare")
    assert whole.words.startswith("FICTIONAL – FOR TRAINING")
    assert "Never enter details of a real child" in whole.words


# What the browser is told --------------------------------------------------------------------------------------------


def ask(source: str, *pairs: tuple[str, str]) -> dict[str, Any]:
    """What Python answers to a form or an address."""
    request = {"source": source, "pairs": pairs, "today": "2026-11-22", "pages": "../PAGE/"}
    reply: dict[str, Any] = json.loads(browser.compare(json.dumps(request)))
    return reply


NEVER_IN_CARE = (("a.care_status", "none"), ("b.care_status", "none"))
SAME_STABBING = (("a.age", "17"), ("a.outcome", "died"), ("b.age", "18"), ("b.outcome", "died"), *NEVER_IN_CARE)


def test_a_form_is_compared() -> None:
    """Two cases typed give both sides' answers, the rule with its link, what differs, and a line that is read out."""
    reply = ask("form", *SAME_STABBING)
    assert cases_of(reply["result"]) == {
        "a": list(zip(ANSWERS, ["undetermined"] * 4, strict=True)),
        "b": list(zip(ANSWERS, ["not_required", *NO], strict=True)),
    }
    assert "../notification/#rule-n1" in {tag.attributes["href"] for tag in all_of(reply["result"], "a")}
    assert reply["differs"] == ["age"]
    assert (reply["problems"], reply["named"]) == ("", [])
    assert reply["summary"].startswith("1 fact differs. What changes: Notification; Rapid review;")
    assert "Notification. Case A: Not settled yet; Case B: Not required." in reply["summary"]


def test_a_judgement_that_differs_marks_its_group_too() -> None:
    """Where a row that differs is folded away, the head of its group is marked as well."""
    assert ask("form", ("b.lessons.cross_boundary", "yes"))["differs"] == ["lessons.cross_boundary", "lessons"]


def test_two_cases_alike_say_so() -> None:
    """Where nothing differs, the page says that, names no rule, and still shows the answers of both."""
    reply = ask("form", ("a.age", "7"), ("b.age", "7"))
    assert reply["summary"] == "Nothing differs between the two cases."
    assert "The rule that makes the difference" not in reply["result"]
    assert set(cases_of(reply["result"])) == {"a", "b"}


def test_dates_stand_as_times_in_their_case() -> None:
    """A day that falls due is a time for machines, in the answer of its own case. Worked by hand."""
    pairs = (("a.aware_on", "2026-03-31"), ("b.aware_on", "2026-04-01"))
    found = [
        (within.attributes["data-case"], tag.attributes["datetime"])
        for tag in all_of(ask("form", *pairs)["result"], "time")
        for within in tag.within
        if "data-case" in within.attributes
    ]
    assert found == [("a", "2026-04-09"), ("b", "2026-04-10")]


@pytest.mark.parametrize(
    ("pair", "question", "mend"),
    [
        (("a.age", "seven"), "Case A: How old was the child at the incident?", "whole years"),
        (("b.aware_on", "2026-02-30"), "Case B: When did the local authority become aware?", "day of the calendar"),
        (("b.notified_on", "2035-12-30"), "Case B: When was the notification sent?", "bank holidays are known"),
    ],
)
def test_a_problem_is_named_with_its_case_and_leads_to_its_control(
    pair: tuple[str, str], question: str, mend: str
) -> None:
    """A form that cannot be read has no result; the problem names case and question, and links to that control."""
    reply = ask("form", pair)
    assert (reply["result"], reply["named"]) == ("", [pair[0]])
    (link,) = all_of(reply["problems"], "a")
    assert (link.words, link.attributes["href"]) == (question, f"#{control_id(pair[0])}")
    assert f'id="{control_id(pair[0])}"' in FORM
    assert mend in reply["problems"]


def test_a_bad_address_gives_two_blank_cases() -> None:
    """What is wrong with the address is named, and the comparison is that of two blank cases."""
    reply = ask("address", ("v", "1"), ("a.age", "seven"), ("age", "7"))
    assert [code.words for code in all_of(reply["problems"], "code")] == ["age"]
    assert "Both cases are blank" in reply["problems"]
    assert reply["summary"] == "Nothing differs between the two cases."


def test_what_is_typed_never_becomes_markup() -> None:
    """A name or value with markup in it is shown as text, and adds no element."""
    nasty = "<img src=x onerror=alert(1)>"
    problems = ask("address", ("v", "1"), (f"a.{nasty}", nasty), (nasty, "1"))["problems"]
    assert {tag.name for tag in all_of(problems)} <= {"p", "strong", "ul", "li", "span", "code", "a"}


def test_a_link_is_made_of_both_cases() -> None:
    """The link has codes only, and the dates when they are wanted."""
    pairs = [("a.age", "17"), ("b.age", "18"), ("b.aware_on", "2026-11-06")]
    request = {"source": "form", "pairs": pairs, "dates": False}
    assert json.loads(browser.compare_link(json.dumps(request))) == "v=1&a.age=17&b.age=18"
    with_dates = json.dumps(request | {"dates": True})
    assert json.loads(browser.compare_link(with_dates)) == "v=1&a.age=17&b.age=18&b.aware_on=2026-11-06"


def test_one_case_can_be_taken_to_both_sides() -> None:
    """From the check page a case comes with its dates, and as both cases."""
    request = {"source": "form", "pairs": [("age", "17"), ("aware_on", "2026-11-06")]}
    expected = "v=1&a.age=17&a.aware_on=2026-11-06&b.age=17&b.aware_on=2026-11-06"
    assert json.loads(browser.case_twice(json.dumps(request))) == expected
