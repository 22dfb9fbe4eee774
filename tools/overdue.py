"""Warn of pages whose review is overdue. A warning only: an overdue page is unchecked, not wrong."""

from __future__ import annotations

from pathlib import Path

from macros.frame import build_day
from macros.governance import governed, overdue
from macros.page_files import page_files

DOCS = Path(__file__).parent.parent / "docs"

if __name__ == "__main__":
    for late in overdue(governed(page_files(DOCS)), build_day()):
        print(f"WARNING: docs/{late.page.file} was due for review on {late.review_due}; its owner is {late.owner}.")
