"""What `<scenario-check>` gets for its requests: the answers, a link, a file; and the answers as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from criteria import Refused, assess
from criteria.fragment import address_of
from criteria.phrases import FICTIONAL
from criteria.scenario import saved
from criteria.wording import answers
from widgets.answers import answer_html, bar, bar_item, needed_elements, receipt_html, spoken
from widgets.html import html
from widgets.request import assessed
from widgets.sayings import BAD_ADDRESS, BAD_FORM, SAVED_STORY, SAVED_TEACHING
from widgets.tool import problems_html

if TYPE_CHECKING:
    from criteria.assessment import Assessment
    from criteria.statuses import Statuses

__all__ = ["NO_ANSWERS", "as_json", "check", "link", "offered", "reply_of", "save"]

NO_ANSWERS: dict[str, object] = {"answers": "", "bar": BAD_FORM, "receipt": "", "summary": "", "offered": {}}
"""What a reply holds where nothing can be assessed, beside the problems."""


def as_json(request: str) -> str:
    """The answers for a facts object, as the command line prints them; or its problems."""
    try:
        return json.dumps(assess(json.loads(request)).to_dict(), indent=2)
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
        return reply_of(assessed(given), given["today"], "")
    except Refused as refused:
        problems = problems_html(BAD_ADDRESS if from_address else BAD_FORM, refused.problems)
        named = list(dict.fromkeys(path for path, _ in refused.problems))
    if from_address:
        return reply_of(assess({}), given["today"], problems)
    return json.dumps({**NO_ANSWERS, "problems": problems, "named": named})


def link(request: str) -> str:
    """The fragment of an address for a form, without its dates unless {"dates": true}."""
    given = json.loads(request)
    return json.dumps(address_of(assessed(given).case, dates=given["dates"]))


def save(request: str) -> str:
    """A form as the text of a scenario file."""
    return json.dumps(
        saved(assessed(json.loads(request)), FICTIONAL, SAVED_STORY, SAVED_TEACHING), indent=2, ensure_ascii=False
    )


def offered(statuses: Statuses) -> dict[str, bool]:
    """For each group of judgements, whether it can matter now."""
    serious_incident_possible = statuses.rapid_review != "not_required"
    return {
        "lessons": serious_incident_possible,
        "systemic_learning": serious_incident_possible,
        "reasons_against": statuses.lcspr_criteria != "not_met",
    }


def reply_of(assessment: Assessment, today: str, problems: str) -> str:
    """The reply that shows an assessment; `problems` are those of an address that was put aside for it."""
    told = answers(assessment)
    return json.dumps(
        {
            "answers": html(*needed_elements(assessment)) + "".join(map(answer_html, told)),
            "bar": html(bar(*map(bar_item, told))),
            "receipt": receipt_html(assessment, today),
            "summary": " ".join(map(spoken, told)),
            "problems": problems,
            "named": [],
            "offered": offered(assessment.statuses),
        }
    )
