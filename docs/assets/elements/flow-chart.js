// <flow-chart>: asks one question at a time and lights up the way on the charts.
//
// Questions, steps, pictures and sentences stand in the page as built, by widgets/flowchart.py; which steps a case
// passes, and what to ask next, Python says. This file moves data, marks and focus.

import { LiveElement } from "./live-element.js";
import { addressPairs, fill, pairsOf, withoutAddress } from "./reader.js";

/** @import { Engine } from "./live-element.js" */
/** @import { Pairs } from "./reader.js" */

/** @typedef {{ certain: string, possible: string }} Lit steps by number, answers by step and place: "3 3.0" */
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

/**
 * What the reader has given by going on, and which questions that were; a choice not gone on from is not given yet.
 * @typedef {{ pairs: Pairs, answered: string[] }} State
 */

class FlowChart extends LiveElement {
  /** @type {State} */
  #given = { pairs: [], answered: [] };
  /** @type {State} what "undo" brings back */
  #left = { pairs: [], answered: [] };
  #asking = "";
  #link = "";

  /** @param {AbortSignal} signal */
  connected(signal) {
    this.#asking = this.#questions[0].dataset.asks ?? "";
    this.#form.addEventListener("submit", (event) => this.#goOn(event), { signal });
    this.addEventListener("click", (event) => this.#click(event), { signal });
    addEventListener("hashchange", () => this.#addressChanged(), { signal });
    // The pictures say the same beside the words: where they are shown, the words are one press away.
    const wide = matchMedia("(min-width: 600px)").matches;
    this.querySelectorAll(".flow-words").forEach((words, place) => {
      if (words instanceof HTMLDetailsElement) words.open = !wide && place === 0;
    });
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
    const shown = this.#questions.find((question) => question.dataset.asks === this.#asking);
    const names = new Set([...(shown?.querySelectorAll("input") ?? [])].map((input) => input.name));
    const own = pairsOf(this.#form).filter(([name]) => names.has(name));
    this.#given = {
      pairs: [...this.#given.pairs.filter(([name]) => !names.has(name)), ...own],
      answered: [...new Set([...this.#given.answered, this.#asking])],
    };
    return this.#answer(true);
  }

  /** Back to an address without a case is back to the start. */
  #addressChanged() {
    if (location.hash === "" && this.dataset.engine) return this.#begin({ pairs: [], answered: [] }, false);
    return this.#answerAddress();
  }

  async #answerAddress() {
    const pairs = addressPairs();
    if (!pairs) return;
    this.#given = { pairs: pairs.filter(([name]) => name !== "v"), answered: [] };
    const reply = await this.#follow("address", pairs, false);
    if (!reply) return;
    if (!reply.problems) return this.place(".flow-panel").scrollIntoView({ block: "start" });
    await this.#begin({ pairs: [], answered: [] }, false);
    this.place(".live-problems").innerHTML = reply.problems;
    this.place(".live-problems").focus();
  }

  /**
   * @param {boolean} withFocus
   * @param {string} [wanted] a question to turn back to
   */
  #answer(withFocus, wanted = "") {
    return this.#follow("form", this.#given.pairs, withFocus, wanted);
  }

  /**
   * @param {"form" | "address"} source
   * @param {Pairs} pairs
   * @param {boolean} withFocus whether the focus goes to the next question
   * @param {string} [wanted]
   * @returns {Promise<Reply | undefined>}
   */
  #follow(source, pairs, withFocus, wanted = "") {
    const request = { source, pairs, answered: this.#given.answered, wanted };
    /** @type {(reply: Reply, engine: Engine) => void} */
    const show = (reply, engine) => this.#show(reply, engine, withFocus);
    return this.ask("flowchart", request, show);
  }

  /**
   * @param {Reply} reply
   * @param {Engine} engine
   * @param {boolean} withFocus
   */
  #show(reply, engine, withFocus) {
    this.place(".live-problems").innerHTML = reply.problems;
    for (const control of this.#form.elements) {
      if (!(control instanceof HTMLInputElement)) continue;
      if (reply.named.includes(control.name)) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    this.say(".tool-done", "");
    this.place(".tool-link-box").hidden = true;
    this.place('[data-action="undo"]').hidden = true;
    if (reply.problems) {
      // What was on the screen belongs to other answers than those given.
      this.place(".flow-way").innerHTML = "";
      for (const part of this.querySelectorAll("[data-lit]")) part.removeAttribute("data-lit");
      delete this.dataset.engine;
      if (withFocus) this.place(".live-problems").focus();
      return;
    }
    this.#link = reply.link;
    this.place(".flow-way").innerHTML = reply.way;
    this.place(".live-spoken").textContent = reply.summary;
    /** @type {HTMLAnchorElement} */ (this.place(".flow-check")).hash = reply.address;
    for (const [chart, lit] of Object.entries(reply.charts)) this.#light(chart, lit);
    this.dataset.engine = engine;
    this.#turnTo(reply.ask, withFocus);
  }

  /**
   * @param {string} chart
   * @param {Lit} lit
   */
  #light(chart, lit) {
    const [certain, possible] = [lit.certain.split(" "), lit.possible.split(" ")];
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
    this.#form.reset();
    fill(this.#form, this.#given.pairs);
    for (const question of this.#questions) question.hidden = question.dataset.asks !== asks;
    this.place(".flow-go").hidden = !asks;
    if (!withFocus) return;
    const shown = this.#questions.find((question) => !question.hidden);
    // What the judgements are folded into, or else the choice that stands.
    const first = [".fact-judgements > summary", "input:checked", "input"].map((one) => shown?.querySelector(one)).find(Boolean);
    const focus = first ?? this.place("#flow-answer");
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: !shown });
  }

  /** @param {Event} event */
  #click(event) {
    if (!(event.target instanceof Element)) return undefined;
    const change = event.target.closest("[data-ask]");
    if (change) return this.#answer(true, change.getAttribute("data-ask") ?? "");
    const alone = event.target.closest("[data-print]");
    if (alone) return this.#printAlone(alone.getAttribute("data-print") ?? "");
    const link = event.target.closest('a[href^="#"]');
    if (link) return this.#followLink(event, link);
    switch (event.target.closest("[data-action]")?.getAttribute("data-action")) {
      case "back":
        return this.#startAgain();
      case "undo":
        return this.#begin(this.#left, true);
      case "print":
        return print();
      case "link":
        return this.copyAddress(`#${this.#link}`, "copied");
      default:
        return undefined;
    }
  }

  async #startAgain() {
    if (this.#given.pairs.length) this.#left = this.#given;
    withoutAddress();
    await this.#begin({ pairs: [], answered: [] }, true);
    this.place('[data-action="undo"]').hidden = false;
    this.say(".tool-done", "cleared");
  }

  /**
   * @param {State} state
   * @param {boolean} withFocus
   */
  #begin(state, withFocus) {
    this.#given = state;
    return this.#answer(withFocus);
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
