// Asks Python in the reader's browser: one worker a page, started by the first question. It goes after ten idle
// minutes, with the memory it holds, and the next question starts it again: all that is to be kept is in the page.
//
//     const answer = JSON.parse(await askPython("check", JSON.stringify(request)));
//
// Knows no rule and no sentence. What goes wrong has a code, and what goes on has a stage; others find the words.

import { confirmBuild, importPart, pageBuild } from "./build.js";
import { PythonFailure } from "./failure.js";
import { reloadWithoutLoss } from "./reload.js";
import { pageVisible } from "./visible.js";

/** @import { Failure, Progress, WorkerSide } from "./python-worker.js" */
/** @import { Remote } from "comlink" */

const TRIMMED_LIBRARY = "library.zip.zst";
const WHOLE_LIBRARY = "python_stdlib.zip";

// Long enough for the slowest step on a slow machine: starting, every sign of progress begins it again.
const PATIENCE_IN_MS = 60_000;

const IDLE_IN_MS = 10 * 60_000;

/** Fires "progress", with a Progress as the event's detail, while Python is on its way. */
export const pythonProgress = new EventTarget();

/** @type {Session | undefined} */
let session;

/**
 * Calls a function of widgets.browser. Once Python has failed, every call fails alike until retryPython().
 * @param {string} functionName
 * @param {string} json
 * @returns {Promise<string>} what the function returned: JSON
 * @throws {PythonFailure}
 */
export async function askPython(functionName, json) {
  await pageVisible();
  const asked = (session ??= new Session(TRIMMED_LIBRARY));
  try {
    return await asked.ask(functionName, json);
  } catch (problem) {
    if (!(problem instanceof PythonFailure)) throw problem;
    const better = asked.better(problem.code);
    if (!better && problem.code === "mixed-build" && reloadWithoutLoss()) return new Promise(() => {});
    if (!better) throw problem.code === "module-missing" ? new PythonFailure("crash", problem) : problem;
    // Start again, once for all who met the failure, and repeat the question.
    if (session === asked) {
      asked.fail(problem); // told to all who wait for it: they come here too
      session = better();
    }
  }
  return askPython(functionName, json);
}

/** Whether Python would answer at once. */
export function isPythonReady() {
  return session?.isReady ?? false;
}

/** Lets the next question start Python afresh, if it has failed; a Python that works is left alone. */
export function retryPython() {
  if (session?.failed) session = undefined;
}

class Session {
  isReady = false;
  /** @type {PythonFailure | undefined} */
  failed;

  /** @type {Set<(failure: PythonFailure) => void>} what tells those who wait that this has failed */
  #waiting = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #patience;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #idle;
  #questions = 0;
  #confirmed = confirmBuild();
  #worker;
  #ready;

  /**
   * @param {string} library
   * @param {boolean} afresh past every cache
   */
  constructor(library, afresh = false) {
    this.library = library;
    this.afresh = afresh;
    this.#worker = hasWebAssembly() ? startWorker((failure) => this.#failBehind(failure)) : undefined;
    this.#confirmed.catch((problem) => this.fail(problem)); // at once: the rest need not arrive
    this.#ready = this.#start();
    this.#ready.catch((problem) => this.#failBehind(problem));
  }

  /**
   * @param {string} functionName
   * @param {string} json
   */
  async ask(functionName, json) {
    clearTimeout(this.#idle);
    this.#questions += 1;
    try {
      return await this.#call(functionName, json);
    } finally {
      this.#questions -= 1;
      if (!this.#questions && !this.failed) this.#idle = setTimeout(() => this.#leave(), IDLE_IN_MS);
    }
  }

  /**
   * @param {string} functionName
   * @param {string} json
   */
  async #call(functionName, json) {
    const python = await this.#unlessFailed(this.#ready);
    const patience = setTimeout(() => this.fail(new PythonFailure("time-out")), PATIENCE_IN_MS);
    try {
      const asked = /** @type {Promise<Failure | string>} */ (python.call(functionName, json));
      const reply = await this.#unlessFailed(asked);
      if (typeof reply === "string") return reply;
      const failure = new PythonFailure(reply.code, reply.detail);
      if (reply.fatal) this.fail(failure);
      throw failure;
    } finally {
      clearTimeout(patience);
    }
  }

  /**
   * Gives what was promised, unless all of this fails first. Promise.race would do, but leaves a little memory behind
   * with every question.
   * @template Promised
   * @param {Promise<Promised>} promised
   * @returns {Promise<Promised>}
   */
  #unlessFailed(promised) {
    return new Promise((resolve, reject) => {
      if (this.failed) return reject(this.failed);
      this.#waiting.add(reject);
      const give = (/** @type {Promised} */ result) => {
        this.#waiting.delete(reject);
        resolve(result);
      };
      promised.then(give, (problem) => this.#failBehind(problem));
    });
  }

  /**
   * What may do better after a failure: the whole library after an import nobody foresaw, and parts from the server
   * after a set that a cache has mixed.
   * @param {string} code
   * @returns {(() => Session) | undefined}
   */
  better(code) {
    if (code === "module-missing" && this.library === TRIMMED_LIBRARY) {
      return () => new Session(WHOLE_LIBRARY, this.afresh);
    }
    if (code === "mixed-build" && !this.afresh) return () => new Session(this.library, true);
    return undefined;
  }

  #leave() {
    session = undefined;
    this.end();
  }

  end() {
    clearTimeout(this.#patience);
    clearTimeout(this.#idle);
    this.#worker?.terminate();
  }

  /** @returns {Promise<Remote<WorkerSide>>} */
  async #start() {
    if (!this.#worker) throw new PythonFailure("no-webassembly");
    this.#wait();
    const { folder, files } = await pageBuild();
    const { port1, port2 } = new MessageChannel();
    this.#worker.postMessage({ folder, files, library: this.library, afresh: this.afresh, port: port2 }, [port2]);
    const comlink = await importPart("comlink.js");
    const python = /** @type {Remote<WorkerSide>} */ (comlink.wrap(port1));
    const problem = await python.ready(comlink.proxy((/** @type {Progress} */ progress) => this.#hear(progress)));
    await this.#confirmed;
    if (problem) throw new PythonFailure(problem.code, problem.detail);
    clearTimeout(this.#patience);
    this.isReady = true;
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
    this.#patience = setTimeout(() => this.fail(new PythonFailure("time-out")), PATIENCE_IN_MS);
  }

  /**
   * Fails once it is known whether the build is still there: a part that did not arrive may be gone with it.
   * @param {unknown} problem
   */
  async #failBehind(problem) {
    await this.#confirmed.catch(() => {});
    this.fail(problem);
  }

  /** @param {unknown} problem */
  fail(problem) {
    this.isReady = false;
    this.end();
    this.failed ??= problem instanceof PythonFailure ? problem : new PythonFailure("crash", problem);
    for (const reject of this.#waiting) reject(this.failed);
    this.#waiting.clear();
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
  // The end of this script's address is that of its build: the worker's has the same.
  const { search } = new URL(import.meta.url);
  const worker = new Worker(new URL(`./python-worker.js${search}`, import.meta.url), { type: "module" });
  // All it says without comlink is that comlink did not come.
  worker.addEventListener("message", ({ data }) => fail(new PythonFailure(data.code, data.detail)));
  worker.addEventListener("error", (event) => {
    event.preventDefault(); // the failure is told with its code; the console need not repeat it
    // Only an error thrown inside the worker has a message; without one, its script did not arrive.
    fail(new PythonFailure(event instanceof ErrorEvent ? "crash" : "download", event));
  });
  return worker;
}
