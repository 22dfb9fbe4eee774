// <case-rationale>: one case at a time, a form for the rationale, and what was written beside a model answer.
//
// Cases, model answers and every sentence stand in the page as built, by widgets/case_rationale.py. This file shows,
// copies and keeps; it reads nothing out of what was written. What is kept is the reader's record.

import { showComparison } from "./rationale-comparison.js";
import { fillIn, linesOf, writtenIn } from "./rationale-form.js";
import { download } from "./reader.js";
import { record } from "./record.js";
import { expectWordFile, wordFile } from "./word-file.js";

const KIND = "rationale";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** @import { Written } from "./rationale-form.js" */

class CaseRationale extends HTMLElement {
  /** @type {Written | undefined} what was taken away last */
  #taken;
  #compared = false;

  connectedCallback() {
    if (this.classList.contains("live")) return;
    this.#select.addEventListener("change", () => {
      history.replaceState(history.state, "", `#${this.#select.value}`);
      this.#show(this.#select.value);
      this.#say("shown", { title: this.#title });
    });
    this.#form.addEventListener("focusin", expectWordFile, { once: true });
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.addEventListener("input", () => {
      this.#offerUndo(undefined);
      this.#keep();
    });
    this.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
      if (button instanceof HTMLElement) this.#act(button.dataset.action ?? "");
    });
    addEventListener("hashchange", () => this.#open());
    record.addEventListener("change", () => this.#takeOver());
    for (const part of ["form", ".rationale-choice", ".rationale-comparison"]) this.#place(part).hidden = false;
    this.classList.add("live");
    this.#show(this.#latest ?? this.#select.value);
    this.#open();
  }

  get #select() {
    return /** @type {HTMLSelectElement} */ (this.querySelector(".rationale-choice select"));
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  get #case() {
    return /** @type {HTMLElement} */ (this.querySelector("[data-shown]"));
  }

  get #title() {
    return this.#case.querySelector("h2")?.textContent ?? "";
  }

  /** The case worked on last, if any. */
  get #latest() {
    const ours = record.entries.filter((one) => one.kind === KIND && this.#article(one.about));
    return ours.sort((one, other) => one.at.localeCompare(other.at)).at(-1)?.about;
  }

  /** @param {string} id */
  #article(id) {
    return this.querySelector(`article[id="${CSS.escape(id)}"]`);
  }

  /** Shows the case that the address names; any other address is left alone. */
  #open() {
    const id = location.hash.slice(1);
    if (!id || !this.#article(id)) return;
    this.#show(id);
    this.#case.scrollIntoView();
  }

  /**
   * Shows a case with what was written about it.
   * @param {string} id
   */
  #show(id) {
    for (const one of this.querySelectorAll("article")) one.toggleAttribute("data-shown", one === this.#article(id));
    this.#select.value = id;
    this.#offerUndo(undefined);
    this.#fill(record.entry(KIND, id)?.state);
  }

  /** What another tab wrote about this case stands here, too: the next key would write over it. */
  #takeOver() {
    const kept = record.entry(KIND, this.#select.value)?.state;
    if (kept && JSON.stringify(kept) !== JSON.stringify(this.#written)) this.#fill(kept);
  }

  /** @param {string} action */
  #act(action) {
    if (action === "compare") {
      this.#compared = true;
      this.#keep();
      this.#view(true);
      this.#say("compared");
      this.#place(".rationale-comparison > h3").focus();
    } else if (action === "change") {
      this.#view(false);
      this.#say("changing");
      this.#form.querySelector("textarea")?.focus();
    } else if (action === "again") {
      const taken = this.#written;
      record.remove(KIND, this.#select.value);
      this.#fill(undefined);
      this.#offerUndo(taken);
      this.#say("again");
    } else if (action === "undo") {
      this.#fill(this.#taken);
      this.#offerUndo(undefined);
      this.#keep();
      this.#say("undone");
      this.#button("again").focus();
    } else if (action === "next") {
      const ids = [...this.#select.options].map((option) => option.value);
      const next = ids[(ids.indexOf(this.#select.value) + 1) % ids.length];
      history.pushState(null, "", `#${next}`);
      this.#show(next);
      this.#say("shown", { title: this.#title });
      this.#case.querySelector("h2")?.focus();
    } else if (action === "print") {
      print();
    } else if (action === "word") {
      this.#saveWord();
    }
  }

  get #written() {
    return writtenIn(this.#form, this.#compared);
  }

  /**
   * Puts what was written into the form, and shows the comparison where there was one.
   * @param {Written | undefined} written nothing clears
   */
  #fill(written) {
    fillIn(this.#form, written);
    this.#compared = written?.compared ?? false;
    this.#view(this.#compared);
  }

  /** @param {boolean} comparing whether the comparison stands in the form's place */
  #view(comparing) {
    this.dataset.view = comparing ? "comparison" : "form";
    this.#button("compare").hidden = comparing;
    this.#button("change").hidden = !comparing;
    this.#compare();
  }

  /** Puts what was written beside the model; on paper it stands there before it is compared, too. */
  #compare() {
    showComparison(this.#place(".rationale-comparison"), this.#case, this.#written, this.#lines());
  }

  /** Keeps what the form holds in the reader's record. */
  #keep() {
    record.put({
      kind: KIND,
      about: this.#select.value,
      title: this.#words("title", { title: this.#title }),
      at: new Date().toISOString(),
      rules_version: this.#rules,
      lines: this.#lines(),
      state: this.#written,
    });
    this.#compare();
  }

  /** What was written, as a reader is shown it. */
  #lines() {
    return linesOf(
      this.#form,
      this.#written,
      (code) => this.#words(code),
      (reason) => this.#place(`[data-reason="${CSS.escape(reason)}"] .rationale-hint`).textContent ?? "",
    );
  }

  async #saveWord() {
    const told = [...this.#case.querySelectorAll(".rationale-told")].map((one) => ({
      label: "",
      text: one.textContent ?? "",
    }));
    const rules = { label: this.#words("rules"), text: this.#rules };
    const name = `fictional-rationale-${this.#select.value}.docx`;
    try {
      const file = await wordFile({
        title: this.#words("title", { title: this.#title }),
        notice: this.#place(".tool-actions").dataset.fictional ?? "",
        sections: [
          { heading: this.#words("case"), lines: told },
          { heading: this.#words("written"), lines: [...this.#lines(), rules] },
        ],
      });
      download(file, WORD, name);
      this.#say("saved");
    } catch {
      this.#say("not-saved");
    }
  }

  get #rules() {
    return this.#place(".tool-actions").dataset.rulesVersion ?? "";
  }

  /** @param {Written | undefined} taken */
  #offerUndo(taken) {
    this.#taken = taken;
    this.#button("undo").hidden = !taken;
  }

  /** @param {string} action */
  #button(action) {
    return this.#place(`[data-action="${action}"]`);
  }

  /**
   * @param {string} code
   * @param {Record<string, string>} [filled]
   */
  #say(code, filled) {
    this.#place(".tool-done").textContent = this.#words(code, filled);
  }

  /**
   * Gives words of the page with their places filled.
   * @param {string} code
   * @param {Record<string, string>} [filled]
   */
  #words(code, filled = {}) {
    const template = /** @type {HTMLTemplateElement} */ (this.querySelector(`template[data-say="${code}"]`));
    return (template.content.textContent ?? "").replace(/{(\w+)}/g, (_, name) => filled[name]);
  }

  /** @param {string} selector */
  #place(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

customElements.define("case-rationale", CaseRationale);
