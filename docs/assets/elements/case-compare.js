// <case-compare>: sends two cases to Python and puts what differs between them on the page.
//
// The form, the ready pairs and every sentence stand in the page as built, by widgets/compare.py. This file moves data
// and focus. The names of the controls are facts' keys with "a." or "b." before them.

import { FormElement } from "./form-element.js";
import { pairsOf } from "./reader.js";

/** @import { Reply } from "./form-element.js" */

/**
 * @typedef {object} Compared
 * @property {string} result HTML, as is the bar
 * @property {string} bar
 * @property {string[]} differs keys of facts, and of groups of them, in which the cases differ
 */

/** @extends {FormElement<Reply & Compared>} */
class CaseCompare extends FormElement {
  get question() {
    return "compare";
  }

  get linking() {
    return "compare_link";
  }

  get beside() {
    return { pages: this.place(".tool-actions").dataset.pages };
  }

  waiting() {
    if (!this.dataset.engine) this.say(".compare-bar", "bar-waiting");
  }

  /** @param {Compared} reply */
  show(reply) {
    this.replace(".compare-result", reply.result);
    this.place(".compare-bar").innerHTML = reply.bar;
    for (const word of this.form.querySelectorAll("[data-differs]")) {
      word.toggleAttribute("hidden", !reply.differs.includes(word.getAttribute("data-differs") ?? ""));
    }
    return reply.result !== "";
  }

  /** @param {Reply} reply */
  opened(reply) {
    const met = this.place(reply.problems ? ".live-problems" : "#compare-result");
    met.focus({ preventScroll: true });
    met.scrollIntoView({ block: "start" });
  }

  /** @param {string} code */
  failed(code) {
    super.failed(code);
    this.say(".compare-bar", "bar-failed");
  }

  /** @param {string} action */
  pressed(action) {
    return action === "swap" ? this.#swap() : undefined;
  }

  /** Nothing is exchanged while the form cannot be read: a date typed in part would be lost. */
  async #swap() {
    const reply = await this.answerForm();
    if (!reply || reply.problems) return;
    const pairs = pairsOf(this.form);
    await this.fillWith(pairs.map(([name, value]) => [`${name.startsWith("a.") ? "b" : "a"}${name.slice(1)}`, value]));
    this.say(".tool-done", "swapped");
  }
}

customElements.define("case-compare", CaseCompare);
