"""The form and the answers of `<scenario-check>`, read as a browser reads them."""

import pytest

from criteria import assess
from criteria.facts import FACTS, Kind
from tests.widgets.html_reader import all_of
from widgets.answers import answer_elements, control_id
from widgets.check import check_html
from widgets.html import html
from widgets.tool import problems_html

ANSWERS = ["notification", "rapid_review", "lcspr_criteria", "commissioning"]
FORM = check_html(lambda place: place)
ALL_CONTROLS = all_of(FORM, "input", "select", "textarea")
CONTROLS = [control for control in ALL_CONTROLS if "form" in {tag.name for tag in control.within}]


def test_every_fact_is_asked_by_its_key() -> None:
    """The form's controls carry the keys of the facts as names, all of them and no other."""
    assert set(FACTS) == {control.attributes["name"] for control in CONTROLS}
    others = [control for control in ALL_CONTROLS if control not in CONTROLS]
    assert [control for control in others if "name" in control.attributes] == []
    assert [control for control in others if "label" not in {tag.name for tag in control.within}] == []


@pytest.mark.parametrize("key", FACTS)
def test_not_known_is_where_every_question_starts(key: str) -> None:
    """Until the reader says otherwise nothing is known: no box ticked, nothing typed, "unknown" chosen."""
    controls = [control.attributes for control in CONTROLS if control.attributes["name"] == key]
    chosen = [control["value"] for control in controls if "checked" in control]
    match FACTS[key].kind:
        case Kind.CHOICE:
            assert ["unknown", *FACTS[key].values] == [control["value"] for control in controls]
            assert chosen == ["unknown"]
            assert {control["type"] for control in controls} == {"radio"}
        case Kind.CHOICES:
            assert list(FACTS[key].values) == [control["value"] for control in controls]
            assert chosen == []
            assert {control["type"] for control in controls} == {"checkbox"}
        case _:
            (control,) = controls
            assert "value" not in control


@pytest.mark.parametrize("key", FACTS)
def test_every_control_has_its_question_and_label(key: str) -> None:
    """The question stands beside its controls as their label or legend, and each choice has a label of its own."""
    fact = FACTS[key]
    tags = all_of(FORM)
    (place,) = [tag for tag in tags if tag.attributes.get("id") == control_id(key)]
    if fact.kind in {Kind.AGE, Kind.DATE}:
        (label,) = [tag for tag in tags if tag.name == "label" and tag.attributes.get("for") == control_id(key)]
        assert (fact.question, key) == (label.words, place.attributes["name"])
        return
    assert place.name == "fieldset"
    (legend,) = [tag for tag in tags if tag.name == "legend" and tag.within[-1] == place]
    assert fact.question == legend.words
    labels = [tag.within[-1] for tag in CONTROLS if tag.attributes["name"] == key]
    assert {"label"} == {label.name for label in labels}
    assert len({label.words for label in labels}) == len(labels)
    shown = [label.words for label in labels if label.words]
    assert len(labels) == len(shown)
    assert all(any(text.startswith(choice.label) for text in shown) for choice in fact.choices)


def test_a_judgement_names_who_judges() -> None:
    """Where somebody has to judge and not just look up, the form says who."""
    (place,) = [tag for tag in all_of(FORM) if tag.attributes.get("id") == control_id("outcome")]
    assert FACTS["outcome"].established_by in place.words


def test_ids_are_unique_and_references_lead_somewhere() -> None:
    """No id stands twice, and every link, label and description leads to one that exists."""
    tags = all_of(FORM)
    ids = [tag.attributes["id"] for tag in tags if "id" in tag.attributes]
    assert len(set(ids)) == len(ids)
    wanted = {tag.attributes["for"] for tag in tags if "for" in tag.attributes}
    links = [tag.attributes["href"] for tag in tags if "href" in tag.attributes]
    wanted |= {link.removeprefix("#") for link in links if link.startswith("#")}
    wanted |= {one for tag in tags for one in tag.attributes.get("aria-describedby", "").split()}
    assert len(wanted) > 10
    assert wanted <= set(ids)


