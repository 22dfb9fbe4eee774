"""The reader's record in a real browser: seen, kept, cleared, taken out as Word, JSON and on paper, and brought in."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, Route, expect
from pypdf import PdfReader

from criteria.phrases import FICTIONAL
from criteria.version import RULES_VERSION

pytestmark = pytest.mark.browser

OpenPage = Callable[..., Page]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAGE = "/practice/record/"
PHONE = {"width": 320, "height": 640}
NOTICE = f"{FICTIONAL}. My record, taken out on 30 November 2026. Rules version {RULES_VERSION}."


def entry(kind: str, about: str, *, at: str = "2026-11-28T10:00:00Z", **more: object) -> dict[str, Any]:
    """An entry made up for a test."""
    return {
        "kind": kind,
        "about": about,
        "title": f"{kind.title()} {about}",
        "at": at,
        "rules_version": RULES_VERSION,
        "lines": [{"label": "Decided", "text": "Notify <now> & then ask\nwhy"}],
        "state": {"at": 1},
        **more,
    }


EXERCISE = entry("exercise", "p01-new-facts")
DRILL = entry("drill", "deadlines", at="2026-11-27T10:00:00Z", lines=[{"label": "Right", "text": "3 of 4"}])
OLD = entry("module", "who-decides", rules_version="2025.9")
ENTRIES = [EXERCISE, DRILL, OLD]


def stored(entries: list[dict[str, Any]]) -> str:
    """Entries as the browser's storage holds them."""
    return json.dumps({"format": 1, "entries": entries})


def opened(page: Page, kept: str = "", *, storage: str = "sessionStorage") -> Page:
    """The record's page over what the tab or the browser has stored; a reload finds what was stored since."""
    page.clock.set_fixed_time("2026-11-30T12:00:00Z")
    page.add_init_script(
        f"if (!{storage}.getItem('seeded')) {{ {storage}.setItem('seeded', 'yes');"
        f" if ({json.dumps(kept)}) {storage}.setItem('practice-record', {json.dumps(kept)}); }}"
    )
    page.goto(PAGE)
    page.locator("my-record.live").wait_for()
    return page


def in_storage(page: Page, storage: str = "sessionStorage") -> list[dict[str, Any]] | None:
    """The entries that are stored, if any."""
    kept = page.evaluate(f"{storage}.getItem('practice-record')")
    return None if kept is None else list(json.loads(kept)["entries"])


def button(page: Page, name: str) -> Any:  # noqa: ANN401 - a locator
    """A button of the record, by its name."""
    return page.locator("my-record").get_by_role("button", name=name, exact=True)


def shown(page: Page) -> list[str]:
    """The titles of the entries on the screen."""
    return page.locator(".record-entry:visible h4").all_inner_texts()


def test_what_was_practised_is_shown_and_can_be_removed(page: Page) -> None:
    """By kind, with day, rules version, lines and the way back; a removed entry comes back when that is wanted."""
    opened(page, stored(ENTRIES))
    assert page.locator("section[data-kind]:visible h3").all_inner_texts() == ["Exercises", "Modules", "Drills"]
    first = page.locator(".record-entry").first
    assert first.locator(".record-when").inner_text() == f"28 November 2026, rules version {RULES_VERSION}"
    assert first.locator("dt").all_text_contents() == ["Decided"]
    assert first.locator("dd").all_text_contents() == ["Notify <now> & then ask\nwhy"]
    links = [link.get_attribute("href") for link in page.get_by_role("link", name="Go on with it").all()]
    assert links == [
        "../../practice/#practise=p01-new-facts",
        "../../practice/modules/#module-who-decides",
        "../../practice/deadline-drill/",
    ]

    remove = button(page, "Remove: Exercise p01-new-facts")
    remove.press("Enter")
    assert shown(page) == ["Module who-decides", "Drill deadlines"]
    expect(page.locator(".tool-done")).to_contain_text("Removed: Exercise p01-new-facts.")
    undo = button(page, "Undo")
    expect(undo).to_be_focused()
    undo.press("Enter")
    assert sorted(shown(page)) == sorted(one["title"] for one in ENTRIES)
    expect(page.locator(".record-start")).to_be_focused()
    restored = in_storage(page)
    assert restored is not None
    assert sorted(map(json.dumps, restored)) == sorted(map(json.dumps, ENTRIES))


