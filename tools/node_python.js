// Starts Pyodide in Node.js the way python-worker.js starts it in the browser, for build steps and tests.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadPyodide } from "pyodide";

/**
 * @param {string} folder holds the site's own lock file and the wheel it names
 * @param {string} [library] a standard library to use in place of Pyodide's own
 */
export async function startPython(folder, library) {
  return loadPyodide({
    lockFileContents: await readFile(join(folder, "pyodide-lock.json"), "utf8"),
    packageBaseUrl: folder,
    stdLibURL: library,
    packages: ["criteria"],
    // The order of a set must not change what is packed from one build to the next.
    env: { PYTHONHASHSEED: "0" },
    stdout: (line) => process.stderr.write(`${line}\n`),
  });
}
