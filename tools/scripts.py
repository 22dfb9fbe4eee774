"""The scripts of the tools as a page asks for them: one file a tool, with all that it imports, and one for the worker.

Each file that a page must ask for costs it a round trip or a share of a slow line. The files in docs/assets/elements/
remain what people read and change, and what a page runs that was built without Node.js.
"""

from pathlib import Path

from tools.node import ROOT, run_node

__all__ = ["bundle_scripts", "bundled", "minified"]

ELEMENTS = ROOT / "docs" / "assets" / "elements"
ESBUILD = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
WORKER = ELEMENTS / "python-worker.js"

# es2022 stands for the oldest browsers with all that our scripts use.
OPTIONS = ("--minify", "--format=esm", "--target=es2022", "--charset=utf8", "--log-level=error")


def bundle_scripts(into: Path) -> None:
    """Write every bundle into a folder, in place of those that an earlier build left there.

    Raises RuntimeError, with esbuild's words, where a script cannot be read.
    """
    bundled = [*_tools(), WORKER]
    run_node(ESBUILD, *bundled, "--bundle", *OPTIONS, f"--outdir={into}")
    for old in into.glob("*.js"):
        if old.name not in {script.name for script in bundled}:
            old.unlink()


def minified(script: str) -> str:
    """Give a module that others wrote, in fewer bytes; RuntimeError has esbuild's words where it cannot be read."""
    return run_node(ESBUILD, *OPTIONS, given=script)


def bundled(script: Path) -> str:
    """Give a script with those parts of what it imports that it passes on; RuntimeError has esbuild's words."""
    return run_node(ESBUILD, script, "--bundle", *OPTIONS)


def _tools() -> list[Path]:
    """The script of every custom element: that which has a style sheet of its own."""
    return sorted(script for script in ELEMENTS.glob("*.js") if script.with_suffix(".css").exists())
