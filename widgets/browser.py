"""What the worker in the reader's browser calls: one JSON string in, one out.

The rules, the reading and every sentence are here; JavaScript moves data and focus.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from criteria import Refused
from criteria import assess as assess_facts
from criteria.comparison import compare as compare_facts
from criteria.facts import FACTS
from criteria.fragment import address_of, read_form, read_fragment
from criteria.pair import address_of_pair, read_pair
from criteria.phrases import FICTIONAL
from criteria.scenario import saved
from criteria.timeline import DATES
from widgets.answers import answers_html, bar_element, receipt_html, spoken_summary
from widgets.compare import PAGE, compare_reply
from widgets.compare_form import question_of_side
from widgets.flowchart_sayings import BAD_ANSWER
from widgets.guide_reply import reply
from widgets.html import html
from widgets.sayings import (
    BAD_ADDRESS,
    BAD_DATES,
    BAD_DATES_ADDRESS,
    BAD_FORM,
    BAD_PAIR_ADDRESS,
    SAVED_STORY,
    SAVED_TEACHING,
)
from widgets.timeline import calendar_entries, example_html, spoken_timeline, timeline_html
from widgets.tool import problems_html
from widgets.way import way_of

if TYPE_CHECKING:
    from criteria.assessment import Assessment
    from criteria.case import Case

__all__ = [
    "assess",
    "calendar_file",
    "case_twice",
    "check",
    "compare",
    "compare_link",
    "flowchart",
    "guide",
    "link",
    "save",
    "timeline",
]


def assess(request: str) -> str:
    """The answers for a facts object, as the command line prints them; or its problems."""
    try:
        return json.dumps(assess_facts(json.loads(request)).to_dict(), indent=2)
    except Refused as refused:
        return json.dumps({"problems": refused.problems}, indent=2)


def check(request: str) -> str:
    """Answer the form, or an address.

    Takes {"source": "form" or "address", "pairs": [[name, value], …], "today": "YYYY-MM-DD" or ""}.
    Gives the parts of the page: answers, bar, receipt and problems as HTML, the summary as text, the
    names of facts with a problem, and for each group of judgements whether it can matter now. A bad
    address gives its problems and the answers of a blank form; a bad form its problems and no answers,
    so that nothing on screen belongs to other facts than those typed.
    """
    given = json.loads(request)
    from_address = given["source"] == "address"
    try:
        return _parts(_assessed(given), given["today"], "")
    except Refused as refused:
        problems = problems_html(BAD_ADDRESS if from_address else BAD_FORM, refused.problems)
        named = [path for path, _ in refused.problems]
    if from_address:
        return _parts(assess_facts({}), given["today"], problems)
    return json.dumps(
        {
            "answers": "",
            "bar": BAD_FORM,
            "receipt": "",
            "summary": "",
            "problems": problems,
            "named": named,
            "offered": {},
        }
    )


def flowchart(request: str) -> str:
    """Follow a case on the charts.

    Takes {"source": "form" or "address", "pairs": [[name, value], …], "answered": [question, …], "wanted": question}:
    the questions that the reader has gone past, and the one turned back to, or "". Gives what `way.way_of` gives, or
    the problems as HTML with the names of their facts.
    """
    given = json.loads(request)
    if given["source"] == "form" and ["outcome", "died"] not in given["pairs"]:
        # Asked while the reader said that the child had died, and out of sight since: nobody else has an age at death.
        given["pairs"] = [pair for pair in given["pairs"] if pair[0] != "age_at_death"]
    try:
        way = way_of(_assessed(given), frozenset(given["answered"]), given["wanted"])
        return json.dumps({"problems": "", "named": [], **way})
    except Refused as refused:
        title = BAD_ADDRESS if given["source"] == "address" else BAD_ANSWER
        named = [path for path, _ in refused.problems]
        return json.dumps({"problems": problems_html(title, refused.problems), "named": named})


def guide(request: str) -> str:
    """The next step of the guided check; `widgets.guide_reply` says what goes in and comes out."""
    return json.dumps(reply(json.loads(request)))


def link(request: str) -> str:
    """The fragment of an address for a form, without its dates unless {"dates": true}."""
    given = json.loads(request)
    return json.dumps(address_of(_assessed(given).case, dates=given["dates"]))


def case_twice(request: str) -> str:
    """The fragment of an address that has the case of a form on both sides, to compare it with a changed one.

    Its dates come with it: it goes to another page of this site, and nowhere else.
    """
    case = _assessed(json.loads(request)).case
    return json.dumps(address_of_pair(case, case))


def compare(request: str) -> str:
    """Compare the two cases of a form, or of an address.

    Takes what `check` takes, its names with "a." or "b." before them, and "pages", the pattern of a page's address.
    Gives the parts of the page: result, bar and problems as HTML, the summary as text, the keys that differ, and the
    names of controls with a problem. A bad address gives its problems and two blank cases; a bad form its problems
    and no result.
    """
    given = json.loads(request)
    from_address = given["source"] == "address"

    def to(page: str) -> str:
        return str(given["pages"]).replace(PAGE, page)

    def reply(one: object, other: object, problems: str, named: list[str]) -> str:
        parts = compare_reply(compare_facts(one, other), given["today"], to)
        return json.dumps({**parts, "problems": problems, "named": named})

    try:
        one, other = _pair(given)
        return reply(one.to_dict(), other.to_dict(), "", [])
    except Refused as refused:
        title = BAD_PAIR_ADDRESS if from_address else BAD_FORM
        problems = problems_html(title, refused.problems, question_of_side)
        named = [path for path, _ in refused.problems]
    if from_address:
        return reply({}, {}, problems, [])
    nothing = {"result": "", "bar": BAD_FORM, "summary": "", "differs": []}
    return json.dumps({**nothing, "problems": problems, "named": named})


def compare_link(request: str) -> str:
    """The fragment of an address for a form's two cases, without their dates unless {"dates": true}."""
    given = json.loads(request)
    return json.dumps(address_of_pair(*_pair(given), dates=given["dates"]))


