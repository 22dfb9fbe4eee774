"""What the worker in the reader's browser calls: one JSON string in, one out.

The rules, the reading and every sentence are in what these pass on to; JavaScript moves data and focus. What a tool
needs is imported when that tool first asks: on a slow machine half of the time to the first answer is spent on imports.
"""

from __future__ import annotations

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
    from widgets.check_reply import as_json as answer

    return answer(request)


def calendar_file(request: str) -> str:
    """What a calendar file for a form's dates holds."""
    from widgets.timeline_reply import calendar_file as answer

    return answer(request)


def case_twice(request: str) -> str:
    """The address that compares a form's case with itself."""
    from widgets.pair_reply import case_twice as answer

    return answer(request)


def check(request: str) -> str:
    """The answers for the check page's form, or for an address."""
    from widgets.check_reply import check as answer

    return answer(request)


def compare(request: str) -> str:
    """Two cases compared."""
    from widgets.pair_reply import compare as answer

    return answer(request)


def compare_link(request: str) -> str:
    """The address of two cases."""
    from widgets.pair_reply import compare_link as answer

    return answer(request)


def flowchart(request: str) -> str:
    """The way of a case on the charts, and what to ask next."""
    from widgets.flow_reply import flowchart as answer

    return answer(request)


def guide(request: str) -> str:
    """The next step of the guided check."""
    from widgets.guide_reply import guide as answer

    return answer(request)


def link(request: str) -> str:
    """The address of a form's case."""
    from widgets.check_reply import link as answer

    return answer(request)


def save(request: str) -> str:
    """A form as the text of a scenario file."""
    from widgets.check_reply import save as answer

    return answer(request)


def timeline(request: str) -> str:
    """What falls due by a form's dates, or an address's."""
    from widgets.timeline_reply import timeline as answer

    return answer(request)