def test_the_form_says_that_cases_are_fictional() -> None:
    """There is one custom element, opened by the warning never to enter a real child's details."""
    (whole,) = all_of(FORM, "scenario-check")
    assert whole.words.startswith("FICTIONAL – FOR TRAINING")
    assert "Never enter details of a real child" in whole.words


def test_nothing_in_the_form_needs_more_than_the_policy_allows() -> None:
    """No script, style, handler or style attribute: the Content-Security-Policy would refuse it."""
    tags = all_of(FORM)
    assert [tag.name for tag in tags if tag.name in {"script", "style", "iframe", "img", "object"}] == []
    assert [name for tag in tags for name in tag.attributes if name == "style" or name.startswith("on")] == []


def test_the_blank_form_shows_the_answers_to_a_blank_case() -> None:
    """Before Python has loaded, the page already holds the four answers while nothing is known."""
    found = [tag for tag in all_of(FORM) if "data-answer" in tag.attributes]
    assert ANSWERS == [tag.attributes["data-answer"] for tag in found]
    assert {tag.attributes["data-status"] for tag in found} == {"undetermined"}
    assert html(*answer_elements(assess({}))) in FORM


SERIOUS: dict[str, object] = {"age": 7, "care_status": "none", "outcome": "died", "abuse_or_neglect": "known"}
LESSON: dict[str, object] = {"lessons": {"recurrent_themes": "yes"}}
DATES: dict[str, object] = {
    "aware_on": "2026-03-31",
    "notified_on": "2026-04-08",
    "review_decided_on": "2026-03-31",
    "as_of": "2026-06-01",
}
# Worked by hand, as in the tests of deadlines.
DUE = {
    "notification": ["2026-04-09"],
    "rapid_review": ["2026-04-29"],
    "lcspr_criteria": [],
    "commissioning": ["2026-09-30", "2026-09-21"],
}
NONE: dict[str, list[str]] = {answer: [] for answer in ANSWERS}
UNBORN: dict[str, object] = {**SERIOUS, "circumstances": ["unborn"]}
ADVICE = ["seek_advice"] * 4
REQUIRED = ["required", "required", "met", "for_partners"]
NO = ["not_required", "not_required", "not_met", "not_applicable"]

CASES = [
    ("nothing known", {}, ["undetermined"] * 4, NONE),
    ("serious incident", SERIOUS | LESSON, REQUIRED, NONE),
    ("serious incident, with dates", SERIOUS | LESSON | DATES, REQUIRED, DUE),
    ("seek advice, with dates", UNBORN | DATES, ADVICE, DUE),
    ("nothing to do", SERIOUS | {"abuse_or_neglect": "not_suspected"}, NO, NONE),
    (
        "nothing to do, with dates",
        SERIOUS | DATES | {"abuse_or_neglect": "not_suspected"},
        NO,
        {**NONE, "commissioning": DUE["commissioning"]},
    ),
    (
        "a looked-after child's death",
        {**SERIOUS, "care_status": "looked_after", "abuse_or_neglect": "not_suspected"},
        ["required", "not_required", "not_met", "not_applicable"],
        NONE,
    ),
]


