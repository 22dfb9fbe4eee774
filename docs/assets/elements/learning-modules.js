// <learning-modules>: keeps what is chosen in a module's questions, and shows answers and what changed when asked.
//
// The questions, their answers and every sentence stand in the page as built, by widgets/learning_modules.py. What was
// chosen is kept in the reader's record alone; this page shows what stands there.

import { record } from "./record.js";

const TIMES = /** @type {const} */ (["before", "after"]);

/**
 * What was chosen, by the number of the question, and which sets the reader has looked at.
 * @typedef {{ before: Record<string, string>, after: Record<string, string>, seen: { before: boolean, after: boolean } }} State
 */

class LearningModules extends HTMLElement {
  connectedCallback() {
    if (this.classList.contains("live")) return;
    for (const button of this.querySelectorAll("[data-action^=show]")) button.removeAttribute("hidden");
    this.addEventListener("change", (event) => this.#choose(event));
    this.addEventListener("click", (event) => this.#act(event));
    record.addEventListener("change", () => this.#showAll());
    this.classList.add("live");
    this.#showAll();
  }

  /** @param {Event} event */
  #choose(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const module = /** @type {HTMLElement} */ (input.closest(".module"));
    const time = timeOf(input);
    const state = this.#state(module);
    state[time][String(questions(module, time).findIndex((one) => one.contains(input)))] = input.value;
    this.#keep(module, state);
  }

  /** @param {Event} event */
  #act(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const module = /** @type {HTMLElement | null} */ (button?.closest(".module") ?? null);
    if (!button || !module) return;
    if (button.dataset.action === "again") {
      record.remove("module", module.dataset.module ?? "");
      this.#speak(this.#say("again"));
      module.querySelector("h2")?.focus();
      return;
    }
    const time = timeOf(button);
    const state = this.#state(module);
    state.seen.before = true;
    if (time === "after") state.seen.after = true;
    this.#keep(module, state);
    if (time === "after") {
      place(module, ".module-result h3").focus();
    } else {
      this.#speak(this.#say("shown"));
      place(module, '[data-set="before"] summary').focus();
    }
  }

  /** @param {HTMLElement} module @returns {State} */
  #state(module) {
    const kept = record.entry("module", module.dataset.module ?? "")?.state;
    return { before: { ...kept?.before }, after: { ...kept?.after }, seen: { before: false, after: false, ...kept?.seen } };
  }

