"""What every page may use: evidence and rules behind its statements, and terms with their names."""

from __future__ import annotations

import os
import tomllib
from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from macros import changes, governance, plain_pages
from macros.cited_claims import cited_claims
from macros.page_files import page_files
from widgets import citations, evidence_page, terms
from widgets.evidence import read_evidence
from widgets.html import html
from widgets.my_record import my_record_html

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from widgets.evidence import Evidence

__all__ = ["build_day", "evidence_in", "tell"]


def tell(env: Any, to: Callable[[str], str], docs: Path, known: Evidence) -> None:  # noqa: ANN401 - it has no type
    """Tell mkdocs-macros what there is; `to` gives the address of a page, `docs` holds the pages."""
    met: dict[str, set[str]] = defaultdict(set)

    def evidence(*keys: str) -> str:
        """Give links to the claims that a statement rests on."""
        return html(citations.evidence_links(known, keys, to))

    def rule(*keys: str) -> str:
        """Give links to the rules that a statement is of, with their weights."""
        return html(citations.rules_with_weights(keys, to))

    def term(used: str, *, capital: bool = False) -> str:
        """Give a term, at its first use on this page with its full name."""
        found, _ = terms.known_term(used)
        form = found.term if used.lower() == found.term.lower() else found.short
        first = form not in met[env.page.url]
        met[env.page.url].add(form)
        return terms.term_used(used, first=first, to=to, capital=capital)

    for macro in (evidence, rule, term):
        env.macro(macro)
    _tell_of_pages(env, to, docs, known)


def _tell_of_pages(env: Any, to: Callable[[str], str], docs: Path, known: Evidence) -> None:  # noqa: ANN401 - as above
    """Tell mkdocs-macros what says something of all pages."""
    pages = page_files(docs)
    changelog = (docs.parent / "CHANGELOG.md").read_text(encoding="utf-8")

    def evidence_list() -> str:
        """Give every claim by its source, with the pages that use it."""
        used_on: dict[str, list[evidence_page.Page]] = defaultdict(list)
        for page in pages:
            for key in cited_claims(page):
                used_on[key].append((page.title, to(page.place)))
        return evidence_page.evidence_list(known, used_on)

    def due_for_review() -> str:
        """Give every page by the day its review falls due."""
        return governance.due_table(governance.governed(pages), build_day(), to)

    def what_changed() -> str:
        """Give what changed, and from which day."""
        return changes.changes(changelog)

    def my_record() -> str:
        """Give the reader's record, with what each version of the rules changed."""
        return my_record_html(changes.versions_of_rules(changelog), to)

    def how_plain() -> str:
        """Give how hard each page is to read, as measured when the site was last built."""
        return plain_pages.how_plain(pages, plain_pages.measured(docs), to)

    for macro in (evidence_list, due_for_review, what_changed, my_record, how_plain):
        env.macro(macro)
    env.variables.update({"longest_sentence": plain_pages.LONGEST, "hardest_grade": plain_pages.HARDEST})


def build_day() -> date:
    """Today, or the day that whoever builds again what was built before has given (SOURCE_DATE_EPOCH)."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.now(UTC) if given is None else datetime.fromtimestamp(int(given), UTC)).date()


def evidence_in(docs: Path) -> Evidence:
    """The evidence of all pages."""
    return read_evidence(tomllib.loads((docs / "evidence.toml").read_text(encoding="utf-8")))