@pytest.mark.parametrize(("facts", "statuses", "due"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_four_answers_and_their_dates(
    facts: dict[str, object], statuses: list[str], due: dict[str, list[str]]
) -> None:
    """Four elements carry the answers and statuses; in them, the days that fall due are the only times."""
    tags = all_of(html(*answer_elements(assess(facts))))
    found = [tag for tag in tags if "data-answer" in tag.attributes]
    assert ANSWERS == [tag.attributes["data-answer"] for tag in found]
    assert statuses == [tag.attributes["data-status"] for tag in found]
    times = {answer: list[str]() for answer in ANSWERS}
    for tag in tags:
        if tag.name == "time":
            (answer,) = [one.attributes["data-answer"] for one in tag.within if "data-answer" in one.attributes]
            times[answer].append(tag.attributes["datetime"])
    assert due == times


@pytest.mark.parametrize("facts", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_every_answer_says_why_and_who_decides(facts: dict[str, object]) -> None:
    """In each answer stand its question, who decides, and reasons with a rule, a weight and a source."""
    for tag in all_of(html(*answer_elements(assess(facts)))):
        if "data-answer" in tag.attributes:
            assert "Who decides: " in tag.words
            assert "Rule " in tag.words
    marks = [tag for tag in all_of(html(*answer_elements(assess(facts)))) if "data-truth" in tag.attributes]
    assert {"yes": "Yes", "no": "No", "unknown": "Open"}.items() >= {
        (tag.attributes["data-truth"], tag.words) for tag in marks
    }
    assert len(marks) >= 4


def test_a_time_reads_as_people_write_it() -> None:
    """A due date stands in words, and for machines in its attribute."""
    times = all_of(html(*answer_elements(assess(SERIOUS | {"aware_on": "2026-03-31"}))), "time")
    assert [("9 April 2026", "2026-04-09")] == [(tag.words, tag.attributes["datetime"]) for tag in times]


def test_the_days_counted_are_shown() -> None:
    """Every working day counted and every bank holiday passed over can be read beside the date."""
    words = " ".join(
        tag.words for tag in all_of(html(*answer_elements(assess(SERIOUS | {"aware_on": "2026-03-31"}))), "p")
    )
    assert "1: Wed 1 Apr 2026, 2: Thu 2 Apr 2026, 3: Tue 7 Apr 2026, 4: Wed 8 Apr 2026, 5: Thu 9 Apr 2026" in words
    assert "Fri 3 Apr 2026 (Good Friday), Mon 6 Apr 2026 (Easter Monday)" in words


def inner_links(html: str) -> list[str]:
    """The links that lead to a place on the same page."""
    return [tag.attributes["href"] for tag in all_of(html, "a") if tag.attributes["href"].startswith("#")]


def test_what_is_still_needed_leads_to_its_question() -> None:
    """While answers are open, what would settle them is listed, each linked to the question in the form."""
    ids = {tag.attributes.get("id") for tag in all_of(FORM)}
    links = inner_links(html(*answer_elements(assess({}))))
    wanted = ["age", "care_status", "outcome", "abuse_or_neglect", "lessons"]
    assert [f"#{control_id(key)}" for key in wanted] == links
    assert {link.removeprefix("#") for link in links} <= ids
    assert inner_links(html(*answer_elements(assess(SERIOUS | LESSON)))) == []


def test_what_is_typed_never_becomes_markup() -> None:
    """A name or sentence with markup in it is shown as text, and adds no element."""
    nasty = "<img src=x onerror=alert(1)>&\"'"
    html = problems_html(f"Title {nasty}", ((nasty, f"Sentence {nasty}"), ("age", nasty)))
    assert {tag.name for tag in all_of(html)} == {"p", "strong", "ul", "li", "span", "code", "a"}
    assert all_of(html, "p")[0].words == f"Title {nasty}"
    first, second = all_of(html, "li")
    assert first.words == f"{nasty}: Sentence {nasty}"
    assert second.words.endswith(f"(age): {nasty}")


def test_a_problem_leads_to_its_question() -> None:
    """A problem with a fact links to that fact's question; one without is named by its path."""
    (link,) = all_of(problems_html("Mend this:", (("lessons.recurrent_themes", "Choose one."), ("v", "Which?"))), "a")
    assert f"#{control_id('lessons.recurrent_themes')}" == link.attributes["href"]
    assert FACTS["lessons.recurrent_themes"].question == link.words
