"""The forms and explainers as Word files: ``python -m tools.word_files`` writes docs/assets/kits/, which git ignores.

The same forms give the same bytes: what a Word file says of when it was made is one fixed day.
"""

from __future__ import annotations

import base64
import io
import json
import re
import sys
import zipfile
from typing import TYPE_CHECKING

from kits.shelf import DOCUMENTS
from kits.word import document_data
from macros.frame import evidence_in
from tools.node import ROOT, run_node

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kits.document import Document

__all__ = ["FOLDER", "main", "word_files"]

FOLDER = ROOT / "docs" / "assets" / "kits"
SCRIPT = ROOT / "tools" / "word_files.js"
# The first day that a ZIP file can name.
MADE_ON = (1980, 1, 1, 0, 0, 0)
MADE_AT = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def word_files(documents: Iterable[Document]) -> dict[str, bytes]:
    """Each document's Word file by its key; RuntimeError where Node.js or a part is missing."""
    said = evidence_in(ROOT / "docs").said
    given = json.dumps([document_data(document, said) for document in documents])
    made: dict[str, str] = json.loads(run_node(SCRIPT, given=given))
    return {key: _without_clock(base64.b64decode(file)) for key, file in made.items()}


def _without_clock(file: bytes) -> bytes:
    """The same file, with no trace of when it was made."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as made, zipfile.ZipFile(target, "w") as kept:
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, MADE_ON)
            entry.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(entry, MADE_AT.sub(rb"\g<1>2018-06-29T00:00:00Z", made.read(name)))
    return target.getvalue()


def main() -> int:
    """Write every Word file, and remove what is no longer made; 0, or 1 after saying what went wrong."""
    try:
        files = word_files(DOCUMENTS.values())
    except RuntimeError as problem:
        print(f"The Word files could not be made: {problem}", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.docx"):
        if old.stem not in files:
            old.unlink()
    for key, file in files.items():
        (FOLDER / f"{key}.docx").write_bytes(file)
    print(f"   {len(files)} Word files in {FOLDER.relative_to(ROOT).as_posix()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
