"""Blank forms and one-page explainers: each written once, shown as a page and as a Word file.

`document` says what a form is made of, `page` and `word` show it; every other file is one form or explainer. What a
rule, a deadline or a judgement says comes from `criteria`.
"""
