// <my-record>: shows what record.js holds, and lets the reader take it out, bring it in, keep it and clear it.
//
// Its frame, every sentence and what each version of the rules changed stand in the page as built, by
// widgets/my_record.py. Nothing is sent.

import { PythonFailure } from "./failure.js";
import { download } from "./reader.js";
import { readRecord, recordText } from "./record-file.js";
import { record } from "./record.js";
import { expectWordFile, wordFile } from "./word-file.js";

/** @import { Entry } from "./record.js" */
/** @import { Section } from "./word-file.js" */

const NAME = "fictional-record";
const NOTE = /** @type {const} */ (["note", "learning"]);

class MyRecord extends HTMLElement {
  /** @type {Entry[]} what "undo" brings back */
  #before = [];
  #keptBefore = false;
  #controller = new AbortController();

  connectedCallback() {
    const { signal } = this.#controller;
    record.addEventListener("change", () => this.#show(), { signal });
    this.addEventListener("click", (event) => this.#click(event), { signal });
    this.#note.addEventListener("input", () => this.#keepNote(), { signal });
    this.#keep.addEventListener("change", () => this.#moveRecord(), { signal });
    this.#file.addEventListener("change", () => this.#bringIn(), { signal });
    this.classList.add("live");
    this.#show();
    if (record.entries.length) expectWordFile();
  }

  disconnectedCallback() {
    this.#controller.abort();
    this.#controller = new AbortController();
  }

  get #note() {
    return /** @type {HTMLTextAreaElement} */ (this.#place("textarea"));
  }

  get #keep() {
    return /** @type {HTMLInputElement} */ (this.#place(".record-keep"));
  }

  get #file() {
    return /** @type {HTMLInputElement} */ (this.#place('[type="file"]'));
  }

  /** The versions of the rules that the page knows, the newest first. */
  get #versions() {
    return /** @type {HTMLTemplateElement[]} */ ([...this.querySelectorAll("template[data-version]")]);
  }

  get #version() {
    return this.#versions[0].dataset.version ?? "";
  }

