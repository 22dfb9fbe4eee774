"""What the worker in the reader's browser calls: one JSON string in, one out.

The rules, the reading and every sentence are here; JavaScript moves data and focus.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from criteria import Refused
from criteria import assess as assess_facts
from criteria.fragment import address_of, read_form, read_fragment
from criteria.phrases import FICTIONAL
from criteria.scenario import saved
from widgets.answers import answers_html, bar_element, receipt_html, spoken_summary
from widgets.guide_reply import reply
from widgets.html import html
from widgets.sayings import BAD_ADDRESS, BAD_FORM, SAVED_STORY, SAVED_TEACHING
from widgets.tool import problems_html

if TYPE_CHECKING:
    from criteria.assessment import Assessment

__all__ = ["assess", "check", "guide", "link", "save"]


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


def guide(request: str) -> str:
    """The next step of the guided check; `widgets.guide_reply` says what goes in and comes out."""
    return json.dumps(reply(json.loads(request)))


def link(request: str) -> str:
    """The fragment of an address for a form, without its dates unless {"dates": true}."""
    given = json.loads(request)
    return json.dumps(address_of(_assessed(given).case, dates=given["dates"]))


def save(request: str) -> str:
    """A form as the text of a scenario file."""
    return json.dumps(
        saved(_assessed(json.loads(request)), FICTIONAL, SAVED_STORY, SAVED_TEACHING), indent=2, ensure_ascii=False
    )


def _assessed(given: dict[str, object]) -> Assessment:
    """The assessment of a request's pairs; raises `Refused` when they cannot be read."""
    pairs = given["pairs"]
    assert isinstance(pairs, list)  # noqa: S101 - our own JavaScript sends it
    named = [(str(name), str(value)) for name, value in pairs]
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
