"""Whether what a page cites, what it says it cites, and what is there to be cited are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.cited_claims import cited_claims

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.page_files import PageFile
    from widgets.evidence import Evidence

__all__ = ["sources_that_differ", "unused_claims"]


def sources_that_differ(page: PageFile, evidence: Evidence) -> str:
    """The line that a page's head should have, where its sources are not those of the evidence it cites; or nothing."""
    cited = sorted({claim.source.key for claim in evidence.claims.values() if claim.key in cited_claims(page)})
    given = page.meta.get("sources")
    return "" if sorted(given or []) == cited else f"{page.file}: sources: [{', '.join(cited)}]"


def unused_claims(pages: Iterable[PageFile], evidence: Evidence) -> list[str]:
    """The claims that no page cites."""
    cited = {key for page in pages for key in cited_claims(page)}
    return sorted(evidence.claims.keys() - cited)
