"""Write `criteria/bank_holidays.py` from the `holidays` library.

    python -m tools.bank_holidays

The library is kept up by people who cite the Acts and proclamations; the rules module may not
depend on it, so its days are written into a plain data file. A test compares the two.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import holidays

__all__ = ["ANNOUNCED_UNTIL", "YEARS", "main", "observed", "written"]

YEARS = range(2024, 2036)
ANNOUNCED_UNTIL = date(2028, 12, 31)
"""GOV.UK's list runs to here, as reported by summaries that cite it; later days are computed."""
TARGET = Path(__file__).parent.parent / "criteria" / "bank_holidays.py"
SATURDAY = 5
LIBRARY_SUFFIX = " (observed)"

HEAD = '''"""Bank holidays of England and Wales, written by `tools/bank_holidays.py`. Do not edit.

Weekdays only: a holiday that falls on a weekend is here as its substitute day. Days after
`ANNOUNCED_UNTIL` were worked out by rule and had not been announced when this file was written.
"""

from __future__ import annotations

from datetime import date

__all__ = ["ANNOUNCED_UNTIL", "BANK_HOLIDAYS", "FIRST_DAY", "LAST_DAY"]

'''


def observed() -> dict[date, str]:
    """The weekday bank holidays of England and Wales by day, as the library gives them."""
    library = holidays.country_holidays("GB", subdiv="ENG", years=YEARS)
    return {
        day: name.replace(LIBRARY_SUFFIX, " (substitute day)")
        for day, name in sorted(library.items())
        if day.weekday() < SATURDAY
    }


def written() -> str:
    """The whole text of the data file."""
    rows = "".join(f'    date({day.year}, {day.month}, {day.day}): "{name}",\n' for day, name in observed().items())
    first, last = date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31)
    return (
        f"{HEAD}FIRST_DAY = {_code(first)}\nLAST_DAY = {_code(last)}\n"
        f"ANNOUNCED_UNTIL = {_code(ANNOUNCED_UNTIL)}\n\n"
        f"BANK_HOLIDAYS = {{\n{rows}}}\n"
    )


def _code(day: date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


def main() -> None:
    """Write the file."""
    TARGET.write_text(written(), encoding="utf-8")


if __name__ == "__main__":
    main()
