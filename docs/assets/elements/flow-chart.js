// <flow-chart>: asks one question at a time and lights up the way on the charts.
//
// Questions, steps, pictures and sentences stand in the page as built, by widgets/flowchart.py; which steps a case
// passes, and what to ask next, Python says. This file moves data, marks and focus.

import { LiveElement } from "./live-element.js";
import { addressPairs, fill, pairsOf } from "./reader.js";

/** @import { Pairs } from "./reader.js" */

/** @typedef {{ certain: string[], possible: string[] }} Lit steps by number, answers by step and place */
/**
 * @typedef {object} Reply
 * @property {string} problems HTML, as is the way
 * @property {string[]} named facts with a problem
 * @property {Record<string, Lit>} charts
 * @property {string} ask
 * @property {string} way
 * @property {string} summary
 * @property {string} address
 * @property {string} link the address without dates
 */

/** @typedef {{ pairs: Pairs, kept: Pairs, answered: string[] }} State */

class FlowChart extends LiveElement {
  /** @type {Set<string>} questions gone past */
  #answered = new Set();
  #asking = "";
  #link = "";
  /** @type {Pairs} facts of an opened case that are not asked here, such as dates: kept, so that the way back is whole */
  #kept = [];
  /** @type {State} what "undo" brings back */
  #left = { pairs: [], kept: [], answered: [] };

  /** @param {AbortSignal} signal */
  connected(signal) {
    this.#asking = this.#questions[0].dataset.asks ?? "";
    this.#form.addEventListener("submit", (event) => this.#goOn(event), { signal });
    this.addEventListener("click", (event) => this.#click(event), { signal });
    addEventListener("hashchange", () => this.#answerAddress(), { signal });
    // The pictures say the same beside the words: where they are shown, the words are one press away.
    const wide = matchMedia("(min-width: 600px)").matches;
    for (const words of this.querySelectorAll(".flow-words")) {
      if (words instanceof HTMLDetailsElement) words.open = !wide;
    }
    this.#answerAddress();
    this.startWhenIdle(signal);
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.place("form"));
  }

  get #questions() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".flow-question")]);
  }

