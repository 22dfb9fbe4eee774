"""Python for the reader's browser: ``python -m tools.runtime`` writes docs/assets/runtime/, which git ignores.

``build.json`` holds versions, and the folder that holds the rest; a page carries a copy (macros/page_build.py). There:

- ``pyodide.js``, ``pyodide.asm.js``: Pyodide's loader, under names that every web server has a type for (.mjs is not)
- ``pyodide.asm.wasm.zst``: packed here and unpacked in the worker, so that a server need neither compress nor know it
- ``library.zip.zst``: the part of the standard library that our answers import, as bytecode; packed in the same way
- ``python_stdlib.zip``: the whole library as Pyodide ships it, for an import nobody foresaw
- ``criteria-….whl.zst``: the rules and how they are drawn, an ordinary pure wheel, packed in the same way
- ``zstd.wasm.gz``: unpacks zstd; browsers unpack gzip themselves, which leaves a fifth more on the line
- ``pyodide-lock.json``: names that wheel, with the hash that the browser checks
- ``comlink.js``: calls from the page to the worker
- ``….table.json.gz``: answers worked out beforehand, from which a tool answers before Python is there
- ``ical.js``: writes calendar files, for the page that offers one
- ``docx.js``: writes Word files, for the pages that offer one

Beside it lie the scripts that ask for it, one a tool, each bundled with all that it imports (docs/assets/elements/).
The folder is named after all that is in it, and after those scripts, so that parts of two builds can never be taken for
one.
"""

import base64
import gzip
import hashlib
import json
import re
import shutil
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import zstandard

from precomputed.tables import TOOLS, tables
from tools.lockfile import write_lockfile
from tools.node import ROOT, run_node
from tools.pure_wheel import build_wheel
from tools.scripts import bundle_scripts, bundled, minified

RUNTIME = ROOT / "docs" / "assets" / "runtime"
SCRIPTS = ("docs/assets/elements/*.js", "tools/scripts.py")
REQUESTS = ROOT / "tools" / "runtime_requests.json"
PYODIDE = ROOT / "node_modules" / "pyodide"
COMLINK = ROOT / "node_modules" / "comlink"
ICAL = ROOT / "node_modules" / "ical.js"
DOCX = ROOT / "node_modules" / "docx"
ZSTDDEC = ROOT / "node_modules" / "zstddec"

# The page refuses a build.json of another shape: raise it, here and in build.js, when a key or a part's name changes.
FORMAT = 2

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

PACKED = ("zstd.wasm", *(f"{name}.table.json" for name in TOOLS))
"""What is packed as gzip: small, and unpacked by any browser."""

PACKED_TIGHTLY = ("pyodide.asm.wasm", "library.zip", "*.whl")
"""What is packed as zstd: large, and unpacked in the worker."""

TIGHTEST = zstandard.ZstdCompressionParameters.from_level(22, window_log=24)


def main() -> int:
    """Build what is missing or out of date; 0, or 1 after saying what went wrong."""
    inputs = inputs_digest()
    if is_fresh(inputs):
        print("   nothing changed since the last build")
        name_after_scripts()
        return 0
    try:
        write_runtime(inputs)
    except (RuntimeError, OSError) as problem:
        print(f"Python for the browser could not be built: {problem}", file=sys.stderr)
        return 1
    return 0


def inputs_digest() -> str:
    """Give one hash over the names and contents of everything that the result depends on."""
    return _files_digest(*INPUTS)


def _files_digest(*patterns: str) -> str:
    paths = sorted(path for pattern in patterns for path in ROOT.glob(pattern))
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
    for name in contents:
        _pack(new / name)
    build: dict[str, Any] = {
        "format": FORMAT,
        "parts": _digest(contents),
        "inputs": inputs,
        "versions": versions,
        # Sizes as unpacked: what the worker counts while it reads, to show progress and to refuse a part cut short.
        "files": {f"{name}{_ending(name)}": len(content) for name, content in contents.items()},
    }
    total = sum(path.stat().st_size for path in new.iterdir())
    _put_in_place(new, build)
    print(f"   {total / 1e6:.1f} MB, the whole library among them, in {RUNTIME.relative_to(ROOT).as_posix()}")


