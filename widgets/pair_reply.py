"""What `<case-compare>` gets for its requests: two cases compared, and links to them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from criteria import Refused
from criteria.comparison import compare as compare_facts
from criteria.pair import address_of_pair, read_pair
from widgets.compare import PAGE, compare_reply
from widgets.compare_form import question_of_side
from widgets.request import assessed, pairs, reader
from widgets.sayings import BAD_FORM, BAD_PAIR_ADDRESS
from widgets.tool import problems_html

if TYPE_CHECKING:
    from criteria.case import Case

__all__ = ["case_twice", "compare", "compare_link"]


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
        one, other = _cases(given)
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
    return json.dumps(address_of_pair(*_cases(given), dates=given["dates"]))


def case_twice(request: str) -> str:
    """The fragment of an address that has the case of a form on both sides, to compare it with a changed one.

    Its dates come with it: it goes to another page of this site, and nowhere else.
    """
    case = assessed(json.loads(request)).case
    return json.dumps(address_of_pair(case, case))


def _cases(given: dict[str, object]) -> tuple[Case, Case]:
    """The two cases of a request's pairs; raises `Refused` when they cannot be read."""
    return read_pair(pairs(given), reader(given))
