"""Whole answers in plain English, put together from `phrases.py` and the rules' own labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from criteria import notification, practice_review, rapid_review, unsettled
from criteria.assessment import ANSWERS
from criteria.deadlines import in_words
from criteria.facts import FACTS
from criteria.phrases import (
    ALONGSIDE,
    ASK_TODAY,
    CLOCKS,
    DUE_LABELS,
    FEW,
    HEADLINES,
    IN_TIME,
    LESSONS_NEEDED,
    LOCALLY,
    NEXT_STEPS,
    NO_DAY,
    NO_REASON_NOTED,
    NOTIFY_BY_ROUTE,
    OVERDUE,
    OVERDUE_IF,
    QUESTIONS,
    REASON_NOTED,
    SENT_LATE,
    STATUS_LABELS,
    STILL_OPEN,
    SUBMITTED_BY,
    UNANNOUNCED,
    WHO_DECIDES,
)
from criteria.reasons import reason_rule, reason_sentence
from criteria.truth import Truth

if TYPE_CHECKING:
    from datetime import date

    from criteria.assessment import Assessment
    from criteria.deadlines import Count
    from criteria.explanation import Change
    from criteria.rules import OpenQuestion, Rule
    from criteria.sources import Provision


__all__ = [
    "SECTIONS",
    "Answer",
    "When",
    "Why",
    "answers",
    "change_sentence",
    "clock_sentences",
    "reasons_noted",
    "runs_alongside",
    "still_needed",
    "who_submits",
]


SECTIONS: dict[str, tuple[Rule, ...]] = {
    "notification": (*notification.RULES, *unsettled.RULES),
    "rapid_review": rapid_review.RULES,
    "lcspr_criteria": practice_review.RULES,
    "commissioning": (practice_review.COMMISSIONING,),
}
"""The rules whose open questions may stand beside each answer."""


@dataclass(frozen=True, slots=True)
class Why:
    """One reason: the sentence, its rule, and the provision that gives it weight."""

    text: str
    rule: str
    truth: Truth
    provision: Provision


@dataclass(frozen=True, slots=True)
class When:
    """One date: which clock set it, what is due, from which day it was counted, the days, and notes on it.

    The clocks are `notification`, `rapid_review`, `publish_by` and `copies_by`. `late` is said when the day has passed,
    else empty.
    """

    clock: str
    label: str
    day: date
    count: Count | None
    notes: tuple[str, ...]
    late: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer as a reader meets it; everything is a sentence but the keys and the status.

    `changes` names before each sentence the fact that would change the answer; "lessons" where judgements on lessons
    are one line.
    """

    key: str
    question: str
    status: str
    headline: tuple[str, ...]
    why: tuple[Why, ...]
    who_decides: str
    clock: str
    when: tuple[When, ...]
    next_steps: tuple[str, ...]
    ask_today: str
    changes: tuple[tuple[str, str], ...]
    open_questions: tuple[OpenQuestion, ...]


def answers(assessment: Assessment) -> tuple[Answer, ...]:
    """The four answers to one case, in order."""
    return tuple(_answer(key, assessment) for key in ANSWERS)


def still_needed(assessment: Assessment) -> tuple[tuple[str, str], ...]:
    """What would settle the open answers: the key of each question, or of a group, and its sentence.

    The judgements on lessons are one line: any of them may be the first yes.
    """
    judgements = [key for key in assessment.still_needed if FACTS[key].group]
    singles = tuple((key, FACTS[key].question) for key in assessment.still_needed if not FACTS[key].group)
    lessons = (("lessons", LESSONS_NEEDED.format(len(judgements))),) if judgements else ()
    return (*singles, *lessons)


def who_submits(assessment: Assessment) -> tuple[str, ...]:
    """Who submits the notification; nothing when there is none to submit."""
    return () if assessment.by is None else (SUBMITTED_BY[_who_submits(assessment, assessment.by)],)


