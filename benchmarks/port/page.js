// The port's page: the same form and places as the site's own, answered by rules.js. Its sentences and bank holidays
// stand in the page as JSON.

import { due } from "./days.js";
import { assess } from "./rules.js";

/** @import { Facts } from "./rules.js" */

const words = JSON.parse(document.querySelector("#port-words")?.textContent ?? "");
const holidays = new Set(words.holidays);
const tool = /** @type {HTMLElement} */ (document.querySelector("scenario-check"));
const form = /** @type {HTMLFormElement} */ (tool.querySelector("form"));

/**
 * @param {Iterable<[string, FormDataEntryValue]>} pairs
 * @returns {Facts}
 */
function factsOf(pairs) {
  /** @type {any} */
  const facts = { circumstances: [], lessons: {}, systemic_learning: {}, reasons_against: {} };
  for (const [key, given] of pairs) {
    const value = String(given);
    const [group, name] = key.split(".");
    if (value === "" || value === "unknown" || key === "v") continue;
    if (name) facts[group][name] = value;
    else if (key === "circumstances") facts.circumstances.push(...value.split(","));
    else facts[key] = key.startsWith("age") ? Number(value) : value;
  }
  return facts;
}

/** @param {[string, string][]} pairs */
function fill(pairs) {
  for (const [name, value] of pairs) {
    for (const control of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type)) {
        control.checked = value.split(",").includes(control.value);
      } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
    }
  }
}

/** @param {string} text @param {string} name */
const line = (name, text) => Object.assign(document.createElement("p"), { className: name, textContent: text });

/**
 * @param {string} key
 * @param {any} answers
 * @param {Record<string, string | null>} days
 */
function section(key, answers, days) {
  const status = answers[key];
  const made = document.createElement("section");
  made.className = "answer";
  made.dataset.answer = key;
  made.dataset.status = status;
  made.append(Object.assign(document.createElement("h3"), { textContent: words.questions[key] }));
  made.append(line("answer-status", `${words.shapes[status]} ${words.statuses[status]}`));
  for (const headline of headlines(key, answers)) made.append(line("", headline));
  for (const clock of key === "commissioning" ? ["publish_by", "copies_by"] : [key]) {
    if (days[clock]) made.append(line("answer-due", `${words.due[clock]}: ${days[clock]}`));
  }
  made.append(line("", words.decides[key]));
  return made;
}

/**
 * @param {string} key
 * @param {any} answers
 * @returns {string[]}
 */
function headlines(key, answers) {
  if (key !== "notification") return [words.headlines[key][answers[key]]];
  const by = answers.by ? [words.submitted[answers.by]] : [];
  if (answers.notification !== "required") return [words.headlines[key][answers.notification], ...by];
  const told = answers.routes.map((/** @type {string} */ route) => words.routes[route]);
  const open = answers.openRoutes.map((/** @type {string} */ route) => words.open[route]);
  return [...told, ...open, ...by];
}

/** @param {Facts} facts */
function show(facts) {
  const answers = assess(facts);
  if (!answers) return tool.querySelector(".check-answers")?.replaceChildren();
  const days = due(facts, answers, holidays);
  const sections = Object.keys(words.questions).map((key) => section(key, answers, days));
  tool.querySelector(".check-answers")?.replaceChildren(...sections);
}

form.addEventListener("input", () => show(factsOf(new FormData(form))));
if (location.hash.includes("=")) {
  fill([...new URLSearchParams(location.hash.slice(1))]);
  tool.classList.add("live"); // as the site's own does: it shows what is for readers with JavaScript
  show(factsOf(new FormData(form)));
}
