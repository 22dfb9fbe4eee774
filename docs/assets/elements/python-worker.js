// The worker that Python runs in: fetches the parts that build.json names, starts Pyodide, passes questions on.
//
// python.js starts it and says where the parts are, how long each is once unpacked, and which library to take.

import { PythonFailure } from "./failure.js";
import { arrived, wholePart } from "./part.js";
import { zstdUnpacking } from "./zstd.js";

/** @import { FailureCode } from "./failure.js" */

/**
 * @typedef {object} Instructions
 * @property {string} folder
 * @property {Record<string, number>} files
 * @property {string} library
 * @property {boolean} afresh whether to fetch past every cache
 * @property {MessagePort} port
 */
/** @typedef {{ stage: "download", done: number, total: number } | { stage: "start" | "ready" }} Progress */
/** @typedef {{ code: FailureCode, detail: string, fatal: boolean }} Failure */

/**
 * @typedef {object} WorkerSide
 * @property {(report: (progress: Progress) => void) => Promise<Failure | undefined>} ready
 * @property {(functionName: string, json: string) => Failure | string} call
 */

const WASM = "pyodide.asm.wasm"; // what Pyodide asks for
const PACKED_WASM = `${WASM}.zst`; // what there is
const DECODER = "zstd.wasm.gz";
const LOCK = "pyodide-lock.json";
const SCRIPTS = ["pyodide.js", "pyodide.asm.js"]; // Pyodide imports the second itself, and finds it here
const PACKAGE = "criteria";

addEventListener("message", ({ data }) => answerOn(data).catch((problem) => postMessage(failure(problem))), { once: true });

/** @param {Instructions} instructions */
async function answerOn(instructions) {
  /** @type {(progress: Progress) => void} */
  let report = () => {};
  const starting = startPython(instructions, (progress) => report(progress));
  starting.catch(() => {}); // told to whoever asks whether Python is ready
  const { expose } = await importPart(`${instructions.folder}comlink.js`, instructions.afresh);
  /** @type {any} */
  let python;
  /** @type {WorkerSide} */
  const side = {
    ready(reporter) {
      report = reporter;
      return starting.then((started) => void (python = started), failure);
    },
    call(functionName, json) {
      try {
        return python[functionName](json);
      } catch (problem) {
        return failure(problem);
      }
    },
  };
  expose(side, instructions.port);
}

/**
 * @param {unknown} problem
 * @returns {Failure}
 */
function failure(problem) {
  const { name, code, message } = /** @type {any} */ (problem);
  const detail = String(message);
  if (detail.includes("ModuleNotFoundError")) return { code: "module-missing", detail, fatal: false };
  // A PythonError leaves the interpreter whole: only this question failed.
  return { code: code ?? "crash", detail, fatal: name !== "PythonError" };
}

/**
 * @param {Instructions} instructions
 * @param {(progress: Progress) => void} report
 * @returns {Promise<unknown>} the module widgets.browser
 */
async function startPython({ folder, files, library, afresh }, report) {
  const total = files[PACKED_WASM] + files[library];
  let done = 0;
  /** @param {number} bytes */
  const count = (bytes) => {
    const percent = Math.floor((100 * done) / total);
    done += bytes;
    if (Math.floor((100 * done) / total) > percent) report({ stage: "download", done, total });
    if (done === total) report({ stage: "start" });
  };
  const cache = afresh ? "reload" : "default";
  /** @param {string} name */
  const ask = (name) => {
    const asked = fetch(folder + name, { cache });
    asked.catch(() => {}); // told to whoever reads it
    return asked;
  };
  // All are asked for at once, before the loader that will want them has arrived.
  const wheel = /** @type {string} */ (Object.keys(files).find((name) => name.endsWith(".whl.zst")));
  const asked = Object.fromEntries([DECODER, PACKED_WASM, library, wheel, LOCK].map((name) => [name, ask(name)]));
  const scripts = Promise.all(SCRIPTS.map((name) => importPart(folder + name, afresh)));
  scripts.catch(() => {}); // told to whoever waits for them

  /** @type {(problem: unknown) => void} */
  let fail = () => {};
  const failed = new Promise((_, reject) => (fail = reject));
  /**
   * @param {string} name
   * @param {string} type
   * @param {typeof count} [counted]
   * @returns {Promise<Response>}
   */
  const part = (name, type, counted) =>
    wholePart(asked[name], files[name], type, { count: counted, fail, zstd }).catch((problem) => {
      fail(problem);
      return new Promise(() => {}); // Pyodide may wait: nobody waits for it any more
    });
  const zstd = zstdUnpacking(wholePart(asked[DECODER], files[DECODER], "application/wasm"));
  zstd.catch(fail);
  const parts = new Map([
    [folder + WASM, part(PACKED_WASM, "application/wasm", count)],
    [folder + library, part(library, "application/zip", count)],
    [folder + wheel.replace(".zst", ""), part(wheel, "application/zip")],
  ]);
  handToPyodide(parts, fail);
  const lock = arrived(asked[LOCK]).then((response) => response.text());
  const python = await Promise.race([loadPython(folder, library, scripts, lock), failed]);
  report({ stage: "ready" });
  return python;
}

/**
 * Lets Pyodide find the parts already on their way, and tells what it would only log before waiting for ever.
 * @param {Map<string, Promise<Response>>} parts
 * @param {(problem: unknown) => void} fail
 */
function handToPyodide(parts, fail) {
  const network = globalThis.fetch;
  globalThis.fetch = (input, init) => parts.get(String(input)) ?? network(input, init);
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (response, imports) => {
    try {
      return await instantiate(response, imports);
    } catch (problem) {
      fail(problem instanceof WebAssembly.CompileError ? new PythonFailure("no-webassembly", problem) : problem);
      throw problem;
    }
  };
}

/**
 * @param {string} folder
 * @param {string} library
 * @param {Promise<any[]>} scripts
 * @param {Promise<string>} lock
 */
async function loadPython(folder, library, scripts, lock) {
  const [[{ loadPyodide }], lockFileContents] = await Promise.all([scripts, lock]);
  /** @type {import("pyodide").PyodideAPI} */
  const pyodide = await loadPyodide({
    indexURL: folder,
    packageBaseUrl: folder,
    lockFileContents,
    stdLibURL: folder + library,
    packages: [PACKAGE],
    stdout: () => {},
  });
  // Its hash did not match, or it is gone: Pyodide logs that, and goes on without it.
  if (!(PACKAGE in pyodide.loadedPackages)) throw new PythonFailure("mixed-build", PACKAGE);
  return pyodide.pyimport("widgets.browser");
}

/**
 * @param {string} address
 * @param {boolean} afresh
 */
async function importPart(address, afresh) {
  try {
    if (afresh) await fetch(address, { cache: "reload" });
    return await import(address);
  } catch (problem) {
    throw new PythonFailure("download", problem);
  }
}
