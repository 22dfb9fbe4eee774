"""What stands behind a statement on a page, right after it: evidence, or a rule with its weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.phrases import WEIGHT_LABELS
from widgets.evidence import EvidenceError
from widgets.html import element, joined
from widgets.rules import RULES, SECTIONS, rule_links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from xml.etree.ElementTree import Element

    from criteria.rules import Rule
    from widgets.backing import Backing, Cite
    from widgets.evidence import Evidence

__all__ = ["citing", "claim_id", "evidence_links", "rules_with_weights"]


def citing(evidence: Evidence, to: Callable[[str], str]) -> Cite:
    """Give what cites rules and claims, as on a page; `to` gives the address of a page."""

    def cite(backing: Backing) -> Element:
        rules = [rules_with_weights(backing.rules, to)] if backing.rules else []
        claims = [evidence_links(evidence, backing.claims, to)] if backing.claims else []
        return element("span", *rules, *([" "] if rules and claims else []), *claims)

    return cite


def claim_id(key: str) -> str:
    """The id of a claim's row on the page of evidence."""
    return f"evidence-{key}"


def evidence_links(evidence: Evidence, keys: Sequence[str], to: Callable[[str], str]) -> Element:
    """Small links to claims on the page of evidence; `to` gives the address of a page."""
    page = to("evidence")
    return _in_brackets(element("a", claim.said, href=f"{page}#{claim_id(claim.key)}") for claim in evidence.of(keys))


def rules_with_weights(keys: Sequence[str], to: Callable[[str], str]) -> Element:
    """Small links to rules, each with its weight in words, such as "Rule L7, statutory guidance"."""
    unknown = [key for key in keys if key not in RULES]
    if unknown or not keys:
        raise EvidenceError(
            f"There is no rule {', '.join(unknown) or '(none given)'}. The rules are: {', '.join(RULES)}."
        )
    return _in_brackets(element("span", "Rule ", rule_links([key], to), f", {_weight(RULES[key])}") for key in keys)


def _weight(rule: Rule) -> str:
    """A rule's weight in words; where no source settles the point, it has none."""
    if rule in SECTIONS["X"]:
        return "not settled"
    return WEIGHT_LABELS[rule.provision.weight][0].lower()


def _in_brackets(links: Iterable[Element]) -> Element:
    return element("span", "[", *joined("; ", links), "]", class_="evidence")
