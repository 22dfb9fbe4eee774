"""What `<case-timeline>` shows beside its calendars: the list, the form, what is refused, a calendar file."""

from __future__ import annotations

import json

import pytest

from criteria.facts import FACTS, Kind
from tests.widgets.html_reader import all_of
from tests.widgets.shown_timeline import ALL_DATES, cells, due_days, has_class, parts_of, shown
from widgets import browser
from widgets.timeline import timeline_element_html

ELEMENT = timeline_element_html()


def test_every_due_date_has_its_weight_rule_and_days() -> None:
    """In the list each due date names its weight, source and rule; only six months are not counted in days."""
    tags = shown(**ALL_DATES)
    found = {}
    for entry in [tag for tag in tags if "data-due" in tag.attributes]:
        inside = [tag for tag in tags if entry in tag.within]
        (weight,) = [tag.attributes["data-weight"] for tag in inside if "data-weight" in tag.attributes]
        assert "Rule " in entry.words
        found[entry.attributes["data-due"]] = (weight, any(tag.name == "details" for tag in inside))
    assert found == {
        "notification": ("statutory_guidance", True),
        "rapid_review": ("panel_guidance", True),
        "copies_by": ("statute", True),
        "publish_by": ("statutory_guidance", False),
    }


def test_what_is_late_is_said_and_marked_in_words() -> None:
    """A day that has passed says so in the list and in the calendar."""
    tags = shown(aware_on="2026-03-31", as_of="2026-06-01")
    assert [tag.words for tag in tags if has_class(tag, "timeline-late")] == [
        "If it has to be notified, it is overdue: notify now. The duty continues."
    ]
    assert parts_of(tags, cells(tags)["2026-04-09"], "month-mark") == ["Notify by (late)"]


def test_the_form_asks_for_dates_and_nothing_else() -> None:
    """The controls are those of the five dates, each of the kind that offers a calendar."""
    controls = [tag for tag in all_of(ELEMENT, "input") if "form" in {one.name for one in tag.within}]
    dates = [key for key, fact in FACTS.items() if fact.kind is Kind.DATE]
    assert dates == [control.attributes["name"] for control in controls]
    assert {control.attributes["type"] for control in controls} == {"date"}


def test_the_page_as_built_holds_a_whole_example() -> None:
    """Without any script there are a list, calendars and a plan, marked as an example with invented dates."""
    tags = all_of(ELEMENT)
    assert due_days(tags) == {  # worked by hand
        "notification": "2026-04-09",
        "rapid_review": "2026-04-29",
        "copies_by": "2026-10-20",
        "publish_by": "2026-10-29",
    }
    assert [tag.words for tag in tags if has_class(tag, "timeline-example")] == ["An example, with invented dates."]
    assert [tag.words for tag in tags if tag.name == "caption"] == ["March 2026", "April 2026", "October 2026"]


def test_nothing_in_the_element_needs_more_than_the_policy_allows() -> None:
    """No style attribute, handler or script; ids and what refers to them are whole."""
    tags = all_of(ELEMENT) + shown(**ALL_DATES)
    assert [name for tag in tags for name in tag.attributes if name == "style" or name.startswith("on")] == []
    ids = [tag.attributes["id"] for tag in all_of(ELEMENT) if "id" in tag.attributes]
    assert len(set(ids)) == len(ids)


def asked(source: str, *pairs: tuple[str, str]) -> dict[str, object]:
    """The reply of the browser's function to some pairs."""
    reply: dict[str, object] = json.loads(browser.timeline(json.dumps({"source": source, "pairs": pairs, "today": ""})))
    return reply


BAD = [
    ("form", ("aware_on", "2026-02-30"), "Give a day of the calendar"),
    ("form", ("aware_on", "incomplete"), "Give a day of the calendar"),
    ("form", ("aware_on", "2023-12-29"), "1 January 2024 to 31 December 2035"),
    ("form", ("notified_on", "2036-01-01"), "1 January 2024 to 31 December 2035"),
    ("form", ("notified_on", "2035-12-20"), "1 January 2024 to 31 December 2035"),
    ("form", ("publish_on", "2024-01-05"), "1 January 2024 to 31 December 2035"),
    ("form", ("review_decided_on", "2035-08-01"), "1 January 2024 to 31 December 2035"),
]


@pytest.mark.parametrize(("source", "pair", "said"), BAD, ids=[row[1][1] for row in BAD])
def test_a_date_that_cannot_be_counted_is_named(source: str, pair: tuple[str, str], said: str) -> None:
    """The problem names its date and how to mend it; nothing is counted meanwhile."""
    reply = asked(source, pair)
    assert reply["named"] == [pair[0]]
    assert said in str(reply["problems"])
    assert reply["result"] == ""


def test_a_date_before_awareness_is_named() -> None:
    """Nothing can be sent before anybody knew."""
    reply = asked("form", ("aware_on", "2026-04-08"), ("notified_on", "2026-04-07"))
    assert reply["named"] == ["notified_on"]
    assert "before the day the local authority became aware" in str(reply["problems"])


@pytest.mark.parametrize(
    "pairs",
    [
        [("v", "2"), ("aware_on", "2026-03-31")],
        [("v", "1"), ("born_on", "2026-03-31")],
        [("v", "1"), ("aware_on", "2026-02-30")],
    ],
    ids=str,
)
def test_a_bad_address_gives_its_problem_and_the_example(pairs: list[tuple[str, str]]) -> None:
    """Nothing of a bad address is counted: the page is as it was built, with what is wrong."""
    reply = asked("address", *pairs)
    assert "The form is blank." in str(reply["problems"])
    assert "An example" in str(reply["result"])
    assert reply["named"] == []


def test_facts_that_are_no_dates_are_left_out_with_a_word() -> None:
    """An address made on the check page opens here with its dates alone, and says so."""
    others = asked("address", ("v", "1"), ("age", "7"), ("outcome", "died"), ("aware_on", "2026-03-31"))
    alone = asked("address", ("v", "1"), ("aware_on", "2026-03-31"))
    assert "looks at dates alone" in str(others["result"])
    assert "looks at dates alone" not in str(alone["result"])
    assert (
        due_days(all_of(str(others["result"])))
        == due_days(all_of(str(alone["result"])))
        == {"notification": "2026-04-09"}
    )


def test_the_calendar_file_has_general_titles_and_is_marked_fictional() -> None:
    """One entry a due date: nothing about a case, the weight named, training said; the days are those of the list."""
    pairs = list(ALL_DATES.items())
    found = json.loads(browser.calendar_file(json.dumps({"source": "form", "pairs": pairs})))["entries"]
    assert [(entry["day"], entry["title"]) for entry in found] == [
        ("2026-04-09", "Notification: last day"),
        ("2026-05-05", "Rapid review: last day, sign-off included"),
        ("2026-10-26", "Copies of the review report: last day"),
        ("2026-10-30", "Review report: publish by"),
    ]
    assert all(entry["description"].startswith("FICTIONAL – FOR TRAINING") for entry in found)
    weights = ("Statutory guidance: ", "Panel guidance: ", "Statute: ", "Statutory guidance: ")
    assert [w in entry["description"] for w, entry in zip(weights, found, strict=True)] == [True] * 4
    assert len({entry["uid"] for entry in found}) == 4
