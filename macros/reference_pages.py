"""What the pages of the reference may ask for: tables made from records, each row with what it rests on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from macros.cited_claims import points
from widgets import (
    backed_table,
    care_table,
    citations,
    commissioning,
    definitions,
    disagreements,
    reference,
    review_plan,
    roles,
    rule_texts,
    which_review_tables,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from widgets.evidence import Evidence

__all__ = ["tell"]


def tell(env: Any, to: Callable[[str], str], known: Evidence) -> None:  # noqa: ANN401 - mkdocs-macros gives no type
    """Tell mkdocs-macros what there is; `to` gives the address of a page. A macro that cites stands in `TABLES` too."""
    words = {key: claim.claim for key, claim in known.claims.items()}

    cite = citations.citing(known, to)

    def reviews_table() -> str:
        """Give every review, notice and inquiry that may follow."""
        return which_review_tables.reviews_table(cite, to)

    def roles_table() -> str:
        """Give who does what, step by step."""
        return roles.roles_table(words, cite, to)

    def where_sources_disagree(*keys: str) -> str:
        """Give both readings of some points, or of all."""
        return disagreements.disagreements_list(points(), words, cite, to, *keys)

    env.macro(partial(care_table.care_table, to), "care_table")
    env.macro(partial(backed_table.backed_table, cite), "backed_table")
    for macro in (
        reviews_table,
        which_review_tables.reviews_by_age,
        which_review_tables.reviews_by_event,
        roles_table,
        where_sources_disagree,
        rule_texts.rule_says,
        reference.one_question,
        definitions.examples_table,
        commissioning.reasons_weighed,
        commissioning.rationale_parts,
        review_plan.plan_by_working_day,
    ):
        env.macro(macro)
