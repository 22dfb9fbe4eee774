// Copies an address that holds what a tool was given; where no page may copy, it stands in a field to copy by hand.
// The places and the sentences are made by widgets/actions.py.

/** @import { LiveElement } from "./live-element.js" */

/**
 * Whether the reader wants the dates in the link.
 * @param {LiveElement} tool
 */
export function withDates(tool) {
  return /** @type {HTMLInputElement} */ (tool.place(".tool-with-dates")).checked;
}

/**
 * @param {LiveElement} tool
 * @param {string} fragment what follows the # in the address
 */
export async function copyLink(tool, fragment) {
  const address = new URL(`#${fragment}`, location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    tool.say(".tool-done", withDates(tool) ? "copied-dates" : "copied");
  } catch {
    // No clipboard on an insecure address, or not allowed here.
    const field = /** @type {HTMLInputElement} */ (tool.place(".tool-link"));
    tool.place(".tool-link-box").hidden = false;
    tool.say(".tool-done", "copy-by-hand");
    field.value = address;
    field.select();
  }
}

/**
 * Takes back what was said of the last link: it was of other facts.
 * @param {LiveElement} tool
 */
export function forgetLink(tool) {
  tool.say(".tool-done", "");
  tool.place(".tool-link-box").hidden = true;
}
