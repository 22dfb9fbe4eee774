"""A partnership's own briefings: put into their folder they stand beside ours; a wrong one stops the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.site_copy import build, project_in
from tests.widgets.html_reader import all_of

if TYPE_CHECKING:
    from pathlib import Path

WHOSE = "Exampleshire Safeguarding Children Partnership"
MKDOCS = ("mkdocs", "--quiet", "build", "--strict")
LOCAL = "docs/briefings/local"


def test_the_template_becomes_a_briefing_beside_ours_and_a_wrong_one_is_refused(tmp_path: Path) -> None:
    """Copied as it is, it is built, found under its partnership, by role and by rule; nothing else has to be changed.

    A second one that leaves out a question then stops the build, which names the file and says how to mend it.
    """
    project = project_in(tmp_path)
    template = (project / LOCAL / "template.txt").read_text(encoding="utf-8")
    (project / LOCAL / "shut-door.md").write_text(template, encoding="utf-8")
    done = build(project, *MKDOCS)
    assert (0, "") == (done.returncode, done.stderr if done.returncode else "")

    own = (project / "site" / "briefings" / "local" / "shut-door" / "index.html").read_text(encoding="utf-8")
    assert "FICTIONAL – FOR TRAINING" in own
    assert f"From: {WHOSE}." in own
    index = (project / "site" / "briefings" / "index.html").read_text(encoding="utf-8")
    main = f"{index[index.index('<article') : index.rindex('</article>')]}</article>"
    assert WHOSE in [tag.words for tag in all_of(main, "h3")]
    # Under its partnership, for the two roles and for the two rules that its head names.
    assert 5 == [tag.attributes.get("href") for tag in all_of(main, "a")].count("../briefings/local/shut-door/")
    notification = (project / "site" / "notification" / "index.html").read_text(encoding="utf-8")
    assert 'href="../briefings/local/shut-door/"' in notification

    third = "3. Which child have we not seen this month?\n"
    assert third in template
    (project / LOCAL / "wrong.md").write_text(template.replace(third, ""), encoding="utf-8")
    done = build(project, *MKDOCS)
    assert done.returncode
    assert f'{LOCAL}/wrong.md: "Talk about it" has to hold 3 questions' in done.stderr
    assert "shut-door.md:" not in done.stderr
