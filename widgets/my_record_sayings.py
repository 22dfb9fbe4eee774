"""What `<my-record>` says: JavaScript shows these and has no sentences."""

from __future__ import annotations

from criteria.phrases import FICTIONAL

__all__ = ["SAYINGS", "WITHOUT_SCRIPT"]

WITHOUT_SCRIPT = (
    "Without JavaScript nothing is kept, so there is no record to show. Practise with the pages below, and write down"
    " for yourself what you learned."
)
SAYINGS = {
    "notice": f"{FICTIONAL}. My record, taken out on {{day}}. Rules version {{version}}.",
    "title": "My record",
    "practised": "{day}, rules version {version}",
    "remove": "Remove: {title}",
    "removed": "Removed: {title}. “Undo” brings it back.",
    "cleared": "Cleared, in this tab and in this browser. “Undo” brings everything back.",
    "undone": "Everything is back.",
    "place-tab": "Your record is kept in this tab, until you close it. Another tab has a record of its own.",
    "place-browser": "Your record is kept in this browser. Whoever uses this browser can read it.",
    "place-page": (
        "Nothing can be stored here: this browser refuses, or has no room. Your record is on this page alone, and is"
        " gone when you leave. Download it before you leave."
    ),
    "keep-failed": "This browser refuses, or has no room. Your record stays where it was.",
    "note-title": "My learning note",
    "note-saved": "Saved as you type.",
    "since-version": "Practised with rules version {version}",
    "since-entries": "Your entries: {titles}.",
    "since-unknown": "This site does not know that version, so it cannot say what changed. Go through these again.",
    "saved-word": f"The Word file is in your downloads. It says {FICTIONAL} on every sheet.",
    "saved-json": f"The file is in your downloads. It says {FICTIONAL}. Choose it on this page to go on elsewhere.",
    "nothing": "There is nothing in your record yet.",
    "failed-download": (
        "The part that writes Word files did not arrive. Your record is still here. Check the connection, then try"
        " again. “Download” and “Print” work without it."
    ),
    "failed-runtime-missing": (
        "This copy of the site was built without the part that writes Word files. Whoever runs it can add it: run “make"
        " site” in the project's folder. “Download” and “Print” work without it."
    ),
    "file-large": "This file is larger than {limit} MB. No record is that large. Choose another file.",
    "file-unread": "The browser could not read this file. Your record is as it was. Choose the file again.",
    "file-other": "This is not a file that “Download” on this page made. Choose one that ends in .json.",
    "file-format": (
        "This file has format {format}; this page reads format {ours}. It may come from a newer copy of this site."
        " Open it there."
    ),
    "file-entry": "Entry {number} of the file was left out. Missing, or not as it should be: {fields}.",
    "field-kind": "its kind",
    "field-about": "what it is about",
    "field-title": "its title",
    "field-at": "its day",
    "field-rules_version": "its rules version",
    "field-lines": "its lines, each with a label and a text",
    "taken": "Entries taken from the file: {taken} of {all}. What you had that is as new, or newer, stays.",
}
"""What the script may have to say; names in braces are places for what it fills in."""
