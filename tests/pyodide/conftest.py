"""What the tests over the readers' Python share: the built runtime, and Node.js to run it in."""

import json
from pathlib import Path
from typing import Any

import pytest

from tools import runtime


@pytest.fixture(scope="session")
def build() -> dict[str, Any]:
    """What build.json says of the runtime, which must be there and of today's sources."""
    if not runtime.is_fresh(runtime.inputs_digest()):
        pytest.fail("Python for the browser is missing or out of date. Run: make runtime", pytrace=False)
    described: dict[str, Any] = json.loads((runtime.RUNTIME / "build.json").read_text(encoding="utf-8"))
    return described


@pytest.fixture(scope="session")
def parts(build: dict[str, Any]) -> Path:
    """The folder that holds the runtime's parts."""
    return runtime.RUNTIME / str(build["folder"])


@pytest.fixture(scope="session")
def unpacked(parts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every part as the browser unpacks it."""
    folder = tmp_path_factory.mktemp("unpacked")
    for part in parts.iterdir():
        name = part.stem if part.suffix in {".gz", ".zst"} else part.name
        (folder / name).write_bytes(runtime.unpacked(part))
    return folder
