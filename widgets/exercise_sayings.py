"""What `<case-exercise>` may have to say when a step is compared; names in braces are places for what it compares."""

from __future__ import annotations

from widgets.controls import NOT_KNOWN

__all__ = ["SAYINGS"]

SAYINGS = {
    "place": "Step {number} of {all}",
    "resumed": "Your earlier answers to this case are still here. You can go on, or start again.",
    "compared": (
        "Compared. Decisions as the rules have them: {right} of {decisions}. Facts read as the story gives them:"
        " {same} of {facts}. Deciding conditions chosen: {chosen} of {deciding}."
    ),
    "decision-right": "You said: {said}. The rules say the same.",
    "decision-other-facts": (
        "You said: {said}. So do the rules on the story’s facts. On the facts that you marked they say: {mine}. See the"
        " facts below."
    ),
    "decision-reading": (
        "You said: {said}. That follows from the facts that you marked. The story gives others, and on those the rules"
        " say: {story}. The difference is in the reading, not in the rule."
    ),
    "decision-rule": (
        "You said: {said}. The rules say: {story}, on your facts and on the story’s alike. The difference is in the"
        " rule: see why."
    ),
    "decision-both": (
        "You said: {said}. On the facts that you marked the rules say: {mine}. On the story’s facts they say: {story}."
        " Look at the facts first, then at the rule."
    ),
    "decision-none": "You chose nothing here. On your facts the rules say: {mine}. On the story’s facts: {story}.",
    "mark-right": "As the rules have it",
    "mark-other-facts": "Right, on other facts",
    "mark-reading": "Read differently",
    "mark-rule": "The rule differs",
    "mark-both": "Both differ",
    "mark-none": "Not answered",
    "why": "The rules on the story’s facts, with their sources",
    "changed": "New at this step. Before it, the rules said: {before}.",
    "fact-differs": "You marked: {mine}. The story gives: {story}.",
    "fact-changes": "This difference alone changes: {answers}.",
    "fact-idle": "Alone, this difference changes none of the four answers.",
    "facts-same": "You read every fact as the story gives it.",
    "not-known": NOT_KNOWN,
    "not-chosen": "Nothing chosen",
    "chosen-deciding": "You chose it, and it decides here.",
    "deciding": "It decides here, and you did not choose it.",
    "chosen": "You chose it. It does not decide here.",
    "kept-tab": "What you give is kept in this tab until you close it.",
    "kept-browser": "What you give is kept in this browser, as you asked.",
    "kept-page": "This browser keeps nothing: what you give is gone when you leave the page.",
    "finished": "That was the last step of this case.",
    "record-decision": "you said {said}; the rules say {mine} on your facts, {story} on the story’s",
    "record-undecided": "the rules say {mine} on your facts, {story} on the story’s",
    "record-conditions": "Conditions chosen",
    "record-facts": "Facts read differently",
    "record-none": "None",
    "record-begun": "Begun. Nothing is compared yet.",
    "record-step": "Step {number}",
}
"""Sentences by code."""
