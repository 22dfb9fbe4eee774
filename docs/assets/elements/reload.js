// Reloads a page whose parts do not fit together, once, and only where the reader has given nothing that would be lost.

let given = [...document.querySelectorAll("main :is(input, select, textarea)[name]")].some(differs);
document.addEventListener("input", () => (given = true), { capture: true, once: true });

/** @returns {boolean} whether the page is being reloaded */
export function reloadWithoutLoss() {
  const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  // A page that was reloaded already would only be reloaded again.
  if (given || navigation?.type !== "navigate") return false;
  location.reload();
  return true;
}

/**
 * Typed before this script came, or put back by the browser.
 * @param {Element} control
 */
function differs(control) {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].some((one) => one.selected !== one.defaultSelected);
  }
  const field = /** @type {HTMLInputElement} */ (control);
  return field.value !== field.defaultValue || Boolean(field.checked) !== Boolean(field.defaultChecked);
}
