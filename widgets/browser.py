"""What the worker in the reader's browser calls: one JSON string in, one out.

The rules, the reading and every sentence are here; JavaScript moves data and focus.
"""

from __future__ import annotations

import json

from criteria import Refused
from criteria import assess as assess_facts
from criteria.fragment import read_form, read_fragment
from widgets.answers import answers_html, spoken_summary
from widgets.check import problems_html

__all__ = ["assess", "check"]

BAD_ADDRESS = "This address does not hold a case that can be read. The form is blank."
BAD_FORM = "Nothing is assessed until this is mended:"


def assess(request: str) -> str:
    """The answers for a facts object, as the command line prints them; or its problems."""
    try:
        return json.dumps(assess_facts(json.loads(request)).to_dict(), indent=2)
    except Refused as refused:
        return json.dumps({"problems": refused.problems}, indent=2)


def check(request: str) -> str:
    """Answer the form, or an address: {"source": "form" or "address", "pairs": [[name, value], …]}.

    Gives {"answers": HTML, "summary": text, "problems": HTML or ""}.
    A bad address gives its problems and the answers of a blank form; a bad form its problems and no
    answers, so that nothing on screen belongs to other facts than those typed.
    """
    given = json.loads(request)
    from_address = given["source"] == "address"
    pairs = [(str(name), str(value)) for name, value in given["pairs"]]
    problems = ""
    try:
        assessment = assess_facts(read_fragment(pairs) if from_address else read_form(pairs))
    except Refused as refused:
        problems = problems_html(BAD_ADDRESS if from_address else BAD_FORM, refused.problems)
        if not from_address:
            return json.dumps({"answers": "", "summary": "", "problems": problems})
        assessment = assess_facts({})
    return json.dumps(
        {
            "answers": answers_html(assessment),
            "summary": spoken_summary(assessment),
            "problems": problems,
        }
    )
