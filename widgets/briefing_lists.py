"""Lists that lead to briefings: by theme, by role, by rule, for one decision, and for one practice case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.briefing import EVERYONE, ROLES, THEMES
from widgets.html import Content, element, html, list_of
from widgets.rules import RULES, SECTIONS, rule_links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from widgets.briefing import Briefing

    To = Callable[[str], str]

__all__ = ["briefing_link", "by_role", "by_rule", "by_theme", "minutes", "of_section", "with_case"]

NONE_YET = "None yet."


def briefing_link(briefing: Briefing, to: To) -> Element:
    """A link to a briefing; a partnership's own says whose it is."""
    whose = f" ({briefing.partnership})" if briefing.partnership else ""
    return element("span", element("a", briefing.title, href=to(briefing.place)), whose)


def minutes(briefing: Briefing) -> str:
    """How long it takes to read aloud."""
    return "1 minute to read aloud" if briefing.minutes == 1 else f"{briefing.minutes} minutes to read aloud"


def by_theme(briefings: Sequence[Briefing], to: To) -> str:
    """Ours under their themes, then each partnership's own under its name, with the minutes they take."""
    ours = {label: [one for one in briefings if (one.theme, one.partnership) == (key, "")] for key, label in _THEMES}
    names = dict.fromkeys(one.partnership for one in briefings if one.partnership)
    own = {name: [one for one in briefings if one.partnership == name] for name in names}
    parts = (
        (element("h3", label), _listing(_with_minutes(one, to) for one in found))
        for label, found in (ours | own).items()
        if found
    )
    return _list(part for both in parts for part in both)


def by_role(briefings: Sequence[Briefing], to: To) -> str:
    """Every role with the briefings for it, those for everyone included."""
    roles = ((label, [one for one in briefings if one.is_for(key)]) for key, label in ROLES.items() if key != EVERYONE)
    return _list([_listing((label, _links(found, to)) for label, found in roles if found)])


def by_rule(briefings: Sequence[Briefing], to: To) -> str:
    """Every rule that some briefing teaches, with those that do."""
    taught = {key: [one for one in briefings if key in one.rules] for key in RULES}
    rules = (
        (rule_links([key], to), f" {RULES[key].title}", _links(found, to)) for key, found in taught.items() if found
    )
    return _list([_listing(rules)])


def of_section(section: str, briefings: Sequence[Briefing], to: To) -> str:
    """The briefings that teach rules of one section, those with most of them first, each with these rules."""
    keys = dict.fromkeys(rule.key for rule in SECTIONS[section])
    found = [(one, [key for key in keys if key in one.rules]) for one in briefings]
    taught = sorted(((one, rules) for one, rules in found if rules), key=lambda pair: -len(pair[1]))
    if not taught:
        return html(element("p", NONE_YET))
    lines = (
        (briefing_link(one, to), ": ", "rule " if len(rules) == 1 else "rules ", rule_links(rules, to))
        for one, rules in taught
    )
    return _list([_listing(lines)])


def with_case(briefings: Iterable[Briefing], to: To) -> Mapping[str, Sequence[Element]]:
    """Links to the briefings that go with each practice case, by the ids of the cases."""
    known = tuple(briefings)
    cases = dict.fromkeys(case for one in known for case in one.cases)
    return {case: [briefing_link(one, to) for one in known if case in one.cases] for case in cases}


_THEMES = tuple(THEMES.items())


def _with_minutes(briefing: Briefing, to: To) -> tuple[Content, ...]:
    return (briefing_link(briefing, to), element("span", f", {minutes(briefing)}", class_="briefing-facts"))


def _listing(items: Iterable[Iterable[Content]]) -> Element:
    return element("ul", *(element("li", *item) for item in items))


def _links(found: Iterable[Briefing], to: To) -> Element:
    return list_of(briefing_link(one, to) for one in found)


def _list(parts: Iterable[Element]) -> str:
    """A generated list, which search leaves to the briefings themselves."""
    return html(element("div", *parts, class_="briefings", data_search_exclude="true"))
