"""What pages may ask the rules for. Thin: each macro passes on what a renderer or the rules give."""

from __future__ import annotations

import tomllib
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from criteria import deadlines
from criteria.case import read
from criteria.charts import CHARTS
from criteria.phrases import DISCLAIMER
from criteria.scenario import Scenario, read_scenario
from criteria.version import RULES_VERSION
from macros import briefing_reader, briefings, drills, frame, kits, learning, reference_pages, speed, words
from macros.page_build import page_build
from widgets import (
    check,
    compare,
    confirmation,
    exercise,
    flowchart,
    guide,
    home,
    host,
    ready_pairs,
    reference,
    rules,
    scenarios,
    support,
    timeline,
)
from widgets.briefing_lists import with_case
from widgets.case_rationale import case_rationale_html
from widgets.rationales import asks_for_rationale, read_rationales

if TYPE_CHECKING:
    from collections.abc import Callable

    from widgets.briefing import Briefing

__all__ = ["define_env"]

DOCS = Path(__file__).parent.parent / "docs"


def define_env(env: Any) -> None:  # noqa: ANN401 - mkdocs-macros gives no type for it
    """Tell mkdocs-macros what there is; the plug-in calls this once a build."""
    extra = env.conf["extra"]
    host.check_local_contact(extra)
    host.check_feedback(extra)
    confirmed = host.confirmation(extra)
    # The theme's templates know no rules version. A builder that does not show them this setting leaves every page
    # at "not yet confirmed", which is the careful side.
    extra["confirmation"] = _for_templates(confirmed)
    # Likewise: a page that does not say which build it is of leaves that to be asked of the server.
    extra["build"] = page_build(DOCS / "assets")
    for macro in (
        rules.rules_table,
        rules.clocks_table,
        rules.conditions_table,
        rules.judgements_table,
        reference.weights_table,
        reference.sources_table,
        reference.open_questions,
        reference.holidays_table,
        guide.all_questions,
        guide.how_chosen,
        support.content_note,
        support.fictional_mark,
    ):
        env.macro(macro)
    env.macro(timeline.timeline_element_html, "case_timeline")
    results = speed.read_results(DOCS.parent / "benchmarks" / "results.json")
    for of_results in (
        speed.speed_when,
        speed.speed_met,
        speed.speed_chart_html,
        speed.speed_loads,
        speed.speed_figures,
    ):
        env.macro(partial(of_results, results), of_results.__name__)
    env.macro(_traceability, "traceability_table")

    def to(place: str) -> str:
        """Give the address of a page from the page being built, such as "sources#not-yet-confirmed"."""
        return _address(env, place)

    evidence = frame.evidence_in(DOCS)
    frame.tell(env, to, DOCS, evidence)
    words.tell(env, DOCS, evidence)
    drills.tell(env, to)
    briefing_reader.tell(env)
    reference_pages.tell(env, to, evidence)
    kits.tell(env, to, evidence)
    published = cache(_published)  # read, and asked of the rules, once a build
    told = briefings.tell(env, to, DOCS, evidence, {one.id: one.title for one in published()})
    _cases(env, to, published, told)
    learning.tell(env, to, DOCS, evidence, published)

    def doors() -> str:
        """Give the ways in, one for each kind of reader."""
        return home.doors_html(to)

    def how_reviews_work() -> str:
        """Give the three steps as cards."""
        return home.cards_html(to)

    def unconfirmed_points() -> str:
        """Give what nobody here has read, after who has confirmed it, if anybody has."""
        return confirmation.confirmation_state(confirmed) + confirmation.points_table(to)

    def rests_on_reports(section: str) -> str:
        """Give the rules of a section that rest on others' accounts."""
        return confirmation.rests_on_reports(section, confirmed, to)

    for of_this_page in (
        doors,
        how_reviews_work,
        unconfirmed_points,
        rests_on_reports,
    ):
        env.macro(of_this_page)
    env.macro(partial(_flow_chart, to), "flow_chart")
    env.macro(partial(_guided_check, to), "guided_check")
    env.variables.update(
        {
            "disclaimer": DISCLAIMER,
            "rules_version": RULES_VERSION,
            "notify_within": deadlines.NOTIFY_WITHIN,
            "rapid_review_within": deadlines.RAPID_REVIEW_WITHIN,
            "publish_within_months": deadlines.PUBLISH_WITHIN_MONTHS,
            "copies_before": deadlines.COPIES_BEFORE,
        }
    )


