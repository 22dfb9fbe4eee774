// <scenario-check>: sends the form to Python and puts the answers on the page.
//
// The form, the blank answers and every sentence stand in the page as built, by widgets/check.py. This file moves
// data and focus. Python starts when the reader reaches for the form, when the address holds a case, or when the page
// is idle on a good line.

import { askPython, PythonFailure, pythonProgress, retryPython } from "./python.js";

/** @typedef {[name: string, value: string][]} Pairs */
/** @typedef {{ source: "form" | "address", pairs: Pairs }} Question */
/**
 * @typedef {object} Reply
 * @property {string} answers HTML, as are bar, receipt and problems
 * @property {string} bar
 * @property {string} receipt
 * @property {string} problems
 * @property {string} summary
 * @property {string[]} named facts with a problem
 * @property {Record<string, boolean>} offered
 */

const GOOD_LINE_IN_MBIT = 5;

class ScenarioCheck extends HTMLElement {
  #asked = 0;
  /** @type {Pairs} what "undo clear" brings back */
  #cleared = [];
  /** @type {() => unknown} what "try again" does */
  #again = () => this.#answerForm();
  #controller = new AbortController();

  connectedCallback() {
    const { signal } = this.#controller;
    const form = this.#form;
    form.addEventListener("focusin", () => this.#asked || this.#answerForm(), { signal });
    form.addEventListener("input", () => this.#answerForm(), { signal });
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.addEventListener("click", (event) => this.#click(event), { signal });
    pythonProgress.addEventListener("progress", (event) => this.#showProgress(event), { signal });
    addEventListener("hashchange", () => this.#answerAddress(), { signal });
    this.classList.add("check-live");
    this.#answerAddress();
    startWhenIdle(signal);
  }

  disconnectedCallback() {
    this.#controller.abort();
    this.#controller = new AbortController();
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.#part("form"));
  }

  /** @param {string} selector */
  #part(selector) {
    const found = this.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`scenario-check lacks ${selector}`);
    return found;
  }

  #answerForm() {
    this.#again = () => this.#answerForm();
    return this.#ask(this.#given());
  }

  /** An address with a case has names and values; any other fragment is a place on the page. */
  async #answerAddress() {
    const fragment = location.hash.slice(1);
    if (!fragment.includes("=")) return;
    this.#again = () => this.#answerAddress();
    /** @type {Pairs} */
    const pairs = [...new URLSearchParams(fragment)];
    this.#form.reset();
    this.#fill(pairs); // at once, so that whoever goes on while Python is on its way loses nothing
    const reply = await this.#ask({ source: "address", pairs });
    if (!reply?.problems) return;
    this.#form.reset();
    this.#part(".check-problems").focus();
  }

  /** @returns {Question} */
  #given() {
    /** @type {Pairs} */
    const pairs = [];
    for (const [name, value] of new FormData(this.#form)) pairs.push([name, String(value)]);
    // A date typed in part has no value yet: say so, rather than pass it over.
    for (const control of this.#form.elements) {
      if (control instanceof HTMLInputElement && control.validity.badInput) pairs.push([control.name, "incomplete"]);
    }
    return { source: "form", pairs };
  }

  /** @param {Pairs} pairs */
  #fill(pairs) {
    /** @type {Map<string, string>} */
    const values = new Map();
    for (const [name, value] of pairs) values.set(name, values.has(name) ? `${values.get(name)},${value}` : value);
    for (const control of this.#form.elements) {
      const value = control instanceof HTMLInputElement ? values.get(control.name) : undefined;
      if (value === undefined || !(control instanceof HTMLInputElement)) continue;
      if (control.type === "radio") control.checked = control.value === value;
      else if (control.type === "checkbox") control.checked = value.split(",").includes(control.value);
      else control.value = value;
    }
  }

  /**
   * @param {Question} question
   * @returns {Promise<Reply | undefined>} nothing when a later question has overtaken this one, or Python failed
   */
  async #ask(question) {
    const asked = (this.#asked += 1);
    this.setAttribute("aria-busy", "true");
    if (!this.dataset.engine) this.#say(".check-bar", "bar-waiting");
    try {
      /** @type {Reply} */
      const reply = JSON.parse(await askPython("check", JSON.stringify({ ...question, today: today() })));
      if (asked !== this.#asked) return undefined;
      this.#show(reply);
      return reply;
    } catch (problem) {
      if (!(problem instanceof PythonFailure)) throw problem;
      if (asked === this.#asked) this.#showFailure(problem.code);
      return undefined;
    } finally {
      if (asked === this.#asked) this.removeAttribute("aria-busy");
    }
  }

  /** @param {Reply} reply */
  #show(reply) {
    const answers = this.#part(".check-answers");
    const open = new Set([...answers.querySelectorAll("details[open]")].map(placeOf));
    answers.innerHTML = reply.answers;
    for (const details of answers.querySelectorAll("details")) details.open = open.has(placeOf(details));
    this.#part(".check-bar").innerHTML = reply.bar;
    this.#part(".check-receipt").innerHTML = reply.receipt;
    this.#part(".check-problems").innerHTML = reply.problems;
    for (const control of this.#form.elements) {
      if (!(control instanceof HTMLInputElement)) continue;
      if (reply.named.includes(control.name)) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    this.#part(".check-spoken").textContent = reply.summary;
    for (const [group, offered] of Object.entries(reply.offered)) {
      this.#part(`#fact-${group.replace("_", "-")}`).dataset.offered = offered ? "yes" : "no";
    }
    this.#say(".check-progress", "");
    this.#say(".check-done", "");
    this.#part(".check-again").hidden = true;
    this.#part(".check-link-box").hidden = true;
    if (reply.answers) this.dataset.engine = "python";
    else delete this.dataset.engine;
  }

  /** @param {Event} event */
  #showProgress(event) {
    if (!this.#asked) return; // started while idle: nobody is waiting
    const { stage, done, total } = /** @type {CustomEvent} */ (event).detail;
    this.#say(".check-progress", stage, stage === "download" ? ` ${Math.round((100 * done) / total)} %` : "");
  }

  /** @param {string} code */
  #showFailure(code) {
    this.#say(".check-progress", `failed-${code}`);
    this.#say(".check-bar", "bar-failed");
    this.#part(".check-again").hidden = false;
  }

  /**
   * @param {string} selector where
   * @param {string} code which sentence of those in the page; none clears
   * @param {string} [after]
   */
  #say(selector, code, after = "") {
    const saying = /** @type {HTMLTemplateElement | null} */ (this.querySelector(`template[data-say="${code}"]`));
    const words = saying?.content.textContent;
    this.#part(selector).textContent = words ? words + after : "";
  }

  /** @param {Event} event */
  #click(event) {
    if (!(event.target instanceof Element)) return undefined;
    const link = event.target.closest('a[href^="#"]');
    if (link) return this.#followLink(event, link);
    if (event.target.closest(".check-again")) return this.#tryAgain();
    switch (event.target.closest("[data-action]")?.getAttribute("data-action")) {
      case "clear":
        return this.#clear();
      case "undo":
        return this.#undoClear();
      case "print":
        return print();
      case "link":
        return this.#copyLink();
      case "save":
        return this.#save();
      default:
        return undefined;
    }
  }

  async #clear() {
    this.#cleared = this.#given().pairs;
    this.#form.reset();
    for (const details of this.querySelectorAll("details")) details.open = false;
    await this.#answerForm();
    this.#part('[data-action="undo"]').hidden = false;
    this.#say(".check-done", "cleared");
  }

