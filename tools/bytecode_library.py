"""Runs inside Pyodide: packs as bytecode the part of the standard library that our answers import.

Pyodide's own library holds sources, and compiling them is more than half of the time it takes to start. Which modules
are needed is not written down anywhere: it is what ``sys.modules`` holds after every function of ``widgets.browser``
has answered sample requests, wrong ones included.

Our own modules travel as sources, in the wheel: their bytecode was tried, and what it saved in compiling (0.1 s) was
lost again in unpacking it and in 90 KB more on the line.
"""

import importlib
import inspect
import io
import json
import sys
import traceback
import zipfile
from importlib.util import MAGIC_NUMBER, source_hash
from marshal import dumps
from types import CodeType

LIBRARY = "/lib/python{}{}.zip".format(*sys.version_info)
NOT_JSON = "{"


def trimmed_library(requests: str) -> bytes:
    """Return a zip of the modules that answering these requests imports, compiled; `requests` maps names to lists."""
    walk(json.loads(requests))
    names = sorted(member for module in tuple(sys.modules.values()) if (member := _member(module)))
    with zipfile.ZipFile(LIBRARY) as library:
        sources = {name: library.read(name) for name in names}
    packed = io.BytesIO()
    # Stored, not deflated: the whole file is compressed once for the journey, which packs tighter and opens faster.
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as trimmed:
        for name, source in sources.items():
            trimmed.writestr(zipfile.ZipInfo(f"{name}c"), _bytecode(name, source))
    return packed.getvalue()


def walk(requests: dict[str, list[object]]) -> None:
    """Call every public function of ``widgets.browser`` with its requests, and with what is not JSON at all."""
    browser = importlib.import_module("widgets.browser")
    functions = {
        name: function
        for name, function in inspect.getmembers(browser, inspect.isfunction)
        if function.__module__ == browser.__name__ and not name.startswith("_")
    }
    if set(functions) != set(requests):
        differing = ", ".join(sorted(set(functions) ^ set(requests)))
        raise LookupError(f"the sample requests and the functions of widgets.browser differ: {differing}")
    for name, function in functions.items():
        for request in [NOT_JSON, *map(json.dumps, requests[name])]:
            try:
                function(request)
            except Exception:  # noqa: BLE001 - whatever goes wrong in a reader's browser is formatted there too
                traceback.format_exc()


def _member(module: object) -> str | None:
    """Give the name, within the library, of the file that a module came from; None if it came from elsewhere."""
    origin = getattr(getattr(module, "__spec__", None), "origin", None) or ""
    return origin.removeprefix(f"{LIBRARY}/") if origin.startswith(f"{LIBRARY}/") else None


def _bytecode(name: str, source: bytes) -> bytes:
    """Compile to the layout of PEP 552, marked as never to be compared with a source: none travels.

    Docstrings go (level 2), and line tables shrink: together they are almost half of the bytes on the line.
    """
    code = compile(source, f"{LIBRARY}/{name}", "exec", dont_inherit=True, optimize=2)
    unchecked_hash = (0b01).to_bytes(4, "little")
    return MAGIC_NUMBER + unchecked_hash + source_hash(source) + dumps(_with_first_lines_only(code))


def _with_first_lines_only(code: CodeType) -> CodeType:
    """Put every instruction on its function's first line: tracebacks through the library still name the function.

    One entry of a line table covers up to eight code units: 1, four bits for "no columns" (13), three for the number
    of units less one, then the difference in lines, 0 (CPython, Objects/locations.md).
    """
    eights, rest = divmod(len(code.co_code) // 2, 8)
    table = b"\xef\x00" * eights + (bytes([0xE8 | rest - 1, 0]) if rest else b"")
    constants = (_with_first_lines_only(part) if isinstance(part, CodeType) else part for part in code.co_consts)
    return code.replace(co_linetable=table, co_consts=tuple(constants))
