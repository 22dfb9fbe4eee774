// <case-exercise>: a case of the practice page, step by step: mark facts, decide, say what decides, compare.
//
// Cases, form and every sentence stand in the page as built, by widgets/scenarios.py and widgets/exercise.py. The rules
// are asked as the check page asks them, so that feedback is theirs. What was practised goes into the reader's record.

import { conditionsOf, decisionItem, factItems, showCondition, statusesOf } from "./exercise-feedback.js";
import { compared, known, onlyFacts, storyPairs } from "./exercise-facts.js";
import { recordLines } from "./exercise-lines.js";
import { isState } from "./exercise-state.js";
import { LiveElement } from "./live-element.js";
import { followQuestionLink } from "./question-links.js";
import { fill, markNamed, pairsOf, placeInAddress, today } from "./reader.js";
import { record } from "./record.js";
import { Table } from "./table.js";
import { readTable } from "./tables.js";

/** @import { Pairs } from "./reader.js" */
/** @import { State } from "./exercise-state.js" */

const ADDRESS = /^#practise=(.+)$/;

class CaseExercise extends LiveElement {
  /** @type {HTMLElement | undefined} the case's part of the page */
  #case;
  /** @type {State} */
  #state = { at: 0, steps: [] };

  /** @param {AbortSignal} signal */
  connected(signal) {
    this.form.addEventListener("submit", (event) => this.#submit(event), { signal });
    this.form.addEventListener("input", () => this.#keep(), { signal });
    this.addEventListener("click", (event) => this.#click(event), { signal });
    addEventListener("hashchange", () => this.#follow(), { signal });
    for (const way of document.querySelectorAll(".case-practise")) way.toggleAttribute("hidden", false);
    record.addEventListener("change", () => this.#recordChanged(), { signal });
    this.#markPractised();
    this.#follow();
  }

  table() {
    return readTable("scenario-check", (data) => new Table(data));
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.place("form"));
  }

  get #id() {
    return this.#case?.querySelector("h2")?.id ?? "";
  }

  get #steps() {
    return /** @type {HTMLElement[]} */ ([...(this.#case?.querySelectorAll(".case-step") ?? [])]);
  }

  get #step() {
    return this.#steps[this.#state.at];
  }

  /** Opens the case that the address names, or leaves the one that is open. */
  #follow() {
    const id = placeInAddress(ADDRESS.exec(location.hash)?.[1] ?? "");
    const heading = id && document.getElementById(id);
    const found = heading && heading.closest("article");
    const bank = document.querySelector("case-bank");
    const wasOpen = Boolean(this.#case);
    if (found instanceof HTMLElement && found.querySelector(".case-step")) this.#open(found);
    else this.#case = undefined;
    this.toggleAttribute("data-open", Boolean(this.#case));
    bank?.toggleAttribute("hidden", Boolean(this.#case));
    if (this.#case) this.place(".exercise-title").focus();
    else if (wasOpen) document.getElementById(placeInAddress() || "cases")?.focus();
  }

  /** What another tab gave, or cleared, is taken over, so that the next touch of the form does not undo it. */
  #recordChanged() {
    this.#markPractised();
    this.say(".exercise-kept", `kept-${record.place}`);
    if (!this.#case) return;
    const kept = record.entry("exercise", this.#id)?.state ?? { at: 0, steps: [] };
    if (!isState(kept) || JSON.stringify(kept.steps) === JSON.stringify(this.#state.steps)) return;
    this.#state = { at: kept.steps.length ? this.#state.at : 0, steps: kept.steps };
    this.say(".exercise-resumed", "");
    this.#show();
  }

  /** Says of each case that is in the record that it was practised. */
  #markPractised() {
    const practised = new Set(record.entries.filter(({ kind }) => kind === "exercise").map(({ about }) => about));
    for (const mark of document.querySelectorAll(".case-practised")) {
      mark.toggleAttribute("hidden", !practised.has(mark.closest("article")?.querySelector("h2")?.id ?? ""));
    }
  }

  /** @param {HTMLElement} found */
  #open(found) {
    this.#case = found;
    const kept = record.entry("exercise", this.#id)?.state;
    const resumed = isState(kept) && kept.at in this.#steps;
    this.#state = resumed ? kept : { at: 0, steps: [] };
    this.place(".exercise-title").textContent = found.querySelector("h2")?.firstChild?.textContent ?? "";
    this.place(".exercise-note").replaceChildren(...copies(found.querySelector(".case-note")));
    this.say(".exercise-resumed", resumed ? "resumed" : "");
    this.#show();
  }

  /** Puts the step on the page, with what was given at it, or at the one before. */
  #show() {
    const { at, steps } = this.#state;
    const all = this.#steps.length;
    this.place(".exercise-place").textContent = this.#say("place", { number: at + 1, all });
    this.place(".exercise-story").replaceChildren(...this.#told(at));
    const before = this.place(".exercise-before");
    before.replaceChildren(...this.#steps.slice(0, at).flatMap((_, number) => this.#told(number)));
    before.closest("details")?.toggleAttribute("hidden", at === 0);
    this.#fill(steps[at]?.pairs ?? onlyFacts(steps[at - 1]?.pairs ?? []));
    for (const [name, wanted] of [["back", at > 0], ["next", at < all - 1], ["finish", at === all - 1]]) {
      this.place(`[data-do="${name}"]`).hidden = !wanted;
    }
    this.place(".exercise-feedback").hidden = true;
    this.place(".exercise-end").hidden = true;
    this.place(".live-problems").replaceChildren();
    this.say(".exercise-kept", `kept-${record.place}`);
  }

  /** @param {Pairs} pairs */
  #fill(pairs) {
    this.form.reset();
    fill(this.form, pairs);
  }

  /**
   * What is told at a step, without its answers.
   * @param {number} number
   */
  #told(number) {
    const parts = [...this.#steps[number].children].filter((one) => !one.matches("details, h3"));
    return parts.map((one) => one.cloneNode(true));
  }

  /** @param {Event} event */
  #click(event) {
    if (followQuestionLink(this, event) || !(event.target instanceof Element)) return undefined;
    const { at } = this.#state;
    switch (event.target.closest("[data-do]")?.getAttribute("data-do")) {
      case "back":
        return this.#go(at - 1);
      case "next":
        return this.#go(at + 1);
      case "finish":
        return this.#finish();
      case "story":
        return this.place(".exercise-place").focus();
      case "again":
        this.#state = { at: 0, steps: [] };
        record.remove("exercise", this.#id);
        this.say(".exercise-resumed", "");
        return this.#go(0);
      case "next-case":
        return this.#nextCase();
      default:
        return undefined;
    }
  }

  /** @param {number} at */
  #go(at) {
    this.#state.at = at;
    if (record.entry("exercise", this.#id)) this.#record();
    this.#show();
    this.place(".exercise-place").focus();
  }

  /** What is given is kept as it is given. */
  #keep() {
    const { at, steps } = this.#state;
    steps[at] = { ...steps[at], pairs: pairsOf(this.form) };
    this.#record();
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    this.#keep();
    const pairs = onlyFacts(pairsOf(this.form));
    /** @type {(reply: any, engine: string) => Promise<void>} */
    const show = async (reply, engine) => {
      this.place(".live-problems").innerHTML = reply.problems;
      this.dataset.engine = engine;
      markNamed(this.form, reply.named);
      // What an earlier comparison said is not about what the form holds now.
      this.place(".exercise-feedback").hidden = true;
      this.place(".exercise-end").hidden = true;
      if (reply.problems) this.place(".live-problems").focus();
      else await this.#compare(statusesOf(reply.answers));
    };
    return this.ask("check", { source: "form", pairs, today: today() }, show);
  }

  /**
   * The rules on some facts.
   * @param {Pairs} pairs
   */
  async #answer(pairs) {
    const json = await this.replyOf("check", { source: "form", pairs, today: today() });
    const reply = json === undefined ? undefined : JSON.parse(json);
    return reply?.answers ? { statuses: statusesOf(reply.answers), html: reply.answers } : undefined;
  }

  /** @param {string[]} mine the statuses on the reader's facts */
  async #compare(mine) {
    const step = this.#step;
    const story = await this.#answer(storyPairs(step));
    if (!story || step !== this.#step) return;
    const before = this.#steps[this.#state.at - 1]?.dataset.decided?.split(" ") ?? [];
    const groups = /** @type {HTMLElement[]} */ ([...this.form.querySelectorAll("[data-decision]")]);
    const decisions = groups.map((group, place) => ({
      key: group.dataset.decision ?? "",
      said: /** @type {HTMLInputElement | null} */ (group.querySelector("input:checked"))?.value ?? "",
      mine: mine[place],
      story: story.statuses[place],
      before: before[place] ?? "",
    }));
    const ticked = new Set(pairsOf(this.form).flatMap(([name, value]) => (name === "reason" ? value : [])));
    const conditions = conditionsOf(step, ticked);
    const readings = {
      form: this.form,
      mine: known(onlyFacts(pairsOf(this.form))),
      story: known(storyPairs(step)),
      storyPairs: storyPairs(step),
      statuses: story.statuses,
      names: decisions.map(({ key }) => this.#text(`[data-name="${key}"]`)),
    };
    const facts = await factItems(readings, (pairs) => this.#answer(pairs), (fact) => this.#copy(fact), this.#say);
    if (step !== this.#step) return;
    const questions = groups.map((group) => group.querySelector("legend")?.textContent ?? "");
    this.place(".exercise-decisions").replaceChildren(
      ...decisions.map((one, place) => decisionItem(one, questions[place], story.html, this.#label, this.#say)),
    );
    this.place(".exercise-facts").replaceChildren(...(facts.length ? facts : [item(this.#say("facts-same"))]));
    for (const one of conditions) showCondition(this.place(`[data-condition="${one.key}"]`), one, this.#say);
    const { all, different } = compared(readings.mine, readings.story);
    this.place(".exercise-summary").textContent = this.#say("compared", {
      right: decisions.filter((one) => one.said === one.story).length,
      decisions: decisions.length,
      same: all - different.length,
      facts: all,
      chosen: conditions.filter((one) => one.decides && one.ticked).length,
      deciding: conditions.filter((one) => one.decides).length,
    });
    const { at, steps } = this.#state;
    const told = { number: at + 1, decisions, conditions, readings, different, option: this.#option, label: this.#label };
    steps[at] = { pairs: pairsOf(this.form), lines: recordLines(told, this.#say) };
    this.#record();
    this.place(".exercise-feedback").hidden = false;
    this.place(".exercise-compared").focus();
  }

  #record() {
    const lines = this.#state.steps.flatMap((one) => one?.lines ?? []);
    record.put({
      kind: "exercise",
      about: this.#id,
      title: this.place(".exercise-title").textContent ?? "",
      at: new Date().toISOString(),
      rules_version: this.#text("[data-rules-version]"),
      lines: lines.length ? lines : [{ label: "", text: this.#say("record-begun") }],
      state: this.#state,
    });
  }

  #finish() {
    this.place(".exercise-taught").replaceChildren(
      ...[...(this.#case?.querySelectorAll(".case-taught") ?? [])].map((one) => {
        const copy = /** @type {HTMLDetailsElement} */ (one.cloneNode(true));
        copy.open = true;
        return copy;
      }),
    );
    this.place(".exercise-end").hidden = false;
    this.place(".exercise-end-title").focus();
  }

  /** The next case of those that the choices show, from the top after the last. */
  #nextCase() {
    const shown = [...document.querySelectorAll("case-bank > article:has(.case-step)")].filter(
      (one) => one === this.#case || !one.hasAttribute("hidden"),
    );
    const next = shown[(shown.findIndex((one) => one === this.#case) + 1) % shown.length];
    location.hash = `#practise=${next.querySelector("h2")?.id}`;
  }

  /** The words of a condition as they are chosen. */
  #option = (/** @type {string} */ key) =>
    this.form.querySelector(`[name="reason"][value="${key}"]`)?.parentElement?.textContent ?? key;

  #label = (/** @type {string} */ status) =>
    status ? this.#text(`[data-status-label="${status}"]`) : this.#say("not-chosen");

  /** @param {string} fact */
  #copy(fact) {
    const template = this.querySelector(`template[data-fact="${fact}"]`);
    return template instanceof HTMLTemplateElement ? template.content.cloneNode(true) : undefined;
  }

  /** @param {string} selector */
  #text(selector) {
    const template = this.querySelector(`template${selector}`);
    return template instanceof HTMLTemplateElement ? (template.content.textContent ?? "") : "";
  }

  #say = (/** @type {string} */ code, /** @type {Record<string, string | number>} */ filled = {}) =>
    this.#text(`[data-say="${code}"]`).replace(/{(\w+)}/g, (_, name) => String(filled[name]));
}

/** @param {Element | null} place */
function copies(place) {
  return [...(place?.cloneNode(true).childNodes ?? [])];
}

/** @param {string} text */
function item(text) {
  const made = document.createElement("li");
  made.textContent = text;
  return made;
}

customElements.define("case-exercise", CaseExercise);
