// The comparison of <case-rationale>: what was written beside the model answer of its case. It copies; it judges nothing.

/** @import { Written } from "./rationale-form.js" */

/**
 * @param {Element} place where it stands
 * @param {Element} shown the case, with its model answer
 * @param {Written} written
 * @param {{ label: string, text: string }[]} lines the same as a reader is shown it
 */
export function showComparison(place, shown, { reasons, holds }, lines) {
  const model = /** @type {Element} */ (shown.querySelector(".rationale-answer"));
  const other = shown.querySelector(".rationale-other > span");
  inside(place, ".rationale-mine > dl").replaceChildren(
    ...lines.flatMap(({ label, text }) => [inTag("dt", label), inTag("dd", text)]),
  );
  inside(place, ".rationale-theirs > div").replaceChildren(model.cloneNode(true));
  inside(place, ".rationale-other-side").textContent = other?.textContent ?? "";
  for (const one of place.querySelectorAll("[data-reason]")) {
    one.toggleAttribute("hidden", !reasons.includes(one.getAttribute("data-reason") ?? ""));
  }
  for (const one of place.querySelectorAll("[data-line]")) {
    const part = one.getAttribute("data-line") ?? "";
    one.toggleAttribute("hidden", holds.includes(part));
    const theirs = one.querySelector("q");
    if (theirs) theirs.textContent = model.querySelector(`[data-part="${part}"]`)?.textContent ?? "";
  }
  inside(place, '[data-when="no-reasons"]').hidden = reasons.length > 0;
  inside(place, '[data-when="all-held"]').hidden = Boolean(place.querySelector("dt[data-line]:not([hidden])"));
}

/**
 * @param {Element} place
 * @param {string} selector
 */
function inside(place, selector) {
  return /** @type {HTMLElement} */ (place.querySelector(selector));
}

/**
 * @param {string} tag
 * @param {string} words
 */
function inTag(tag, words) {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}
