"""The PyScript page: the same case, answered on the page's own thread as PyScript does by default."""

import json
from urllib.parse import parse_qsl

from pyscript import document, window  # type: ignore[import-not-found]  # there in the browser alone

from widgets.check_reply import check

pairs = parse_qsl(window.location.hash[1:])
reply = json.loads(check(json.dumps({"source": "address", "pairs": pairs, "today": ""})))
document.querySelector(".check-answers").innerHTML = reply["answers"]
