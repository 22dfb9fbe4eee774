"""Writing the rationale in a real browser: from the case to the comparison, the record, the file and the sheet."""

import json
import zipfile
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from criteria.phrases import FICTIONAL
from tests.widgets.test_rationales import RATIONALES
from widgets.case_rationale import DECISIONS
from widgets.commissioning import PARTS

OpenPage = Callable[..., Page]

pytestmark = pytest.mark.browser

ONE, NEXT = RATIONALES[:2]
TRIAL = "Live criminal or family proceedings limit what can be shared."
WRITTEN = "We do not commission.\n\nThere is a trial."


def opened(page: Page, fragment: str = "") -> Locator:
    """The tool, once its script runs."""
    page.goto(f"/practice/rationale/{fragment}")
    tool = page.locator("case-rationale.live")
    tool.wait_for()
    return tool


def write(tool: Locator) -> None:
    """Decide, rely on a weak reason, write, and tick the first line of the checklist."""
    tool.get_by_label(DECISIONS["not_commission"]).check()
    tool.get_by_label(TRIAL).check()
    tool.get_by_label("Your rationale").fill(WRITTEN)
    tool.get_by_label(PARTS["criteria"].name).check()


def kept(page: Page) -> list[dict[str, object]]:
    """The reader's record."""
    text = page.evaluate("sessionStorage.getItem('practice-record')")
    entries: list[dict[str, object]] = json.loads(text)["entries"] if text else []
    return entries


def test_from_the_case_to_the_comparison_and_back(page: Page) -> None:
    """A case leads here and back; the story stands whole; worth and model come with the comparison, by keyboard too."""
    page.goto(f"/practice/#{NEXT.scenario.id}")
    case = page.locator("article.scenario", has=page.locator(f"#{NEXT.scenario.id}"))
    case.get_by_role("link", name="Write why to commission").click()
    tool = page.locator("case-rationale.live")
    shown = tool.locator("article:visible")
    expect(shown.get_by_role("heading", name=NEXT.scenario.title)).to_be_visible()
    for stage in NEXT.scenario.stages:
        expect(shown.get_by_text(" ".join(stage.told.split()))).to_be_visible()
    expect(tool.get_by_text("Weak alone").locator("visible=true")).to_have_count(0)
    expect(tool.get_by_text(NEXT.other_side).locator("visible=true")).to_have_count(0)
    write(tool)
    tool.get_by_role("button", name="Compare").press("Enter")
    heading = tool.get_by_role("heading", name="Your text and a model answer")
    expect(heading).to_be_focused()
    expect(tool.locator(".rationale-mine")).to_contain_text("There is a trial.")
    expect(tool.locator(".rationale-theirs")).to_contain_text(NEXT.parts["family"])
    expect(tool.locator(".rationale-other-side")).to_have_text(NEXT.other_side)
    worths = tool.locator("[data-reason]:visible")
    expect(worths).to_have_count(1)
    expect(worths).to_contain_text("Weak alone.")
    expect(tool.locator("dt[data-line]:visible")).to_have_count(len(PARTS) - 1)
    expect(tool.locator('dd[data-line="action"] q')).to_have_text(NEXT.parts["action"])
    tool.get_by_role("button", name="Change my text").press("Enter")
    expect(tool.get_by_label("Your rationale")).to_be_focused()
    expect(heading).not_to_be_visible()
    shown.get_by_role("link", name="This case step by step").click()
    expect(page.locator(f"#{NEXT.scenario.id}")).to_be_in_viewport()


def test_what_is_written_is_kept_as_it_is_typed(page: Page) -> None:
    """The record has it before anything is pressed; it is there again after a reload, compared or not."""
    tool = opened(page, f"#{NEXT.scenario.id}")
    assert kept(page) == []
    write(tool)
    (entry,) = kept(page)
    assert (entry["kind"], entry["about"]) == ("rationale", NEXT.scenario.id)
    lines = [(line["label"], line["text"]) for line in entry["lines"]]  # type: ignore[attr-defined]
    others = ", ".join(part.name for part in list(PARTS.values())[1:])
    hint = "Weak alone. Manage scope, witnesses, disclosure and timing with police and the Crown Prosecution Service."
    assert lines == [
        ("Decision", "Do not commission a review"),
        ("Reason relied on, and its worth", f"{TRIAL} {hint} Not a bar."),
        ("Rationale", WRITTEN),
        ("Checklist: my text holds", "The criteria"),
        ("Checklist: not ticked", others),
        ("Model answer", "Not compared with it yet"),
    ]
    tool = opened(page)  # no case named: the one worked on last
    expect(tool.locator("article:visible h2")).to_have_text(NEXT.scenario.title)
    expect(tool.get_by_label("Your rationale")).to_have_value(WRITTEN)
    expect(tool.get_by_label(TRIAL)).to_be_checked()
    tool.get_by_role("button", name="Compare").click()
    page.reload()
    expect(tool.get_by_role("heading", name="Your text and a model answer")).to_be_visible()