def clock_sentences(key: str, assessment: Assessment) -> tuple[str, ...]:
    """The days that fall due for one answer, what they are counted from, and whether they are overdue."""
    overdue = {"notification": assessment.notify_overdue, "rapid_review": assessment.review_overdue}.get(key)
    days = [
        line
        for one in _when(key, assessment)
        for line in (f"{one.label} {in_words(one.day)}.", *one.notes, *filter(None, (one.late,)))
    ]
    return (*(days or (NO_DAY,)), *((IN_TIME,) if overdue is False else ()))


def reasons_noted(assessment: Assessment) -> tuple[str, ...]:
    """The reasons against commissioning that partners noted, each with its worth."""
    noted = tuple(
        REASON_NOTED.format(statement=fact.statement, worth=fact.hint)
        for fact in (FACTS[f"reasons_against.{name}"] for name in assessment.reasons_against)
    )
    return noted or (NO_REASON_NOTED,)


def change_sentence(change: Change) -> str:
    """What one other value of one fact would change, as a sentence."""
    fact = FACTS[change.fact]
    if fact.statement:
        what = f"If it were {'so' if change.to == 'yes' else 'not so'} that {fact.statement}"
    elif change.fact == "age":
        what = f"If the age at the incident were {change.to}"
    else:
        what = f"If the answer to “{fact.question}” were “{fact.label(change.to)}”"
    return f"{what}: {STATUS_LABELS[change.becomes].lower()}."


def _changes(key: str, assessment: Assessment) -> tuple[tuple[str, str], ...]:
    """What would change one answer, by fact; the judgements on lessons that would each be the first yes as one."""
    changes = [one for one in assessment.would_change if one.answer == key]
    first_yes = [one for one in changes if FACTS[one.fact].group and one.to == "yes"]
    if len(first_yes) < FEW:
        return tuple((one.fact, change_sentence(one)) for one in changes)
    becomes = STATUS_LABELS[first_yes[0].becomes].lower()
    return (
        *((one.fact, change_sentence(one)) for one in changes if one not in first_yes),
        ("lessons", f"If any one of the {len(first_yes)} judgements on lessons answered no were a yes: {becomes}."),
    )


def _answer(key: str, assessment: Assessment) -> Answer:
    status: str = getattr(assessment.statuses, key)
    return Answer(
        key=key,
        question=QUESTIONS[key],
        status=status,
        headline=_headline(key, status, assessment),
        why=tuple(
            Why(reason_sentence(one), reason_rule(one), one.truth, one.node.provision)
            for answer, one in assessment.reasons
            if answer == key
        ),
        who_decides=WHO_DECIDES[key],
        clock="" if status in ("not_required", "not_applicable") else CLOCKS.get(key, ""),
        when=_when(key, assessment),
        next_steps=_next_steps(key, status, assessment),
        ask_today=ASK_TODAY if key == "notification" and _serious_incident_open(status, assessment) else "",
        changes=_changes(key, assessment),
        open_questions=tuple(_open_questions(key, assessment)),
    )


def _serious_incident_open(status: str, assessment: Assessment) -> bool:
    """Whether to ask today: the answer is open, or a duty to tell the Panel may hide behind another duty."""
    return status in ("undetermined", "seek_advice") or "serious_incident" in assessment.open_routes


def _headline(key: str, status: str, assessment: Assessment) -> tuple[str, ...]:
    if key != "notification":
        return (HEADLINES[key, status], *_unsettled(key, assessment))
    by = who_submits(assessment)
    alongside = runs_alongside(assessment)
    if status != "required":
        return (HEADLINES[key, status], *_unsettled(key, assessment), *by, *alongside)
    told = tuple(NOTIFY_BY_ROUTE[route] for route in assessment.routes)
    still_open = tuple(STILL_OPEN[route] for route in assessment.open_routes)
    return (*told, *still_open, *by, *alongside)


