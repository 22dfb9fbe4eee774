// What an entry of the record has to be, wherever it comes from: this browser, or a file that a reader chose.

/** @import { Entry } from "./record.js" */

const KINDS = new Set(["exercise", "rationale", "module", "calibration", "drill", "note"]);

const isText = (/** @type {unknown} */ value) => typeof value === "string";

/** @type {Record<string, (value: any) => boolean>} */
const FIELDS = {
  kind: (value) => KINDS.has(value),
  about: isText,
  title: isText,
  at: (value) => isText(value) && !Number.isNaN(Date.parse(value)),
  rules_version: isText,
  lines: areLines,
};

/** @param {unknown} value */
export function areLines(value) {
  return Array.isArray(value) && value.every((line) => isText(line?.label) && isText(line?.text));
}

/**
 * The fields that are missing, or not what they have to be.
 * @param {any} value
 */
export function wrongFields(value) {
  return Object.keys(FIELDS).filter((field) => !FIELDS[field](value?.[field]));
}

/**
 * @param {unknown} value
 * @returns {value is Entry}
 */
export function isEntry(value) {
  return wrongFields(value).length === 0;
}

/**
 * Whether two entries are of one kind, about the same.
 * @param {Entry} one
 * @param {Entry} other
 */
export function isSame(one, other) {
  return one.kind === other.kind && one.about === other.about;
}
