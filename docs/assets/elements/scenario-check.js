// <scenario-check>: sends the form to Python and puts the answers on the page.
//
// The form, the blank answers and every sentence stand in the page as built, by widgets/check.py. This file moves
// data and focus. Python starts when the reader reaches for the form, or when the address holds a case.

import { askPython, PythonFailure, pythonProgress, retryPython } from "./python.js";

/** @typedef {[name: string, value: string][]} Pairs */
/** @typedef {{ answers: string, summary: string, problems: string }} Reply */

class ScenarioCheck extends HTMLElement {
  #asked = 0;
  /** @type {() => unknown} what "try again" does */
  #again = () => this.#answerForm();
  #controller = new AbortController();

  connectedCallback() {
    const { signal } = this.#controller;
    const form = this.#form;
    form.addEventListener("focusin", () => this.#asked || this.#answerForm(), { signal });
    form.addEventListener("input", () => this.#answerForm(), { signal });
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.#part(".check-clear").addEventListener("click", () => this.#clear(), { signal });
    this.addEventListener("click", (event) => this.#followLink(event), { signal });
    this.#part(".check-again").addEventListener("click", () => this.#tryAgain(), { signal });
    pythonProgress.addEventListener("progress", (event) => this.#showProgress(event), { signal });
    addEventListener("hashchange", () => this.#answerAddress(), { signal });
    this.#answerAddress();
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
    return this.#ask("form", this.#given());
  }

  #clear() {
    this.#form.reset();
    return this.#answerForm();
  }

  /** An address with a case has names and values; any other fragment is a place on the page. */
  async #answerAddress() {
    const fragment = location.hash.slice(1);
    if (!fragment.includes("=")) return;
    this.#again = () => this.#answerAddress();
    const pairs = [...new URLSearchParams(fragment)];
    this.#form.reset();
    this.#fill(pairs); // at once, so that whoever goes on while Python is on its way loses nothing
    const reply = await this.#ask("address", pairs);
    if (!reply?.problems) return;
    this.#form.reset();
    this.#part(".check-problems").focus();
  }

  /** @returns {Pairs} */
  #given() {
    /** @type {Pairs} */
    const pairs = [];
    for (const [name, value] of new FormData(this.#form)) pairs.push([name, String(value)]);
    // A date typed in part has no value yet: say so, rather than pass it over.
    for (const control of this.#form.elements) {
      if (control instanceof HTMLInputElement && control.validity.badInput) pairs.push([control.name, "incomplete"]);
    }
    return pairs;
  }

  /** @param {Pairs} pairs */
  #fill(pairs) {
    const values = new Map(pairs);
    for (const control of this.#form.elements) {
      const value = control instanceof HTMLInputElement ? values.get(control.name) : undefined;
      if (value === undefined || !(control instanceof HTMLInputElement)) continue;
      if (control.type === "radio") control.checked = control.value === value;
      else if (control.type === "checkbox") control.checked = value.split(",").includes(control.value);
      else control.value = value;
    }
  }

  /**
   * @param {"form" | "address"} source
   * @param {Pairs} pairs
   * @returns {Promise<Reply | undefined>} nothing when a later question has overtaken this one, or Python failed
   */
  async #ask(source, pairs) {
    const asked = (this.#asked += 1);
    this.setAttribute("aria-busy", "true");
    try {
      /** @type {Reply} */
      const reply = JSON.parse(await askPython("check", JSON.stringify({ source, pairs })));
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
    this.#part(".check-problems").innerHTML = reply.problems;
    this.#part(".check-spoken").textContent = reply.summary;
    this.#say("");
    if (reply.answers) this.dataset.engine = "python";
    else delete this.dataset.engine;
  }

  /** @param {Event} event */
  #showProgress(event) {
    const { stage, done, total } = /** @type {CustomEvent} */ (event).detail;
    const percent = stage === "download" ? ` ${Math.round((100 * done) / total)} %` : "";
    this.#say(stage, percent);
  }

  /** @param {string} code */
  #showFailure(code) {
    this.#say(`failed-${code}`);
    this.#part(".check-again").hidden = false;
  }

  #tryAgain() {
    retryPython();
    this.#say("");
    return this.#again();
  }

  /**
   * @param {string} code
   * @param {string} [after]
   */
  #say(code, after = "") {
    const saying = /** @type {HTMLTemplateElement | null} */ (this.querySelector(`template[data-say="${code}"]`));
    const progress = this.#part(".check-progress");
    const words = saying?.content.textContent ?? "";
    progress.textContent = words && words + after;
    if (code !== "") return;
    this.#part(".check-again").hidden = true;
  }

  /**
   * A link to a question opens what it is folded into, and puts the focus there.
   * @param {Event} event
   */
  #followLink(event) {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const question = link && this.querySelector(link.getAttribute("href") ?? "");
    if (!question) return;
    event.preventDefault();
    const folded = question.closest("details");
    if (folded) folded.open = true;
    const control = question.matches("input") ? question : question.querySelector("input:checked, input");
    if (control instanceof HTMLElement) control.focus();
    question.scrollIntoView({ block: "center" });
  }
}

/** @param {Element} details */
function placeOf(details) {
  const answer = details.closest("[data-answer]")?.getAttribute("data-answer");
  return `${answer}: ${details.querySelector("summary")?.textContent}`;
}

customElements.define("scenario-check", ScenarioCheck);
