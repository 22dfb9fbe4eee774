// <case-compare>: sends two cases to Python and puts what differs between them on the page.
//
// The form, the ready pairs and every sentence stand in the page as built, by widgets/compare.py. This file moves data
// and focus. The names of the controls are facts' keys with "a." or "b." before them.

import { copyLink, forgetLink, withDates } from "./copy-link.js";
import { LiveElement } from "./live-element.js";
import { askPython } from "./python.js";
import { followQuestionLink } from "./question-links.js";
import { addressPairs, fill, pairsOf, today } from "./reader.js";

/** @import { Pairs } from "./reader.js" */

/** @typedef {{ source: "form" | "address", pairs: Pairs }} Question */
/**
 * @typedef {object} Reply
 * @property {string} result HTML, as are bar and problems
 * @property {string} bar
 * @property {string} problems
 * @property {string} summary
 * @property {string[]} named controls with a problem
 * @property {string[]} differs keys of facts, and of groups of them, in which the cases differ
 */

class CaseCompare extends LiveElement {
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
    if (!reply) return;
    if (reply.problems) this.#form.reset();
    const met = this.place(reply.problems ? ".live-problems" : "#compare-result");
    met.focus({ preventScroll: true });
    met.scrollIntoView({ block: "start" });
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
    if (!this.dataset.engine) this.say(".compare-bar", "bar-waiting");
    const pages = this.place(".tool-actions").dataset.pages;
    const request = { ...question, today: today(), pages };
    return this.ask("compare", request, (/** @type {Reply} */ reply) => this.#show(reply), again);
  }

  /** @param {Reply} reply */
  #show(reply) {
    this.place(".compare-result").innerHTML = reply.result;
    this.place(".compare-bar").innerHTML = reply.bar;
    this.place(".live-problems").innerHTML = reply.problems;
    for (const control of this.#form.elements) {
      if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
      if (reply.named.includes(control.name)) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    for (const word of this.#form.querySelectorAll("[data-differs]")) {
      word.toggleAttribute("hidden", !reply.differs.includes(word.getAttribute("data-differs") ?? ""));
    }
    this.place(".live-spoken").textContent = reply.summary;
    forgetLink(this);
    if (reply.result) this.dataset.engine = "python";
    else delete this.dataset.engine;
  }

  /** @param {string} code */
  failed(code) {
    super.failed(code);
    this.say(".compare-bar", "bar-failed");
  }

  /** @param {Event} event */
  #click(event) {
    if (followQuestionLink(this, event) || !(event.target instanceof Element)) return undefined;
    switch (event.target.closest("[data-action]")?.getAttribute("data-action")) {
      case "link":
        return this.#copyLink();
      case "print":
        return print();
      case "swap":
        return this.#swap();
      case "clear":
        return this.#clear();
      case "undo":
        return this.#undoClear();
      default:
        return this.#openAgain(event);
    }
  }

  /**
   * A ready pair whose address stands already opens again: the reader may have changed it since.
   * @param {Event} event
   */
  #openAgain(event) {
    const link = /** @type {Element} */ (event.target).closest("a.compare-open");
    return link?.getAttribute("href") === location.hash ? this.#answerAddress() : undefined;
  }

  async #copyLink() {
    if (!(await this.#answerForm())?.result) return;
    const request = { ...this.#given(), dates: withDates(this) };
    await copyLink(this, JSON.parse(await askPython("compare_link", JSON.stringify(request))));
  }

  /** Nothing is exchanged while the form cannot be read: a date typed in part would be lost. */
  async #swap() {
    if (!(await this.#answerForm())?.result) return;
    const { pairs } = this.#given();
    await this.#fillWith(pairs.map(([name, value]) => [`${name.startsWith("a.") ? "b" : "a"}${name.slice(1)}`, value]));
    this.say(".tool-done", "swapped");
  }

  async #clear() {
    this.#cleared = this.#given().pairs;
    await this.#fillWith([]);
    this.place('[data-action="undo"]').hidden = false;
    this.say(".tool-done", "cleared");
  }

  #undoClear() {
    this.place('[data-action="undo"]').hidden = true;
    this.place('[data-action="clear"]').focus();
    return this.#fillWith(this.#cleared);
  }

  /** @param {Pairs} pairs */
  #fillWith(pairs) {
    this.#form.reset();
    fill(this.#form, pairs);
    return this.#answerForm();
  }
}

customElements.define("case-compare", CaseCompare);