def _write_parts(new: Path) -> dict[str, str]:
    versions = {package.name: _npm_version(package) for package in (PYODIDE, COMLINK, ICAL, DOCX, ZSTDDEC)}
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
    print("   " + ", ".join(f"{name} {versions[name]}" for name in ("pyodide", "comlink", "ical.js", "docx")))
    for name in ("pyodide.asm.wasm", "python_stdlib.zip"):
        shutil.copyfile(PYODIDE / name, new / name)
    for source in (PYODIDE / "pyodide.mjs", PYODIDE / "pyodide.asm.mjs"):
        (new / source.name).with_suffix(".js").write_text(_script(source), encoding="utf-8")
    (new / "comlink.js").write_text(_script(COMLINK / "dist" / "esm" / "comlink.min.mjs"), encoding="utf-8")
    (new / "zstd.wasm").write_bytes(_zstd_decoder(ZSTDDEC / "dist" / "zstddec-stream.mjs"))
    (new / "ical.js").write_text(_script(ICAL / "dist" / "ical.min.js"), encoding="utf-8")
    (new / "docx.js").write_text(bundled(ROOT / "tools" / "runtime_docx.js"), encoding="utf-8")
    return versions


def _ending(name: str) -> str:
    """What the name of a part ends in once it is packed; nothing where it is left as it is."""
    if any(fnmatch(name, pattern) for pattern in PACKED_TIGHTLY):
        return ".zst"
    return ".gz" if name in PACKED else ""


def _pack(part: Path) -> None:
    content = part.read_bytes()
    match _ending(part.name):
        case ".zst":
            packed = zstandard.ZstdCompressor(compression_params=TIGHTEST).compress(content)
        case ".gz":
            # No name and no time inside, so that the same content is packed to the same bytes.
            packed = gzip.compress(content, 9, mtime=0)
        case _:
            return
    part.with_name(part.name + _ending(part.name)).write_bytes(packed)
    part.unlink()


def unpacked(part: Path) -> bytes:
    """Give the content of a part as the browser unpacks it."""
    content = part.read_bytes()
    match part.suffix:
        case ".zst":
            return zstandard.ZstdDecompressor().decompress(content)
        case ".gz":
            return gzip.decompress(content)
        case _:
            return content


def _zstd_decoder(source: Path) -> bytes:
    """Take the WebAssembly out of the script that holds it as text: the page's policy lets no data: address through."""
    (text,) = re.findall(r'const wasm = "([^"]+)"', source.read_text(encoding="utf-8"))
    return base64.b64decode(text, validate=True)


def _script(source: Path) -> str:
    """Read a script, with its own kind named .js as it will be served; a pointer to a map that is not goes too."""
    text = source.read_text(encoding="utf-8").replace("pyodide.asm.mjs", "pyodide.asm.js")
    return minified(text)


def name_after_scripts() -> None:
    """Bundle the scripts again, and give the folder of the last build another name, where they alone have changed."""
    build = json.loads((RUNTIME / "build.json").read_text(encoding="utf-8"))
    if build["scripts"] != _files_digest(*SCRIPTS):
        _put_in_place(RUNTIME / build["folder"], build)


def _put_in_place(parts: Path, build: dict[str, Any]) -> None:
    """Name the folder of parts, point build.json at it, and only then take away what an earlier build left."""
    bundle_scripts(RUNTIME)
    scripts = _files_digest(*SCRIPTS)
    name = _digest({"parts": build["parts"].encode(), "scripts": scripts.encode()})[:16]
    folder = RUNTIME / name
    if parts != folder:
        shutil.rmtree(folder, ignore_errors=True)
        parts.rename(folder)
    described = build | {"scripts": scripts, "folder": name}
    (RUNTIME / "build.json").write_text(json.dumps(described, indent=2) + "\n", encoding="utf-8")
    for other in RUNTIME.iterdir():
        if other.is_dir() and other != folder:
            shutil.rmtree(other)


def _npm_version(package: Path) -> str:
    try:
        return str(json.loads((package / "package.json").read_text(encoding="utf-8"))["version"])
    except FileNotFoundError as missing:
        raise RuntimeError(f"{package.name} is not installed. Run make, or npm ci.") from missing


def _digest(contents: dict[str, bytes]) -> str:
    """Give one hash over names and contents."""
    whole = hashlib.sha256()
    for name, content in contents.items():
        whole.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return whole.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
