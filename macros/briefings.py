"""What pages may show of the seven-minute briefings: all are read once a build, and a wrong one stops it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from kits.briefing_log import log_of
from macros.changes import versions_of_rules
from macros.cited_claims import cited_claims
from macros.page_files import page_files
from widgets import briefing_lists, briefing_parts
from widgets.briefing import KINDS, MOST_WORDS, ROLES, THEMES, WORDS_A_MINUTE
from widgets.briefing_changes import changed_since
from widgets.briefing_reading import Written, read_briefings
from widgets.html import html

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

    from macros.page_files import PageFile
    from widgets.briefing import Briefing
    from widgets.evidence import Evidence

__all__ = ["TEMPLATE", "briefings_in", "tell"]

FOLDER = "briefings"
ABOUT = {f"{FOLDER}/index.md", f"{FOLDER}/write-your-own.md"}
"""Pages of that folder that are no briefings."""
TEMPLATE = f"{FOLDER}/local/template.txt"
"""A whole briefing to copy and change."""
CHOICES = {"kind": KINDS, "theme": THEMES, "roles": ROLES}


def briefings_in(docs: Path, known: Evidence, cases: Collection[str]) -> tuple[Briefing, ...]:
    """The briefings among the pages, a partnership's own included; BriefingError with all that is wrong."""
    pages = (page for page in page_files(docs, FOLDER) if page.file not in ABOUT)
    return read_briefings((_written(page, known) for page in pages), cases)


def tell(
    env: Any,  # noqa: ANN401 - mkdocs-macros gives no type for it
    to: Callable[[str], str],
    docs: Path,
    known: Evidence,
    cases: Mapping[str, str],
) -> tuple[Briefing, ...]:
    """Tell mkdocs-macros what there is, and give the briefings.

    `to` gives the address of a page, `cases` has the titles of practice cases by their ids.
    """
    briefings = briefings_in(docs, known, cases)
    by_place = {one.place: one for one in briefings}
    versions = versions_of_rules((docs.parent / "CHANGELOG.md").read_text(encoding="utf-8"))

    def this() -> Briefing:
        return by_place[env.page.url.removesuffix(".html").removesuffix("/")]

    def briefing_head() -> str:
        """Give what to know of a briefing before it is read."""
        changed = changed_since(this(), map(known.sources.__getitem__, this().sources), versions, to)
        return html(briefing_parts.head(this(), changed))

    def briefing_foot() -> str:
        """Give what goes with a briefing, and its action log."""
        related = [one for one in briefings if one.theme == this().theme and one != this()]
        sources = map(known.sources.__getitem__, this().sources)
        foot = briefing_parts.foot(this(), related, sources, cases, to)
        return html(foot, log_of(this().title, to("kits/action-log")))

    def briefings_on(section: str) -> str:
        """Give the briefings that teach the rules of one section."""
        return briefing_lists.of_section(section, briefings, to)

    def briefing_template() -> str:
        """Give the briefing to copy, as it is written."""
        return f"````markdown\n{(docs / TEMPLATE).read_text(encoding='utf-8')}````"

    def briefing_choices(key: str) -> str:
        """Give what a key at the head of a briefing may say, with what each means."""
        return ", ".join(f"`{one}` ({label})" for one, label in CHOICES[key].items()) + "."

    for macro in (briefing_head, briefing_foot, briefings_on, briefing_template, briefing_choices):
        env.macro(macro)
    for listed in (briefing_lists.by_theme, briefing_lists.by_role, briefing_lists.by_rule):
        env.macro(partial(listed, briefings, to), f"briefings_{listed.__name__}")
    env.variables.update({"words_a_minute": WORDS_A_MINUTE, "most_words": MOST_WORDS})
    return briefings


def _written(page: PageFile, known: Evidence) -> Written:
    cited = {claim.source.key for key in cited_claims(page) if (claim := known.claims.get(key))}
    return Written(page.file, page.place, page.meta, page.text, tuple(sorted(cited)))