  /** @param {Event} event */
  #goOn(event) {
    event.preventDefault();
    this.#answered.add(this.#asking);
    return this.#answer(true);
  }

  async #answerAddress() {
    const pairs = addressPairs();
    if (!pairs) return;
    this.#form.reset();
    this.#answered.clear();
    fill(this.#form, pairs);
    this.#kept = pairs.filter(([name]) => name !== "v" && !this.#form.elements.namedItem(name));
    const reply = await this.#follow({ source: "address", pairs }, false, () => this.#answerAddress());
    if (!reply?.problems) return;
    this.#form.reset();
    this.#kept = [];
    await this.#answer(false);
    this.place(".live-problems").innerHTML = reply.problems;
    this.place(".live-problems").focus();
  }

  /**
   * @param {boolean} withFocus
   * @returns {Promise<Reply | undefined>}
   */
  #answer(withFocus) {
    const pairs = [...pairsOf(this.#form), ...this.#kept];
    return this.#follow({ source: "form", pairs }, withFocus, () => this.#answer(withFocus));
  }

  /**
   * @param {{ source: "form" | "address", pairs: Pairs }} question
   * @param {boolean} withFocus whether the focus goes to the next question
   * @param {() => unknown} again
   * @returns {Promise<Reply | undefined>}
   */
  #follow(question, withFocus, again) {
    const request = { ...question, answered: [...this.#answered] };
    return this.ask("flowchart", request, (/** @type {Reply} */ reply) => this.#show(reply, withFocus), again);
  }

  /**
   * @param {Reply} reply
   * @param {boolean} withFocus
   */
  #show(reply, withFocus) {
    this.place(".live-problems").innerHTML = reply.problems;
    for (const control of this.#form.elements) {
      if (!(control instanceof HTMLInputElement)) continue;
      if (reply.named.includes(control.name)) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    if (reply.problems) {
      this.#answered.delete(this.#asking);
      if (withFocus) this.place(".live-problems").focus();
      return;
    }
    this.#link = reply.link;
    this.place(".flow-way").innerHTML = reply.way;
    this.place(".live-spoken").textContent = reply.summary;
    this.say(".tool-done", "");
    this.place(".tool-link-box").hidden = true;
    this.place('[data-action="undo"]').hidden = true;
    /** @type {HTMLAnchorElement} */ (this.place(".flow-check")).hash = reply.address;
    for (const [chart, lit] of Object.entries(reply.charts)) this.#light(chart, lit);
    this.dataset.engine = "python";
    this.#turnTo(reply.ask, withFocus);
  }

  /**
   * @param {string} chart
   * @param {Lit} lit
   */
  #light(chart, { certain, possible }) {
    for (const part of this.querySelectorAll(`[data-chart="${chart}"] :is([data-step], [data-way])`)) {
      const name = part.getAttribute("data-step") ?? part.getAttribute("data-way") ?? "";
      part.setAttribute("data-lit", certain.includes(name) ? "yes" : possible.includes(name) ? "maybe" : "no");
    }
  }

  /**
   * @param {string} asks the question to show; none at the end
   * @param {boolean} withFocus
   */
  #turnTo(asks, withFocus) {
    this.#asking = asks;
    for (const question of this.#questions) question.hidden = question.dataset.asks !== asks;
    this.place(".flow-go").hidden = !asks;
    if (!withFocus) return;
    const shown = this.#questions.find((question) => !question.hidden);
    const first = ["input:checked", "input", "summary"].map((one) => shown?.querySelector(one)).find(Boolean);
    const focus = first ?? this.place("#flow-answer");
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: !shown });
  }

  /** @param {Event} event */
  #click(event) {
    if (!(event.target instanceof Element)) return undefined;
    const change = event.target.closest("[data-ask]");
    if (change) return this.#turnTo(change.getAttribute("data-ask") ?? "", true);
    const alone = event.target.closest("[data-print]");
    if (alone) return this.#printAlone(alone.getAttribute("data-print") ?? "");
    const link = event.target.closest('a[href^="#"]');
    if (link) return this.#followLink(event, link);
    switch (event.target.closest("[data-action]")?.getAttribute("data-action")) {
      case "back":
        return this.#startAgain();
      case "undo":
        return this.#undo();
      case "print":
        return print();
      case "link":
        return this.copyAddress(this.#link, "copied");
      default:
        return undefined;
    }
  }

  async #startAgain() {
    this.#left = { pairs: pairsOf(this.#form), kept: this.#kept, answered: [...this.#answered] };
    this.#form.reset();
    this.#kept = [];
    this.#answered.clear();
    await this.#answer(true);
    this.place('[data-action="undo"]').hidden = false;
  }

  #undo() {
    fill(this.#form, this.#left.pairs);
    this.#kept = this.#left.kept;
    this.#answered = new Set(this.#left.answered);
    return this.#answer(true);
  }

  /** @param {string} chart */
  #printAlone(chart) {
    const figure = this.place(`.flow-figure[data-chart="${chart}"]`);
    figure.dataset.alone = "";
    addEventListener("afterprint", () => delete figure.dataset.alone, { once: true });
    print();
  }

  /**
   * A link to a question, or to a step in words, opens what it is folded into and puts the focus there.
   * @param {Event} event
   * @param {Element} link
   */
  #followLink(event, link) {
    const target = this.querySelector(link.getAttribute("href") ?? "");
    if (!(target instanceof HTMLElement)) return;
    event.preventDefault(); // the address may hold the case: keep it
    const asks = target.closest(".flow-question")?.getAttribute("data-asks");
    if (asks) return void this.#turnTo(asks, true);
    for (let folded = target.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null) {
      folded.open = true;
    }
    target.tabIndex = -1;
    target.focus();
  }
}

customElements.define("flow-chart", FlowChart);
