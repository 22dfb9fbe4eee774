// Fetches the tables that answers are looked up in, each once a page.

import { readPart } from "./build.js";
import { Table } from "./table.js";

/** @type {Map<string, Promise<Table | undefined>>} */
const tables = new Map();

/**
 * @param {string} name that of the tool's element
 * @returns {Promise<Table | undefined>} nothing where there is none, or it does not arrive: Python answers then
 */
export function readTable(name) {
  const table = tables.get(name) ?? fetchTable(name);
  tables.set(name, table);
  return table;
}

/** @param {string} name */
async function fetchTable(name) {
  try {
    return new Table(await (await readPart(`${name}.table.json.gz`)).json());
  } catch {
    return undefined;
  }
}
