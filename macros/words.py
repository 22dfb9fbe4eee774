"""What pages may use of words and further reading: the glossary, and resources."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from widgets import glossary, resources_page
from widgets.resources import read_resources

if TYPE_CHECKING:
    from pathlib import Path

    from widgets.evidence import Evidence

__all__ = ["tell"]


def tell(env: Any, docs: Path, known: Evidence) -> None:  # noqa: ANN401 - it has no type
    """Tell mkdocs-macros what there is; `docs` holds the pages."""
    file = tomllib.loads((docs / "resources.toml").read_text(encoding="utf-8"))
    resources = read_resources(file["resources"], known.sources)

    def resources_by_stage() -> str:
        """Give every resource, under its first stage."""
        return resources_page.resources_by_stage(resources)

    def resources_by_theme() -> str:
        """Give links to the resources of each theme."""
        return resources_page.resources_by_theme(resources)

    for macro in (glossary.glossary_list, resources_by_stage, resources_by_theme):
        env.macro(macro)
