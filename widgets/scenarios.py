"""Published fictional cases as a reader meets them on a page: story by stages, answers, what they teach.

Whole without a script: cases stand one under another, found by theme, agency, difficulty or decision from lists that
open. `case-bank.js` puts four choices in the place of those lists, and opens the case that an address leads to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from criteria.deadlines import in_words
from criteria.fragment import address_of
from criteria.phrases import STATUS_LABELS
from criteria.practice import AGENCIES, DECISIONS, DIFFICULTIES, THEMES
from criteria.wording import answers
from widgets.answers import folded
from widgets.exercise import step_data
from widgets.html import Content, element, html, joined, list_of
from widgets.rationales import asks_for_rationale

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from criteria.assessment import Assessment
    from criteria.case import Case
    from criteria.practice import Practice, Stage
    from criteria.scenario import Scenario
    from criteria.wording import Answer

__all__ = ["CONTENTS", "GROUPS", "LEAVE", "answers_list", "labels_of", "scenarios_list", "try_link"]

CONTENTS = "cases"
"""The id of the place to which a reader leaves a case."""
GROUPS: dict[str, tuple[str, str, Mapping[str, str]]] = {
    "theme": ("Theme", "Any theme", THEMES),
    "agencies": ("Agency", "Any agency", AGENCIES),
    "difficulty": ("Difficulty", "Any difficulty", {str(one): label for one, label in DIFFICULTIES.items()}),
    "decision": ("Decision", "Any decision", DECISIONS),
}
"""What a case can be found by: its name, what stands for no choice, and the values with their labels."""
FOUND = "{shown} of {all} cases shown."
LEAVE = "Leave this case"
CHANGED = "Changed"
PRACTISE = "Practise this case"


@dataclass(frozen=True, slots=True)
class LeadsTo:
    """Where cases lead: the addresses of pages from where the list stands, and links to each case's briefings."""

    check_page: str
    rationale_page: str
    briefings: Mapping[str, Sequence[Element]]


def scenarios_list(
    scenarios: Iterable[Scenario],
    check_page: str,
    rationale_page: str,
    briefings: Mapping[str, Sequence[Element]] | None = None,
) -> str:
    """Each scenario with its story and teaching points, its answers folded away, and a way to try it.

    Those told in stages come first, those told at once next, and those that others replace last, folded away.
    `check_page` and `rationale_page` are the addresses of these pages from where the list stands; `briefings` has
    links to those that go with a case, by its id.
    """
    leads_to = LeadsTo(check_page, rationale_page, briefings or {})
    published = tuple(scenarios)
    replaced = {one.supersedes: one for one in published if one.supersedes}
    staged = tuple(one for one in published if one.practice and one.id not in replaced)
    at_once = tuple(one for one in published if not one.practice and one.id not in replaced)
    older = tuple(one for one in published if one.id in replaced)
    bank = element(
        "case-bank",
        element("div", *_ways_in(staged, at_once), id=CONTENTS, tabindex="-1", class_="case-ways"),
        *(_case(one, leads_to) for one in staged),
        *(_case(one, leads_to) for one in at_once),
        *_replaced(older, replaced, leads_to),
        class_="tool",
    )
    # Markdown takes an element it does not know for a part of a paragraph; a div it leaves alone.
    return html(element("div", bank))


def try_link(label: str, case: Case, check_page: str) -> str:
    """A link that opens the check page with a case."""
    return html(_try(label, case, check_page))


def labels_of(practice: Practice) -> dict[str, tuple[str, ...]]:
    """The values by which a case is found, for each of the groups."""
    return {
        "theme": (practice.theme,),
        "agencies": practice.agencies,
        "difficulty": (str(practice.difficulty),),
        "decision": (practice.decision,),
    }


def _ways_in(staged: Sequence[Scenario], at_once: Sequence[Scenario]) -> tuple[Element, ...]:
    """The choices, which need the script; the lists, which do not; and those told at once, which have no labels."""
    return (
        element(
            "form",
            *(_choice(name, staged) for name in GROUPS),
            element("button", "Show all", type="reset", class_="md-button"),
            element("p", role="status", class_="case-found", data_say=FOUND),
            hidden=True,
            class_="case-choices",
        ),
        *(_group(name, staged) for name in GROUPS),
        element(
            "details",
            element("summary", f"All {len(staged)} cases told in stages"),
            list_of(map(_link, staged)),
            class_="case-all",
        ),
        folded(f"{len(at_once)} shorter cases, told all at once", list_of(map(_link, at_once))),
    )


def _used(name: str, staged: Sequence[Scenario]) -> dict[str, tuple[Scenario, ...]]:
    """The values of a group that some case has, each with its cases."""
    found = {
        value: tuple(one for one in staged if one.practice and value in labels_of(one.practice)[name])
        for value in GROUPS[name][2]
    }
    return {value: cases for value, cases in found.items() if cases}


def _choice(name: str, staged: Sequence[Scenario]) -> Element:
    title, any_of_them, labels = GROUPS[name]
    return element(
        "label",
        title,
        element(
            "select",
            element("option", any_of_them, value=""),
            *(element("option", labels[value], value=value) for value in _used(name, staged)),
            name=name,
        ),
    )


def _group(name: str, staged: Sequence[Scenario]) -> Element:
    """The cases of a group, by its values; the script hides it in favour of the choices."""
    title, _, labels = GROUPS[name]
    values = (element("li", labels[value], list_of(map(_link, cases))) for value, cases in _used(name, staged).items())
    return element(
        "details", element("summary", f"Find by {title.lower()}"), element("ul", *values), class_="case-group"
    )


def _link(scenario: Scenario) -> Element:
    return element("a", scenario.title, href=f"#{scenario.id}")