def test_the_record_is_kept_where_the_reader_says(open_page: OpenPage) -> None:
    """In this tab alone at first; in the browser once that is chosen; in neither after clearing, until undone."""
    page = opened(open_page(), stored([EXERCISE]))
    place = page.locator(".record-place")
    expect(place).to_contain_text("in this tab, until you close it")
    assert in_storage(page, "localStorage") is None
    page.get_by_label("Keep my record in this browser").check()
    expect(place).to_contain_text("in this browser")
    assert (in_storage(page), in_storage(page, "localStorage")) == (None, [EXERCISE])

    other = page.context.new_page()
    other.goto(PAGE)
    assert shown(other) == [EXERCISE["title"]]
    other.get_by_label("What did you learn").fill("Ask who decides.")
    expect(page.get_by_label("What did you learn")).to_have_value("Ask who decides.")

    button(page, "Clear everything").click()
    assert (in_storage(page), in_storage(page, "localStorage")) == (None, None)
    expect(page.get_by_label("What did you learn")).to_have_value("")
    expect(page.get_by_text("Nothing is practised yet")).to_be_visible()
    assert not page.get_by_label("Keep my record in this browser").is_checked()
    button(page, "Undo").click()
    assert shown(page) == [EXERCISE["title"]]
    expect(page.get_by_label("What did you learn")).to_have_value("Ask who decides.")
    assert page.get_by_label("Keep my record in this browser").is_checked()

    page.get_by_label("Keep my record in this browser").uncheck()
    assert in_storage(page, "localStorage") is None
    assert [one["kind"] for one in in_storage(page) or []] == ["exercise", "note"]


def test_a_note_is_kept_as_it_is_typed(page: Page) -> None:
    """Each key is kept and a reload finds it; that it is saved is said once; an emptied note leaves no entry."""
    opened(page)
    note = page.get_by_label("What did you learn")
    page.evaluate(
        """() => {
          globalThis.said = 0;
          new MutationObserver(() => { globalThis.said += 1; })
            .observe(document.querySelector(".record-note-said"), { childList: true, characterData: true });
        }"""
    )
    note.press_sequentially("Who decides?")
    expect(page.locator(".record-note-said")).to_have_text("Saved as you type.")
    assert page.evaluate("said") == 1
    page.reload()
    expect(note).to_have_value("Who decides?")
    (kept,) = in_storage(page) or [{}]
    assert (kept["kind"], kept["about"], kept["rules_version"]) == ("note", "learning", RULES_VERSION)
    assert [line["text"] for line in kept["lines"]] == ["Who decides?"]
    note.fill("")
    assert in_storage(page) == []


@pytest.mark.parametrize(
    ("kept", "left"),
    [("{not JSON", []), (stored([EXERCISE, {"kind": 5}]), [EXERCISE])],
    ids=["no JSON", "one entry broken"],
)
def test_what_cannot_be_read_is_set_aside(page: Page, tmp_path: Path, kept: str, left: list[dict[str, Any]]) -> None:
    """The rest is shown, the page says so and hands out what it could not read; the reader's choice of place stays."""
    opened(page, kept, storage="localStorage")
    assert shown(page) == [one["title"] for one in left]
    assert page.get_by_label("Keep my record in this browser").is_checked()
    with page.expect_download() as waiting:
        button(page, "Download what was set aside").click()
    waiting.value.save_as(tmp_path / "aside.txt")
    assert (tmp_path / "aside.txt").read_text(encoding="utf-8") == kept
    button(page, "Clear everything").click()
    expect(page.locator(".record-unreadable")).to_be_hidden()


@pytest.mark.parametrize(
    "script",
    [
        """for (const name of ["localStorage", "sessionStorage"]) {
          Object.defineProperty(globalThis, name, { get() { throw new DOMException("refused", "SecurityError"); } });
        }""",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    ],
    ids=["refused", "full"],
)
def test_where_nothing_can_be_stored_the_page_says_so(page: Page, problems: list[str], script: str) -> None:
    """What is typed stays on the page and can be downloaded; the page says plainly that leaving loses it."""
    page.add_init_script(script)
    page.goto(PAGE)
    note = page.get_by_label("What did you learn")
    note.fill("Ask who decides.")
    expect(page.locator(".record-place")).to_contain_text("Download it before you leave")
    page.get_by_label("Keep my record in this browser").click()
    expect(page.locator(".record-place")).to_contain_text("Your record stays where it was")
    assert not page.get_by_label("Keep my record in this browser").is_checked()
    expect(note).to_have_value("Ask who decides.")
    assert "Ask who decides." in downloaded(page, "Download").decode()
    problems.clear()  # the theme asks for storage, too, and does not bear a refusal


