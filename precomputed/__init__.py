"""The answers worked out beforehand: a table from which a browser answers before Python is there, or without it.

The table holds data only. `signs.py` says what of a case matters, `layout.py` of which fragments an answer is made,
`learning.py` finds from sample cases what each fragment is for each value of its key, and refuses to learn that a
fragment depends on more than its key; `diagram.py` keeps that small. `docs/assets/elements/table.js` reads it.
"""
