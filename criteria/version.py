"""The version of the rules, held once: on every answer, the wheel and the change log."""

__all__ = ["RULES_VERSION"]

RULES_VERSION = "2026.1"