def save(request: str) -> str:
    """A form as the text of a scenario file."""
    return json.dumps(
        saved(_assessed(json.loads(request)), FICTIONAL, SAVED_STORY, SAVED_TEACHING), indent=2, ensure_ascii=False
    )


def timeline(request: str) -> str:
    """What follows from the dates of a form, or of an address; facts that are not dates are left out.

    Takes and gives what `check` does, with the whole of it as `result`. Without dates that is an example.
    """
    given = json.loads(request)
    read = [pair for pair in given["pairs"] if pair[0] in DATES or pair[0] not in FACTS]
    others = len(read) < len(given["pairs"])
    try:
        dates = _assessed({**given, "pairs": read})
    except Refused as refused:
        return _bad_dates(refused, from_address=given["source"] == "address")
    some = any(dates.case.known())
    return json.dumps(
        {
            "result": timeline_html(dates, others=others) if some else example_html(),
            "receipt": receipt_html(dates, given["today"]) if some else "",
            "summary": spoken_timeline(dates),
            "problems": "",
            "named": [],
        }
    )


def _bad_dates(refused: Refused, *, from_address: bool) -> str:
    title = BAD_DATES_ADDRESS if from_address else BAD_DATES
    return json.dumps(
        {
            "result": example_html() if from_address else "",
            "receipt": "",
            "summary": "",
            "problems": problems_html(title, refused.problems),
            "named": [] if from_address else [path for path, _ in refused.problems],
        }
    )


def calendar_file(request: str) -> str:
    """What a calendar file for a form's dates holds; a library in the page writes the file."""
    return json.dumps(calendar_entries(_assessed(json.loads(request))))


def _pair(given: dict[str, object]) -> tuple[Case, Case]:
    """The two cases of a request's pairs; raises `Refused` when they cannot be read."""
    return read_pair(_named(given), read_fragment if given["source"] == "address" else read_form)


def _named(given: dict[str, object]) -> list[tuple[str, str]]:
    pairs = given["pairs"]
    assert isinstance(pairs, list)  # noqa: S101 - our own JavaScript sends it
    return [(str(name), str(value)) for name, value in pairs]


def _assessed(given: dict[str, object]) -> Assessment:
    """The assessment of a request's pairs; raises `Refused` when they cannot be read."""
    named = _named(given)
    return assess_facts(read_fragment(named) if given["source"] == "address" else read_form(named))


def _parts(assessment: Assessment, today: str, problems: str) -> str:
    statuses = assessment.statuses
    serious_incident_possible = statuses.rapid_review != "not_required"
    return json.dumps(
        {
            "answers": answers_html(assessment),
            "bar": html(bar_element(assessment)),
            "receipt": receipt_html(assessment, today),
            "summary": spoken_summary(assessment),
            "problems": problems,
            "named": [],
            "offered": {
                "lessons": serious_incident_possible,
                "systemic_learning": serious_incident_possible,
                "reasons_against": statuses.lcspr_criteria != "not_met",
            },
        }
    )
