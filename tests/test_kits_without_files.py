"""Pages of forms stand without the Word files too, and say how to make them."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from kits.shelf import DOCUMENTS
from tests.site_copy import build, project_in

if TYPE_CHECKING:
    from pathlib import Path

LINK = re.compile(r'<a [^>]*href="([^"]*\.docx)"[^>]*>([^<]*)</a>')


def built(project: Path) -> dict[str, str]:
    """Build strictly; give the pages of forms by their names."""
    done = build(project, "mkdocs", "--quiet", "build", "--strict")
    assert (0, "") == (done.returncode, done.stderr if done.returncode else "")
    site = project / "site"
    files = {file.stem: file for folder in ("kits", "explainers") for file in (site / folder).glob("*.html")}
    return {name: file.read_text(encoding="utf-8") for name, file in files.items()}


def test_pages_say_how_to_make_a_missing_word_file(tmp_path: Path) -> None:
    """A strict build without Word files gives every form in full, and names the command instead of a link."""
    project = project_in(tmp_path, ("theme:\n  name", "use_directory_urls: false\ntheme:\n  name"))
    shutil.rmtree(project / "docs" / "assets" / "kits", ignore_errors=True)
    pages = built(project)
    assert {"index", *DOCUMENTS} == set(pages)
    for page in pages.values():
        assert [] == LINK.findall(page)
        assert "make site" in page


def test_a_word_file_is_linked_with_its_size(tmp_path: Path) -> None:
    """Where a file is, its page links to it, and says that it is Word and how large."""
    project = project_in(tmp_path, ("theme:\n  name", "use_directory_urls: false\ntheme:\n  name"))
    folder = project / "docs" / "assets" / "kits"
    folder.mkdir(exist_ok=True)
    for key in DOCUMENTS:
        (folder / f"{key}.docx").write_bytes(bytes(3 * 1024))
    pages = built(project)
    for key, document in DOCUMENTS.items():
        assert [(f"../assets/kits/{key}.docx", f"{document.title}: Word, 3 kilobytes")] == LINK.findall(pages[key])
    assert len(DOCUMENTS) == len(LINK.findall(pages["index"]))
    assert [] == [key for key in DOCUMENTS if not (project / "site" / "assets" / "kits" / f"{key}.docx").exists()]
