"""The same mkdocs.yml builds with the two other builders that may one day replace MkDocs, into the same pages.

They live in an environment of their own, which `make test` makes; both together take some seconds. The pages of MkDocs
are those of the finished site.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site_copy import ROOT, build, pages, project_in

PYTHON = ROOT / ".venv" / "portability" / "bin" / "python"
BUILDERS = {
    "properdocs": ("properdocs", "build", "--strict", "--config-file", "mkdocs.yml"),
    "zensical": ("zensical", "build", "--strict", "--config-file", "mkdocs.yml"),
}

pytestmark = [
    pytest.mark.portability,
    pytest.mark.skipif(not PYTHON.exists(), reason="the other builders are not here: make .venv/portability/installed"),
]


@pytest.mark.parametrize("builder", BUILDERS)
def test_another_builder_gives_the_same_pages(tmp_path: Path, builder: str) -> None:
    """Nothing in our settings needs MkDocs alone: the list of pages is the same, and the rules are on them."""
    project = project_in(tmp_path)
    done = build(project, *BUILDERS[builder], python=str(PYTHON))
    assert (0, "") == (done.returncode, f"{done.stdout}{done.stderr}" if done.returncode else "")
    assert pages(ROOT) == pages(project)
    notification = (project / "site" / "notification" / "index.html").read_text(encoding="utf-8")
    assert "The child died or was seriously harmed" in notification
    assert "Is a child at risk now?" in notification
    assert 'href="../sources/#not-yet-confirmed"' in notification.replace("./../", "../")
