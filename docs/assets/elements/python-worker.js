// The worker that Python runs in: fetches the parts that build.json names, starts Pyodide, passes questions on.
//
// python.js starts it and says where the parts are, how long each is once unpacked, and which library to take.

/** @import { FailureCode } from "./python.js" */

/** @typedef {{ folder: string, files: Record<string, number>, library: string, port: MessagePort }} Instructions */
/** @typedef {{ stage: "download", done: number, total: number } | { stage: "start" | "ready" }} Progress */
/** @typedef {{ code: FailureCode, detail: string, fatal: boolean }} Failure */

/**
 * @typedef {object} WorkerSide
 * @property {(report: (progress: Progress) => void) => Promise<Failure | undefined>} ready
 * @property {(functionName: string, json: string) => Failure | string} call
 */

const WASM = "pyodide.asm.wasm"; // what Pyodide asks for
const PACKED_WASM = `${WASM}.gz`; // what there is
const PACKAGE = "criteria";

class PartFailure extends Error {
  /**
   * @param {FailureCode} code
   * @param {unknown} [cause]
   */
  constructor(code, cause) {
    super(`${code}: ${cause}`);
    this.code = code;
  }
}

addEventListener("message", ({ data }) => answerOn(data).catch(reportError), { once: true });

/** @param {Instructions} instructions */
async function answerOn(instructions) {
  /** @type {(progress: Progress) => void} */
  let report = () => {};
  const starting = startPython(instructions, (progress) => report(progress));
  starting.catch(() => {}); // told to whoever asks whether Python is ready
  const { expose } = await import(`${instructions.folder}comlink.js`);
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
async function startPython({ folder, files, library }, report) {
  const total = files[PACKED_WASM] + files[library];
  let done = 0;
  /** @param {number} bytes */
  const count = (bytes) => {
    const percent = Math.floor((100 * done) / total);
    done += bytes;
    if (Math.floor((100 * done) / total) > percent) report({ stage: "download", done, total });
    if (done === total) report({ stage: "start" });
  };
  /** @type {(problem: unknown) => void} */
  let fail = () => {};
  const failed = new Promise((_, reject) => (fail = reject));

  // Both are asked for at once, before the loader that will want them has arrived.
  const parts = new Map([
    [folder + WASM, fetchPart(folder + PACKED_WASM, files[PACKED_WASM], "application/wasm", count, fail)],
    [folder + library, fetchPart(folder + library, files[library], "application/zip", count, fail)],
  ]);
  handToPyodide(parts, fail);
  const python = await Promise.race([loadPython(folder, library), failed]);
  report({ stage: "ready" });
  return python;
}

/**
 * Fetches a part and unpacks it on the way, whatever the server has made of it and whatever type it gave it.
 * @param {string} address
 * @param {number} length once unpacked
 * @param {string} type
 * @param {(bytes: number) => void} count
 * @param {(problem: unknown) => void} fail
 * @returns {Promise<Response>}
 */
async function fetchPart(address, length, type, count, fail) {
  try {
    const { body } = arrived(await fetch(address));
    if (!body) throw new PartFailure("download", address);
    return new Response(counted(await unpacked(body), length, count, fail), { headers: { "content-type": type } });
  } catch (problem) {
    fail(problem instanceof PartFailure ? problem : new PartFailure("download", problem));
    return new Promise(() => {}); // Pyodide may wait: nobody waits for it any more
  }
}

/**
 * Some servers declare a .gz as a compressed answer, and the browser has unpacked it before we see it: so look.
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream
 * @returns {Promise<ReadableStream<Uint8Array<ArrayBuffer>>>}
 */
async function unpacked(stream) {
  const reader = stream.getReader();
  const { value: first } = await reader.read();
  const whole = new ReadableStream({
    start(controller) {
      if (first) controller.enqueue(first);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const isGzip = first?.[0] === 0x1f && first[1] === 0x8b;
  return isGzip ? whole.pipeThrough(new DecompressionStream("gzip")) : whole;
}

/**
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream
 * @param {number} length
 * @param {(bytes: number) => void} count
 * @param {(problem: unknown) => void} fail
 */
function counted(stream, length, count, fail) {
  const reader = stream.getReader();
  let read = 0;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) {
          read += value.length;
          count(value.length);
          return controller.enqueue(value);
        }
      } catch (problem) {
        fail(new PartFailure("download", problem));
        throw problem;
      }
      if (read !== length) fail(new PartFailure("mixed-build", `${read} bytes instead of ${length}`));
      controller.close();
    },
  });
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
      fail(new PartFailure(problem instanceof WebAssembly.CompileError ? "no-webassembly" : "crash", problem));
      throw problem;
    }
  };
}

/**
 * @param {string} folder
 * @param {string} library
 */
async function loadPython(folder, library) {
  const [{ loadPyodide }, lockFileContents] = await Promise.all([
    importPart(`${folder}pyodide.js`),
    fetchText(`${folder}pyodide-lock.json`),
    importPart(`${folder}pyodide.asm.js`), // Pyodide imports it again, and finds it here
  ]);
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
  if (!(PACKAGE in pyodide.loadedPackages)) throw new PartFailure("mixed-build", PACKAGE);
  return pyodide.pyimport("widgets.browser");
}

/** @param {string} address */
async function importPart(address) {
  try {
    return await import(address);
  } catch (problem) {
    throw new PartFailure("download", problem);
  }
}

/** @param {string} address */
async function fetchText(address) {
  try {
    return await arrived(await fetch(address)).text();
  } catch (problem) {
    throw problem instanceof PartFailure ? problem : new PartFailure("download", problem);
  }
}

/** @param {Response} response */
function arrived(response) {
  // The list named it, so a part that is gone belongs to another build.
  if (response.status === 404) throw new PartFailure("mixed-build", response.url);
  if (!response.ok) throw new PartFailure("download", `${response.status} ${response.url}`);
  return response;
}