  #undoClear() {
    this.#part('[data-action="undo"]').hidden = true;
    this.#part('[data-action="clear"]').focus();
    this.#fill(this.#cleared);
    return this.#answerForm();
  }

  #tryAgain() {
    retryPython();
    this.#say(".check-progress", "");
    this.#part(".check-again").hidden = true;
    return this.#again();
  }

  async #copyLink() {
    const dates = /** @type {HTMLInputElement} */ (this.#part(".check-with-dates")).checked;
    const fragment = await this.#take("link", { ...this.#given(), dates });
    if (fragment === undefined) return;
    const address = new URL(`#${JSON.parse(fragment)}`, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      this.#say(".check-done", dates ? "copied-dates" : "copied");
    } catch {
      // No clipboard on an insecure address, or not allowed here.
      const field = /** @type {HTMLInputElement} */ (this.#part(".check-link"));
      this.#part(".check-link-box").hidden = false;
      this.#say(".check-done", "copy-by-hand");
      field.value = address;
      field.select();
    }
  }

  async #save() {
    const text = await this.#take("save", this.#given());
    if (text === undefined) return;
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = "fictional-case.json";
    link.click();
    URL.revokeObjectURL(address);
    this.#say(".check-done", "saved");
  }

  /**
   * What is taken out of the page, made by Python; nothing while the form cannot be read, which the page then says.
   * @param {string} functionName
   * @param {object} request
   */
  async #take(functionName, request) {
    const reply = await this.#answerForm();
    if (!reply?.answers) return undefined;
    return askPython(functionName, JSON.stringify(request));
  }

  /**
   * A link to a question opens what it is folded into, and puts the focus there.
   * @param {Event} event
   * @param {Element} link
   */
  #followLink(event, link) {
    const target = this.querySelector(link.getAttribute("href") ?? "");
    if (!(target instanceof HTMLElement)) return;
    event.preventDefault(); // the address may hold the case: keep it
    const folded = target.closest("details");
    if (folded) folded.open = true;
    // A folded group is met at its head, a question at the choice that stands.
    const inner = target.querySelector(target.matches("details") ? "summary" : "input:checked, input");
    const focus = target.matches("input, h2") ? target : inner;
    if (focus instanceof HTMLElement) focus.focus();
    target.scrollIntoView({ block: target.matches("details, h2") ? "start" : "center" });
  }
}

/** @param {Element} details */
function placeOf(details) {
  const answer = details.closest("[data-answer]")?.getAttribute("data-answer");
  return `${answer}: ${details.querySelector("summary")?.textContent}`;
}

/** The reader's day, for the receipt; the rules have no clock. */
function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * Starts Python early where that costs the reader nothing: an idle page, a good line, data saver off. Should it fail,
 * whoever reaches for the form later starts afresh and is told.
 * @param {AbortSignal} signal
 */
function startWhenIdle(signal) {
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

customElements.define("scenario-check", ScenarioCheck);
