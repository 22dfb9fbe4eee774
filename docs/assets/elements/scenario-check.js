// <scenario-check>: asks about the form and puts the answers on the page.
//
// The form, the blank answers and every sentence stand in the page as built, by widgets/check.py. This file moves
// data and focus. The table answers first; Python starts when the reader reaches for the form, when the address holds a
// case, or when the page is idle on a good line.

import { FormElement } from "./form-element.js";
import { download } from "./reader.js";

/** @import { Reply } from "./form-element.js" */

/**
 * @typedef {object} Answers
 * @property {string} answers HTML, as is the bar
 * @property {string} bar
 * @property {Record<string, boolean>} offered
 */

/** @extends {FormElement<Reply & Answers>} */
class ScenarioCheck extends FormElement {
  get question() {
    return "check";
  }

  waiting() {
    if (!this.dataset.engine) this.say(".check-bar", "bar-waiting");
  }

  /** @param {Answers} reply */
  show(reply) {
    this.replace(".check-answers", reply.answers);
    this.place(".check-bar").innerHTML = reply.bar;
    for (const [group, offered] of Object.entries(reply.offered)) {
      this.place(`#fact-${group.replace("_", "-")}`).dataset.offered = offered ? "yes" : "no";
    }
    return reply.answers !== "";
  }

  /** @param {string} code */
  failed(code) {
    super.failed(code);
    this.say(".check-bar", "bar-failed");
  }

  /** @param {string} action */
  pressed(action) {
    return action === "save" ? this.#save() : undefined;
  }

  async #save() {
    const text = await this.take("save");
    if (text === undefined) return;
    download(text, "application/json", "fictional-case.json");
    this.say(".tool-done", "saved");
  }
}

customElements.define("scenario-check", ScenarioCheck);
