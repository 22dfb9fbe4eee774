"""Measure how hard the built pages are to read, for the page "How plain it is".

Figures of finished pages can only be had once they are built. Where they differ from those in docs/how-plain.toml, that
file is written again, and the pages are built once more. It is committed, like the flow charts.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from macros.page_files import page_files
from macros.plain_pages import MEASURED
from tools.article import article
from tools.content_security_policy import SITE
from tools.readability import scores

__all__ = ["figures"]

DOCS = Path(__file__).parent.parent / "docs"
HEAD = "# How hard the built pages are to read: written by `make site` (tools/plain_english.py).\n"


def figures(docs: Path, site: Path) -> str:
    """What is measured on every page, as TOML, one line a page."""
    lines = [HEAD]
    for page in page_files(docs):
        found = scores(article((site / page.built).read_text(encoding="utf-8")))
        values = {"words": found.words, "longest": found.longest, "raw": found.raw, "adjusted": found.adjusted}
        said = ", ".join(f"{name} = {value}" for name, value in values.items() if value is not None)
        lines.append(f'"{page.file}" = {{ {said} }}\n')
    return "".join(lines)


def main() -> None:
    """Measure, and write and build again where something changed."""
    file = DOCS / MEASURED
    found = figures(DOCS, SITE)
    if found != file.read_text(encoding="utf-8"):
        file.write_text(found, encoding="utf-8")
        subprocess.run([sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict"], check=True)


if __name__ == "__main__":
    main()