def test_starting_again_can_be_undone_and_the_next_case_is_blank(page: Page) -> None:
    """What was taken away comes back whole; another case has nothing of it; a case is chosen from the list."""
    tool = opened(page, f"#{ONE.scenario.id}")
    write(tool)
    tool.get_by_role("button", name="Start again").click()
    expect(tool.get_by_label("Your rationale")).to_have_value("")
    assert kept(page) == []
    tool.get_by_role("button", name="Undo").click()
    expect(tool.get_by_label("Your rationale")).to_have_value(WRITTEN)
    expect(tool.get_by_label(DECISIONS["not_commission"])).to_be_checked()
    expect(tool.get_by_role("button", name="Undo")).not_to_be_visible()
    tool.get_by_role("button", name="Next case").click()
    expect(tool.get_by_role("heading", name=NEXT.scenario.title)).to_be_focused()
    assert page.url.endswith(f"#{NEXT.scenario.id}")
    expect(tool.get_by_label("Your rationale")).to_have_value("")
    tool.get_by_label("Case", exact=True).select_option(label=ONE.scenario.title)
    expect(tool.get_by_label("Your rationale")).to_have_value(WRITTEN)
    expect(tool.locator(".tool-done")).to_have_text(f"Case shown: {ONE.scenario.title}")


def test_the_word_file_and_the_sheet_hold_what_was_written(page: Page) -> None:
    """Off the network the file has the notice, the case and every line; the sheet has the text without the form."""
    tool = opened(page, f"#{ONE.scenario.id}")
    with page.expect_response("**/docx.js*"):
        write(tool)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    with page.expect_download() as download:
        tool.get_by_role("button", name="Word file").click()
    assert download.value.suggested_filename == f"fictional-rationale-{ONE.scenario.id}.docx"
    with zipfile.ZipFile(download.value.path()) as file:
        words = "".join(file.read(name).decode() for name in file.namelist() if name.endswith(".xml"))
    for said in (FICTIONAL, ONE.scenario.title, "meter reader", TRIAL, "Weak alone.", "There is a trial.", "Sign-off"):
        assert said in words
    expect(tool.locator(".tool-done")).to_contain_text("The Word file is in your downloads.")
    page.emulate_media(media="print")
    expect(tool.locator(".rationale-mine")).to_contain_text("There is a trial.")
    expect(tool.locator(".rationale-mine")).to_be_visible()
    for hidden in ("form", ".rationale-theirs", ".tool-actions", ".rationale-choice"):
        expect(tool.locator(hidden)).not_to_be_visible()


def test_details_of_a_real_person_are_met_with_a_warning(page: Page) -> None:
    """A date of birth typed into the rationale is named beside it, and the words stay."""
    tool = opened(page)
    field = tool.get_by_label("Your rationale")
    field.focus()
    page.keyboard.insert_text("born 3/4/2015")
    expect(tool.locator(".private-details")).to_contain_text("This looks like a date of birth.")
    expect(field).to_have_value("born 3/4/2015")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_accessible_on_a_phone(
    open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]], scheme: str
) -> None:
    """Blank, written and compared: no axe violation, and nothing to scroll sideways, on a narrow screen."""
    page = open_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    tool = opened(page)
    faults = accessibility_faults(page)
    write(tool)
    tool.get_by_role("button", name="Compare").click()
    faults += accessibility_faults(page)
    tool.get_by_role("button", name="Start again").click()
    faults += accessibility_faults(page)
    assert faults == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_without_a_script_every_case_has_its_model_answer(open_page: OpenPage) -> None:
    """Without JavaScript all cases stand there, the checklist too, and no button that does nothing."""
    page = open_page(java_script_enabled=False)
    page.goto("/practice/rationale/")
    tool = page.locator("case-rationale")
    expect(tool.locator("article:visible")).to_have_count(len(RATIONALES))
    expect(tool.locator(":is(button, select, input, textarea):visible")).to_have_count(0)
    first = tool.locator("article").first
    first.get_by_text("A model answer", exact=True).click()
    expect(first.get_by_text(ONE.parts["sign_off"])).to_be_visible()
    tool.get_by_text("What a written rationale holds", exact=True).click()
    expect(tool.get_by_text(PARTS["again"].holds).first).to_be_visible()


def test_a_state_that_makes_no_sense_starts_afresh(page: Page) -> None:
    """A state that somebody else's file brought is passed over where it cannot be read."""
    page.goto("/")
    entry = {"kind": "rationale", "about": ONE.scenario.id, "title": "", "at": "2026-11-28", "rules_version": "1"}
    page.evaluate(
        "one => sessionStorage.setItem('practice-record', JSON.stringify({ format: 1, entries: [one] }))",
        {**entry, "lines": [], "state": {"reasons": 5, "holds": {}, "decision": 1}},
    )
    tool = opened(page, f"#{ONE.scenario.id}")
    assert tool.locator("input:checked").count() == 0
    expect(tool.get_by_label("Your rationale")).to_have_value("")


def test_two_tabs_do_not_write_over_each_other(page: Page) -> None:
    """In a browser that keeps the record, what one tab writes about a case stands in the other."""
    page.goto("/")
    page.evaluate("localStorage['practice-record'] = JSON.stringify({ format: 1, entries: [] })")
    tool = opened(page, f"#{ONE.scenario.id}")
    other = opened(page.context.new_page(), f"#{ONE.scenario.id}")
    tool.get_by_label("Your rationale").fill("The first line.\nThe second.")
    expect(other.get_by_label("Your rationale")).to_have_value("The first line.\nThe second.")
    other.get_by_label(DECISIONS["not_commission"]).check()
    expect(tool.get_by_label(DECISIONS["not_commission"])).to_be_checked()
    expect(tool.get_by_label("Your rationale")).to_have_value("The first line.\nThe second.")