def runs_alongside(assessment: Assessment) -> tuple[str, ...]:
    """What a death leads to whether it is notified or not; said too while it is open whether the dead was a child."""
    died = assessment.case.values["outcome"] == "died"
    child = notification.CHILD_DEATH_REVIEW.truth(assessment.values)
    return (ALONGSIDE["child_death_review"],) if died and child is not Truth.NO else ()


def _unsettled(key: str, assessment: Assessment) -> tuple[str, ...]:
    """The points that no source settles, where an answer rests on one: what to ask about."""
    return tuple(reason_sentence(one) for answer, one in assessment.reasons if answer == key and one.unsettled)


def _who_submits(assessment: Assessment, by: str) -> str:
    """Which sentence says who submits: the contract's word, or a narrower one where the case allows it."""
    if by == "this_authority" and assessment.case.values["incident_place"] == "outside_england":
        return "this_authority_from_outside"
    if by == "unknown" and assessment.statuses.rapid_review == "not_required":
        return "unknown_responsible"
    return by


def _when(key: str, assessment: Assessment) -> tuple[When, ...]:
    match key:
        case "notification":
            sent = assessment.case.on("notified_on") is not None
            status = assessment.statuses.notification
            late = (SENT_LATE if sent else _overdue(key, status)) if assessment.notify_overdue else ""
            return _due(key, status, assessment.notify, late)
        case "rapid_review":
            status = assessment.statuses.rapid_review
            late = _overdue(key, status) if assessment.review_overdue else ""
            return _due(key, status, assessment.review, late)
        case "commissioning":
            publish = (
                ()
                if assessment.publish_by is None
                else (When("publish_by", "If a review is commissioned, publish by", assessment.publish_by, None, ()),)
            )
            return (*publish, *_copies(assessment.copies))
        case _:
            return ()


def _overdue(key: str, status: str) -> str:
    return OVERDUE[key] if status == "required" else OVERDUE_IF[key]


def _due(key: str, status: str, count: Count | None, late: str) -> tuple[When, ...]:
    if count is None:
        return ()
    settled, still_open = DUE_LABELS[key]
    return (_counted(key, settled if status == "required" else still_open, count, late),)


def _copies(count: Count | None) -> tuple[When, ...]:
    return () if count is None else (_counted("copies_by", "Send copies by", count),)


def _counted(clock: str, label: str, count: Count, late: str = "") -> When:
    unannounced = (UNANNOUNCED,) if count.rests_on_unannounced else ()
    day_zero = f"Day 0 is {in_words(count.start)}; it is not counted."
    return When(clock, label, count.due, count, (day_zero, *unannounced), late)


def _next_steps(key: str, status: str, assessment: Assessment) -> tuple[str, ...]:
    steps = list(NEXT_STEPS.get((key, status), ()))
    if (key, status) == ("rapid_review", "not_required") and assessment.case.on("notified_on") is None:
        steps = []  # nothing was sent that could have to be withdrawn
    if key == "notification":
        steps += [LOCALLY[one] for one in assessment.local_routes]
    if key == "commissioning" and assessment.reasons_against:
        steps += reasons_noted(assessment)
    return tuple(steps)


def _open_questions(key: str, assessment: Assessment) -> list[OpenQuestion]:
    """The open questions beside the rules that were asked, and those the case itself raises."""
    if assessment.statuses.commissioning == "not_applicable" and key == "commissioning":
        return []
    asked = {reason_rule(one) for answer, one in assessment.reasons if answer == key}
    if key == "notification":
        asked |= _raised_by(assessment)
    return [question for rule in SECTIONS[key] if rule.key in asked for question in rule.open_questions]


def _raised_by(assessment: Assessment) -> set[str]:
    """The rules whose open questions a case raises though no answer rests on them."""
    case = assessment.case
    age, at_death = case.age("age"), case.age("age_at_death")
    crossed = age in unsettled.CHILDHOOD and at_death not in (None, *unsettled.CHILDHOOD)
    raised = {"N5"} if assessment.notify is not None else set()
    if crossed and case.values["outcome"] == "died":
        raised.add("X2")
    return raised
