// What every tool shares: it asks the table, then Python, says how far that is, and what to do when it fails.
//
// The places and the sentences stand in the element, made by widgets/tool.py. A tool is told that it is on the page by
// `connected(signal)`, and asks with `ask(function of widgets.browser, request, what to do with the reply)`. What the
// table says stands on the screen at once; Python takes over quietly, and says the same.

import { PythonFailure } from "./failure.js";
import { askPython, isPythonReady, pythonProgress, retryPython } from "./python.js";
import { Table } from "./table.js";
import { readTable } from "./tables.js";

/** @import { Answers } from "./tables.js" */

/** @typedef {"table" | "python"} Engine */

const GOOD_LINE_IN_MBIT = 5;

export class LiveElement extends HTMLElement {
  #asked = 0;
  /** Whether the reader waits for Python. */
  #waiting = false;
  /** @type {() => unknown} what "try again" does */
  #again = () => {};
  #controller = new AbortController();

  connectedCallback() {
    const { signal } = this.#controller;
    pythonProgress.addEventListener("progress", (event) => this.#showProgress(event), { signal });
    this.place(".live-again").addEventListener("click", () => this.#tryAgain(), { signal });
    this.classList.add("live");
    this.table();
    this.connected(signal);
  }

  disconnectedCallback() {
    this.#controller.abort();
    this.#controller = new AbortController();
  }

  /**
   * The element is on the page: listen, until the signal says that it is not.
   * @param {AbortSignal} _signal
   */
  connected(_signal) {}

  /**
   * What answers beforehand, if anything does.
   * @returns {Promise<Answers | undefined>}
   */
  table() {
    return readTable(this.localName, (data) => new Table(data));
  }

  /** Whether anything was asked yet. */
  get hasAsked() {
    return this.#asked > 0;
  }

  /** @param {string} selector */
  place(selector) {
    const found = this.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`${this.localName} lacks ${selector}`);
    return found;
  }

  /**
   * Asks a function of widgets.browser. The reply is shown unless a later question has overtaken this one.
   * @template Reply
   * @param {string} functionName
   * @param {object} request
   * @param {(reply: Reply, engine: Engine) => void} show
   * @param {() => unknown} [again] what "try again" does; by default it asks the same
   * @returns {Promise<Reply | undefined>} nothing when the question was overtaken, or Python failed
   */
  async ask(functionName, request, show, again = () => this.ask(functionName, request, show)) {
    const asked = (this.#asked += 1);
    this.#again = again;
    this.setAttribute("aria-busy", "true");
    const early = await this.#lookUp(functionName, request);
    if (asked !== this.#asked) return undefined;
    const json = early === undefined ? await this.#fromPython(functionName, request, () => asked === this.#asked) : "";
    if (asked !== this.#asked) return undefined;
    this.removeAttribute("aria-busy");
    if (json === undefined) return undefined;
    const reply = early ?? JSON.parse(json);
    this.say(".live-progress", "");
    this.place(".live-again").hidden = true;
    show(reply, early === undefined ? "python" : "table");
    if (early !== undefined) this.#handOver(functionName, request, early, show);
    return reply;
  }

  /**
   * The reply of a function of widgets.browser, to be used and not shown.
   * @param {string} functionName
   * @param {object} request
   * @returns {Promise<string | undefined>} JSON; nothing when Python failed, which the page then says
   */
  async replyOf(functionName, request) {
    const early = await this.#lookUp(functionName, request);
    if (early !== undefined) return JSON.stringify(early);
    const json = await this.#fromPython(functionName, request);
    if (json !== undefined) this.say(".live-progress", "");
    return json;
  }

  /**
   * What the table says, unless Python is there.
   * @param {string} functionName
   * @param {object} request
   */
  async #lookUp(functionName, request) {
    return isPythonReady() ? undefined : (await this.table())?.reply(functionName, request);
  }

  /**
   * @param {string} functionName
   * @param {object} request
   * @param {() => boolean} [isWanted] whether anybody still waits for it
   * @returns {Promise<string | undefined>} nothing when Python failed
   */
  async #fromPython(functionName, request, isWanted = () => true) {
    this.#waiting = true;
    try {
      return await askPython(functionName, JSON.stringify(request));
    } catch (problem) {
      if (!(problem instanceof PythonFailure)) throw problem;
      if (isWanted()) this.failed(problem.code);
      return undefined;
    } finally {
      if (isWanted()) this.#waiting = false;
    }
  }

  /**
   * Python answers what the table has answered. Nobody waits for it: should it fail nobody is told, unless the page is
   * of an older build, whose answers may be out of date; and where the line is slow or the reader saves data, it is not
   * fetched for this.
   * @template Reply
   * @param {string} functionName
   * @param {object} request
   * @param {Reply} early
   * @param {(reply: Reply, engine: Engine) => void} show
   */
  async #handOver(functionName, request, early, show) {
    if (isThrifty()) return;
    const asked = this.#asked;
    const json = await askPython(functionName, JSON.stringify(request)).catch((problem) => {
      if (problem.code === "mixed-build") this.failed(problem.code);
    });
    if (json === undefined || asked !== this.#asked) return;
    const reply = JSON.parse(json);
    if (!alike(reply, early)) show(reply, "python");
    else if (this.dataset.engine) this.dataset.engine = "python";
  }

  /** @param {string} code */
  failed(code) {
    this.say(".live-progress", `failed-${code}`);
    this.place(".live-again").hidden = false;
  }

  /**
   * @param {string} selector where
   * @param {string} code which sentence of those in the page; none clears
   * @param {string} [after]
   */
  say(selector, code, after = "") {
    const saying = /** @type {HTMLTemplateElement | null} */ (this.querySelector(`template[data-say="${code}"]`));
    const words = saying?.content.textContent;
    this.place(selector).textContent = words ? words + after : "";
  }

  /**
   * Copies the address of a page with a case in it. Where no page may copy, as on an address without encryption, it
   * stands in a field, selected.
   * @param {string} address as a link here would have it
   * @param {string} said the code of what is said once it is copied
   */
  async copyAddress(address, said) {
    const field = /** @type {HTMLInputElement} */ (this.place(".tool-link"));
    field.value = new URL(address, location.href).href;
    const copied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
    this.place(".tool-link-box").hidden = Boolean(copied);
    this.say(".tool-done", copied ? said : "copy-by-hand");
    if (!copied) field.select();
  }

  /**
   * Starts Python early where that costs the reader nothing: an idle page, a good line, data saver off. Should it fail,
   * whoever reaches for the tool later starts afresh and is told.
   * @param {AbortSignal} signal
   */
  startWhenIdle(signal) {
    const line = connection();
    if (!line || isThrifty() || line.downlink < GOOD_LINE_IN_MBIT || !("requestIdleCallback" in globalThis)) return;
    const start = () => {
      if (signal.aborted) return;
      askPython("assess", "{}").catch(() => retryPython());
    };
    if (document.readyState === "complete") requestIdleCallback(start);
    else addEventListener("load", () => requestIdleCallback(start), { once: true, signal });
  }

  /**
   * Lets Python come while nobody waits for it. Should it fail, whoever needs it is told.
   * @param {string} functionName the one that will be asked, for what it needs is imported with it
   * @param {object} request
   */
  warmUp(functionName, request) {
    if (!isThrifty()) askPython(functionName, JSON.stringify(request)).catch(() => {});
  }

  /** @param {Event} event */
  #showProgress(event) {
    if (!this.#waiting) return; // started while idle, or there is an answer already
    const { stage, done, total } = /** @type {CustomEvent} */ (event).detail;
    this.say(".live-progress", stage, stage === "download" ? ` ${Math.round((100 * done) / total)} %` : "");
  }

  #tryAgain() {
    retryPython();
    this.say(".live-progress", "");
    this.place(".live-again").hidden = true;
    return this.#again();
  }
}

/** What the browser says of the line; nothing in some browsers. */
function connection() {
  return /** @type {any} */ (navigator).connection;
}

/** Whether Python is too much to fetch without being needed. */
function isThrifty() {
  const line = connection();
  return Boolean(line) && (line.saveData || line.effectiveType !== "4g");
}

/**
 * Whether two replies say the same.
 * @param {any} one
 * @param {any} other
 * @returns {boolean}
 */
function alike(one, other) {
  if (one === other) return true;
  if (!one || !other || typeof one !== "object" || typeof other !== "object") return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => alike(one[name], other[name]));
}
