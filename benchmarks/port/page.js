// The port on the check page: reads the address or the form, and puts the four answers where the tool would.

import { assess } from "./rules.js";
import { words } from "./words.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("scenario-check form"));
const place = /** @type {HTMLElement} */ (document.querySelector(".check-answers"));
const MANY = "circumstances";
const AGES = ["age", "age_at_death"];

/** @param {Iterable<[string, any]>} pairs */
function factsOf(pairs) {
  /** @type {Record<string, any>} */
  const facts = {};
  for (const [name, value] of pairs) {
    const [group, key] = name.split(".");
    if (!value || name === "v") continue;
    if (key) (facts[group] ??= {})[key] = value;
    else if (name === MANY) facts[name] = [...(facts[name] ?? []), ...value.split(",")];
    else facts[name] = AGES.includes(name) ? Number(value) : value;
  }
  return facts;
}

/** @param {Record<string, any>} facts */
function show(facts) {
  const answers = assess(facts, words);
  const sections = Object.entries(answers ?? {}).map(([key, { status, headline, due }]) => {
    const section = document.createElement("section");
    section.className = "answer";
    section.dataset.answer = key;
    section.dataset.status = status;
    section.append(line("h3", words.names[key]), line("p", words.labels[status]));
    section.append(...headline.map((sentence) => line("p", sentence)));
    if (due) section.append(line("p", due));
    return section;
  });
  place.replaceChildren(...sections);
}

/**
 * @param {string} tag
 * @param {string} text
 */
function line(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** @param {URLSearchParams} pairs */
function fill(pairs) {
  for (const [name, value] of pairs) {
    const control = form.elements.namedItem(name);
    if (control instanceof RadioNodeList || control instanceof HTMLInputElement) control.value = value;
    if (control instanceof HTMLSelectElement) control.value = value;
  }
}

form.addEventListener("input", () => show(factsOf(new FormData(form))));
const given = new URLSearchParams(location.hash.slice(1));
fill(given);
if (given.size) show(factsOf(given));
