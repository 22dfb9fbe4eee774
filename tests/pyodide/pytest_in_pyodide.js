// Runs pytest inside Pyodide: node pytest_in_pyodide.js RUNTIME_FOLDER PROJECT SITE_PACKAGES ARGUMENT...
//
// The rules come from the wheel that readers load; pytest and what it stands on from SITE_PACKAGES, where pip put them
// with their hashes checked. Prints JSON: {"outcomes": {test: outcome}, "output": what pytest said}.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { startPython } from "../../tools/node_python.js";

const [folder, project, sitePackages, ...chosen] = process.argv.slice(2);
const inside = fileURLToPath(new URL("pytest_in_pyodide.py", import.meta.url));

const pyodide = await startPython(folder);
pyodide.mountNodeFS("/project", project);
pyodide.mountNodeFS("/site-packages", sitePackages);
pyodide.runPython(await readFile(inside, "utf8"), { filename: inside });
process.stdout.write(pyodide.globals.get("run")(chosen));
