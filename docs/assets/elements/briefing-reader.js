// <briefing-reader>: shows a briefing part by part in very large type, with a quiet clock, for reading aloud to a room.
//
// The parts are the page's own, and the rest of the page is set apart by an attribute. Every word of the buttons stands
// in the page as built, by widgets/briefing_reader.py.

import { minutes, partsOf } from "./briefing-parts.js";

/** @import { Part } from "./briefing-parts.js" */

const READING = "data-reading-aloud";
const APART = "data-apart";

class BriefingReader extends HTMLElement {
  /** @type {Part[]} */
  #parts = [];
  #at = 0;
  /** @type {number[]} milliseconds on each part */
  #spent = [];
  /** @type {number | undefined} since when the clock runs; undefined while it stands */
  #since;
  #paused = false;
  #scrolled = 0;
  /** @type {AbortController | undefined} ends the view */
  #view;
  /** @type {HTMLElement} */
  #bar = this.#place(".reader-bar");

  connectedCallback() {
    this.#parts = partsOf(this);
    this.hidden = this.#parts.length === 0;
    this.onclick = this.#bar.onclick = (event) => this.#click(event);
  }

  disconnectedCallback() {
    this.#view?.abort();
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button) this.#do(button.dataset.action ?? "");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    event.stopPropagation(); // the theme's own keys lead to other pages
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === " " && event.target instanceof Element && event.target.closest("button, summary")) return;
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    this.#do(action);
  }

  /** @param {string} action */
  #do(action) {
    const last = this.#parts.length - 1;
    switch (action) {
      case "enter":
        return this.#enter();
      case "leave":
        return this.#view?.abort();
      case "pause":
        return this.#pause();
      case "next":
        return this.#show(this.#at + 1);
      case "back":
        return this.#show(this.#at - 1);
      case "first":
        return this.#show(0);
      case "last":
        return this.#show(last);
      case "on":
        return this.#scroll(1) || this.#show(this.#at + 1);
      case "up":
        return this.#scroll(-1) || this.#show(this.#at - 1);
      default:
        return undefined;
    }
  }

  #enter() {
    const view = new AbortController();
    const { signal } = view;
    this.#view = view;
    this.#scrolled = scrollY;
    this.#spent = this.#parts.map(() => 0);
    this.#paused = true;
    document.documentElement.setAttribute(READING, "");
    this.#bar.hidden = false;
    this.closest("article")?.prepend(this.#bar);
    document.addEventListener("keydown", (event) => this.#key(event), { signal });
    document.addEventListener("visibilitychange", () => this.#run(), { signal });
    const ticking = setInterval(() => this.#showClock(), 250);
    signal.addEventListener("abort", () => {
      clearInterval(ticking);
      this.#leave();
    });
    this.#show(0);
    this.#pause();
  }

  /** Puts the page back as it was, with the reader where they were. */
  #leave() {
    this.#view = undefined;
    for (const one of document.querySelectorAll(`[${APART}]`)) one.removeAttribute(APART);
    for (const { heading } of this.#parts) heading.removeAttribute("tabindex");
    document.documentElement.removeAttribute(READING);
    this.#bar.hidden = true;
    this.append(this.#bar);
    scrollTo({ top: this.#scrolled, behavior: "instant" });
    this.#place('[data-action="enter"]').focus({ preventScroll: true });
  }

  /**
   * Shows a part, if there is one of that number.
   * @param {number} number
   */
  #show(number) {
    const part = this.#parts[number];
    if (!part) return;
    this.#run(); // what was spent so far is the other part's
    this.#at = number;
    setApart(document.body, [this.#bar, ...document.querySelectorAll("h1"), ...part.shown]);
    this.#inBar(".reader-where").textContent = this.#say("where", { number: number + 1, all: this.#parts.length });
    this.#inBar(".reader-planned").textContent = this.#say("planned", { time: minutes(part.planned) });
    this.#inBar('[data-action="back"]').hidden = number === 0;
    this.#inBar('[data-action="next"]').hidden = number === this.#parts.length - 1;
    this.#showClock();
    scrollTo({ top: 0, behavior: "instant" });
    part.heading.tabIndex = -1;
    part.heading.focus({ preventScroll: true });
  }

  /**
   * Moves on by what the screen holds, a little less, or back; gives whether there was more of the part to see.
   * @param {1 | -1} way
   */
  #scroll(way) {
    const root = document.documentElement;
    const more = way > 0 ? root.scrollHeight - innerHeight - scrollY : scrollY;
    if (more < 4) return false;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const seen = innerHeight - this.#bar.offsetHeight;
    scrollBy({ top: way * seen * 0.8, behavior: still ? "instant" : "smooth" });
    return true;
  }

  #pause() {
    this.#paused = !this.#paused;
    this.#run();
    this.#inBar('[data-action="pause"]').setAttribute("aria-pressed", String(this.#paused));
    this.#inBar(".reader-paused").textContent = this.#paused ? this.#say("paused") : "";
  }

  /** Adds what has passed to the part that is shown, and lets the clock run on where it may. */
  #run() {
    const now = performance.now();
    if (this.#since !== undefined) this.#spent[this.#at] += now - this.#since;
    this.#since = this.#paused || document.hidden ? undefined : now;
  }

  #showClock() {
    this.#run();
    const passed = minutes(Math.floor(this.#spent[this.#at] / 1000));
    const clock = this.#inBar('[role="timer"]');
    if (clock.textContent !== passed) clock.textContent = passed;
  }

  /**
   * Gives words of the page with their places filled.
   * @param {string} code
   * @param {Record<string, string | number>} [filled]
   */
  #say(code, filled = {}) {
    const template = /** @type {HTMLTemplateElement} */ (this.#place(`[data-say="${code}"]`));
    return (template.content.textContent ?? "").replace(/{(\w+)}/g, (_, name) => String(filled[name]));
  }

  /** @param {string} selector */
  #inBar(selector) {
    return /** @type {HTMLElement} */ (this.#bar.querySelector(selector));
  }

  /** @param {string} selector */
  #place(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

/**
 * Sets apart all within an element but what is to be shown.
 * @param {Element} within
 * @param {Element[]} shown
 */
function setApart(within, shown) {
  for (const child of within.children) {
    const holds = shown.filter((one) => child.contains(one));
    child.toggleAttribute(APART, holds.length === 0);
    if (holds.length && !holds.includes(child)) setApart(child, holds);
  }
}

/** @param {KeyboardEvent} event */
function actionOf({ key, shiftKey }) {
  switch (key) {
    case "ArrowRight":
      return "next";
    case "ArrowLeft":
      return "back";
    case "PageDown":
      return "on";
    case "PageUp":
      return "up";
    case " ":
      return shiftKey ? "up" : "on";
    case "Home":
      return "first";
    case "End":
      return "last";
    case "p":
    case "P":
      return "pause";
    case "Escape":
      return "leave";
    default:
      return "";
  }
}

customElements.define("briefing-reader", BriefingReader);
