"""What a host may say in mkdocs.yml, and what every page then shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from criteria.sources import PROVISIONS, Weight
from criteria.version import RULES_VERSION
from tests.site_copy import ROOT, build, pages, project_in
from tests.two_hosts import EXTRA, with_all, with_little

CONFIRMATION = re.compile(r'<p class="site-confirmation">(.*?)</p>', re.DOTALL)
GOVERNANCE = re.compile(r'<p class="site-governance">(.*?)</p>', re.DOTALL)
AT_RISK = re.compile(r'<p class="site-at-risk">(.*?)</p>', re.DOTALL)


def words(html: str) -> str:
    """The text of some HTML, with single blanks."""
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def said_on_every_page(project: Path, line: re.Pattern[str]) -> set[str]:
    """What one line says, over all pages but the one for unknown addresses, which has its own words."""
    found = set()
    for page in pages(project):
        if page != "404.html":
            (said,) = line.findall((project / "site" / page).read_text(encoding="utf-8"))
            found.add(words(said))
    return found


def test_unread_guidance_is_named_until_a_host_confirms(tmp_path_factory: pytest.TempPathFactory) -> None:
    """As the project comes, every page says that the guidance was not read; so do pages confirmed for other rules."""
    project = with_little(tmp_path_factory)
    (said,) = said_on_every_page(project, CONFIRMATION)
    assert said.startswith(
        "Not yet confirmed. Working Together 2026 and the Panel’s guidance of June 2025 were not read"
    )
    sources = words((project / "site" / "sources.html").read_text(encoding="utf-8"))
    assert "An earlier version, 0.1, was confirmed by Exampleshire Safeguarding Children Partnership" in sources


def test_a_confirmation_and_a_contact_stand_on_every_page(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Who confirmed the rules as they stand, and whom to ring here, are on every page."""
    project = with_all(tmp_path_factory)
    (confirmed,) = said_on_every_page(project, CONFIRMATION)
    assert not any("Tell us" in said for said in said_on_every_page(project, GOVERNANCE))
    assert confirmed.startswith(
        "Confirmed by Exampleshire Safeguarding Children Partnership on 1 December 2026, for rules version"
        f" {RULES_VERSION}."
    )
    sources = words((project / "site" / "sources" / "index.html").read_text(encoding="utf-8"))
    assert f"Confirmed for rules version {RULES_VERSION} by Exampleshire" in sources
    assert "Nobody has confirmed these points" not in sources

    (at_risk,) = said_on_every_page(project, AT_RISK)
    assert at_risk.startswith("Is a child at risk now?")
    assert "999" in at_risk
    assert at_risk.endswith("Here: Exampleshire front door, 01632 960001.")
    assert at_risk in words((project / "site" / "404.html").read_text(encoding="utf-8"))


def test_every_page_asks_for_feedback_where_the_host_gives_an_address(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """The line with owner and days ends with a link that names the page in the letter's subject; none by default."""
    project = with_little(tmp_path_factory)
    (said,) = said_on_every_page(project, GOVERNANCE)
    assert re.fullmatch(
        r"Owner: Rules editor\. Reviewed: .* 20\d\d\. Due: .* 20\d\d\. Something wrong .* Tell us", said
    )
    glossary = (project / "site" / "glossary.html").read_text(encoding="utf-8")
    assert 'href="mailto:reviews@exampleshire.example?subject=Glossary"' in glossary
    assert "Tell us" in (project / "site" / "404.html").read_text(encoding="utf-8")


def test_a_setting_that_cannot_be_read_stops_the_build(tmp_path: Path) -> None:
    """A host who mistypes learns of it, and how to write it, before anybody reads the page."""
    mistyped = (EXTRA, f"{EXTRA}  local_contact: 01632 960001\n")
    done = build(project_in(tmp_path, mistyped), "mkdocs", "--quiet", "build", "--strict")
    assert done.returncode != 0
    assert "mkdocs.yml, extra.local_contact: give name and phone" in done.stderr


def test_the_line_names_the_guidance_that_was_not_read() -> None:
    """The words in the template name every guidance document that the sources say nobody here has read."""
    template = (ROOT / "overrides" / "main.html").read_text(encoding="utf-8")
    named = {"working_together": "Working Together 2026", "panel_guidance": "the Panel’s guidance of June 2025"}
    guidance = {Weight.STATUTORY_GUIDANCE, Weight.PANEL_GUIDANCE}
    unread = {one.source.key for one in PROVISIONS.values() if one.weight in guidance and not one.source.first_hand}
    assert set(named) == unread
    assert [] == [name for name in named.values() if name not in template]
