// Asks widgets.browser with the trimmed library: node answers_in_pyodide.js RUNTIME_FOLDER LIBRARY REQUESTS
//
// Prints the answers as JSON, {function: [answer or type of error]}: what a reader's browser would have got.

import { readFile } from "node:fs/promises";
import { startPython } from "../../tools/node_python.js";

const [folder, library, requests] = process.argv.slice(2);
const pyodide = await startPython(folder, library);
const browser = pyodide.pyimport("widgets.browser");

/**
 * @param {string} name
 * @param {unknown} request
 */
function answer(name, request) {
  try {
    return browser[name](JSON.stringify(request));
  } catch (problem) {
    return /** @type {import("pyodide/ffi").PythonError} */ (problem).type;
  }
}

/** @type {[string, unknown[]][]} */
const asked = Object.entries(JSON.parse(await readFile(requests, "utf8")));
const answers = asked.map(([name, list]) => [name, list.map((request) => answer(name, request))]);
process.stdout.write(JSON.stringify(Object.fromEntries(answers)));
