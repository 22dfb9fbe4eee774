"""The practice cases as a page shows them: found by four ways, told step by step, older ones folded away."""

import tomllib
from pathlib import Path

import pytest

from criteria.scenario import Scenario, read_scenario
from tests.widgets.html_reader import Tag, all_of
from widgets.scenarios import CONTENTS, GROUPS, LEAVE, labels_of, scenarios_list

FOLDER = Path(__file__).parents[2] / "docs" / "practice" / "scenarios"
PUBLISHED = tuple(
    read_scenario(tomllib.loads(file.read_text(encoding="utf-8"))) for file in sorted(FOLDER.glob("*.toml"))
)
TAGS = all_of(scenarios_list(PUBLISHED, "../check/", "../rationale/"))
REPLACED = {one.supersedes for one in PUBLISHED if one.supersedes}
STAGED = [one for one in PUBLISHED if one.practice and one.id not in REPLACED]


def article_of(scenario: Scenario) -> Tag:
    """The article of a case."""
    (heading,) = [tag for tag in TAGS if tag.attributes.get("id") == scenario.id]
    return heading.within[-1]


def by_id(name: str) -> Scenario:
    """The case of an id."""
    return next(one for one in PUBLISHED if one.id == name)


def parts(article: Tag) -> list[Tag]:
    """The elements of an article, in order."""
    return [tag for tag in TAGS if article in tag.within]


@pytest.mark.parametrize("scenario", PUBLISHED, ids=lambda one: one.id)
def test_every_case_can_be_left_before_it_is_read(scenario: Scenario) -> None:
    """Right after its heading each case has a way out, to a place that is on the page."""
    heading, line, link = parts(article_of(scenario))[:3]
    assert (heading.name, heading.words) == ("h2", scenario.title)
    assert line.attributes["class"] == "case-leave"
    assert (link.words, link.attributes["href"]) == (LEAVE, f"#{CONTENTS}")
    assert [tag.attributes["id"] for tag in TAGS if tag.attributes.get("id") == CONTENTS] == [CONTENTS]


@pytest.mark.parametrize("scenario", STAGED, ids=lambda one: one.id)
def test_a_case_is_told_step_by_step(scenario: Scenario) -> None:
    """Its labels and content note stand before the story; steps follow each other; every answer is folded away."""
    practice = scenario.practice
    assert practice is not None
    inside = parts(article_of(scenario))
    words = [tag.words for tag in inside]
    told = [words.index(" ".join(stage.told.split())) for stage in scenario.stages]
    assert words.index(f"Content note: {practice.content_note}") < told[0]
    assert sorted(told) == told
    assert [words.index(line) < told[1] for line in practice.not_known] == [True] * len(practice.not_known)
    folded = [tag for tag in inside if tag.name == "details"]
    assert len(folded) == len(scenario.stages) + 2
    shown = " ".join(tag.words for tag in inside if tag.name == "p" and not any(one in tag.within for one in folded))
    for hidden in (practice.tempting, practice.wrong_answer, "Notify by"):
        assert hidden not in shown


def test_cases_whose_criteria_are_met_lead_to_their_rationale() -> None:
    """Each case told in stages that is expected to meet the criteria has one link to writing why; no other has."""
    links = [tag for tag in TAGS if tag.attributes.get("href", "").startswith("../rationale/")]
    met = [one.id for one in STAGED if dict(one.expected)["lcspr_criteria"]["status"] == "met"]  # type: ignore[index]
    assert met == [tag.attributes["href"].partition("#")[2] for tag in links]
    assert all(link in parts(article_of(one)) for link, one in zip(links, map(by_id, met), strict=True))


def test_each_label_is_a_way_in() -> None:
    """Without a script each group lists its values with their cases, and each case once under each of its values."""
    groups = [tag for tag in TAGS if tag.attributes.get("class") == "case-group"]
    assert [f"Find by {title.lower()}" for title, _, _ in GROUPS.values()] == [
        tag.words for tag in TAGS if tag.name == "summary" and tag.within[-1] in groups
    ]
    for name, group in zip(GROUPS, groups, strict=True):
        listed = [tag.attributes["href"][1:] for tag in TAGS if tag.name == "a" and group in tag.within]
        wanted = [one.id for one in STAGED for _ in labels_of(one.practice)[name] if one.practice]  # type: ignore[arg-type]
        assert sorted(wanted) == sorted(listed)


def test_the_choices_offer_what_some_case_has() -> None:
    """The script finds by the same values: each option but the first is on a case, and each label of a case is one."""
    for name in GROUPS:
        (choice,) = [tag for tag in TAGS if tag.name == "select" and tag.attributes["name"] == name]
        offered = {tag.attributes["value"] for tag in TAGS if tag.name == "option" and choice in tag.within}
        on_cases = {
            value for tag in TAGS if tag.name == "article" for value in tag.attributes.get(f"data-{name}", "").split()
        }
        assert offered == on_cases | {""}


def test_replaced_cases_are_folded_away_at_the_end() -> None:
    """They come last, folded, each with a link to the newer case; no other case is among them."""
    articles = [tag for tag in TAGS if tag.name == "article"]
    older = [tag for tag in articles if tag.within[-1].name == "details"]
    assert articles[-len(older) :] == older
    ids = {tag.attributes["id"] for tag in TAGS if tag.name == "h2" and tag.within[-1] in older}
    assert ids == REPLACED
    newer = {one.supersedes: one.id for one in PUBLISHED if one.supersedes}
    for article in older:
        (heading,) = [tag for tag in parts(article) if tag.name == "h2"]
        assert f"#{newer[heading.attributes['id']]}" in [tag.attributes.get("href") for tag in parts(article)]


def test_what_has_changed_is_said_of_the_answer_that_has() -> None:
    """In the case of a diagnosis, notifying starts the second clock and alters nothing else."""
    (case,) = [one for one in STAGED if one.id == "p01-new-facts"]
    steps = [tag for tag in parts(article_of(case)) if tag.name == "details"][1:2]
    lines = [tag.words for tag in TAGS if tag.name == "li" and steps[0] in tag.within]
    assert [line.startswith("Changed: ") for line in lines] == [False, True, False, False]
    assert "26 October 2026" in lines[1]
