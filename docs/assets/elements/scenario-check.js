// <scenario-check>: sends the form to Python and puts the answers on the page.
//
// The form, the blank answers and every sentence stand in the page as built, by widgets/check.py. This file moves
// data and focus. Python starts when the reader reaches for the form, when the address holds a case, or when the page
// is idle on a good line.

import { copyLink, forgetLink, withDates } from "./copy-link.js";
import { LiveElement } from "./live-element.js";
import { askPython } from "./python.js";
import { followQuestionLink } from "./question-links.js";
import { addressPairs, download, fill, pairsOf, today } from "./reader.js";

/** @import { Pairs } from "./reader.js" */

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

class ScenarioCheck extends LiveElement {
  /** @type {Pairs} what "undo clear" brings back */
  #cleared = [];

  /** @param {AbortSignal} signal */
  connected(signal) {
    const form = this.#form;
    form.addEventListener("focusin", () => this.hasAsked || this.#answerForm(), { signal });
    form.addEventListener("input", () => this.#answerForm(), { signal });
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.addEventListener("click", (event) => this.#click(event), { signal });
    addEventListener("hashchange", () => this.#answerAddress(), { signal });
    this.#answerAddress();
    this.startWhenIdle(signal);
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.place("form"));
  }

  /** @returns {Promise<Reply | undefined>} */
  #answerForm() {
    return this.#question(this.#given(), () => this.#answerForm());
  }

  async #answerAddress() {
    const pairs = addressPairs();
    if (!pairs) return;
    this.#form.reset();
    fill(this.#form, pairs); // at once, so that whoever goes on while Python is on its way loses nothing
    const reply = await this.#question({ source: "address", pairs }, () => this.#answerAddress());
    if (!reply?.problems) return;
    this.#form.reset();
    this.place(".live-problems").focus();
  }

  /** @returns {Question} */
  #given() {
    return { source: "form", pairs: pairsOf(this.#form) };
  }

  /**
   * @param {Question} question
   * @param {() => unknown} again
   * @returns {Promise<Reply | undefined>}
   */
  #question(question, again) {
    if (!this.dataset.engine) this.say(".check-bar", "bar-waiting");
    return this.ask("check", { ...question, today: today() }, (/** @type {Reply} */ reply) => this.#show(reply), again);
  }

  /** @param {Reply} reply */
  #show(reply) {
    const answers = this.place(".check-answers");
    const open = new Set([...answers.querySelectorAll("details[open]")].map(placeOf));
    answers.innerHTML = reply.answers;
    for (const details of answers.querySelectorAll("details")) details.open = open.has(placeOf(details));
    this.place(".check-bar").innerHTML = reply.bar;
    this.place(".check-receipt").innerHTML = reply.receipt;
    this.place(".live-problems").innerHTML = reply.problems;
    for (const control of this.#form.elements) {
      if (!(control instanceof HTMLInputElement)) continue;
      if (reply.named.includes(control.name)) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    this.place(".live-spoken").textContent = reply.summary;
    for (const [group, offered] of Object.entries(reply.offered)) {
      this.place(`#fact-${group.replace("_", "-")}`).dataset.offered = offered ? "yes" : "no";
    }
    forgetLink(this);
    if (reply.answers) this.dataset.engine = "python";
    else delete this.dataset.engine;
  }

  /** @param {string} code */
  failed(code) {
    super.failed(code);
    this.say(".check-bar", "bar-failed");
  }

  /** @param {Event} event */
  #click(event) {
    if (followQuestionLink(this, event) || !(event.target instanceof Element)) return undefined;
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
      case "compare":
        return this.#compare();
      default:
        return undefined;
    }
  }

  async #clear() {
    this.#cleared = this.#given().pairs;
    this.#form.reset();
    for (const details of this.querySelectorAll("details")) details.open = false;
    await this.#answerForm();
    this.place('[data-action="undo"]').hidden = false;
    this.say(".tool-done", "cleared");
  }

  #undoClear() {
    this.place('[data-action="undo"]').hidden = true;
    this.place('[data-action="clear"]').focus();
    fill(this.#form, this.#cleared);
    return this.#answerForm();
  }

  async #copyLink() {
    const fragment = await this.#take("link", { ...this.#given(), dates: withDates(this) });
    if (fragment !== undefined) await copyLink(this, JSON.parse(fragment));
  }

  async #compare() {
    const fragment = await this.#take("case_twice", this.#given());
    if (fragment === undefined) return;
    const page = this.place(".tool-actions").dataset.comparePage ?? "";
    location.assign(new URL(`${page}#${JSON.parse(fragment)}`, location.href));
  }

  async #save() {
    const text = await this.#take("save", this.#given());
    if (text === undefined) return;
    download(text, "application/json", "fictional-case.json");
    this.say(".tool-done", "saved");
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
}

/** @param {Element} details */
function placeOf(details) {
  const answer = details.closest("[data-answer]")?.getAttribute("data-answer");
  return `${answer}: ${details.querySelector("summary")?.textContent}`;
}

customElements.define("scenario-check", ScenarioCheck);