def downloaded(page: Page, name: str) -> bytes:
    """The file that a button gives."""
    with page.expect_download() as waiting:
        button(page, name).click()
    return Path(waiting.value.path()).read_bytes()


def choose(page: Page, content: object) -> None:
    """Choose a file of some content."""
    text = content if isinstance(content, str) else json.dumps(content)
    file = {"name": "fictional-record.json", "mimeType": "application/json", "buffer": text.encode()}
    page.get_by_label("A record that you downloaded").set_input_files(file)  # type: ignore[arg-type]  # a plain dict


def test_a_record_goes_on_elsewhere(open_page: OpenPage) -> None:
    """What one browser gives another takes; what is newer there stays, and what is older gives way."""
    content = json.loads(downloaded(opened(open_page(), stored(ENTRIES)), "Download"))
    assert content == {"notice": NOTICE, "format": 1, "rules_version": RULES_VERSION, "entries": ENTRIES}

    newer = entry("exercise", "p01-new-facts", at="2026-11-29T10:00:00Z", title="Newer here")
    older = entry("drill", "deadlines", at="2026-11-01T10:00:00Z", title="Older here")
    own = entry("rationale", "p40")
    elsewhere = opened(open_page(), stored([newer, older, own]))
    choose(elsewhere, content)
    expect(elsewhere.locator(".record-taken")).to_contain_text("Entries taken from the file: 2 of 3.")
    assert in_storage(elsewhere) == [newer, DRILL, own, OLD]


REFUSED = (
    ("PK\x03\x04 a Word file", "This is not a file that “Download” on this page made."),
    ({"title": "a case"}, "This is not a file that “Download” on this page made."),
    ({"format": 2, "entries": [EXERCISE]}, "This file has format 2; this page reads format 1."),
    (
        {"format": 1, "entries": [{**DRILL, "title": 4, "lines": [{"label": "Right"}]}, None]},
        "Entry 1 of the file was left out. Missing, or not as it should be: its title; its lines,",
    ),
)
"""What is no record, and what is said of it."""


def test_a_file_that_is_no_record_is_refused(page: Page, tmp_path: Path) -> None:
    """What is wrong is named in plain words and has the focus; what was in the record is there still."""
    opened(page, stored([EXERCISE]))
    problems = page.locator(".live-problems")
    for content, said in REFUSED:
        choose(page, content)
        expect(problems).to_contain_text(said)
        expect(problems).to_be_focused()
        assert in_storage(page) == [EXERCISE]

    choose(page, {"format": 1, "entries": []})
    expect(page.locator(".record-taken")).to_contain_text("Entries taken from the file: 0 of 0.")

    large = tmp_path / "large.json"
    large.write_text(" " * 20_000_001, encoding="utf-8")
    page.get_by_label("A record that you downloaded").set_input_files(large)
    expect(problems).to_contain_text("This file is larger than 20 MB.")
    assert in_storage(page) == [EXERCISE]


def paragraphs(file: bytes, part: str) -> list[str]:
    """The words of each paragraph of a part of a Word file; a new line within one is a line end."""
    with zipfile.ZipFile(io.BytesIO(file)) as opened_file:
        (name,) = (one for one in opened_file.namelist() if re.fullmatch(rf"word/{part}\d*\.xml", one))
        root = ET.fromstring(opened_file.read(name))  # noqa: S314 - our own file
    said = []
    for paragraph in root.iter(f"{W}p"):
        runs = (
            "\n" if one.tag == f"{W}br" else one.text or ""
            for one in paragraph.iter()
            if one.tag in {f"{W}t", f"{W}br"}
        )
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        heading = "" if style is None else f"{style.get(f'{W}val')}: "
        said.append(heading + "".join(runs))
    return said


