// What the reader gives a tool, by form or address, and takes from it: data only, no rule and no sentence.

/** @typedef {[name: string, value: string][]} Pairs names of facts, each with a value, as a form or an address has them */

/**
 * What a form holds.
 * @param {HTMLFormElement} form
 * @returns {Pairs}
 */
export function pairsOf(form) {
  /** @type {Pairs} */
  const pairs = [];
  for (const [name, value] of new FormData(form)) pairs.push([name, String(value)]);
  // A date typed in part has no value yet: say so, rather than pass it over.
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.validity.badInput) pairs.push([control.name, "incomplete"]);
  }
  return pairs;
}

/**
 * Puts values into the controls of their names.
 * @param {HTMLFormElement} form
 * @param {Pairs} pairs
 */
export function fill(form, pairs) {
  /** @type {Map<string, string>} */
  const values = new Map();
  for (const [name, value] of pairs) values.set(name, values.has(name) ? `${values.get(name)},${value}` : value);
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    const value = values.get(control.name);
    if (value === undefined) continue;
    if (control instanceof HTMLSelectElement) control.value = value;
    else if (control.type === "radio") control.checked = control.value === value;
    else if (control.type === "checkbox") control.checked = value.split(",").includes(control.value);
    else if (control.type !== "date" || isDay(value)) control.value = value;
  }
}

/**
 * Marks the controls of a form whose values cannot be read.
 * @param {HTMLFormElement} form
 * @param {string[]} named
 */
export function markNamed(form, named) {
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    if (named.includes(control.name)) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
}

/**
 * Whether a text is a day as a date control takes it; any other it would drop, with a warning.
 * @param {string} text
 */
function isDay(text) {
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/**
 * The pairs in the page's address; none when its fragment is a place on the page.
 * @returns {Pairs | undefined}
 */
export function addressPairs() {
  const fragment = location.hash.slice(1);
  return fragment.includes("=") ? [...new URLSearchParams(fragment)] : undefined;
}

/**
 * The place on the page that the address names, in plain letters; nothing where it names none.
 * @param {string} [fragment] without its "#"
 */
export function placeInAddress(fragment = location.hash.slice(1)) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return ""; // somebody cut the address short
  }
}

/** Takes a case out of the page's address: what it held is no longer on the page. */
export function withoutAddress() {
  if (addressPairs()) history.replaceState(history.state, "", location.pathname + location.search);
}

/** The reader's day, for a receipt; the rules have no clock. */
export function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * Offers some text, or what a file holds, as a file to the reader.
 * @param {string | Blob} content
 * @param {string} type
 * @param {string} name
 */
export function download(content, type, name) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
