"""What the guided check answers to what a reader does: the step to show, what to say, and where the focus goes.

The reader's browser keeps a state that it does not look into, and sends it back with what was done. Nothing else is
kept anywhere: the same state and the same doing give the same step.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from criteria import Refused, assess
from criteria.case import read
from criteria.case_sets import QUESTIONS
from criteria.facts import FACTS
from criteria.fragment import address_of, read_fragment
from criteria.guide_phrases import how_many_left
from criteria.guided_case import Given, GuidedCase, from_case
from widgets.answers import control_id, spoken_summary
from widgets.guide_controls import Shown, what_is_wrong
from widgets.guide_steps import answers_element, left_out_words, problem_html, question_element, result_element
from widgets.html import html
from widgets.sayings import BAD_ADDRESS_GUIDED
from widgets.tool import problems_html

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from criteria.guide import Next

__all__ = ["CHECK", "HEADING", "PROBLEMS", "RESULT", "Reader", "first_step", "guide", "reply"]

CHECK, RESULT = "check", "result"
HEADING, PROBLEMS = ".guide-heading", ".live-problems"


@dataclass(frozen=True, slots=True)
class Reader:
    """Where a reader is: the answers so far, the question or step shown, and whether it is shown to be changed."""

    case: GuidedCase = field(default_factory=GuidedCase)
    at: str = ""
    changing: bool = False

    def question(self) -> tuple[GuidedCase, Next] | None:
        """The question to show, with the case as it was before; None when the answers or the result are to be shown."""
        if self.at in QUESTIONS:
            before = self.case.before(self.at)
            if (here := before.next(self.at)) is not None:
                return before, here
        following = self.case.next()
        return None if following is None else (self.case, following)

    def to_dict(self) -> dict[str, object]:
        """The state as the browser keeps it."""
        return {
            "answers": [[one.key, list(one.values)] for one in self.case.answers],
            "beside": [list(pair) for pair in self.case.beside],
            "at": self.at,
            "changing": self.changing,
        }


def first_step(pages: Mapping[str, str]) -> Element:
    """The first question, as it stands in the page before anything is known."""
    following = GuidedCase().next()
    assert following is not None  # noqa: S101 - rules that ask nothing are none
    return question_element(following, 1, Shown(following.asks), pages, ())


def reply(request: Mapping[str, Any]) -> dict[str, Any]:
    """Answer what a reader did.

    Takes what was done (`do`), the state, the values given, the question to change (`fact`), an address's pairs, the
    addresses of the site's pages, and the reader's day. Gives the step as HTML, the state to keep, problems as HTML,
    what to announce, where the focus goes, and for a result the address of the case without its dates.
    """
    if request["do"] == "address":
        return _from_address(request)
    reader, left_out = _reader(request["state"])
    if request["do"] == "continue":
        return _continue(reader, request)
    return _show(_moved(reader, request), request, left_out)


def _moved(reader: Reader, request: Mapping[str, Any]) -> Reader:
    """Where a reader is after going somewhere without giving anything."""
    match request["do"]:
        case "back":
            return _back(reader)
        case "change":
            return Reader(reader.case, _named(reader.case, request["fact"]), changing=True)
        case "result":
            return Reader(reader.case, RESULT)
        case "return":
            return _returned(reader, request["to"])
        case _:
            return reader


def _reader(state: Mapping[str, Any]) -> tuple[Reader, tuple[str, ...]]:
    """A reader from the state that the browser kept; what in it no longer holds is left out. Empty for a new reader."""
    answers = [Given(str(key), tuple(map(str, values))) for key, values in state.get("answers", ()) if values]
    beside = tuple((str(name), str(value)) for name, value in state.get("beside", ()))
    case, left_out = GuidedCase((), beside).followed_by([one for one in answers if one.key in QUESTIONS])
    return Reader(case, str(state.get("at", "")), bool(state.get("changing"))), left_out


def _returned(reader: Reader, to: Mapping[str, Any]) -> Reader:
    """The reader back at a place of the browser's history, with the answers given since; with those of then if none.

    A place that holds nothing is the page as it was opened: its first question.
    """
    then, _ = _reader(to)
    case = reader.case if reader.case.answers else then.case
    first = case.answers[0].key if case.answers else ""
    return Reader(case, then.at or first, then.changing)


def _from_address(request: Mapping[str, Any]) -> dict[str, Any]:
    try:
        case, left_out = from_case(read(read_fragment([(name, value) for name, value in request["pairs"]])))
    except Refused as refused:
        shown = _show(Reader(), request)
        problems = problems_html(BAD_ADDRESS_GUIDED, refused.problems, _question_of)
        return {**shown, "problems": problems, "focus": PROBLEMS}
    return _show(Reader(case), request, left_out)


def _continue(reader: Reader, request: Mapping[str, Any]) -> dict[str, Any]:
    """Take what was given to the question shown, and go to the next; or show what is wrong with it."""
    found = reader.question()
    if found is None:
        return _show(reader, request)
    key = found[1].asks
    values = tuple(value for one in request["given"] if (value := str(one).strip()))
    if problem := what_is_wrong(key, values):
        return _show(reader, request, shown=Shown(key, values, problem))
    try:
        case, left_out = reader.case.giving(Given(key, values))
    except Refused as refused:
        return _show(reader, request, shown=Shown(key, values, " ".join(one for _, one in refused.problems)))
    later = case.answers[case.place(key) + 1 :]
    at = later[0].key if later and not reader.changing else CHECK
    return _show(Reader(case, at), request, left_out)


def _back(reader: Reader) -> Reader:
    """One step back: from the result to the answers, from these to the last question, from there to the one before."""
    found = reader.question()
    if found is None and reader.at == RESULT:
        return Reader(reader.case, CHECK)
    if found is not None and reader.changing:
        return Reader(reader.case, CHECK)
    before = reader.case.answers if found is None else found[0].answers
    return Reader(reader.case, before[-1].key if before else "")


def _named(case: GuidedCase, fact: str) -> str:
    """The question that a link or button names by its key or its control's id.

    What a result still needs was put aside, if not by that name: then the first question that was.
    """
    names = {control_id(QUESTIONS[key].facts[0].partition(".")[0]): key for key in QUESTIONS}
    key = fact if fact in QUESTIONS else names.get(fact, "")
    answered = {one.key: one.put_aside for one in case.answers}
    return key if key in answered else next((one for one, aside in answered.items() if aside), "")


def _show(
    reader: Reader, request: Mapping[str, Any], left_out: Sequence[str] = (), shown: Shown | None = None
) -> dict[str, Any]:
    """The step at which a reader is, with what was left out on the way and what is wrong with the answer, if so."""
    found = reader.question()
    case, said, link = reader.case, [left_out_words(left_out)], ""
    if found is not None:
        before, here = found
        number = len(before.answers) + 1
        earlier = next((one.values for one in case.answers if one.key == here.asks), ())
        shown = shown or Shown(here.asks, earlier)
        step = question_element(here, number, shown, request["pages"], left_out)
        said.append(f"{how_many_left(number, here.remaining_at_most)}.")
        at = here.asks
    elif reader.at == RESULT:
        assessment = assess(case.facts())
        step = result_element(case, assessment, request["pages"], request["today"])
        said.append(spoken_summary(assessment))
        link = f"{request['pages']['check']}#{address_of(assessment.case, dates=False)}"
        at = RESULT
    else:
        step, at = answers_element(case, left_out), CHECK
    problem = shown.problem if shown else ""
    return {
        "html": html(step),
        "state": Reader(case, at, reader.changing).to_dict(),
        "problems": problem_html([problem]) if problem else "",
        "said": " ".join(filter(None, said)),
        "focus": PROBLEMS if problem else HEADING,
        "link": link,
    }


def _question_of(path: str) -> str | None:
    """The question that asks for a fact; it is not on the page to be linked to."""
    return FACTS[path].question if path in FACTS else None


def guide(request: str) -> str:
    """The next step, as the worker gets and gives it."""
    return json.dumps(reply(json.loads(request)))
