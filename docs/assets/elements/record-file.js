// The record as a file that a reader keeps, and goes on with elsewhere: JSON, with the notice at its head.

import { wrongFields } from "./record-entry.js";

/** @import { Entry } from "./record.js" */

/**
 * What is wrong with a file: the code of a sentence of the page, and what fills its places.
 * @typedef {{ code: string, filled: Record<string, string | number>, fields?: string[] }} Problem
 */

const FORMAT = 1;
/** In bytes: several times what a browser keeps. */
const LARGEST = 20_000_000;

/**
 * @param {Entry[]} entries
 * @param {{ notice: string, rulesVersion: string }} about
 */
export function recordText(entries, { notice, rulesVersion }) {
  return `${JSON.stringify({ notice, format: FORMAT, rules_version: rulesVersion, entries }, null, 2)}\n`;
}

/**
 * @param {File} file
 * @returns {Promise<{ entries: Entry[], problems: Problem[] }>} what can be used, and what is wrong with the rest
 */
export async function readRecord(file) {
  const refused = (/** @type {string} */ code, filled = {}) => ({ entries: [], problems: [{ code, filled }] });
  if (file.size > LARGEST) return refused("file-large", { limit: LARGEST / 1_000_000 });
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return refused("file-unread");
  const content = parsed(text);
  if (!Array.isArray(content?.entries)) return refused("file-other");
  if (content.format !== FORMAT) return refused("file-format", { format: String(content.format), ours: FORMAT });
  /** @type {Problem[]} */
  const problems = [];
  const entries = content.entries.filter((/** @type {any} */ entry, /** @type {number} */ place) => {
    const fields = wrongFields(entry);
    if (fields.length) problems.push({ code: "file-entry", filled: { number: place + 1 }, fields });
    return !fields.length;
  });
  return { entries, problems };
}

/**
 * @param {string} text
 * @returns {any} nothing where it is not JSON
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