  get #notice() {
    return this.#say("notice", { day: dayOf(new Date().toISOString()), version: this.#version });
  }

  #show() {
    const entries = record.entries;
    this.#place(".record-ways").hidden = entries.some((one) => one.kind !== "note");
    for (const section of this.#kinds) {
      const own = entries.filter((one) => one.kind === section.dataset.kind);
      section.hidden = own.length === 0;
      section.querySelector("ul")?.replaceChildren(...own.map((one) => this.#item(one)));
    }
    const changes = this.#changes(entries);
    this.#place(".record-changes").replaceChildren(...changes.flatMap(changeElements));
    this.#place(".record-since").hidden = changes.length === 0;
    this.#place(".record-notice").textContent = this.#notice;
    this.#place(".record-unreadable").hidden = record.unreadable === undefined;
    this.#showNote();
    put(this.#place(".record-place"), this.#say(`place-${record.place}`));
    this.#keep.checked = record.place === "browser";
  }

  get #kinds() {
    return /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("section[data-kind]"));
  }

  /** @param {Entry} entry */
  #item(entry) {
    const template = /** @type {HTMLTemplateElement} */ (this.#place("template[data-entry]"));
    const item = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
    const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (item.querySelector(selector));
    part("h4").textContent = entry.title;
    part(".record-when").textContent = this.#when(entry);
    part(".record-older").hidden = entry.rules_version === this.#version;
    part("dl").replaceChildren(...entry.lines.flatMap(({ label, text }) => [made("dt", label), made("dd", text)]));
    part("a.md-button").setAttribute("href", this.#address(entry));
    const remove = part("button");
    remove.setAttribute("aria-label", this.#say("remove", { title: entry.title }));
    remove.dataset.about = entry.about;
    return item;
  }

  /** @param {Entry} entry */
  #when({ at, rules_version }) {
    return this.#say("practised", { day: dayOf(at), version: rules_version });
  }

  /**
   * Where an entry was practised.
   * @param {Entry} entry
   */
  #address({ kind, about }) {
    const ways = /** @type {HTMLElement[]} */ ([...this.querySelectorAll(`.record-ways [data-kind="${kind}"]`)]);
    const way = ways.find((one) => one.dataset.about === about) ?? ways[0];
    const fragment = way.dataset.fragment?.replace("{about}", encodeURIComponent(about)) ?? "";
    return `${way.getAttribute("href")}${fragment}`;
  }

  /**
   * What changed since the versions that entries were practised with, but for the newest; newest change first.
   * @param {Entry[]} entries
   */
  #changes(entries) {
    const versions = this.#versions;
    const older = new Set(entries.map((one) => one.rules_version).filter((one) => one !== this.#version));
    return [...older].map((version) => {
      const since = versions.findIndex((one) => one.dataset.version === version);
      const titles = entries.filter((one) => one.rules_version === version).map((one) => one.title);
      return {
        heading: this.#say("since-version", { version }),
        about: this.#say("since-entries", { titles: titles.join("; ") }),
        unknown: since < 0 ? this.#say("since-unknown") : "",
        versions: versions.slice(0, Math.max(since, 0)).map((one) => ({
          heading: one.dataset.heading ?? "",
          changes: [...one.content.children].map((change) => change.textContent ?? ""),
        })),
      };
    });
  }

  #showNote() {
    const text = record.entry(...NOTE)?.lines[0]?.text ?? "";
    if (this.#note.value !== text) this.#note.value = text;
    this.#place(".record-note-printed").textContent = text;
  }

  #keepNote() {
    const text = this.#note.value;
    if (!text) return record.remove(...NOTE);
    const [kind, about] = NOTE;
    record.put({
      kind,
      about,
      title: this.#say("note-title"),
      at: new Date().toISOString(),
      rules_version: this.#version,
      lines: [{ label: this.#place('[for="record-note"]').textContent ?? "", text }],
    });
    put(this.#place(".record-note-said"), this.#say("note-saved"));
  }

  #moveRecord() {
    if (record.keepInBrowser(this.#keep.checked)) return;
    this.#show();
    this.#done("keep-failed", ".record-place");
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
    switch (button?.getAttribute("data-action")) {
      case "word":
        return this.#saveWord();
      case "json":
        return this.#saveJson();
      case "print":
        return this.#print();
      case "remove":
        return this.#remove(/** @type {HTMLElement} */ (button));
      case "clear":
        return this.#clear();
      case "undo":
        return this.#undo();
      case "unreadable":
        return download(record.unreadable ?? "", "text/plain", `${NAME}-set-aside.txt`);
      default:
        return undefined;
    }
  }

  #print() {
    if (!record.entries.length) return this.#done("nothing");
    this.#place(".record-notice").textContent = this.#notice; // midnight may have passed
    print();
  }

  #saveJson() {
    if (!record.entries.length) return this.#done("nothing");
    const text = recordText(record.entries, { notice: this.#notice, rulesVersion: this.#version });
    download(text, "application/json", `${NAME}.json`);
    this.#done("saved-json");
  }

  async #saveWord() {
    if (!record.entries.length) return this.#done("nothing");
    const content = { title: this.#say("title"), notice: this.#notice, sections: this.#sections() };
    const file = await wordFile(content).catch((problem) => {
      if (!(problem instanceof PythonFailure)) throw problem;
      this.#done(`failed-${problem.code}`);
    });
    if (!file) return;
    download(file, file.type, `${NAME}.docx`);
    this.#done("saved-word");
  }

  /** The record as a Word file has it. @returns {Section[]} */
  #sections() {
    const entries = record.entries;
    const kinds = [...this.#kinds].flatMap((section) => {
      const own = entries.filter((one) => one.kind === section.dataset.kind);
      const heading = { heading: section.querySelector("h3")?.textContent ?? "", lines: [] };
      return own.length ? [heading, ...own.map((one) => this.#section(one, 3))] : [];
    });
    const notes = entries.filter((one) => one.kind === "note").map((one) => this.#section(one, 2));
    const changes = this.#changes(entries).map(({ heading, about, unknown, versions }) => ({
      heading,
      level: /** @type {const} */ (3),
      lines: [about, unknown, ...versions.flatMap((one) => [one.heading, ...one.changes])]
        .filter(Boolean)
        .map((text) => ({ label: "", text })),
    }));
    const since = { heading: this.#place("#record-since").textContent ?? "", lines: [] };
    return [...kinds, ...notes, ...(changes.length ? [since, ...changes] : [])];
  }

  /**
   * @param {Entry} entry
   * @param {2 | 3} level
   */
  #section(entry, level) {
    return { heading: entry.title, level, lines: [{ label: "", text: this.#when(entry) }, ...entry.lines] };
  }

  /** @param {HTMLElement} button */
  #remove(button) {
    const kind = /** @type {HTMLElement} */ (button.closest("section")).dataset.kind;
    const entry = record.entries.find((one) => one.kind === kind && one.about === button.dataset.about);
    if (!entry) return;
    this.#remember([entry]);
    record.remove(entry.kind, entry.about);
    this.#done("removed", undefined, { title: entry.title });
    this.#place('[data-action="undo"]').focus();
  }

  #clear() {
    this.#remember(record.entries);
    record.clear();
    this.#done("cleared");
  }

  /** @param {Entry[]} entries */
  #remember(entries) {
    // Clearing what is empty already leaves alone what was cleared before.
    if (entries.length) [this.#before, this.#keptBefore] = [entries, record.place === "browser"];
    this.#place('[data-action="undo"]').hidden = false;
  }

  #undo() {
    record.add(this.#before);
    if (this.#keptBefore) record.keepInBrowser(true);
    this.#place('[data-action="undo"]').hidden = true;
    this.#done("undone");
    this.#place(".record-start").focus();
  }

  async #bringIn() {
    const [file] = this.#file.files ?? [];
    if (!file) return;
    const { entries, problems } = await readRecord(file);
    this.#file.value = ""; // so that the same file can be chosen again
    const taken = record.add(entries);
    const all = entries.length + problems.filter((one) => one.fields).length;
    this.#place(".record-taken").textContent = all || !problems.length ? this.#say("taken", { taken, all }) : "";
    const said = problems.map(({ code, filled, fields = [] }) =>
      this.#say(code, { ...filled, fields: fields.map((field) => this.#say(`field-${field}`)).join("; ") }),
    );
    this.#place(".live-problems").replaceChildren(...said.map((sentence) => made("p", sentence)));
    if (said.length) this.#place(".live-problems").focus();
  }

  /**
   * Says that something was done.
   * @param {string} code
   * @param {string} [selector] where
   * @param {Record<string, string | number>} [filled]
   */
  #done(code, selector = ".tool-done", filled = {}) {
    this.#place(selector).textContent = this.#say(code, filled);
  }

  /**
   * Gives a sentence of the page with its places filled.
   * @param {string} code
   * @param {Record<string, string | number>} [filled]
   */
  #say(code, filled = {}) {
    const template = /** @type {HTMLTemplateElement} */ (this.#place(`template[data-say="${code}"]`));
    return (template.content.textContent ?? "").replace(/{(\w+)}/g, (_, name) => String(filled[name]));
  }

  /** @param {string} selector */
  #place(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

/** @param {{ heading: string, about: string, unknown: string, versions: { heading: string, changes: string[] }[] }} since */
function changeElements({ heading, about, unknown, versions }) {
  return [
    made("h3", heading),
    made("p", about),
    ...(unknown ? [made("p", unknown)] : []),
    ...versions.flatMap((one) => {
      const list = document.createElement("ul");
      list.append(...one.changes.map((change) => made("li", change)));
      return [made("h4", one.heading), list];
    }),
  ];
}

/**
 * @param {string} tag
 * @param {string} text
 */
function made(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/**
 * Puts a text in its place, unless it stands there: a screen reader says it once.
 * @param {HTMLElement} place
 * @param {string} text
 */
function put(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** A day in words, as it is where the reader is. @param {string} at */
function dayOf(at) {
  return new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

customElements.define("my-record", MyRecord);