  /**
   * @param {HTMLElement} module
   * @param {State} state
   */
  #keep(module, state) {
    record.put({
      kind: "module",
      about: module.dataset.module ?? "",
      title: this.#say("record-title", { title: module.dataset.title ?? "" }),
      at: new Date().toISOString(),
      rules_version: this.dataset.rulesVersion ?? "",
      lines: this.#lines(module, state),
      state,
    });
  }

  #showAll() {
    for (const module of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".module"))) this.#show(module);
  }

  /**
   * Shows a module as its entry in the record has it.
   * @param {HTMLElement} module
   */
  #show(module) {
    const state = this.#state(module);
    for (const time of TIMES) {
      const set = place(module, `[data-set="${time}"]`);
      const turned = set.hasAttribute("data-seen") !== state.seen[time];
      set.toggleAttribute("data-seen", state.seen[time]);
      place(set, "button").hidden = state.seen[time];
      questions(module, time).forEach((question, number) => {
        this.#mark(question, state[time][number], state.seen[time]);
        if (turned) /** @type {HTMLDetailsElement} */ (place(question, "details")).open = state.seen[time];
      });
      const all = questions(module, time).length;
      const answered = chosen(module, state, time).filter(Boolean).length;
      place(set, ".module-progress").textContent = answered ? this.#say("progress", { answered, all }) : "";
    }
    place(module, ".module-again").hidden = !record.entry("module", module.dataset.module ?? "");
    const result = place(module, ".module-result");
    result.hidden = !state.seen.after;
    if (result.hidden) return;
    const [before, after] = TIMES.map((time) => this.#score(module, state, time));
    place(result, ".module-change").textContent = this.#say("change", { before, after });
    place(result, ".module-topics").replaceChildren(
      ...questions(module, "before").map((question, number) => {
        const item = document.createElement("li");
        const [was, is] = TIMES.map((time) => this.#say(markOf(chosen(module, state, time)[number])));
        item.textContent = this.#say("topic", { topic: question.dataset.topic ?? "", before: was, after: is });
        return item;
      }),
    );
  }

  /**
   * Checks the choice taken; once the answers may be seen, says which was taken and which is right.
   * @param {HTMLElement} question
   * @param {string | undefined} value
   * @param {boolean} seen
   */
  #mark(question, value, seen) {
    for (const choice of question.querySelectorAll(".fact-choice")) {
      const input = /** @type {HTMLInputElement} */ (choice.querySelector("input"));
      input.checked = input.value === value;
      choice.querySelector(".choice-mark")?.remove();
      const right = choice.hasAttribute("data-right");
      if (!seen || (!right && !input.checked)) continue;
      const mark = document.createElement("strong");
      mark.className = "choice-mark";
      mark.textContent = this.#say(right ? (input.checked ? "yours-right" : "right-choice") : "yours");
      choice.append(mark);
    }
  }

  /**
   * @param {HTMLElement} module
   * @param {State} state
   * @returns {{ label: string, text: string }[]}
   */
  #lines(module, state) {
    const lines = TIMES.map((time) => ({ label: this.#say(`record-${time}`), text: this.#score(module, state, time) }));
    if (!state.seen.after) return lines;
    const taken = questions(module, "before").map((question, number) => {
      const [before, after] = TIMES.map((time) => this.#taken(chosen(module, state, time)[number]));
      return { label: question.dataset.topic ?? "", text: this.#say("record-taken", { before, after }) };
    });
    return [...lines, ...taken];
  }

  /** @param {HTMLElement | null} choice */
  #taken(choice) {
    if (!choice) return this.#say("record-open");
    const says = (choice.querySelector("span")?.textContent ?? "").replace(/\.$/, "");
    return this.#say("record-choice", { choice: says, mark: this.#say(markOf(choice)) });
  }

  /**
   * How many are right; before they may be seen, how many are answered.
   * @param {HTMLElement} module
   * @param {State} state
   * @param {typeof TIMES[number]} time
   */
  #score(module, state, time) {
    const taken = chosen(module, state, time);
    const all = taken.length;
    const answered = taken.filter(Boolean).length;
    if (!answered) return this.#say("none");
    if (!state.seen[time]) return this.#say("kept", { answered, all });
    const right = taken.filter((one) => one?.hasAttribute("data-right")).length;
    return this.#say(answered < all ? "score-open" : "score", { right, all, open: all - answered });
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

  /** @param {string} said */
  #speak(said) {
    place(this, ".live-spoken").textContent = said;
  }
}

/**
 * @param {HTMLElement} within
 * @param {string} selector
 */
function place(within, selector) {
  return /** @type {HTMLElement} */ (within.querySelector(selector));
}

/**
 * @param {HTMLElement} module
 * @param {typeof TIMES[number]} time
 */
function questions(module, time) {
  return /** @type {HTMLElement[]} */ ([...module.querySelectorAll(`[data-set="${time}"] .module-questions > li`)]);
}

/**
 * For each question of a set the choice taken, or null.
 * @param {HTMLElement} module
 * @param {State} state
 * @param {typeof TIMES[number]} time
 */
function chosen(module, state, time) {
  return questions(module, time).map((question, number) => {
    const taken = state[time][number];
    const input = taken === undefined ? null : question.querySelector(`input[value="${CSS.escape(taken)}"]`);
    return /** @type {HTMLElement | null} */ (input?.closest(".fact-choice") ?? null);
  });
}

/** @param {Element | null} choice */
function markOf(choice) {
  if (!choice) return "open";
  return choice.hasAttribute("data-right") ? "right" : "wrong";
}

/** @param {HTMLElement} part */
function timeOf(part) {
  const set = /** @type {HTMLElement} */ (part.closest(".module-set"));
  return set.dataset.set === "before" ? "before" : "after";
}

customElements.define("learning-modules", LearningModules);