def _replaced(older: Sequence[Scenario], replaced: Mapping[str, Scenario], leads_to: LeadsTo) -> tuple[Element, ...]:
    """The cases that newer ones replace, folded away at the end: they stay as they were published."""
    if not older:
        return ()
    told = "Each stays as it was published. A newer case tells the same in stages."
    cases = (_case(one, leads_to, replaced[one.id]) for one in older)
    return (folded(f"{len(older)} older cases, replaced by newer ones", element("p", told), *cases),)


def _case(scenario: Scenario, leads_to: LeadsTo, replaced_by: Scenario | None = None) -> Element:
    practice = scenario.practice
    newer = (element("p", "Replaced by: ", _link(replaced_by), "."),) if replaced_by else ()
    labels = labels_of(practice) if practice else {}
    return element(
        "article",
        element("h2", scenario.title, id=scenario.id, tabindex="-1"),
        element("p", element("a", LEAVE, href=f"#{CONTENTS}"), class_="case-leave"),
        *newer,
        *((_practise(scenario),) if practice else ()),
        *(_staged(practice) if practice else _at_once(scenario)),
        *_to_write(scenario, leads_to.rationale_page),
        _taught(scenario, leads_to),
        class_="scenario",
        **{f"data_{name}": " ".join(values) for name, values in labels.items()},
    )


def _practise(scenario: Scenario) -> Element:
    """The way into the exercise, which needs the script."""
    which = element("span", f" ({scenario.title})", class_="visually-hidden")
    link = element("a", PRACTISE, which, href=f"#practise={scenario.id}", class_="md-button md-button--primary")
    practised = element("span", " You have practised it.", hidden=True, class_="case-practised")
    return element("p", link, practised, hidden=True, class_="case-practise")


def _at_once(scenario: Scenario) -> tuple[Element, ...]:
    return (element("p", scenario.story), folded("The answers", answers_list(scenario.assess())))


def _to_write(scenario: Scenario, rationale_page: str) -> tuple[Element, ...]:
    """The way to write its rationale, for a case in which the criteria are met."""
    link = element("a", "Write why to commission a review of this case, or not", href=f"{rationale_page}#{scenario.id}")
    return (element("p", link, class_="case-taught"),) if asks_for_rationale(scenario) else ()


def _taught(scenario: Scenario, leads_to: LeadsTo) -> Element:
    case = scenario.assess().case
    talks = leads_to.briefings.get(scenario.id, ())
    return element(
        "details",
        element("summary", "What this case teaches"),
        list_of(scenario.teaching),
        *(
            [element("p", "To talk about with a team: ", *joined("; ", talks), data_search_exclude="true")]
            if talks
            else []
        ),
        element("p", _try("Try this case, and change a fact", case, leads_to.check_page)),
        class_="case-taught",
    )


def _staged(practice: Practice) -> tuple[Element, ...]:
    """What a case is found by and what to expect of it, its stages, and the answer that tempts most."""
    values = labels_of(practice)
    labels = [
        f"{title}: {', '.join(names[value] for value in values[name])}." for name, (title, _, names) in GROUPS.items()
    ]
    return (
        list_of(labels, class_="case-labels"),
        element("p", element("strong", "Content note: "), practice.content_note, class_="case-note"),
        _first(practice),
        *(_later(practice.stages, number) for number in range(1, len(practice.stages))),
        element(
            "details",
            element("summary", "The commonest wrong answer"),
            element("p", element("strong", f"“{practice.wrong_answer}”")),
            element("p", element("strong", "Why it tempts: "), practice.tempting),
            class_="case-taught",
        ),
    )


def _first(practice: Practice) -> Element:
    assessment = practice.stages[0].assess()
    return element(
        "section",
        element("h3", "At first"),
        element("p", practice.stages[0].told),
        element("p", "What nobody knows yet:"),
        list_of(practice.not_known),
        folded("The answers at first", answers_list(assessment)),
        class_="case-step",
        **step_data(assessment),
    )


def _later(stages: Sequence[Stage], number: int) -> Element:
    """A later stage: what has become known, and the answers, with a word where one has changed."""
    now, before = stages[number].assess(), stages[number - 1].assess()
    return element(
        "section",
        element("h3", f"Then, step {number + 1} of {len(stages)}"),
        element("p", stages[number].told),
        folded(f"The answers at step {number + 1}", answers_list(now, before)),
        class_="case-step",
        **step_data(now),
    )


def answers_list(assessment: Assessment, before: Assessment | None = None) -> Element:
    """The four answers; where there were earlier ones, those that have changed say so, and the others are shorter."""
    earlier = [_said(one) for one in answers(before)] if before else []
    lines: list[Content] = []
    for number, answer in enumerate(answers(assessment)):
        if not earlier:
            lines.append(_said(answer))
        elif earlier[number] == _said(answer):
            lines.append(_in_short(answer))
        else:
            lines.append(element("span", element("strong", f"{CHANGED}: "), _said(answer)))
    return list_of(lines, data_search_exclude="true")


def _said(answer: Answer) -> str:
    """An answer, and for a notification who is told and who submits it."""
    how = answer.headline if answer.key == "notification" else ()
    return " ".join((_in_short(answer), *how))


def _in_short(answer: Answer) -> str:
    """An answer's question and status, and the days that fall due."""
    days = (f"{when.label}: {in_words(when.day)}." for when in answer.when)
    return " ".join((f"{answer.question} {STATUS_LABELS[answer.status]}.", *days))


def _try(label: str, case: Case, check_page: str) -> Element:
    return element("a", label, href=f"{check_page}#{address_of(case)}", class_="md-button")
