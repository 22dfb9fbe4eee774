"""What the page reads of its build on its own thread arrives unpacked, whole, or not at all."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, Route

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.browser

READ = """
async (name) => {
  const { readPart } = await import("../assets/elements/build.js");
  try {
    const content = await (await readPart(name)).arrayBuffer();
    return [...new Uint8Array(content, 0, 4)];
  } catch (failure) {
    return failure.code;
  }
}
"""
PART = "zstd.wasm.gz"
START_OF_WASM = [0, *b"asm"]


def test_a_part_is_read_unpacked(page: Page) -> None:
    """A packed part comes unpacked, also where a server has declared the packing as its own."""
    page.goto("/check/")
    assert page.evaluate(READ, PART) == START_OF_WASM

    page.context.route(f"**/{PART}", lambda route: route.fulfill(body=gzip.decompress(route.fetch().body())))
    assert page.evaluate(READ, PART) == START_OF_WASM


def of_another_length(route: Route) -> None:
    """Answer with a whole part of another build."""
    route.fulfill(body=gzip.compress(b"\0asm of another build"))


def gone(route: Route) -> None:
    """Answer as where a newer build took the part away."""
    route.fulfill(status=404, body="not found")


def cut(route: Route) -> None:
    """Cut the line."""
    route.abort()


@pytest.mark.parametrize(
    ("broken", "code"), [(of_another_length, "mixed-build"), (gone, "mixed-build"), (cut, "download")]
)
def test_a_part_that_is_not_whole_is_refused(
    page: Page, problems: list[str], broken: Callable[[Route], None], code: str
) -> None:
    """What is not the part that the page names is never handed on."""
    page.context.route(f"**/{PART}", broken)
    page.goto("/check/")
    assert page.evaluate(READ, PART) == code
    problems.clear()  # the browser itself notes what was broken on purpose


def test_a_part_that_the_build_does_not_name_is_refused(page: Page) -> None:
    """A script that asks for what its page's build does not hold is of another build."""
    page.goto("/check/")
    assert page.evaluate(READ, "unknown.json.gz") == "mixed-build"
