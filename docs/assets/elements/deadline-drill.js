// <deadline-drill>: asks for the last days of the clocks, all or one of them, in rounds of a few questions.
//
// The questions come from widgets/deadline_drill.py as texts, and frames with holes that those fill in order. This file
// joins them; it counts no days.

import { Drill } from "./drill.js";

/** @typedef {[clock: string, frame: number, ...texts: number[]]} Row */
/** @typedef {{ texts: string[], frames: string[], questions: Record<string, Row> }} Data */

const HOLE = /{}/g;

class DeadlineDrill extends Drill {
  /** @type {Data} */
  #data = { texts: [], frames: [], questions: {} };
  #answered = 0;
  #right = 0;

  connectedCallback() {
    if (this.classList.contains("live")) return;
    this.#data = JSON.parse(this.place(".drill-data").textContent ?? "");
    const form = this.place(".drill-clock");
    form.hidden = false;
    form.addEventListener("change", () => this.#chooseClock());
    form.addEventListener("submit", (event) => event.preventDefault());
    super.connectedCallback();
  }

  get keys() {
    const rows = Object.entries(this.#data.questions);
    return rows.filter(([, [clock]]) => !this.#clock || clock === this.#clock).map(([key]) => key);
  }

  /** @param {string} key */
  question(key) {
    return super.question(key) ?? this.#made(key);
  }

  /** @param {boolean} isRight */
  answered(isRight) {
    const remarks = isRight ? [] : this.#slip();
    this.#answered += 1;
    this.#right += Number(isRight);
    const isOver = this.#answered === Number(this.dataset.short);
    this.place(".quiz-next").textContent = this.say(isOver ? "more" : "next");
    if (!isOver) return remarks;
    remarks.push(this.say("short", { right: this.#right }));
    this.#answered = this.#right = 0;
    return remarks;
  }

  get #clock() {
    return this.#choice.value;
  }

  get #choice() {
    return /** @type {HTMLSelectElement} */ (this.place(".drill-clock select"));
  }

  /** What the day that was chosen gets wrong, where it is a day. */
  #slip() {
    const wrong = [...this.querySelectorAll("[data-shown] .quiz-choices > li:not([data-right])")];
    const slips = this.querySelectorAll("[data-shown] .quiz-slip");
    const slip = slips[wrong.findIndex((one) => one.hasAttribute("data-chosen"))];
    return slip ? [this.say("slip", { slip: slip.textContent ?? "" })] : [];
  }

  #chooseClock() {
    this.#answered = this.#right = 0;
    this.next();
    const clock = this.#choice.selectedOptions[0].text;
    this.place(".quiz-said").textContent = this.say("clock", { clock, all: this.keys.length });
  }

  /**
   * Makes a question that does not stand in the page yet.
   * @param {string} key
   */
  #made(key) {
    const [, frame, ...texts] = this.#data.questions[key];
    const template = document.createElement("template");
    template.innerHTML = this.#data.frames[frame].replace(HOLE, () => this.#data.texts[texts.shift() ?? -1]);
    const question = /** @type {HTMLElement} */ (template.content.firstElementChild);
    this.place(".quiz-questions").append(question);
    return question;
  }
}

customElements.define("deadline-drill", DeadlineDrill);
