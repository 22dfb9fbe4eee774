// Makes the trimmed standard library: node tools/bytecode_library.js RUNTIME_FOLDER REQUESTS OUTPUT
//
// The very Pyodide that readers will run does it here, in Node.js, so that no second Python of the same version is
// needed. It starts as the browser's worker does, answers sample requests and packs what that imported.

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { startPython } from "./node_python.js";

const [folder, requests, output] = process.argv.slice(2);
const recorder = fileURLToPath(new URL("bytecode_library.py", import.meta.url));

const pyodide = await startPython(folder);
pyodide.runPython(await readFile(recorder, "utf8"), { filename: recorder });
const trimmed = pyodide.globals.get("trimmed_library")(await readFile(requests, "utf8"));
await writeFile(output, trimmed.toJs());
