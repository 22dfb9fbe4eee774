"""Every briefing keeps to the one form, and what goes with what can be followed both ways on the built pages."""

from __future__ import annotations

import re
import tomllib

import pytest

from macros.briefings import briefings_in
from macros.frame import evidence_in
from macros.page_files import PageFile, page_files
from tests.pages.whole_page import DOCS
from tests.widgets.html_reader import Tag, all_of
from tools.content_security_policy import SITE
from widgets.briefing import Briefing

CASES = {
    case["id"]: case["title"]
    for case in (
        tomllib.loads(file.read_text(encoding="utf-8")) for file in (DOCS / "practice" / "scenarios").glob("*.toml")
    )
}
BRIEFINGS = briefings_in(DOCS, evidence_in(DOCS), CASES)
PAGES = {page.place: page for page in page_files(DOCS, "briefings")}
SEVEN = [
    "Why this matters",
    "What we know",
    "What gets in the way",
    "What the rules say",
    "What good practice looks like",
    "Talk about it",
    "What we will do",
]
DECISIONS = {"N": "notification", "R": "rapid-review", "L": "practice-review", "X": "unsettled", "D": "deadlines"}

each_briefing = pytest.mark.parametrize("briefing", BRIEFINGS, ids=lambda one: one.place)


def built(place: str) -> list[Tag]:
    """The elements of a built page's article."""
    text = (SITE / place / "index.html").read_text(encoding="utf-8")
    article = text[text.index("<article", text.index("<main")) : text.rindex("</article>")]
    return all_of(f"{article}</article>")


def part(place: str, name: str) -> list[Tag]:
    """The elements of one part that stands around a briefing."""
    tags = built(place)
    (whole,) = [tag for tag in tags if tag.attributes.get("class") == name]
    return [tag for tag in tags if whole in tag.within]


def test_there_are_at_least_twelve_with_two_for_each_theme_of_the_country() -> None:
    """For each of the four national themes what the country learned, and a case study; and four on deciding."""
    kinds = [(one.theme, one.kind) for one in BRIEFINGS if not one.partnership]
    themes = ("black_asian_mixed_heritage", "sexual_abuse", "neglect", "babies")
    assert [] == [(theme, kind) for theme in themes for kind in ("national", "case") if (theme, kind) not in kinds]
    assert kinds.count(("deciding", "rule")) >= 4


@each_briefing
def test_a_briefing_has_its_form(briefing: Briefing) -> None:
    """Seven headings in order, three questions, a manager's note, a link to try the rule, and at most 900 words."""
    page: PageFile = PAGES[briefing.place]
    assert re.findall(r"^## (.*)$", page.text, re.MULTILINE) == SEVEN
    talk, do = page.text.split("## Talk about it")[1].split("## What we will do")
    assert len(re.findall(r"^\d\. ", talk, re.MULTILINE)) == talk.count("?\n") == 3
    assert len(re.findall(r"^Manager's note: ", do, re.MULTILINE)) == 1
    assert "{{ try_it(" in page.text
    assert len(re.sub(r"{{.*?}}", "", page.text, flags=re.DOTALL).split()) <= 900
    assert briefing.spoken <= 7 * 125
    assert ("FICTIONAL – FOR TRAINING" in [tag.words for tag in part(briefing.place, "briefing-head")]) == (
        briefing.kind == "case"
    )


@each_briefing
def test_practice_cases_can_be_followed_there_and_back(briefing: Briefing) -> None:
    """Each case stands under the briefing by its title, and under the case a link leads back."""
    links = {tag.attributes.get("href"): tag.words for tag in part(briefing.place, "briefing-foot") if tag.name == "a"}
    assert [CASES[one] for one in briefing.cases] == [links[f"../../practice/#{one}"] for one in briefing.cases]
    bank = built("practice")
    for case in briefing.cases:
        (heading,) = [tag for tag in bank if tag.attributes.get("id") == case]
        back = [
            tag.words
            for tag in bank
            if heading.within[-1] in tag.within and tag.attributes.get("href") == f"../{briefing.place}/"
        ]
        assert back == [briefing.title]


@each_briefing
def test_each_rule_leads_to_the_briefings_that_teach_it(briefing: Briefing) -> None:
    """On the page of its decision, and on the page of briefings, where it also stands by its theme."""
    for letter in {rule[0] for rule in briefing.rules}:
        links = [tag.attributes.get("href") for tag in built(DECISIONS[letter])]
        assert f"../{briefing.place}/" in links
    index = [tag.attributes.get("href") for tag in built("briefings")]
    name = briefing.place.removeprefix("briefings/")
    assert index.count(f"../briefings/{name}/") >= 1 + len(briefing.rules)


def test_what_a_briefing_rests_on_is_named_at_its_foot() -> None:
    """Every source of every briefing, by its title."""
    titles = {key: source.title for key, source in evidence_in(DOCS).sources.items()}
    for one in BRIEFINGS:
        named = [tag.words for tag in part(one.place, "briefing-foot") if tag.attributes.get("class") == "source-name"]
        assert named == [titles[key] for key in one.sources]
