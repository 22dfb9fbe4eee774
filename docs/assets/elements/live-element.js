// What every tool shares: it asks Python, says how far that is, and what to do when it fails.
//
// The places and the sentences stand in the element, made by widgets/tool.py. A tool is told that it is on the page by
// `connected(signal)`, and asks with `ask(function of widgets.browser, request, what to do with the reply)`.

import { PythonFailure } from "./failure.js";
import { askPython, pythonProgress, retryPython } from "./python.js";

const GOOD_LINE_IN_MBIT = 5;

export class LiveElement extends HTMLElement {
  #asked = 0;
  /** @type {() => unknown} what "try again" does */
  #again = () => {};
  #controller = new AbortController();

  connectedCallback() {
    const { signal } = this.#controller;
    pythonProgress.addEventListener("progress", (event) => this.#showProgress(event), { signal });
    this.place(".live-again").addEventListener("click", () => this.#tryAgain(), { signal });
    this.classList.add("live");
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
   * @param {(reply: Reply) => void} show
   * @param {() => unknown} [again] what "try again" does; by default it asks the same
   * @returns {Promise<Reply | undefined>} nothing when the question was overtaken, or Python failed
   */
  async ask(functionName, request, show, again = () => this.ask(functionName, request, show)) {
    const asked = (this.#asked += 1);
    this.#again = again;
    this.setAttribute("aria-busy", "true");
    try {
      const reply = JSON.parse(await askPython(functionName, JSON.stringify(request)));
      if (asked !== this.#asked) return undefined;
      this.say(".live-progress", "");
      this.place(".live-again").hidden = true;
      show(reply);
      return reply;
    } catch (problem) {
      if (!(problem instanceof PythonFailure)) throw problem;
      if (asked === this.#asked) this.failed(problem.code);
      return undefined;
    } finally {
      if (asked === this.#asked) this.removeAttribute("aria-busy");
    }
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
    const line = /** @type {any} */ (navigator).connection;
    const good = line && !line.saveData && line.effectiveType === "4g" && line.downlink >= GOOD_LINE_IN_MBIT;
    if (!good || !("requestIdleCallback" in globalThis)) return;
    const start = () => {
      if (signal.aborted) return;
      askPython("assess", "{}").catch(() => retryPython());
    };
    if (document.readyState === "complete") requestIdleCallback(start);
    else addEventListener("load", () => requestIdleCallback(start), { once: true, signal });
  }

  /** @param {Event} event */
  #showProgress(event) {
    if (!this.hasAsked) return; // started while idle: nobody is waiting
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
