"""The built site with its rivals beside it: the same check page, with other scripts."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import zstandard

from benchmarks.port_words import words
from tools.runtime import PYODIDE, ROOT, RUNTIME

__all__ = ["CASE", "PAGES", "build"]

HERE = Path(__file__).parent
BUILT = HERE / ".built"
CASE = "#v=1&age=7&outcome=died&abuse_or_neglect=suspected&care_status=none"
"""The case that every rival is asked about."""
OURS = re.compile(r'<script type="module" src="[^"]*/scenario-check\.js[^"]*"></script>')
OF_OUR_BUILD = re.compile(
    r'<(?:meta name="build"|link rel="(?:preload|modulepreload)")[^>]*>|<script type="importmap">.*?</script>'
)
"""What our page asks for early: a rival has no use for it."""
WHEEL = "criteria-1-py3-none-any.whl"
PAGES = {
    "ours": "/check/",
    "port": "/rivals/port/",
    "stock": "/rivals/stock/",
    "pyscript": "/rivals/pyscript/",
}
"""The address of each rival's page."""


def build(site: Path = ROOT / "site") -> Path:
    """Lay out a copy of the built site with the rivals in `rivals/`, and give its folder."""
    shutil.rmtree(BUILT, ignore_errors=True)
    shutil.copytree(site, BUILT)
    rivals = BUILT / "rivals"
    for name in ("port", "stock", "pyscript"):
        shutil.copytree(HERE / name, rivals / name)
    (rivals / "port" / "words.js").write_text(f"export const words = {json.dumps(words())};\n", encoding="utf-8")
    shutil.copytree(PYODIDE, rivals / "pyodide")
    shutil.copytree(HERE / "node_modules" / "@pyscript" / "core" / "dist", rivals / "pyscript" / "core")
    packed = next(RUNTIME.glob("*/criteria-*.whl.zst"))
    wheel = zstandard.ZstdDecompressor().decompressobj().decompress(packed.read_bytes())
    for name in (WHEEL, "criteria.zip"):  # PyScript unpacks by the ending
        (rivals / name).write_bytes(wheel)
    module = '<script type="module" src="page.js"></script>'
    early = "".join(f'<link rel="modulepreload" href="{name}.js">' for name in ("rules", "words"))
    config = {"interpreter": "../pyodide/pyodide.mjs", "files": {"../criteria.zip": "./*"}}
    pyscript = (
        '<script type="module" src="core/core.js"></script>'
        f'<script type="py" src="main.py" config=\'{json.dumps(config)}\'></script>'
    )
    for name, script in (("port", early + module), ("stock", module), ("pyscript", pyscript)):
        _page(rivals / name, script)
    return BUILT


def _page(folder: Path, script: str) -> None:
    """The check page with another script, one folder deeper."""
    page = OF_OUR_BUILD.sub("", (BUILT / "check" / "index.html").read_text(encoding="utf-8"))
    page, found = OURS.subn(script, page.replace('"../', '"../../').replace('"base": ".."', '"base": "../.."'))
    if found != 1:
        raise RuntimeError("The check page does not name its script where the benchmark looks for it.")
    (folder / "index.html").write_text(page, encoding="utf-8")
