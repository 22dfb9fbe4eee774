"""The reply to `<scenario-check>` cut into its fragments: the same bytes as the renderer's, by name.

What a reader typed, and the days, stand as holes: {age}, {aware_on|words}, {aware_on.notification|counted}.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from criteria import Refused, assess
from criteria.assessment import JUDGEMENTS
from criteria.case import HOW_TO_GIVE
from criteria.deadlines import in_words
from criteria.facts import FACTS, Kind
from criteria.fragment import address_code, read_form
from criteria.rules import Is
from criteria.wording import answers, runs_alongside, still_needed, who_submits
from precomputed.check_layout import ADDRESSES, OFFERED, PROBLEMS, REPLY
from precomputed.check_signs import LISTS, SIGNS, TODAY
from precomputed.holes import holes, with_holes
from precomputed.layout import fragments
from precomputed.signs import Derived
from precomputed.table import Seen
from widgets.answers import (
    answer_blocks,
    asked,
    bar_item,
    block_html,
    given_sentence,
    needed_item,
    open_question,
    section_html,
    spoken,
    when_element,
    why_item,
)
from widgets.check_reply import offered
from widgets.html import element, html
from widgets.tool import problem_item, question_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from criteria.assessment import Assessment
    from criteria.rules import OpenQuestion
    from criteria.wording import Answer, Why

__all__ = ["EVERY_FRAGMENT", "given_pieces", "look", "named_problems", "pairs_of", "problems_of"]

KEYS = tuple(fact.key for fact in JUDGEMENTS)
OF_PROBLEMS = tuple(fragment.name for _, fragment in PROBLEMS)
EVERY_FRAGMENT = (
    *(one for parts in REPLY.values() for one in fragments(parts)),
    *OFFERED.values(),
    *(fragment for _, fragment in PROBLEMS),
    *fragments(ADDRESSES["dated"]),
)
EVERY = tuple(one.name for one in EVERY_FRAGMENT)


def look(given: Mapping[str, str]) -> Seen:
    """What a case shows, as a form gives it. Of a case that is refused these are its problems alone."""
    try:
        assessment = assess(read_form(pairs_of(given)))
    except Refused as refused:
        return Seen({}, OF_PROBLEMS, problems_of(refused))
    texts = {
        **_needed(assessment),
        **{name: text for answer in answers(assessment) for name, text in _answer(answer, assessment).items()},
        **given_pieces(assessment, given.get(TODAY, "")),
        **_offered(assessment),
    }
    return Seen({one.name: one.of(assessment) for one in SIGNS if isinstance(one, Derived) and one.of}, EVERY, texts)


def pairs_of(given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """A case as the names and values of a form, without what comes beside its facts."""
    for name, text in given.items():
        if name == "circumstances":
            yield from ((name, value) for value in text.split(",") if value)
        elif name in FACTS:
            yield name, text


def problems_of(refused: Refused) -> dict[str, str]:
    """What is wrong with a case, by fragment."""
    found: dict[str, str] = {}
    for name, path, sentence in named_problems(refused):
        found[name] = found.get(name, "") + html(problem_item(path, sentence, question_link(path)))
    return found


def named_problems(refused: Refused) -> Iterator[tuple[str, str, str]]:
    """Each problem as the name of its fragment, the fact that is named, and a sentence."""
    for path, sentence in refused.problems:
        fact = FACTS[path]
        unreadable = sentence == HOW_TO_GIVE[fact.kind].format(", ".join(fact.values))
        yield f"{'unreadable' if unreadable else 'problem'}.{path}", path, sentence


def given_pieces(assessment: Assessment, today: str) -> dict[str, str]:
    """The facts given, for the receipt and for an address, and when it was asked."""
    pieces = {"asked": html(asked(today))}
    if today:
        pieces["asked"] = pieces["asked"].replace(in_words(date.fromisoformat(today)), f"{{{TODAY}|words}}")
    for fact, value in assessment.case.known():
        text, code = _given(fact.key, value)
        pieces |= {f"given.{fact.key}": text, f"address.{fact.key}": f"&{fact.key}={code}"}
    return pieces


@cache
def _given(key: str, value: object) -> tuple[str, str]:
    """A fact as the receipt, and as an address has it."""
    fact, text, code = FACTS[key], html(element("li", given_sentence(FACTS[key], value))), address_code(value)
    if fact.kind is Kind.AGE:
        return html(element("li", f"{fact.question} {{{key}}}")), f"{{{key}}}"
    if isinstance(value, date):
        return text.replace(in_words(value), f"{{{key}|words}}"), f"{{{key}|iso}}"
    return text, code


def _offered(assessment: Assessment) -> dict[str, str]:
    return {f"offered.{group}": "yes" for group, can_matter in offered(assessment.statuses).items() if can_matter}


def _needed(assessment: Assessment) -> dict[str, str]:
    """What is still needed, by the fact, or group of facts, that is."""
    count = str(sum(assessment.case.values[fact] is None for fact in KEYS))
    return {
        f"needed.{key}": _needed_item(key, sentence.replace(f" {count} ", " {lessons_open} "))
        for key, sentence in still_needed(assessment)
    }


@cache
def _needed_item(key: str, sentence: str) -> str:
    return html(needed_item(key, sentence))


def _answer(answer: Answer, assessment: Assessment) -> dict[str, str]:
    """The fragments of one answer; those that come to nothing are left out."""
    bare = replace(answer, headline=(), why=(), when=(), next_steps=(), changes=(), open_questions=())
    pieces = {**_frame(bare), **_headline(answer, assessment), **_days(answer, assessment)}
    pieces |= {**_why(answer, assessment), **_next(answer, assessment)}
    for fact, sentence in answer.changes:
        text = _item(sentence)
        if fact == "lessons":
            count = sum(assessment.case.values[one] == "no" for one in KEYS)
            text = text.replace(f" {count} ", " {lessons_no} ")
        pieces[f"changes.{fact}"] = pieces.get(f"changes.{fact}", "") + text
    pieces |= {f"open.{one.key}": _open_question(one) for one in answer.open_questions}
    return {f"{answer.key}.{name}": text for name, text in pieces.items() if text}


@cache
def _frame(answer: Answer) -> dict[str, str]:
    """What an answer says by its status alone."""
    blocks = answer_blocks(answer)
    return {
        "section": section_html(answer.key, answer.status)[0],
        **{name: block_html(blocks[name]) for name in ("status", "clock", "ask_today", "who")},
        "bar": html(bar_item(answer)),
        "spoken": spoken(answer),
    }


def _headline(answer: Answer, assessment: Assessment) -> dict[str, str]:
    """What is said first; of a notification also who submits it, and what runs alongside."""
    said = [_paragraph(sentence) for sentence in answer.headline]
    if answer.key != "notification":
        return {"headline": "".join(said)}
    ends = len(said) - len(runs_alongside(assessment))
    begins = ends - len(who_submits(assessment))
    parts = {"headline": said[:begins], "by": said[begins:ends], "alongside": said[ends:]}
    return {name: "".join(part) for name, part in parts.items()}


def _days(answer: Answer, assessment: Assessment) -> dict[str, str]:
    """What falls due, with the days as holes."""
    starts = {
        "notification": "aware_on",
        "rapid_review": "notified_on",
        "publish_by": "review_decided_on",
        "copies_by": "publish_on" if assessment.case.on("publish_on") else "review_decided_on.publish_by",
    }
    return {
        f"when.{when.clock}": with_holes(
            html(when_element(when)), holes(starts[when.clock], when.clock, when.day, when.count)
        )
        for when in answer.when
    }


def _why(answer: Answer, assessment: Assessment) -> dict[str, str]:
    """The reasons: by rule, and of each list of judgements by the judgement that is a yes."""
    pieces: dict[str, str] = {}
    reasons = [reason for key, reason in assessment.reasons if key == answer.key]
    lists = {id(rule): name for name, (rule, _) in LISTS.items()}
    for reason, why in zip(reasons, answer.why, strict=True):
        name = lists.get(id(reason.rule), reason.rule.key)
        if isinstance(reason.node, Is) and id(reason.rule) in lists:
            name = reason.node.fact
        pieces[f"why.{name}"] = pieces.get(f"why.{name}", "") + _why_item(why)
    return pieces


def _next(answer: Answer, assessment: Assessment) -> dict[str, str]:
    """What to do next: by status first, then what a local route or a reason against adds."""
    steps = list(answer.next_steps)
    added: tuple[str, ...] = ()
    if answer.key == "notification":
        added = assessment.local_routes
    elif answer.key == "commissioning":
        added = tuple(f"reasons_against.{name}" for name in assessment.reasons_against)
    first = len(steps) - len(added)
    return {
        "next": "".join(map(_item, steps[:first])),
        **{f"next.{name}": _item(step) for name, step in zip(added, steps[first:], strict=True)},
    }


@cache
def _item(sentence: str) -> str:
    return html(element("li", sentence))


@cache
def _paragraph(sentence: str) -> str:
    return html(element("p", sentence))


@cache
def _why_item(why: Why) -> str:
    return html(why_item(why))


@cache
def _open_question(question: OpenQuestion) -> str:
    return html(*open_question(question))
