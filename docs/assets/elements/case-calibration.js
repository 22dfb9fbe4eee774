// <case-calibration>: keeps a reader's answers to cases near a line, and puts them into the profile when asked.
//
// The cases, the notes and every sentence stand in the page as built, by widgets/calibration.py. No answer is right or
// wrong here. What was answered is kept in the reader's record alone; this page shows what stands there.

import { record } from "./record.js";

const ABOUT = "eight-cases";
const SCALE = ["yes", "leaning_yes", "leaning_no", "no"];
const MORE = "more";

/**
 * The answer and what the reader wants to know first, by case, and whether the profile was asked for.
 * @typedef {{ answers: Record<string, string>, ask: Record<string, string[]>, seen: boolean }} State
 */

class CaseCalibration extends HTMLElement {
  connectedCallback() {
    if (this.classList.contains("live")) return;
    this.addEventListener("change", (event) => this.#answer(/** @type {HTMLInputElement} */ (event.target)));
    this.addEventListener("click", (event) => this.#act(event));
    record.addEventListener("change", () => this.#show());
    this.#place(".calibration-actions").hidden = false;
    this.classList.add("live");
    this.#show();
  }

  /** @returns {State} */
  get #state() {
    const kept = record.entry("calibration", ABOUT)?.state;
    // A record may have been read from a file that somebody changed.
    const ask = Object.entries({ ...kept?.ask }).filter(([, wanted]) => Array.isArray(wanted));
    return { answers: { ...kept?.answers }, ask: Object.fromEntries(ask), seen: Boolean(kept?.seen) };
  }

  get #cases() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".calibration-case")]);
  }

  /** @param {HTMLInputElement} input */
  #answer(input) {
    const one = /** @type {HTMLElement} */ (input.closest(".calibration-case"));
    const id = one.dataset.case ?? "";
    const state = this.#state;
    if (input.type === "radio") state.answers[id] = input.value;
    else state.ask[id] = [...one.querySelectorAll(".calibration-ask input:checked")].map(valueOf);
    this.#keep(state);
    const all = this.#cases.length;
    const answered = this.#cases.filter((each) => state.answers[each.dataset.case ?? ""]).length;
    if (input.type === "radio") {
      this.#place(".calibration-progress").textContent = this.#say(answered < all ? "progress" : "all", { answered, all });
    }
  }

  /** @param {Event} event */
  #act(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.dataset.action === "show") {
      this.#keep({ ...this.#state, seen: true });
      this.#place(".calibration-profile h2").focus();
    }
    if (button?.dataset.action === "again") {
      record.remove("calibration", ABOUT);
      this.#place(".calibration-progress").textContent = this.#say("again");
      this.#place("h2").focus();
    }
  }

  /** @param {State} state */
  #keep(state) {
    record.put({
      kind: "calibration",
      about: ABOUT,
      title: this.#say("record-title"),
      at: new Date().toISOString(),
      rules_version: this.dataset.rulesVersion ?? "",
      lines: this.#lines(state),
      state,
    });
  }

  /** Shows answers and profile as the entry in the record has them. */
  #show() {
    const state = this.#state;
    for (const one of this.#cases) {
      const id = one.dataset.case ?? "";
      for (const input of one.querySelectorAll("input")) {
        const chosen = input.type === "radio" ? [state.answers[id]] : (state.ask[id] ?? []);
        input.checked = chosen.includes(input.value);
      }
      const ask = /** @type {HTMLElement} */ (one.querySelector(".calibration-ask"));
      ask.hidden = state.answers[id] !== MORE;
      const place = this.#place(`[data-answer-of="${id}"]`);
      const answer = /** @type {HTMLElement} */ (place.querySelector(".calibration-answer"));
      answer.textContent = this.#inWords(one, state);
      place.dataset.at = String(SCALE.indexOf(state.answers[id]) + 1);
    }
    const profile = /** @type {HTMLDetailsElement} */ (this.#place(".calibration-profile"));
    if (state.seen && profile.hidden) profile.open = true;
    profile.hidden = !state.seen;
    this.toggleAttribute("data-seen", state.seen);
    for (const line of this.#lineParts) {
      const turn = /** @type {HTMLElement} */ (line.querySelector(".calibration-turn"));
      turn.textContent = this.#turn(line, state);
    }
  }

  get #lineParts() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[data-profile]")]);
  }

  /**
   * The cases of a line, in the order of its profile.
   * @param {HTMLElement} line
   */
  #along(line) {
    const ids = [...line.querySelectorAll("[data-answer-of]")].map((one) => one.getAttribute("data-answer-of"));
    return ids.map((id) => this.#place(`[data-case="${id}"]`));
  }

  /**
   * Where the answers along a line turn from yes to no.
   * @param {HTMLElement} line
   * @param {State} state
   */
  #turn(line, state) {
    const sided = this.#along(line).filter((one) => SCALE.includes(state.answers[one.dataset.case ?? ""]));
    const yes = sided.map((one) => SCALE.indexOf(state.answers[one.dataset.case ?? ""]) < SCALE.length / 2);
    const turns = yes.flatMap((now, place) => (place > 0 && now !== yes[place - 1] ? [place] : []));
    if (!sided.length) return this.#say("turn-none");
    if (!turns.length) return this.#say(yes[0] ? "turn-yes" : "turn-no");
    if (turns.length > 1 || !yes[0]) return this.#say("turn-many");
    const [last, first] = [sided[turns[0] - 1], sided[turns[0]]].map((one) => one.dataset.title ?? "");
    return this.#say("turn-one", { last, first });
  }

  /**
   * @param {HTMLElement} one
   * @param {State} state
   */
  #inWords(one, state) {
    const id = one.dataset.case ?? "";
    const answer = one.querySelector(`input[value="${CSS.escape(state.answers[id] ?? "")}"][type="radio"]`);
    if (!answer) return this.#say("open");
    const wanted = state.answers[id] === MORE ? (state.ask[id] ?? []) : [];
    const items = wanted.map((value) => one.querySelector(`.calibration-ask input[value="${CSS.escape(value)}"]`));
    const said = items.map(labelOf).filter(Boolean).join("; ");
    return said ? this.#say("wanted", { answer: labelOf(answer), wanted: said }) : labelOf(answer);
  }

  /** @param {State} state */
  #lines(state) {
    return this.#lineParts.flatMap((line) => [
      { label: this.#say("record-line", { line: line.dataset.name ?? "" }), text: this.#turn(line, state) },
      ...this.#along(line).map((one) => ({ label: one.dataset.title ?? "", text: this.#inWords(one, state) })),
    ]);
  }

  /**
   * Gives a sentence of the page with its places filled.
   * @param {string} code
   * @param {Record<string, string | number>} [filled]
   */
  #say(code, filled = {}) {
    const template = /** @type {HTMLTemplateElement} */ (this.querySelector(`[data-say="${code}"]`));
    return (template.content.textContent ?? "").replace(/{(\w+)}/g, (_, name) => String(filled[name]));
  }

  /** @param {string} selector */
  #place(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

/** @param {Element} input */
function valueOf(input) {
  return /** @type {HTMLInputElement} */ (input).value;
}

/** @param {Element | null} input */
function labelOf(input) {
  return input?.closest("label")?.textContent ?? "";
}

customElements.define("case-calibration", CaseCalibration);
