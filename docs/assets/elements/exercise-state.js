// Where a reader is in an exercise, as the record keeps it.

import { areLines } from "./record-entry.js";

/** @import { Pairs } from "./reader.js" */

/**
 * @typedef {object} Given what the reader gave at one step
 * @property {Pairs} pairs
 * @property {{ label: string, text: string }[]} [lines] what the record says of it, once compared
 */
/** @typedef {{ at: number, steps: (Given | undefined)[] }} State */

/**
 * Whether that is where a reader was: a record may have been read from a file that somebody changed.
 * @param {any} kept
 * @returns {kept is State}
 */
export function isState(kept) {
  const isText = (/** @type {unknown} */ one) => typeof one === "string";
  const isPair = (/** @type {unknown} */ pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isText);
  const isGiven = (/** @type {any} */ one) => Array.isArray(one?.pairs) && one.pairs.every(isPair);
  const isStep = (/** @type {any} */ one) => !one || (isGiven(one) && (one.lines === undefined || areLines(one.lines)));
  return Number.isInteger(kept?.at) && Array.isArray(kept.steps) && kept.steps.every(isStep);
}
