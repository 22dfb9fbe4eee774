// <case-bank>: shows the cases that fit four choices, and opens whatever a case that an address leads to is folded into.
//
// The cases, their labels and every sentence stand in the page as built, by widgets/scenarios.py. Nothing is stored.

import { placeInAddress } from "./reader.js";

class CaseBank extends HTMLElement {
  connectedCallback() {
    if (this.classList.contains("live")) return;
    const choices = /** @type {HTMLFormElement} */ (this.querySelector(".case-choices"));
    choices.addEventListener("change", () => this.#show(choices));
    choices.addEventListener("submit", (event) => event.preventDefault());
    // The choices are back at "any" only after the event.
    choices.addEventListener("reset", () => setTimeout(() => this.#show(choices)));
    this.addEventListener("click", (event) => this.#leave(event));
    addEventListener("hashchange", () => this.#open(choices));
    choices.hidden = false;
    for (const group of this.querySelectorAll(".case-group")) group.toggleAttribute("hidden", true);
    this.classList.add("live");
    this.#show(choices);
    this.#open(choices);
  }

  /** @param {HTMLFormElement} choices */
  #show(choices) {
    const wanted = [...new FormData(choices)].filter(([, value]) => value);
    const cases = /** @type {HTMLElement[]} */ ([...this.querySelectorAll("article[data-theme]")]);
    let shown = 0;
    for (const one of cases) {
      const fits = wanted.every(([name, value]) => one.dataset[name]?.split(" ").includes(String(value)));
      one.hidden = !fits;
      const link = this.querySelector(`.case-all a[href="#${one.querySelector("h2")?.id}"]`);
      link?.closest("li")?.toggleAttribute("hidden", !fits);
      if (fits) shown += 1;
    }
    // A case told all at once has no labels: it is not among those looked for.
    for (const one of this.querySelectorAll(":scope > article:not([data-theme])")) {
      one.toggleAttribute("hidden", wanted.length > 0);
    }
    const found = /** @type {HTMLElement} */ (choices.querySelector(".case-found"));
    found.textContent = (found.dataset.say ?? "").replace("{shown}", `${shown}`).replace("{all}", `${cases.length}`);
  }

  /**
   * Brings the case that the address names into sight, whatever it was hidden by.
   * @param {HTMLFormElement} choices
   */
  #open(choices) {
    const id = placeInAddress();
    const place = id ? this.querySelector(`[id="${CSS.escape(id)}"]`) : null;
    if (!place) return;
    if (place.closest("[hidden]")) {
      choices.reset();
      setTimeout(() => place.scrollIntoView());
    }
    for (let one = place.closest("details"); one; one = one.parentElement?.closest("details") ?? null) one.open = true;
    place.scrollIntoView();
  }

  /**
   * Leaving a case folds away what was opened in it, so that it is met afresh.
   * @param {Event} event
   */
  #leave(event) {
    const link = event.target instanceof Element ? event.target.closest(".case-leave a") : null;
    for (const one of link?.closest("article")?.querySelectorAll("details") ?? []) one.open = false;
  }
}

customElements.define("case-bank", CaseBank);
