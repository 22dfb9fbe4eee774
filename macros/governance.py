"""Who looks after a page and when it is due for review, from its front matter, and the page that lists all of them.

owner: Rules editor        a role, not a person
reviewed: 2026-11-28
review_due: 2027-05-28
sources: [halton_reviews]  the sources of the evidence the page cites, by their keys; [] where it cites none
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from criteria.deadlines import in_words
from widgets.html import element, html
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from macros.page_files import PageFile

__all__ = ["GovernanceError", "Governed", "due_table", "governed", "overdue"]


class GovernanceError(ValueError):
    """Raised when pages do not say who looks after them; the message names every page, and what to write."""


@dataclass(frozen=True, slots=True)
class Governed:
    """A page, with who looks after it, when it was reviewed and falls due, and the sources it says it cites."""

    page: PageFile
    owner: str
    reviewed: date
    review_due: date
    sources: tuple[str, ...]


def governed(pages: Iterable[PageFile]) -> tuple[Governed, ...]:
    """Every page with its governance; GovernanceError naming all that have to be mended."""
    found: list[Governed] = []
    problems: list[str] = []
    for page in pages:
        match page.meta:
            case {
                "owner": str(owner),
                "reviewed": date() as reviewed,
                "review_due": date() as due,
                "sources": list(sources),
            } if owner and reviewed < due and all(isinstance(key, str) for key in sources):
                found.append(Governed(page, owner, reviewed, due, tuple(sources)))
            case _:
                problems.append(f"- {page.file}")
    if problems:
        raise GovernanceError(
            "These pages have to say at their head, between two lines of ---: owner (a role), reviewed and review_due"
            " (days such as 2026-11-28, the second after the first), and sources (a list of keys, [] for none):\n"
            + "\n".join(problems)
        )
    return tuple(found)


def overdue(pages: Iterable[Governed], today: date) -> tuple[Governed, ...]:
    """The pages whose review fell due before a day, the longest overdue first."""
    return tuple(page for page in _by_due(pages) if page.review_due < today)


def due_table(pages: Iterable[Governed], today: date, to: Callable[[str], str]) -> str:
    """Every page by the day its review falls due; those overdue on a day say so. `to` gives a page's address."""
    known = tuple(pages)
    late = overdue(known, today)
    says = f"{len(late)} of {len(known)} pages are overdue" if late else f"none of {len(known)} pages is overdue"
    return html(
        element("p", f"As on {in_words(today)}, the day these pages were built: {says}.", class_="of-today"),
        table(
            ("Page", "Review due", "Last reviewed", "Owner"),
            (
                (
                    None,
                    (
                        element("a", one.page.title, href=to(one.page.place)),
                        element(
                            "span",
                            element("time", in_words(one.review_due), datetime=one.review_due.isoformat()),
                            *((" ", element("strong", "Overdue", class_="of-today")) if one in late else ()),
                        ),
                        element("time", in_words(one.reviewed), datetime=one.reviewed.isoformat()),
                        one.owner,
                    ),
                )
                for one in _by_due(known)
            ),
        ),
    )


def _by_due(pages: Iterable[Governed]) -> list[Governed]:
    return sorted(pages, key=lambda one: (one.review_due, one.page.place))
