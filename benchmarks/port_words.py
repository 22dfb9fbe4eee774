"""The sentences and bank holidays that the JavaScript port shows, taken from the rules: no second copy goes stale."""

from __future__ import annotations

from criteria.bank_holidays import BANK_HOLIDAYS
from criteria.phrases import HEADLINES, NOTIFY_BY_ROUTE, QUESTIONS, STATUS_LABELS, SUBMITTED_BY

__all__ = ["words"]


def words() -> dict[str, object]:
    """Give what benchmarks/port/rules.js calls Words, ready for JSON."""
    return {
        "names": QUESTIONS,
        "labels": STATUS_LABELS,
        "headlines": {f"{answer} {status}": sentence for (answer, status), sentence in HEADLINES.items()},
        "routes": NOTIFY_BY_ROUTE,
        "by": SUBMITTED_BY,
        "holidays": [day.isoformat() for day in BANK_HOLIDAYS],
    }
