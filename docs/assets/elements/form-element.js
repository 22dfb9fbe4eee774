// What every tool with a form shares: it asks about the form or the page's address, and says what is wrong.
//
// A tool says which function of widgets.browser answers (`question`), and shows the reply (`show`). The form, the
// buttons and every sentence stand in the element, made by widgets/tool.py and widgets/controls.py.

import { LiveElement } from "./live-element.js";
import { followQuestionLink } from "./question-links.js";
import { addressPairs, fill, markNamed, pairsOf, today, withoutAddress } from "./reader.js";

/** @import { Engine } from "./live-element.js" */
/** @import { Pairs } from "./reader.js" */

/**
 * What every reply holds beside the tool's own parts.
 * @typedef {object} Reply
 * @property {string} receipt HTML, as are the problems; not every tool has one
 * @property {string} problems
 * @property {string} summary
 * @property {string[]} named facts with a problem
 */

/** @template {Reply} OwnReply */
export class FormElement extends LiveElement {
  /** @type {Pairs} what "undo clear" brings back */
  #cleared = [];
  /** @type {Map<string, string>} the HTML that Python gave a place last */
  #given = new Map();

  /** @param {AbortSignal} signal */
  connected(signal) {
    const form = this.form;
    form.addEventListener("focusin", () => this.hasAsked || this.answerForm(), { signal });
    form.addEventListener("input", (event) => isHalfTyped(event.target) || this.answerForm(), { signal });
    form.addEventListener("focusout", (event) => this.#leave(event), { signal });
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.addEventListener("click", (event) => this.#click(event), { signal });
    addEventListener("hashchange", () => this.#addressChanged(), { signal });
    this.answerAddress();
    this.startWhenIdle(signal);
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.place("form"));
  }

  /** The function of widgets.browser that answers. */
  get question() {
    return "";
  }

  /**
   * Shows the tool's own parts of a reply.
   * @param {OwnReply} _reply
   * @returns {boolean} whether an answer is on the screen now
   */
  show(_reply) {
    return false;
  }

  /** A question is on its way. */
  waiting() {}

  /**
   * A button of the tool's own was pressed.
   * @param {string} _action
   * @returns {unknown}
   */
  pressed(_action) {
    return undefined;
  }

  /** The function of widgets.browser that makes the address of what the form holds. */
  get linking() {
    return "link";
  }

  /** What a question takes along beside the form. @returns {object} */
  get beside() {
    return {};
  }

  /**
   * The case of an address is on the page, or what is wrong with it.
   * @param {OwnReply} reply
   */
  opened(reply) {
    if (reply.problems) this.place(".live-problems").focus();
  }

  /**
   * Puts some HTML in its place; what was unfolded stays so. What stands there already is left alone: the pointer may
   * be down on a link of it, and the click would be lost.
   * @param {string} selector
   * @param {string} html
   */
  replace(selector, html) {
    if (this.#given.get(selector) === html) return;
    this.#given.set(selector, html);
    const place = this.place(selector);
    const open = new Set([...place.querySelectorAll("details[open]")].map(placeOf));
    place.innerHTML = html;
    for (const details of place.querySelectorAll("details")) details.open = open.has(placeOf(details));
  }

  /**
   * What is taken out of the page, made by Python; nothing while the form cannot be read, which the page then says.
   * @param {string} functionName
   * @param {object} [more]
   * @returns {Promise<string | undefined>}
   */
  async take(functionName, more = {}) {
    const reply = await this.answerForm();
    if (reply?.problems) this.place(".live-problems").focus();
    if (!reply || reply.problems) return undefined;
    return this.replyOf(functionName, { source: "form", pairs: pairsOf(this.form), ...more });
  }

  /**
   * A date typed in part is no input to the browser: it is noticed when it is left, and so is that it was taken out.
   * @param {Event} event
   */
  #leave({ target }) {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.validity.badInput || isHalfTyped(target) || target.hasAttribute("aria-invalid")) this.answerForm();
  }

  /** @returns {Promise<OwnReply | undefined>} */
  answerForm() {
    return this.#ask({ source: "form", pairs: pairsOf(this.form) }, () => this.answerForm());
  }

  /** Back to an address without a case is back to a blank form. */
  #addressChanged() {
    if (location.hash === "" && this.hasAsked) return this.fillWith([]);
    return this.answerAddress();
  }

  async answerAddress() {
    const pairs = addressPairs();
    if (!pairs) return;
    this.form.reset();
    fill(this.form, pairs); // at once, so that whoever goes on while Python is on its way loses nothing
    const reply = await this.#ask({ source: "address", pairs }, () => this.answerAddress());
    if (!reply) return;
    if (reply.problems) this.form.reset();
    this.opened(reply);
  }

  /**
   * @param {{ source: "form" | "address", pairs: Pairs }} given
   * @param {() => unknown} again
   * @returns {Promise<OwnReply | undefined>}
   */
  #ask(given, again) {
    this.waiting();
    /** @type {(reply: OwnReply, engine: Engine) => void} */
    const show = (reply, engine) => this.#show(reply, engine);
    return this.ask(this.question, { ...given, ...this.beside, today: today() }, show, again);
  }

