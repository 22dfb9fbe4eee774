"""The pages that are measured: our own, and rivals on the very same page with only its scripts swapped."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import ROOT
from criteria.bank_holidays import BANK_HOLIDAYS
from criteria.phrases import (
    DUE_LABELS,
    HEADLINES,
    NOTIFY_BY_ROUTE,
    QUESTIONS,
    STATUS_LABELS,
    STILL_OPEN,
    SUBMITTED_BY,
    WHO_DECIDES,
)
from tools.pure_wheel import build_wheel
from widgets.answers import SHAPES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["OURS", "PORT", "UNGUARDED", "VARIANTS", "Variant", "write_rivals"]

HERE = ROOT / "benchmarks"

# What a tool's page asks for before its scripts run, and the scripts themselves.
TOOL_TAGS = re.compile(
    r'<link rel="preload"[^>]*>'
    r'|<meta name="build"[^>]*>'
    r'|<script type="module" src="\.\./assets/runtime/[^>]*></script>',
    re.DOTALL,
)
PORT_SCRIPTS = ("page.js", "rules.js", "days.js")


class Variant(NamedTuple):
    """A page, and the engines it answers with, each of which is timed; "" where it names none. Python is the last."""

    key: str
    path: str
    engines: tuple[str, ...]
    is_python: bool


OURS = Variant("ours", "check/", ("table", "python"), is_python=True)
PORT = Variant("port", "port/", ("",), is_python=False)
VARIANTS = (
    OURS,
    PORT,
    Variant("pyodide", "pyodide/", ("",), is_python=True),
    Variant("pyscript", "pyscript/", ("",), is_python=True),
)
UNGUARDED = ("pyodide", "pyscript", "python")
"""Folders of rivals that our Content-Security-Policy would stop."""


def write_rivals(folder: Path, site: Path) -> None:
    """Write the rivals' pages and parts into a folder; `site` is the built site that they borrow the page from."""
    page = TOOL_TAGS.sub("", (site / "check" / "index.html").read_text(encoding="utf-8"))
    if re.search(r'/(?:elements|runtime)/[^"]*\.js', page):
        raise RuntimeError("The check page has scripts of its tool that TOOL_TAGS does not know.")
    preloads = "".join(f'<link rel="modulepreload" href="{name}">' for name in PORT_SCRIPTS)
    words = json.dumps(_words(), ensure_ascii=False).replace("<", "\\u003c")
    _write(
        folder / "port",
        page,
        preloads,
        f'<script type="application/json" id="port-words">{words}</script>'
        '<script type="module" src="page.js"></script>',
        {name: HERE / "port" / name for name in PORT_SCRIPTS},
    )
    _write(
        folder / "pyodide",
        page,
        "",
        '<script type="module" src="page.js"></script>',
        {"page.js": HERE / "rivals" / "pyodide-page.js", "worker.js": HERE / "rivals" / "pyodide-worker.js"},
    )
    _write(
        folder / "pyscript",
        page,
        '<link rel="stylesheet" href="core/core.css"><script type="module" src="core/core.js"></script>',
        '<script type="py" src="main.py" config="pyscript.json"></script>',
        {"main.py": HERE / "rivals" / "pyscript_main.py", "pyscript.json": HERE / "rivals" / "pyscript.json"},
    )
    shutil.copytree(HERE / "node_modules" / "@pyscript" / "core" / "dist", folder / "pyscript" / "core")
    shutil.copytree(ROOT / "node_modules" / "pyodide", folder / "python")
    build_wheel(ROOT, folder / "python").rename(folder / "python" / "criteria.whl")


def _write(folder: Path, page: str, head: str, end: str, files: Mapping[str, Path]) -> None:
    folder.mkdir()
    made = page.replace("</head>", f"{head}</head>", 1).replace("</body>", f"{end}</body>", 1)
    (folder / "index.html").write_text(made, encoding="utf-8")
    for name, source in files.items():
        shutil.copy(source, folder / name)


def _words() -> dict[str, object]:
    """The sentences and bank holidays that the port has in its page: the same as ours."""
    labels = {key: label for key, (label, _) in DUE_LABELS.items()}
    headlines: dict[str, dict[str, str]] = {}
    for (answer, status), sentence in HEADLINES.items():
        headlines.setdefault(answer, {})[status] = sentence
    return {
        "holidays": [day.isoformat() for day in BANK_HOLIDAYS],
        "questions": QUESTIONS,
        "statuses": STATUS_LABELS,
        "shapes": SHAPES,
        "decides": WHO_DECIDES,
        "headlines": headlines,
        "routes": NOTIFY_BY_ROUTE,
        "open": STILL_OPEN,
        "submitted": SUBMITTED_BY,
        "due": {**labels, "publish_by": "Publish by", "copies_by": "Send copies by"},
    }
