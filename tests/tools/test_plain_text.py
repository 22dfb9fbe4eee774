"""A built page as plain text: headings underlined, lists hanging, nothing that is only for a screen."""

from __future__ import annotations

from itertools import pairwise

import pytest

from criteria.version import RULES_VERSION
from macros.page_files import PageFile
from tools.briefing_files import briefing_pages, name_of, text_of
from tools.plain_text import WIDTH, plain_text
from widgets.briefing import HEADINGS

PAGE = """<body><div><p class="site-at-risk"><strong>Is a child at risk?</strong> Call.</p></div><nav>Menu</nav>
<article><h1>A <em>title</em></h1><div hidden>Hidden</div><button>Press</button>
<h2>Part<a class="headerlink" href="#part">¶</a></h2>
<p>It is so. <span class="evidence">[<a href="../e/#x">A source, 2021</a>]</span><br>And so.</p>
<ul><li>One <b>thing</b><ul><li>Inner</li></ul></li><li>Another thing, which has so many words that its line has to
go on below.</li></ul><ol><li>First?</li></ol><p><a class="md-button" href="/check/">Try it</a></p>
<p class="site-confirmation">Not yet. <a href="../sources/">Which points</a></p></article></body>"""
TEXT = """Is a child at risk? Call.

A title
=======

Part
----

It is so. [A source, 2021] And so.

- One thing
  - Inner
- Another thing, which has so many words that its line has to go on below.

1. First?

Not yet.
"""


def test_a_page_becomes_plain_text() -> None:
    """Words stay in their order, evidence by its short name; buttons, addresses and what is hidden are left out."""
    assert TEXT == plain_text(PAGE)


def test_long_lines_hang_from_their_mark() -> None:
    """No line is longer than 80, and those of an item begin below its words."""
    lines = plain_text(f"<article><ul><li>{'word ' * 40}</li></ul></article>").splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert [line[:6] for line in lines] == ["- word", *["  word"] * (len(lines) - 1)]


@pytest.mark.parametrize("briefing", briefing_pages(), ids=name_of)
def test_a_briefing_as_text_has_each_part_once(briefing: PageFile) -> None:
    """Title and seven headings stand once each, underlined, in order; lines keep to 80, and no address is left."""
    lines = text_of(briefing).splitlines()
    underlined = [above for above, below in pairwise(lines) if above and below == "-" * len(above)]
    assert list(HEADINGS) == underlined[:7]
    assert [1] * 7 == [lines.count(heading) for heading in HEADINGS]
    assert lines.count(briefing.title) == 1
    assert max(map(len, lines)) <= WIDTH
    assert "http" not in "".join(lines)
    assert f"Rules version {RULES_VERSION}." == lines[-1]
