// Links to the questions of a tool, as in the list of its problems: the address may hold the case, so it is kept.

/**
 * Opens what the linked question is folded into, and puts the focus there. Gives whether it was such a link.
 * @param {HTMLElement} tool
 * @param {Event} event
 * @returns {boolean}
 */
export function followQuestionLink(tool, event) {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const place = link?.getAttribute("href") ?? "";
  const target = link && !place.includes("=") ? tool.querySelector(place) : null;
  if (!(target instanceof HTMLElement)) return false;
  event.preventDefault();
  const folded = target.closest("details");
  if (folded) folded.open = true;
  // A folded group is met at its head, a question at the choice that stands.
  const inner = target.querySelector(target.matches("details") ? "summary" : "input:checked, input");
  const focus = target.matches("input, select, [tabindex='-1']") ? target : inner;
  if (focus instanceof HTMLElement) focus.focus();
  target.scrollIntoView({ block: target.matches("details, [tabindex='-1']") ? "start" : "center" });
  return true;
}
