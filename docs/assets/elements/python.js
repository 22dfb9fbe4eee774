// Asks Python in the reader's browser: one worker a page, started by the first question.
//
//     const answer = JSON.parse(await askPython("check", JSON.stringify(request)));
//
// Knows no rule and no sentence. What goes wrong has a code, and what goes on has a stage; others find the words.

/** @import { Progress, WorkerSide } from "./python-worker.js" */
/** @import { Remote } from "comlink" */

/**
 * no-webassembly: this browser has none, or refuses it here.
 * runtime-missing: the site was built without Python for the browser.
 * mixed-build: parts of two builds lie on the server or in a cache.
 * download: a part did not arrive.
 * time-out: nothing was heard for too long.
 * crash: Python, or the worker it runs in, failed.
 * module-missing: the trimmed library is too small; met in here by taking the whole one, and never told further.
 * @typedef {"no-webassembly" | "runtime-missing" | "mixed-build" | "download" | "time-out" | "crash" | "module-missing"}
 *   FailureCode
 */

/**
 * What build.json holds; the tool that writes it is tools/runtime.py.
 * @typedef {{ format: number, folder: string, files: Record<string, number> }} Build
 */

const RUNTIME = new URL("../runtime/", import.meta.url);
const FORMAT = 1;
const TRIMMED_LIBRARY = "library.zip.gz";
const WHOLE_LIBRARY = "python_stdlib.zip";

// Long enough for the slowest step on a slow machine: starting, every sign of progress begins it again.
const PATIENCE_IN_MS = 60_000;

export class PythonFailure extends Error {
  /**
   * @param {FailureCode} code
   * @param {unknown} [cause]
   */
  constructor(code, cause) {
    super(code, { cause });
    this.name = "PythonFailure";
    this.code = code;
  }
}

/** Fires "progress", with a Progress as the event's detail, while Python is on its way. */
export const pythonProgress = new EventTarget();

/** @type {Session | undefined} */
let session;
let imports = 0;

/**
 * Calls a function of widgets.browser. Once Python has failed, every call fails alike until retryPython().
 * @param {string} functionName
 * @param {string} json
 * @returns {Promise<string>} what the function returned: JSON
 * @throws {PythonFailure}
 */
export async function askPython(functionName, json) {
  const asked = (session ??= new Session(TRIMMED_LIBRARY));
  try {
    return await asked.ask(functionName, json);
  } catch (problem) {
    if (!(problem instanceof PythonFailure) || problem.code !== "module-missing") throw problem;
    if (asked.library === WHOLE_LIBRARY) throw new PythonFailure("crash", problem.cause);
  }
  // An import nobody foresaw: start again with the whole library, once for all who met it, and repeat the question.
  if (session === asked) {
    asked.end();
    session = new Session(WHOLE_LIBRARY);
  }
  return askPython(functionName, json);
}

/** Lets the next question start Python afresh, if it has failed; a Python that works is left alone. */
export function retryPython() {
  if (session?.failed) session = undefined;
}

/**
 * Imports a script that lies beside Python, when it is wanted.
 * @param {"ical.js"} name
 * @returns {Promise<typeof import("ical.js")>}
 * @throws {PythonFailure}
 */
export async function importPart(name) {
  const { folder } = await readBuild();
  return importFrom(new URL(`${folder}/`, RUNTIME).href, name);
}

class Session {
  failed = false;

  /** @type {(failure: PythonFailure) => void} */
  #reject = () => {};
  /** @type {Promise<never>} */
  #failure = new Promise((_, reject) => (this.#reject = reject));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #patience;
  #worker;
  #ready;

  /** @param {string} library */
  constructor(library) {
    this.library = library;
    this.#failure.catch(() => {}); // a failure between two questions is told to whoever asks next
    this.#worker = hasWebAssembly() ? startWorker((failure) => this.#fail(failure)) : undefined;
    this.#ready = this.#start().catch((problem) => this.#fail(problem));
  }

  /**
   * @param {string} functionName
   * @param {string} json
   */
  async ask(functionName, json) {
    const python = await Promise.race([this.#ready, this.#failure]);
    const patience = setTimeout(() => this.#fail(new PythonFailure("time-out")), PATIENCE_IN_MS);
    try {
      const reply = await Promise.race([python.call(functionName, json), this.#failure]);
      if (typeof reply === "string") return reply;
      const failure = new PythonFailure(reply.code, reply.detail);
      throw reply.fatal ? await this.#fail(failure) : failure;
    } finally {
      clearTimeout(patience);
    }
  }

  end() {
    clearTimeout(this.#patience);
    this.#worker?.terminate();
  }

  /** @returns {Promise<Remote<WorkerSide>>} */
  async #start() {
    if (!this.#worker) throw new PythonFailure("no-webassembly");
    this.#wait();
    const build = await readBuild();
    const folder = new URL(`${build.folder}/`, RUNTIME).href;
    const { port1, port2 } = new MessageChannel();
    this.#worker.postMessage({ folder, files: build.files, library: this.library, port: port2 }, [port2]);
    const comlink = /** @type {typeof import("comlink")} */ (await importFrom(folder, "comlink.js"));
    const python = /** @type {Remote<WorkerSide>} */ (comlink.wrap(port1));
    const problem = await python.ready(comlink.proxy((/** @type {Progress} */ progress) => this.#hear(progress)));
    if (problem) throw new PythonFailure(problem.code, problem.detail);
    clearTimeout(this.#patience);
    return python;
  }

  /** @param {Progress} progress */
  #hear(progress) {
    if (this.failed) return;
    this.#wait();
    pythonProgress.dispatchEvent(new CustomEvent("progress", { detail: progress }));
  }

  #wait() {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.#fail(new PythonFailure("time-out")), PATIENCE_IN_MS);
  }

  /**
   * @param {unknown} problem
   * @returns {Promise<never>}
   */
  #fail(problem) {
    this.failed = true;
    this.end();
    this.#reject(problem instanceof PythonFailure ? problem : new PythonFailure("crash", problem));
    return this.#failure;
  }
}

/** Asked first, for loadPyodide never settles where WebAssembly is refused. */
function hasWebAssembly() {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** @param {(failure: PythonFailure) => void} fail */
function startWorker(fail) {
  const worker = new Worker(new URL("python-worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("error", (event) => {
    event.preventDefault(); // the failure is told with its code; the console need not repeat it
    // Only an error thrown inside the worker has a message; without one, its script did not arrive.
    fail(new PythonFailure(event instanceof ErrorEvent ? "crash" : "download", event));
  });
  return worker;
}

/** @returns {Promise<Build>} */
async function readBuild() {
  // Asked of the server each time, so that a cached list never points at parts that a newer build took away.
  const response = await fetch(new URL("build.json", RUNTIME), { cache: "no-cache" }).catch((problem) => {
    throw new PythonFailure("download", problem);
  });
  if (response.status === 404) throw new PythonFailure("runtime-missing");
  const build = response.ok ? await response.json().catch(() => undefined) : undefined;
  if (!build) throw new PythonFailure("download");
  if (build.format !== FORMAT) throw new PythonFailure("mixed-build");
  return build;
}

/**
 * @param {string} folder
 * @param {string} name
 */
async function importFrom(folder, name) {
  try {
    // A browser may remember that an import failed: another fragment makes it another import of the same file.
    return await import(`${folder}${name}#${(imports += 1)}`);
  } catch (problem) {
    throw new PythonFailure("download", problem);
  }
}
