// What may go wrong on the way to Python's answer, as a code; others find the words.

/**
 * no-webassembly: this browser has none, or refuses it here.
 * runtime-missing: the site was built without Python for the browser.
 * mixed-build: parts of two builds lie on the server or in a cache.
 * download: a part did not arrive.
 * time-out: nothing was heard for too long.
 * crash: Python, or the worker it runs in, failed.
 * module-missing: the trimmed library is too small; met by taking the whole one, and never told further.
 * @typedef {"no-webassembly" | "runtime-missing" | "mixed-build" | "download" | "time-out" | "crash" | "module-missing"}
 *   FailureCode
 */

export class PythonFailure extends Error {
  /**
   * @param {FailureCode} code
   * @param {unknown} [cause]
   */
  constructor(code, cause) {
    super(`${code}: ${cause}`, { cause });
    this.name = "PythonFailure";
    this.code = code;
  }
}
