"""The table of the build, and the answers that a page gives from it."""

from __future__ import annotations

import gzip
import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from tests.criteria.conftest import assessed
from tests.precomputed.from_table import FromTable
from tools.runtime import RUNTIME
from widgets import answers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["assessed", "check_table"]


@pytest.fixture(scope="session")
def check_table(tmp_path_factory: pytest.TempPathFactory) -> FromTable:
    """The check page's table."""
    return FromTable((unpacked("scenario-check", tmp_path_factory),))


@pytest.fixture(scope="session")
def timeline_table(tmp_path_factory: pytest.TempPathFactory) -> FromTable:
    """The timeline's."""
    return FromTable((unpacked("case-timeline", tmp_path_factory),))


@pytest.fixture(scope="session")
def flowchart_table(tmp_path_factory: pytest.TempPathFactory) -> FromTable:
    """The flow charts'."""
    return FromTable((unpacked("flow-chart", tmp_path_factory),))


@pytest.fixture(scope="session")
def guide_table(tmp_path_factory: pytest.TempPathFactory) -> FromTable:
    """The guided check's, with the check page's for its results."""
    return FromTable((unpacked("guided-check", tmp_path_factory), unpacked("scenario-check", tmp_path_factory)))


@pytest.fixture(scope="session")
def guide(guide_table: FromTable) -> dict[str, Any]:
    """The questions of the guided check and the ways between them, as the last build worked them out."""
    found: dict[str, Any] = json.loads(guide_table.paths[0].read_text(encoding="utf-8"))["guide"]
    return found


@pytest.fixture(scope="session", autouse=True)
def _blocks_are_drawn_once() -> Iterator[None]:
    """Keep all that was drawn, not the last alone: a block depends on what it draws, and drawing takes longest here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(answers, "block_html", cache(answers.block_html.__wrapped__))
        yield


def unpacked(name: str, temporary: pytest.TempPathFactory) -> Path:
    """The file of a table as the last build made it."""
    folder = RUNTIME / json.loads((RUNTIME / "build.json").read_text(encoding="utf-8"))["folder"]
    found = temporary.mktemp("table") / f"{name}.table.json"
    found.write_bytes(gzip.decompress((folder / f"{name}.table.json.gz").read_bytes()))
    return found
