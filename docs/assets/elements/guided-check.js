// <guided-check>: asks what follows from what the reader does, and puts the step that comes back on the page.
//
// The first question stands in the page as built, by widgets/guide.py; every other step comes from
// widgets/guide_reply.py. The state that comes with a step is Python's own: it is sent back unread, and kept with the
// browser's history, so that Back, Forward, reloading and coming back from another page lose nothing. It never stands
// in the address.

import { LiveElement } from "./live-element.js";
import { addressPairs, today } from "./reader.js";
import { GuideTable } from "./table-guide.js";
import { Table } from "./table.js";
import { readTable } from "./tables.js";

/** @import { Engine } from "./live-element.js" */

/** @typedef {Record<string, unknown>} State */
/**
 * @typedef {object} Reply
 * @property {string} html
 * @property {State} state
 * @property {string} problems HTML; empty when the answer was taken
 * @property {string} said what to announce
 * @property {string} focus where the focus goes
 * @property {string} link the address of the case, for a result
 */

class GuidedCheck extends LiveElement {
  /** @type {State} */
  #state = {};
  /** @type {State | undefined} what "undo" brings back */
  #before = undefined;
  #link = "";
  #warm = false;

  /** @param {AbortSignal} signal */
  connected(signal) {
    this.addEventListener("submit", (event) => this.#submit(event), { signal });
    this.addEventListener("click", (event) => this.#click(event), { signal });
    this.addEventListener("change", (event) => keepExclusive(event), { signal });
    this.addEventListener("focusin", () => this.#warmUp(), { signal });
    addEventListener("popstate", (event) => event.state?.guided && this.#return(event.state.guided), { signal });
    // A place that the history has a state for is shown by that; only a new address is read.
    addEventListener("hashchange", () => history.state?.guided || this.#openAddress(), { signal });
    // The same questions as text, for whoever cannot be asked one by one.
    document.querySelector(".guide-all")?.removeAttribute("open");
    const kept = history.state?.guided;
    if (kept?.answers) this.#return(kept);
    else if (!this.#openAddress()) history.replaceState({ guided: {} }, "");
    this.startWhenIdle(signal);
  }

  table() {
    return readTable(this.localName, async (data) => {
      const check = await readTable("scenario-check", (ofCheck) => new Table(ofCheck));
      return check && new GuideTable(data, check);
    });
  }

  /** Python comes while the reader reads the first question. Should it fail, whoever goes on is told. */
  #warmUp() {
    if (this.hasAsked || this.#warm) return;
    this.#warm = true;
    this.warmUp("guide", this.#request("show", {}));
  }

  /**
   * @param {string} what
   * @param {object} more
   */
  #request(what, more) {
    /** @type {Record<string, string | null>} */
    const pages = {};
    for (const link of this.querySelectorAll(".guide-pages a")) {
      pages[link.getAttribute("data-page") ?? ""] = link.getAttribute("href");
    }
    return { do: what, state: this.#state, pages, today: today(), ...more };
  }

  /**
   * Does something and shows the step that follows, as a new place in the browser's history.
   * @param {string} what
   * @param {object} [more]
   * @param {(reply: Reply) => void} [remember]
   */
  #do(what, more = {}, remember = (reply) => history.pushState({ guided: reply.state }, "", location.pathname)) {
    /** @type {(reply: Reply, engine: Engine) => void} */
    const show = (reply, engine) => {
      this.#show(reply, engine);
      if (!reply.problems) remember(reply);
    };
    return this.ask("guide", this.#request(what, more), show);
  }

  /** @param {State} to a place in the browser's history */
  #return(to) {
    return this.#do("return", { to }, (reply) => history.replaceState({ guided: reply.state }, ""));
  }

  #openAddress() {
    const pairs = addressPairs();
    if (pairs) this.#do("address", { pairs }, (reply) => history.replaceState({ guided: reply.state }, ""));
    return pairs !== undefined;
  }

  /**
   * @param {Reply} reply
   * @param {Engine} engine
   */
  #show(reply, engine) {
    this.#state = reply.state;
    this.#link = reply.link;
    this.place(".guide-place").innerHTML = reply.html;
    this.place(".live-problems").innerHTML = reply.problems;
    this.place(".live-spoken").textContent = reply.said;
    this.place('[data-do="undo"]').hidden = true;
    this.place(".tool-link-box").hidden = true;
    this.say(".tool-done", "");
    this.dataset.engine = engine;
    // From its top, so that a phone's screen holds as much as it can of what is asked.
    const focus = this.place(reply.focus);
    focus.focus({ preventScroll: true });
    focus.closest(".guide-step, .live-problems")?.scrollIntoView({ block: "start" });
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    return this.#do("continue", { given: [...new FormData(form).values()] });
  }

  /** @param {Event} event */
  #click(event) {
    if (!(event.target instanceof Element)) return undefined;
    const link = event.target.closest('a[href^="#"]');
    if (link) return this.#followLink(event, link);
    const button = event.target.closest("[data-do]");
    const what = button?.getAttribute("data-do");
    switch (what) {
      case undefined:
      case null:
        return undefined;
      case "print":
        return print();
      case "link":
        return this.copyAddress(this.#link, "copied");
      case "again":
        return this.#startAgain();
      case "undo":
        return this.#undo();
      default:
        return this.#do(what, { fact: button?.getAttribute("data-fact") });
    }
  }

  /**
   * A link to the field that has a problem, or to the question of something that is still needed.
   * @param {Event} event
   * @param {Element} link
   */
  #followLink(event, link) {
    const id = link.getAttribute("href")?.slice(1) ?? "";
    event.preventDefault();
    const field = document.getElementById(id);
    if (field) return field.focus();
    return this.#do("change", { fact: id });
  }

  async #startAgain() {
    const before = this.#state;
    this.#state = {};
    if (!(await this.#do("show"))) return;
    this.#before = before;
    this.place('[data-do="undo"]').hidden = false;
    this.say(".tool-done", "cleared");
  }

  #undo() {
    this.#state = this.#before ?? {};
    return this.#do("show");
  }
}

/**
 * What excludes all other choices takes their ticks away when it is ticked, and loses its own when another is.
 * @param {Event} event
 */
function keepExclusive(event) {
  const ticked = event.target;
  if (!(ticked instanceof HTMLInputElement) || ticked.type !== "checkbox" || !ticked.checked || !ticked.form) return;
  for (const other of ticked.form.elements) {
    if (!(other instanceof HTMLInputElement) || other === ticked || other.type !== "checkbox") continue;
    if ("exclusive" in ticked.dataset || "exclusive" in other.dataset) other.checked = false;
  }
}

customElements.define("guided-check", GuidedCheck);
