"""What stands at the head and foot of every form and explainer, on the page and on each sheet of the Word file."""

from __future__ import annotations

from criteria.version import RULES_VERSION

__all__ = ["EXPLAINER", "FORM", "MADE_FROM"]

FORM = (
    "On this site this form is for learning, with fictional cases only. A partnership that uses it for real work keeps"
    " the filled form in its own secure system, never here. Nothing here is sent or stored."
)
EXPLAINER = (
    "For the partnership: this text is for learning. Check it, fill in the blanks and make it yours before you hand it"
    " out. Keep your copy in your own system, never here. Nothing here is sent or stored."
)
MADE_FROM = f"Made from rules version {RULES_VERSION}. Check it against the sources before you rely on it."
