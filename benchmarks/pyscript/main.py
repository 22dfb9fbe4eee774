# noqa: INP001  # PyScript runs it in the page; it is no package
"""The same question, asked as PyScript has it: Python in the page's own thread."""

import json
from urllib.parse import parse_qsl

from pyscript import document, window  # type: ignore[import-not-found]  # PyScript brings it

from widgets.browser import check

pairs = parse_qsl(window.location.hash[1:])
reply = json.loads(check(json.dumps({"source": "address", "pairs": pairs, "today": ""})))
document.querySelector(".check-answers").innerHTML = reply["answers"]
