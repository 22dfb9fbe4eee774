"""What a briefing may use to be read aloud to a room."""

from __future__ import annotations

from typing import Any

from widgets.briefing_reader import briefing_reader_html

__all__ = ["tell"]


def tell(env: Any) -> None:  # noqa: ANN401 - it has no type
    """Tell mkdocs-macros what there is."""

    def briefing_reader() -> str:
        """Give the way to read this briefing aloud, part by part."""
        return briefing_reader_html(invented=env.page.meta["briefing"]["kind"] == "case")

    env.macro(briefing_reader)