def _flow_chart(to: Callable[[str], str]) -> str:
    """The flow charts, in words and as pictures, with the place to answer."""
    pictures = {one.key: (DOCS / "flowchart" / f"{one.key}.svg").read_text(encoding="utf-8") for one in CHARTS}
    return flowchart.flowchart_html(pictures, to)


def _cases(
    env: Any,  # noqa: ANN401 - as above
    to: Callable[[str], str],
    published: Callable[[], tuple[Scenario, ...]],
    told: tuple[Briefing, ...],
) -> None:
    """Tell mkdocs-macros what pages may ask for about fictional cases; `to` gives the address of a page.

    `told` are the briefings, some of which go with cases.
    """

    def scenario_check() -> str:
        """Give the form that checks one case."""
        return check.check_html(to)

    def case_compare() -> str:
        """Give the tool that compares two cases, opened by its ready pairs."""
        return compare.compare_html(ready_pairs.ready_pairs(published()), to)

    def pairs_compared() -> str:
        """Give every ready pair, compared in full."""
        return ready_pairs.pairs_html(ready_pairs.ready_pairs(published()), to)

    def try_it(label: str, **facts: object) -> str:
        """Give a link that opens the check page with a fictional case."""
        return scenarios.try_link(label, read(facts), to("check"))

    def case_exercise() -> str:
        """Give the exercise, in which one of those cases is practised."""
        return exercise.exercise_html(to("practice/record"))

    def scenarios_list() -> str:
        """Give every published case."""
        return scenarios.scenarios_list(published(), to("check"), to("practice/rationale"), with_case(told, to))

    def case_rationale() -> str:
        """Give the cases in which the criteria are met, to write why to commission a review or not."""
        offered = tuple(filter(asks_for_rationale, published()))
        return case_rationale_html(read_rationales(_toml(DOCS / "practice" / "rationales.toml"), offered), to)

    for about_cases in (
        scenario_check,
        case_compare,
        pairs_compared,
        try_it,
        case_exercise,
        scenarios_list,
        case_rationale,
    ):
        env.macro(about_cases)


def _guided_check(to: Callable[[str], str]) -> str:
    """Give the guided check, with the addresses of the pages it leads to; `to` gives the address of a page."""
    return guide.guide_html({page: to(page) for page in guide.LEADS_TO})


def _traceability() -> str:
    return reference.traceability_table(_toml(DOCS.parent / "tests" / "traceability.toml")["tests"])


def _published() -> tuple[Scenario, ...]:
    files = sorted((DOCS / "practice" / "scenarios").glob("*.toml"))
    return tuple(read_scenario(_toml(file)) for file in files)


def _for_templates(confirmed: host.Confirmation | None) -> dict[str, str] | None:
    """A confirmation that holds as templates show it, or None."""
    if confirmed is None or not confirmed.holds:
        return None
    return {
        "who": confirmed.who,
        "when": deadlines.in_words(confirmed.when),
        "rules_version": confirmed.rules_version,
    }


def _address(env: Any, place: str) -> str:  # noqa: ANN401 - as above
    """A page's address from the page being built, however deep, with or without folders for pages.

    A place is a page's file without its ending, or a folder with a slash; a fragment may follow.
    """
    up = "../" * env.page.url.count("/")
    page, hash_, fragment = place.partition("#")
    if env.conf["use_directory_urls"]:
        target = page if page.endswith("/") else f"{page}/"
    else:
        target = f"{page}index.html" if page.endswith("/") else f"{page}.html"
    return f"{up}{target}{hash_}{fragment}"


def _toml(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
