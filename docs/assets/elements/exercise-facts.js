// The facts of a case as an exercise handles them: what a form marks, what a step of the story gives, where they differ.

/** @import { Pairs } from "./reader.js" */

/** @typedef {Map<string, string>} Facts a text for each fact that is known; several values stand with commas */

const OPEN = new Set(["", "unknown"]);
const BESIDE = /^(decide\.|reason$)/; // what a form holds that is no fact

/**
 * Those of a form's pairs that are facts: decisions and conditions are made anew at each step.
 * @param {Pairs} pairs
 */
export function onlyFacts(pairs) {
  return pairs.filter(([name]) => !BESIDE.test(name));
}

/**
 * @param {Pairs} pairs
 * @returns {Facts}
 */
export function known(pairs) {
  /** @type {Facts} */
  const facts = new Map();
  for (const [name, given] of pairs) {
    const text = given.trim();
    if (OPEN.has(text)) continue;
    facts.set(name, facts.has(name) ? `${facts.get(name)},${text}` : text);
  }
  return facts;
}

/**
 * What a step of a story gives, as its part of the page has it.
 * @param {HTMLElement} step
 * @returns {Pairs}
 */
export function storyPairs(step) {
  return [...new URLSearchParams(step.dataset.facts)].filter(([name]) => name !== "v");
}

/**
 * The names of facts that two readings of a story do not share, and how many there are in all.
 * @param {Facts} one
 * @param {Facts} other
 */
export function compared(one, other) {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return { all: names.length, different: names.filter((name) => one.get(name) !== other.get(name)) };
}

/**
 * A reading with one fact as another has it.
 * @param {Pairs} pairs
 * @param {string} name
 * @param {Facts} other
 * @returns {Pairs}
 */
export function withFact(pairs, name, other) {
  const value = other.get(name);
  const rest = pairs.filter(([one]) => one !== name);
  return value === undefined ? rest : [...rest, [name, value]];
}

/**
 * A value as the page's own form shows it to people.
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string | undefined} value
 * @param {string} notKnown
 */
export function inWords(form, name, value, notKnown) {
  if (value === undefined) return notKnown;
  if (form.querySelector(`[type="date"][name="${name}"]`)) return dayInWords(value);
  return value.split(",").map((one) => labelOf(form, name, one)).join(", ");
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 */
function labelOf(form, name, value) {
  const control = form.querySelector(`[name="${name}"][value="${CSS.escape(value)}"]`);
  return control?.closest("label")?.querySelector("span")?.firstChild?.textContent ?? value;
}

/** @param {string} iso */
function dayInWords(iso) {
  const day = new Date(iso);
  if (Number.isNaN(day.getTime())) return iso;
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(day);
}

/**
 * The question that asks for a fact.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
export function questionOf(form, name) {
  const question = form.querySelector(`[name="${name}"]`)?.closest(".fact-question");
  return question?.querySelector("legend, .fact-label")?.textContent ?? name;
}
