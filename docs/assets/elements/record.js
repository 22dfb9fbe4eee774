// What a reader practised: kept in this tab, and in this browser where the reader says so. Nothing is ever sent.
//
//     import { record } from "./record.js";
//     record.put({ kind: "exercise", about: "p01-new-facts", title, at, rules_version, lines, state });
//     record.entry("exercise", "p01-new-facts")?.state    // to go on where the reader left off
//
// Storage is read anew each time, so that two tabs never write over each other's entries.

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

class Record extends EventTarget {
  /** @type {Entry[]} where nothing can be stored */
  #here = [];
  /** Whether the browser's room was too small. */
  #full = false;

  constructor() {
    super();
    globalThis.addEventListener?.("storage", () => this.#changed());
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
    const place = entries.findIndex((one) => one.kind === entry.kind && one.about === entry.about);
    entries.splice(place < 0 ? entries.length : place, 1, entry);
    this.#write(entries);
  }

  /**
   * @param {Entry["kind"]} kind
   * @param {string} about
   */
  remove(kind, about) {
    this.#write(this.entries.filter((one) => one.kind !== kind || one.about !== about));
  }

  /**
   * Puts entries in the place of all that there were.
   * @param {Entry[]} entries
   */
  replace(entries) {
    this.#write(entries);
  }

  /**
   * Keeps the record in this browser, or in this tab alone.
   * @param {boolean} wanted
   */
  keepInBrowser(wanted) {
    const entries = this.entries;
    const [from, to] = wanted ? ["sessionStorage", "localStorage"] : ["localStorage", "sessionStorage"];
    const kept = storage(to);
    if (!kept) return;
    write(kept, entries);
    storage(from)?.removeItem(KEY);
    this.#changed();
  }

  /** Takes everything away, here and in this browser. */
  clear() {
    this.#here = [];
    this.#full = false;
    for (const name of ["sessionStorage", "localStorage"]) {
      for (const key of [KEY, BROKEN]) storage(name)?.removeItem(key);
    }
    this.#changed();
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
 * @param {Storage} kept
 * @returns {Entry[]}
 */
function readFrom(kept) {
  const text = kept.getItem(KEY);
  if (!text) return [];
  try {
    const { format, entries } = JSON.parse(text);
    if (format === FORMAT && Array.isArray(entries)) return entries;
  } catch {
    // What cannot be read is set aside below.
  }
  kept.setItem(BROKEN, text);
  kept.removeItem(KEY);
  return [];
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