def test_the_word_file_holds_the_record(page: Page, problems: list[str]) -> None:
    """Headings, lines and the notice on each sheet, in British English.

    Where the library does not come, the page says so and the download works; once it came with the page, the line can
    go.
    """
    pasted = entry("note", "learning", title="My learning note", lines=[{"label": "Learned", "text": "One\x0btwo\x02"}])
    page.route("**/docx.js*", lambda route: route.abort())
    opened(page, stored([*ENTRIES, pasted]))
    button(page, "Word file").click()
    expect(page.locator(".tool-done")).to_contain_text("did not arrive. Your record is still here.")
    assert NOTICE in downloaded(page, "Download").decode()
    problems.clear()  # the browser itself notes what did not come
    page.unroute("**/docx.js*")
    with page.expect_response("**/docx.js*"):
        page.reload(wait_until="networkidle")
    page.context.set_offline(True)
    file = downloaded(page, "Word file")
    when = f"28 November 2026, rules version {RULES_VERSION}"
    assert paragraphs(file, "header") == [NOTICE]
    assert paragraphs(file, "document") == [
        "Heading1: My record",
        "Heading2: Exercises",
        "Heading3: Exercise p01-new-facts",
        when,
        "Decided: Notify <now> & then ask\nwhy",
        "Heading2: Modules",
        "Heading3: Module who-decides",
        "28 November 2026, rules version 2025.9",
        "Decided: Notify <now> & then ask\nwhy",
        "Heading2: Drills",
        "Heading3: Drill deadlines",
        f"27 November 2026, rules version {RULES_VERSION}",
        "Right: 3 of 4",
        "Heading2: My learning note",
        when,
        "Learned: One\ntwo",
        "Heading2: What has changed in the rules since",
        "Heading3: Practised with rules version 2025.9",
        "Your entries: Module who-decides.",
        "This site does not know that version, so it cannot say what changed. Go through these again.",
    ]
    with zipfile.ZipFile(io.BytesIO(file)) as opened_file:
        assert b'w:lang w:val="en-GB"' in opened_file.read("word/styles.xml")


def test_the_record_prints_alone(page: Page) -> None:
    """On paper stand the notice and the record, the note among it; each sheet is marked, and has no control."""
    opened(page, stored([*ENTRIES, *(entry("exercise", f"p{number}") for number in range(20))]))
    page.get_by_label("What did you learn").fill("Ask who decides.\nThen write it down.")
    sheets = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]
    assert len(sheets) > 1
    assert [] == [number for number, sheet in enumerate(sheets, start=1) if FICTIONAL not in sheet]
    text = " ".join(" ".join(sheets).split())
    for words in (NOTICE, "Exercise p19", "Ask who decides. Then write it down.", "rules version 2025.9"):
        assert words in text
    for words in ("Remove", "Download", "Keep my record", "Go on elsewhere", "Never enter details of a real person."):
        assert words not in text


def with_a_newer_version(route: Route) -> None:
    """Serve the page as a site would whose rules have changed since."""
    response = route.fetch()
    newer = (
        '<template data-version="2031.2" data-heading="2031.2 – 2 February 2031"><li>A made-up change.</li></template>'
    )
    body = response.text()
    assert '<template data-version="' in body
    route.fulfill(
        response=response, body=body.replace('<template data-version="', f'{newer}<template data-version="', 1)
    )


def test_what_changed_in_the_rules_since_is_told(page: Page) -> None:
    """An entry of an older version comes with what changed after it, one of an unknown version with that word."""
    page.context.route(f"**{PAGE}", with_a_newer_version)
    current = entry("drill", "glossary", rules_version="2031.2")
    opened(page, stored([EXERCISE, OLD, current]))
    since = page.locator(".record-since")
    assert since.locator("h3, h4, li, p").all_inner_texts()[:-1] == [
        f"Practised with rules version {RULES_VERSION}",
        "Your entries: Exercise p01-new-facts.",
        "2031.2 – 2 February 2031",
        "A made-up change.",
        "Practised with rules version 2025.9",
        "Your entries: Module who-decides.",
        "This site does not know that version, so it cannot say what changed. Go through these again.",
    ]
    marked = page.locator(".record-entry:has(.record-older:visible) h4").all_inner_texts()
    assert marked == ["Exercise p01-new-facts", "Module who-decides"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_accessible_on_a_phone(
    open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]], scheme: str
) -> None:
    """Filled, with a file refused: no axe violation and no sideways scrolling, even with a word that is too long."""
    long = entry("exercise", "long", title="T" * 90, lines=[{"label": "L" * 90, "text": "W" * 90}])
    page = opened(open_page(viewport=PHONE, color_scheme=scheme), stored([*ENTRIES, long]))
    page.get_by_label("What did you learn").fill("Ask who decides.")
    choose(page, "{")
    expect(page.locator(".live-problems")).to_be_focused()
    assert accessibility_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_without_javascript_the_ways_to_practise_stand_there(open_page: OpenPage) -> None:
    """A reader without JavaScript is told that nothing is kept, meets no dead control, and can go and practise."""
    page = open_page(java_script_enabled=False)
    page.goto(PAGE)
    expect(page.get_by_text("Without JavaScript nothing is kept")).to_be_visible()
    expect(page.get_by_role("link", name="Practise a case")).to_be_visible()
    assert page.locator("my-record").locator("button:visible, textarea:visible, input:visible").count() == 0