  /**
   * @param {OwnReply} reply
   * @param {Engine} engine
   */
  #show(reply, engine) {
    const answered = this.show(reply);
    if (this.querySelector(".tool-receipt")) this.replace(".tool-receipt", reply.receipt);
    this.replace(".live-problems", reply.problems);
    markNamed(this.form, reply.named);
    this.place(".live-spoken").textContent = reply.summary;
    this.say(".tool-done", "");
    this.place(".tool-link-box").hidden = true;
    if (answered) this.dataset.engine = engine;
    else delete this.dataset.engine;
  }

  /** @param {Event} event */
  #click(event) {
    if (followQuestionLink(this, event) || !(event.target instanceof Element)) return undefined;
    // A case whose address stands already opens again: the reader may have changed it since.
    const link = event.target.closest('a[href^="#"]');
    if (link?.getAttribute("href") === location.hash) return this.answerAddress();
    const button = event.target.closest("[data-action]");
    const action = button?.getAttribute("data-action");
    switch (action) {
      case "clear":
        return this.#clear();
      case "undo":
        return this.#undoClear();
      case "print":
        return print();
      case "link":
        return this.#copyLink();
      case "open":
        return button instanceof HTMLElement && this.#openElsewhere(button.dataset);
      default:
        return action && this.pressed(action);
    }
  }

  async #clear() {
    const given = pairsOf(this.form);
    // Clearing what is blank already leaves alone what was cleared before.
    if (given.some(([, value]) => value && value !== "unknown")) this.#cleared = given;
    withoutAddress();
    for (const details of this.form.querySelectorAll("details")) details.open = false;
    await this.fillWith([]);
    this.place('[data-action="undo"]').hidden = false;
    this.say(".tool-done", "cleared");
  }

  #undoClear() {
    this.place('[data-action="undo"]').hidden = true;
    this.place('[data-action="clear"]').focus();
    return this.fillWith(this.#cleared);
  }

  /**
   * Puts some values in place of what the form holds, and answers.
   * @param {Pairs} pairs
   */
  fillWith(pairs) {
    this.form.reset();
    fill(this.form, pairs);
    return this.answerForm();
  }

  async #copyLink() {
    const choice = this.querySelector(".tool-with-dates");
    const dates = !(choice instanceof HTMLInputElement) || choice.checked;
    const fragment = await this.take(this.linking, { dates });
    if (fragment !== undefined) await this.copyAddress(`#${JSON.parse(fragment)}`, choice && dates ? "copied-dates" : "copied");
  }

  /**
   * Opens another page with what the form holds.
   * @param {DOMStringMap} where the page, and the function of widgets.browser that makes the address
   */
  async #openElsewhere({ page = "", address = "" }) {
    const fragment = await this.take(address, { dates: true });
    if (fragment === undefined) return;
    // So that the browser's Back comes back to the form as it is.
    const here = await this.take(this.linking, { dates: true });
    if (here !== undefined) history.replaceState(null, "", `#${JSON.parse(here)}`);
    location.assign(new URL(`${page}#${JSON.parse(fragment)}`, location.href));
  }
}

/**
 * A year on its way to its four digits: the browser calls it a date already.
 * @param {EventTarget | null} target
 */
function isHalfTyped(target) {
  return target instanceof HTMLInputElement && target.type === "date" && target.value.startsWith("0");
}

/** @param {Element} details */
function placeOf(details) {
  const part = details.closest("[data-answer], [data-due]");
  const name = part?.getAttribute("data-answer") ?? part?.getAttribute("data-due");
  return `${name}: ${details.querySelector("summary")?.textContent}`;
}
