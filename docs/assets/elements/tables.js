// Fetches the tables that answers are looked up in, each once a page.

import { readPart } from "./build.js";

/** @typedef {{ reply(functionName: string, request: object): any }} Answers what a table is made into */

/** @type {Map<string, Promise<any>>} */
const fetched = new Map();

/**
 * @template T
 * @param {string} name that of a tool's element
 * @param {(data: any) => T | Promise<T>} made what to make of its data
 * @returns {Promise<T | undefined>} nothing where there is none, or it does not arrive: Python answers then
 */
export function readTable(name, made) {
  const table = fetched.get(name) ?? fetchTable(name, made);
  fetched.set(name, table);
  return table;
}

/**
 * @template T
 * @param {string} name
 * @param {(data: any) => T | Promise<T>} made
 */
async function fetchTable(name, made) {
  try {
    return await made(await (await readPart(`${name}.table.json.gz`)).json());
  } catch {
    return undefined;
  }
}
