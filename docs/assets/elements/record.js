// What a reader practised: kept in this tab, and in this browser where the reader says so. Nothing is ever sent.
//
//     import { record } from "./record.js";
//     record.put({ kind: "exercise", about: "p01-new-facts", title, at, rules_version, lines, state });
//     record.entry("exercise", "p01-new-facts")?.state    // to go on where the reader left off
//
// Storage is read anew each time, so that two tabs never write over each other's entries.

import { isEntry, isSame } from "./record-entry.js";

/**
 * One thing practised. `lines` is what is shown, printed and taken out, worded by the tool that puts it; `state` is what
 * that tool needs to go on from here, and its own.
 * @typedef {object} Entry
 * @property {"exercise" | "rationale" | "module" | "calibration" | "drill" | "note"} kind
 * @property {string} about which case, module or drill; with the kind it names the entry
 * @property {string} title
 * @property {string} at when it was last worked on, as ISO 8601
 * @property {string} rules_version
 * @property {{ label: string, text: string }[]} lines
 * @property {any} [state]
 */

const KEY = "practice-record";
const BROKEN = "practice-record-unreadable";
const FORMAT = 1;
const STORAGES = ["sessionStorage", "localStorage"];

class Record extends EventTarget {
  /** @type {Entry[]} where nothing can be stored */
  #here = [];
  /** Whether the browser's room was too small. */
  #full = false;

  constructor() {
    super();
    this.#gather();
    globalThis.addEventListener?.("storage", () => {
      this.#gather();
      this.#changed();
    });
  }

  /** Where entries are kept: in the browser, in this tab until it is closed, or on this page until it is left. */
  get place() {
    if (this.#full) return "page";
    if (storage("localStorage")?.getItem(KEY)) return "browser";
    return storage("sessionStorage") ? "tab" : "page";
  }

  /** @returns {Entry[]} in the order in which they were first put */
  get entries() {
    const kept = this.#storage;
    return kept ? readFrom(kept) : this.#here;
  }

  /** What was stored, and could not be read: it was set aside as it stood. @returns {string | undefined} */
  get unreadable() {
    return STORAGES.map((name) => storage(name)?.getItem(BROKEN)).find(Boolean) ?? undefined;
  }

  /**
   * @param {Entry["kind"]} kind
   * @param {string} about
   */
  entry(kind, about) {
    return this.entries.find((one) => one.kind === kind && one.about === about);
  }

  /**
   * Puts an entry in the place of the one of its kind about the same.
   * @param {Entry} entry
   */
  put(entry) {
    const entries = this.entries;
    put(entries, entry);
    this.#write(entries);
  }

  /**
   * Puts entries beside those that there are; one that is here already gives way to a newer one only.
   * @param {Entry[]} others
   * @returns {number} how many were taken
   */
  add(others) {
    const entries = this.entries;
    const taken = others.filter((other) => {
      const ours = entries.find((one) => isSame(one, other));
      const isNew = !ours || Date.parse(ours.at) < Date.parse(other.at);
      if (isNew) put(entries, other);
      return isNew;
    });
    if (taken.length) this.#write(entries);
    return taken.length;
  }

  /**
   * @param {Entry["kind"]} kind
   * @param {string} about
   */
  remove(kind, about) {
    this.#write(this.entries.filter((one) => one.kind !== kind || one.about !== about));
  }

  /**
   * Keeps the record in this browser, or in this tab alone.
   * @param {boolean} wanted
   * @returns {boolean} whether it is there now; where there is no room it stays where it was
   */
  keepInBrowser(wanted) {
    const entries = this.entries;
    const [from, to] = wanted ? ["sessionStorage", "localStorage"] : ["localStorage", "sessionStorage"];
    const kept = storage(to);
    if (!kept || !write(kept, entries)) return false;
    storage(from)?.removeItem(KEY);
    this.#full = false;
    this.#changed();
    return true;
  }

  /** Takes everything away, here and in this browser. */
  clear() {
    this.#here = [];
    this.#full = false;
    for (const name of STORAGES) {
      for (const key of [KEY, BROKEN]) storage(name)?.removeItem(key);
    }
    this.#changed();
  }

  /** Another tab has said that this browser keeps the record: what this tab kept goes there, too. */
  #gather() {
    const [tab, browser] = STORAGES.map(storage);
    if (!tab?.getItem(KEY) || !browser?.getItem(KEY)) return;
    this.add(readFrom(tab));
    if (!this.#full) tab.removeItem(KEY);
  }

  get #storage() {
    if (this.#full) return undefined;
    return this.place === "browser" ? storage("localStorage") : storage("sessionStorage");
  }

  /** @param {Entry[]} entries */
  #write(entries) {
    const kept = this.#storage;
    if (kept) this.#full = !write(kept, entries);
    if (!kept || this.#full) this.#here = entries;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}

/**
 * A browser's storage; nothing where it refuses one, as in a sandboxed frame.
 * @param {string} name
 * @returns {Storage | undefined}
 */
function storage(name) {
  try {
    return /** @type {any} */ (globalThis)[name];
  } catch {
    return undefined;
  }
}

/**
 * Reads entries; what is none is set aside, so that nothing is lost and the rest can be used.
 * @param {Storage} kept
 * @returns {Entry[]}
 */
function readFrom(kept) {
  const text = kept.getItem(KEY);
  if (!text) return [];
  const content = parsed(text);
  const stored = content?.format === FORMAT && Array.isArray(content.entries) ? content.entries : undefined;
  const entries = stored?.filter(isEntry) ?? [];
  if (entries.length !== stored?.length) {
    kept.removeItem(KEY); // there may not be room for both
    write(kept, entries);
    try {
      kept.setItem(BROKEN, text);
    } catch {
      // No room for what nobody can read.
    }
  }
  return entries;
}

/**
 * @param {string} text
 * @returns {any} nothing where it is not JSON
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * @param {Entry[]} entries
 * @param {Entry} entry
 */
function put(entries, entry) {
  const place = entries.findIndex((one) => isSame(one, entry));
  entries.splice(place < 0 ? entries.length : place, 1, entry);
}

/**
 * @param {Storage} kept
 * @param {Entry[]} entries
 * @returns {boolean} whether there was room
 */
function write(kept, entries) {
  try {
    kept.setItem(KEY, JSON.stringify({ format: FORMAT, entries }));
    return true;
  } catch {
    return false;
  }
}

export const record = new Record();
