"""What pages may use to practise in short: the quiz on the glossary, and the drill on deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from widgets import deadline_drill, glossary_quiz

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["tell"]


def tell(env: Any, to: Callable[[str], str]) -> None:  # noqa: ANN401 - it has no type
    """Tell mkdocs-macros what there is; `to` gives the address of a page."""

    def glossary_quiz_html() -> str:
        """Give the quiz on the glossary."""
        return glossary_quiz.quiz_html(to)

    def deadline_drill_html() -> str:
        """Give the drill on deadlines."""
        return deadline_drill.deadline_drill_html(to)

    env.macro(glossary_quiz_html, "glossary_quiz")
    env.macro(deadline_drill_html, "deadline_drill")
