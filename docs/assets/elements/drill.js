// What the drills share: one question at a time, answers as buttons, rounds without repeats, kept in the reader's record.
//
// The questions, their answers and every sentence stand in the page as built, by widgets/drill.py. This file picks,
// marks and counts.

import { record } from "./record.js";
import { Rounds } from "./rounds.js";

/** @typedef {[answered: number, right: number]} Tally */

export class Drill extends HTMLElement {
  #rounds = new Rounds();
  /** @type {Record<string, Tally>} for each group of questions, over all rounds */
  #tallies = {};
  /** @type {Record<string, string>} what went wrong when it was last asked, in words, by question */
  #mistakes = {};

  connectedCallback() {
    if (this.classList.contains("live")) return;
    const state = record.entry("drill", this.#about)?.state;
    this.#rounds = new Rounds(state);
    this.#tallies = this.#tallied(state?.tallies);
    this.#mistakes = { ...state?.mistakes };
    this.addEventListener("click", (event) => this.#click(event));
    record.addEventListener("change", () => record.entry("drill", this.#about) || this.#forget());
    this.classList.add("live");
    this.place(".quiz-again").hidden = !state;
    this.next();
  }

  /** The keys of the questions to ask. */
  get keys() {
    return [...this.querySelectorAll(".quiz-question")].map((one) => keyOf(one));
  }

  /**
   * The question of a key.
   * @param {string} key
   * @returns {HTMLElement | null}
   */
  question(key) {
    return this.querySelector(`[data-key="${key}"]`);
  }

  /**
   * A choice was made; gives what is to be said of it beside the answer.
   * @param {boolean} _isRight
   * @returns {string[]}
   */
  answered(_isRight) {
    return [];
  }

  /** Shows a question not seen in this round; gives it. */
  next() {
    const question = /** @type {HTMLElement} */ (this.question(this.#rounds.next(this.keys)));
    for (const one of this.querySelectorAll(".quiz-question")) one.toggleAttribute("data-shown", one === question);
    for (const choice of question.querySelectorAll(".quiz-choices > li")) {
      choice.removeAttribute("data-chosen");
      if (!choice.querySelector("button")) choice.append(buttonOf(choice));
      choice.querySelector("button")?.removeAttribute("aria-disabled");
    }
    question.removeAttribute("data-answered");
    /** @type {HTMLDetailsElement} */ (question.querySelector("details")).open = false;
    this.place(".quiz-next").hidden = true;
    this.place(".quiz-said").textContent = "";
    this.#showProgress();
    return question;
  }

  /**
   * Gives a sentence of the page with its places filled.
   * @param {string} code
   * @param {Record<string, string | number>} [filled]
   */
  say(code, filled = {}) {
    const template = /** @type {HTMLTemplateElement} */ (this.querySelector(`[data-say="${code}"]`));
    return (template.content.textContent ?? "").replace(/{(\w+)}/g, (_, name) => String(filled[name]));
  }

  /** @param {string} selector */
  place(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }

  /**
   * Counts of an earlier visit, those that make sense: a record may come from a reader's file.
   * @param {unknown} kept
   */
  #tallied(kept) {
    const tallies = Object.entries({ .../** @type {object} */ (kept) });
    return Object.fromEntries(
      tallies.filter(
        ([group, tally]) =>
          this.querySelector(`[data-say="${CSS.escape(`label-${group}`)}"]`) &&
          Array.isArray(tally) &&
          tally.length === 2 &&
          tally.every(Number.isFinite),
      ),
    );
  }

  /** What the reader's record calls this drill. */
  get #about() {
    return this.dataset.about ?? "";
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.matches(".quiz-choice")) this.#choose(button);
    if (button?.matches(".quiz-next")) this.next().querySelector("p")?.focus();
    if (button?.matches(".quiz-again")) this.#startAgain();
  }

  /**
   * Marks the choice, opens the answer and says how it went. A question is answered once.
   * @param {Element} button
   */
  #choose(button) {
    const choice = /** @type {HTMLElement} */ (button.parentElement);
    const question = /** @type {HTMLElement} */ (choice.closest(".quiz-question"));
    if (question.hasAttribute("data-answered")) return;
    const isRight = choice.hasAttribute("data-right");
    choice.setAttribute("data-chosen", "");
    question.setAttribute("data-answered", "");
    for (const other of question.querySelectorAll(".quiz-choice")) other.setAttribute("aria-disabled", "true");
    /** @type {HTMLDetailsElement} */ (question.querySelector("details")).open = true;
    this.#count(question, isRight);
    const answer = textOf(question, "[data-right]");
    const sentences = [this.say(isRight ? "right" : "wrong", { answer }), ...this.answered(isRight)];
    const { seen, all } = this.#rounds.progress(this.keys);
    if (seen === all) sentences.push(this.say("round"));
    this.place(".quiz-said").textContent = sentences.join(" ");
    this.place(".quiz-next").hidden = false;
    this.place(".quiz-again").hidden = false;
    this.#showProgress();
    this.#keep();
  }

  /**
   * @param {HTMLElement} question
   * @param {boolean} isRight
   */
  #count(question, isRight) {
    const group = question.dataset.group ?? "all";
    const [answered, right] = this.#tallies[group] ?? [0, 0];
    this.#tallies[group] = [answered + 1, right + Number(isRight)];
    this.#rounds.answered(keyOf(question), isRight);
    delete this.#mistakes[keyOf(question)];
    if (isRight) return;
    this.#mistakes[keyOf(question)] = this.say("mistake", {
      asked: textOf(question, ".quiz-asked"),
      chosen: textOf(question, "[data-chosen]"),
      answer: textOf(question, "[data-right]"),
    });
  }

  #showProgress() {
    const progress = this.#rounds.progress(this.keys);
    this.place(".quiz-progress").textContent = progress.seen ? this.say("progress", progress) : "";
  }

  #keep() {
    const tallies = Object.values(this.#tallies);
    const sum = (/** @type {0 | 1} */ which) => tallies.reduce((total, tally) => total + tally[which], 0);
    const all = { label: this.say("label-all"), text: this.say("tally", { answered: sum(0), right: sum(1) }) };
    const groups = Object.entries(this.#tallies)
      .filter(([group]) => group !== "all")
      .map(([group, [answered, right]]) => ({
        label: this.say(`label-${group}`),
        text: this.say("tally", { answered, right }),
      }));
    const mistakes = Object.values(this.#mistakes).map((text) => ({ label: this.say("label-mistake"), text }));
    record.put({
      kind: "drill",
      about: this.#about,
      title: this.dataset.title ?? "",
      at: new Date().toISOString(),
      rules_version: this.dataset.rulesVersion ?? "",
      lines: [all, ...groups, ...mistakes],
      state: { ...this.#rounds.kept, tallies: this.#tallies, mistakes: this.#mistakes },
    });
  }

  /** What was cleared, here or in another tab, is not put back by the next answer. */
  #forget() {
    this.#rounds = new Rounds();
    this.#tallies = {};
    this.#mistakes = {};
    this.place(".quiz-again").hidden = true;
    this.#showProgress();
  }

  #startAgain() {
    record.remove("drill", this.#about);
    this.next().querySelector("p")?.focus();
    this.place(".quiz-said").textContent = this.say("again");
  }
}

/** @param {Element} question */
function keyOf(question) {
  return /** @type {HTMLElement} */ (question).dataset.key ?? "";
}

/**
 * @param {Element} within
 * @param {string} selector
 */
function textOf(within, selector) {
  return within.querySelector(selector)?.textContent ?? "";
}

/**
 * A button that takes over what stands in a choice.
 * @param {Element} choice
 */
function buttonOf(choice) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiz-choice";
  button.append(...choice.childNodes);
  return button;
}
