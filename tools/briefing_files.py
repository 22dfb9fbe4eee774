"""Each briefing as a tagged PDF of A4 and as plain text, and each theme's briefings as one PDF, from the built site.

`python -m tools.briefing_files` writes them to dist/briefings/; `make pdf` builds the site first.
"""

from __future__ import annotations

import io
import json
import shutil
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright
from pypdf import PdfReader

from criteria.deadlines import in_words
from criteria.phrases import FICTIONAL
from criteria.version import RULES_VERSION
from macros.page_files import page_files
from tools.browser import FLAGS, NoBrowserError, path
from tools.content_security_policy import SITE
from tools.plain_text import plain_text
from tools.serve import HOST, CannotServeError, server
from widgets.briefing import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Page

    from macros.page_files import PageFile

__all__ = ["MOST_SHEETS", "briefing_pages", "name_of", "pdf_of", "text_of", "too_long"]

ROOT = Path(__file__).parent.parent
FILES = ROOT / "dist" / "briefings"
MOST_SHEETS = 2
SHEET = """
@page briefing-{number} {{
  margin: 11mm 14mm 13mm;
  size: A4;
  @bottom-left {{ content: {foot}; font: 7.5pt sans-serif; }}
  @bottom-right {{ content: counter(page) " of " counter(pages); font: 7.5pt sans-serif; }}
}}
article:nth-of-type({number}) {{ page: briefing-{number}; }}
"""
STYLE = """
body { page: briefing-1 !important; }
article + article { break-before: page; }
.md-typeset a:not([href]) { text-decoration: none; }
.md-typeset :is(p, li) { orphans: 2; widows: 2; }
"""
PUT_TOGETHER = """async ({ others, style, title }) => {
  for (const address of others) {
    const text = await (await fetch(address)).text();
    const article = new DOMParser().parseFromString(text, "text/html").querySelector("article");
    [...document.querySelectorAll("article")].at(-1).after(article);
  }
  // What leads round this site leads nowhere from a file.
  for (const link of document.querySelectorAll(".site-confirmation a, .site-governance a")) link.remove();
  for (const link of document.querySelectorAll("a[href]")) {
    if (!link.getAttribute("href").startsWith("http")) link.removeAttribute("href");
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  document.title = title;
}"""
"""What the pages of several briefings become: one page of all their articles, each with a foot of its own."""


def briefing_pages(docs: Path = ROOT / "docs") -> tuple[PageFile, ...]:
    """The pages that are briefings, a partnership's own among them."""
    return tuple(page for page in page_files(docs, "briefings") if "briefing" in page.meta)


def name_of(briefing: PageFile) -> str:
    """What a briefing's files are called, without their endings."""
    return briefing.place.removeprefix("briefings/").replace("/", "-")


def pdf_of(page: Page, address: str, briefings: Sequence[PageFile], title: str) -> bytes:
    """One or more briefings as a tagged PDF, each beginning on a sheet of its own.

    Takes an open page of a browser, the address of the site, and what the document is to be called.
    """
    first, *others = (f"{address}/{one.place}/" for one in briefings)
    sheets = (SHEET.format(number=number, foot=_foot(one)) for number, one in enumerate(briefings, start=1))
    page.goto(first)
    page.evaluate(PUT_TOGETHER, {"others": others, "style": STYLE + "".join(sheets), "title": title})
    return page.pdf(prefer_css_page_size=True, tagged=True, outline=True)


def text_of(briefing: PageFile, site: Path = SITE) -> str:
    """A briefing as plain text, from its built page."""
    return f"{plain_text((site / briefing.built).read_text(encoding='utf-8'))}\nRules version {RULES_VERSION}.\n"


def too_long(briefing: PageFile, pdf: bytes) -> list[str]:
    """What to do where a briefing's PDF has too many sheets; nothing where it has not."""
    sheets = len(PdfReader(io.BytesIO(pdf)).pages)
    if sheets <= MOST_SHEETS:
        return []
    return [f"docs/{briefing.file} needs {sheets} sheets of A4; {MOST_SHEETS} are the most: shorten it."]


def _foot(briefing: PageFile) -> str:
    """What stands at the foot of each of its sheets, as a string of CSS."""
    marks = [FICTIONAL] if briefing.meta["briefing"]["kind"] == "case" else []
    marks += [briefing.title, f"Rules version {RULES_VERSION}", f"Reviewed {in_words(briefing.meta['reviewed'])}"]
    return json.dumps(" · ".join(marks), ensure_ascii=False)


def _write(page: Page, address: str) -> list[str]:
    """Write every file; give which briefings are too long, each with what to do."""
    problems: list[str] = []
    briefings = briefing_pages()
    for one in briefings:
        pdf = pdf_of(page, address, [one], one.title)
        (FILES / f"{name_of(one)}.pdf").write_bytes(pdf)
        (FILES / f"{name_of(one)}.txt").write_text(text_of(one), encoding="utf-8")
        problems += too_long(one, pdf)
    for theme, title in THEMES.items():
        if of_theme := [one for one in briefings if one.meta["briefing"]["theme"] == theme]:
            pack = pdf_of(page, address, of_theme, f"Seven-minute briefings: {title}")
            (FILES / f"theme-{theme.replace('_', '-')}.pdf").write_bytes(pack)
    return problems


@contextmanager
def _served() -> Iterator[str]:
    """The address of the built site while it is needed."""
    with server(0) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{httpd.server_port}"
        httpd.shutdown()


def main() -> int:
    """Write all files; 1 and what to do where one cannot be, or is too long."""
    shutil.rmtree(FILES, ignore_errors=True)
    FILES.mkdir(parents=True)
    try:
        with _served() as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path(), args=list(FLAGS))
            problems = _write(browser.new_page(), address)
            browser.close()
    except (CannotServeError, NoBrowserError) as error:
        print(error, file=sys.stderr)
        return 1
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return 1
    print(f"{len(list(FILES.iterdir()))} files in {FILES.relative_to(ROOT)}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
