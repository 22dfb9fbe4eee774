// Reads answers that were worked out beforehand: looks texts up and joins them. Made by precomputed/table.py.
//
//     const table = new Table(data);
//     table.reply("check", { source: "form", pairs, today })    // undefined: this is for Python to answer
//
// Knows no rule and no sentence, and counts no days. A sign is a small number read off a case; a node asks for a sign and
// leads on by its code, until it leads to a text; a text may have holes for what was typed, and for days.

import { Days, NO_DAYS } from "./table-days.js";
import { monthsOf } from "./table-months.js";

/** @import { Pairs } from "./reader.js" */
/** @import { Calendar } from "./table-days.js" */
/** @import { Forms } from "./table-months.js" */

/** @typedef {Map<string, string>} Given a case as a form gives it: a text for each fact that it says something about */

/**
 * How a sign is read: off the text of a fact, by counting judgements, by looking a day up, by comparing, or by nodes.
 * @typedef {object} Sign
 * @property {string} name
 * @property {string} [fact]
 * @property {Record<string, number | null>} [codes] null is left to Python
 * @property {number} [other] the code of any other text; without one, that is left to Python
 * @property {string[]} [tally]
 * @property {string} [value]
 * @property {number} [most]
 * @property {string[]} [judged]
 * @property {string} [dated]
 * @property {string} [clock]
 * @property {string[]} [of]
 * @property {string} [than]
 * @property {string} [notes]
 * @property {string} [off]
 * @property {number} [root]
 */

/**
 * A text itself, or where to look it up; parts inside something that is left out when they come to nothing; parts in the
 * order of days, those without a day left out; the months of such days; parts as they are for other facts.
 * @typedef {{ in: [string, string], parts: Part[], or: Part, by: string }} Around
 * @typedef {{ days: [string, Part][], by: string }} ByDay
 * @typedef {{ path: string, mark: Part, frame: string, number: string }} Marked
 * @typedef {{ months: Marked[], forms: Forms }} Months
 * @typedef {{ as: Record<string, string>, parts: Part[] }} Example
 * @typedef {string | number | Around | ByDay | Months | Example} Part
 */

/** @typedef {{ [name: string]: Part[] | Texts }} Texts */

/**
 * @typedef {object} Layout
 * @property {Texts} texts the texts of a reply, by name
 * @property {Record<string, Record<string, number>>} flags groups of yes and no; no text is no
 * @property {[string, number][]} problems what can be wrong, by the fact that is named
 * @property {Record<"form" | "address", Part>} refusals the problems, under what they amount to
 * @property {string[]} [leaves_out] facts that are left out before anything is read
 * @property {Record<string, [string, string]>} [only_beside] facts of a form that count beside another, with its value, alone
 * @property {Part} [asks] the questions that may be asked next, in order, with commas between them
 * @property {boolean} [stops] whether an address that cannot be read, too, is told its problems and nothing else
 * @property {Record<string, unknown>} refused what a reply to a form holds that cannot be read
 */

/**
 * What is taken out of a page as data.
 * @typedef {object} Taken
 * @property {Part[]} json
 * @property {[string, number][]} problems
 */

/**
 * @typedef {object} Data
 * @property {Sign[]} signs
 * @property {number[][]} nodes
 * @property {string[]} texts
 * @property {Record<string, Layout | Taken>} replies
 * @property {Record<string, { dated: Part[], dateless: Part[] }>} addresses
 * @property {Calendar} [calendar]
 */

/**
 * @typedef {object} Request
 * @property {"form" | "address"} source
 * @property {Pairs} pairs
 * @property {string} today
 * @property {boolean} [dates]
 * @property {string[]} [answered] the questions that the reader has gone past
 * @property {string} [wanted] the question turned back to
 */

const UNKNOWN = "unknown";
const SEVERAL = "circumstances"; // the one fact that can have several values
const BESIDE = /^(today|others|begun|ask|answered\..*)$/; // what comes with a request beside the facts
const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Thrown where the table does not reach. */
export class BeyondTheTable extends Error {}

export class Table {
  #data;
  #days;
  /** @type {Map<string, number>} */
  #signs;
  #facts;

  /** @param {Data} data */
  constructor(data) {
    this.#data = data;
    this.#days = new Days(data.calendar ?? NO_DAYS);
    this.#signs = new Map(data.signs.map(({ name }, number) => [name, number]));
    this.#facts = new Set(data.signs.flatMap(({ fact, dated }) => fact ?? dated ?? []));
    for (const name of this.#facts) if (BESIDE.test(name)) this.#facts.delete(name);
  }

  /**
   * What a function of widgets.browser would reply; nothing where the table does not reach.
   * @param {string} functionName
   * @param {object} request
   */
  reply(functionName, request) {
    const asked = /** @type {Request} */ (request);
    try {
      const layout = this.#data.replies[functionName];
      if (layout) return "json" in layout ? this.#taken(layout, asked) : this.#shown(layout, asked);
      if (functionName in this.#data.addresses) return this.#address(this.#data.addresses[functionName], asked);
    } catch (problem) {
      if (!(problem instanceof BeyondTheTable)) throw problem;
    }
    return undefined;
  }

  /**
   * @param {Layout} layout
   * @param {Request} request
   */
  #shown(layout, request) {
    const { source, today } = request;
    const pairs = source === "form" ? inSight(request.pairs, layout.only_beside ?? {}) : request.pairs;
    const read = pairs.filter(([name]) => !layout.leaves_out?.includes(name));
    const others = read.length < pairs.length ? "yes" : "";
    const given = source === "address" ? fromAddress(read) : fromForm(read);
    const found = this.#asked(layout, given, { today, others }, request);
    const problems = layout.problems.filter(([, root]) => found.look(root));
    if (!problems.length) return { ...this.#told(layout, found), problems: "", named: [] };
    const html = found.join(layout.refusals[source]);
    if (source === "address" && !layout.stops) {
      return { ...this.#told(layout, this.#case(new Map(), { today })), problems: html, named: [] };
    }
    return { ...layout.refused, problems: html, named: [...new Set(problems.map(([fact]) => fact))] };
  }

  /**
   * What is taken out of a page, for a form that can be read.
   * @param {Taken} taken
   * @param {Request} request
   */
  #taken({ json, problems }, { pairs }) {
    const found = this.#case(fromForm(pairs), {});
    if (problems.some(([, root]) => found.look(root))) throw new BeyondTheTable("problems");
    return JSON.parse(json.map((part) => found.join(part)).join(""));
  }

  /**
   * A case, and where one question is asked after another the one that is asked now.
   * @param {Layout} layout
   * @param {Given} given
   * @param {Record<string, string>} beside
   * @param {Request} request
   */
  #asked({ asks }, given, beside, { answered = [], wanted }) {
    if (asks === undefined) return this.#case(given, beside);
    const gone = Object.fromEntries(answered.map((one) => [`answered.${one}`, "yes"]));
    for (const name in gone) if (!this.#signs.has(name)) throw new BeyondTheTable(name);
    const begun = answered.length || [...given.values()].some((text) => text !== UNKNOWN) ? "yes" : "";
    const open = this.#case(given, beside).join(asks).split(",");
    const ask = wanted || open.find((one) => !answered.includes(one)) || "";
    return this.#case(given, { ...beside, ...gone, begun, ask });
  }

  /**
   * The fragment of an address for what a form holds.
   * @param {{ dated: Part[], dateless: Part[] }} parts
   * @param {Request} request
   */
  #address({ dated, dateless }, { pairs, dates }) {
    const found = this.#case(fromForm(pairs), {});
    return (dates ? dated : dateless).map((part) => found.join(part)).join("");
  }

  /**
   * @param {Layout} layout
   * @param {Case} found
   */
  #told({ texts, flags }, found) {
    const flagged = Object.entries(flags).map(([name, group]) => {
      return [name, Object.fromEntries(Object.entries(group).map(([key, root]) => [key, found.look(root) !== ""]))];
    });
    return { ...this.#texts(texts, found), ...Object.fromEntries(flagged) };
  }

  /**
   * @param {Texts} texts
   * @param {Case} found
   * @returns {object}
   */
  #texts(texts, found) {
    const told = Object.entries(texts).map(([name, parts]) => {
      return [name, Array.isArray(parts) ? parts.map((part) => found.join(part)).join("") : this.#texts(parts, found)];
    });
    return Object.fromEntries(told);
  }

  /**
   * What some parts come to for a case as a form has it; what the table does not look at is passed over.
   * @param {Part[]} parts
   * @param {Pairs} pairs
   */
  told(parts, pairs) {
    const found = this.#case(fromForm(pairs.filter(([name]) => this.#facts.has(name))), {});
    return parts.map((part) => found.join(part));
  }

  /**
   * @param {Given} given
   * @param {Record<string, string>} beside
   */
  #case(given, beside) {
    for (const name of given.keys()) if (!this.#facts.has(name)) throw new BeyondTheTable(name);
    return new Case(this.#data, this.#days, this.#signs, new Map([...given, ...Object.entries(beside)]));
  }
}

/** One case: its signs, and what they lead to. */
class Case {
  /** @type {(number | undefined)[]} */
  #codes = [];
  #data;
  #days;
  #signs;
  #given;

  /**
   * @param {Data} data
   * @param {Days} days
   * @param {Map<string, number>} signs
   * @param {Given} given
   */
  constructor(data, days, signs, given) {
    this.#data = data;
    this.#days = days;
    this.#signs = signs;
    this.#given = given;
    data.signs.forEach((sign, number) => "root" in sign || this.#code(number)); // what cannot be read shows at once
  }

  /**
   * @param {Part} part
   * @returns {string}
   */
  join(part) {
    if (typeof part === "string") return part;
    if (typeof part === "number") return this.#filled(this.look(part));
    if ("days" in part) return this.#inOrder(part.days).map(([, one]) => this.join(one)).filter(Boolean).join(part.by);
    if ("months" in part) return this.#months(part);
    if ("as" in part) return this.#example(part);
    const inner = part.parts.map((one) => this.join(one)).filter(Boolean);
    return inner.length ? part.in[0] + inner.join(part.by) + part.in[1] : this.join(part.or);
  }

  /**
   * What has a day, by that day.
   * @template What
   * @param {[string, What][]} parts each after the path of its day
   * @returns {[number, What][]}
   */
  #inOrder(parts) {
    const dated = parts.flatMap(([path, what]) => {
      const day = this.#number(path);
      return day === undefined ? [] : [/** @type {[number, What]} */ ([day, what])];
    });
    return dated.sort(([one], [other]) => one - other);
  }

  /** @param {Months} months */
  #months({ months, forms }) {
    const entries = this.#inOrder(months.map((one) => [one.path, one])).map(([day, { path, mark, frame, number }]) => {
      return { day, frame, number, mark: this.join(mark), start: number ? this.#number(startOf(path)) : undefined };
    });
    return monthsOf(this.#days, forms, entries.filter(({ mark }) => mark));
  }

  /** @param {Example} example */
  #example({ as, parts }) {
    const found = new Case(this.#data, this.#days, this.#signs, new Map(Object.entries(as)));
    return parts.map((part) => found.join(part)).join("");
  }

  /**
   * Follows nodes to a text.
   * @param {number} at a node; below zero a text
   */
  look(at) {
    const { nodes, texts } = this.#data;
    let found = at;
    while (found >= 0) found = nodes[found][1 + this.#code(nodes[found][0])];
    return texts[-1 - found];
  }

  /**
   * @param {number} number of a sign
   * @returns {number}
   */
  #code(number) {
    return (this.#codes[number] ??= this.#read(this.#data.signs[number]));
  }

  /** @param {Sign} sign */
  #read(sign) {
    if (sign.codes) return this.#chosen(sign);
    if (sign.tally) return Math.min(this.#count(sign), sign.most ?? 0);
    if (sign.judged) return this.#judged(sign.judged);
    if (sign.dated) return this.#dated(sign);
    if (sign.of) return this.#exceeds(sign.of, sign.than ?? "");
    if (sign.notes) return this.#notes(sign.notes);
    if (sign.off) return this.#isOff(sign.off);
    return Number(this.look(sign.root ?? 0));
  }

  /** @param {Sign} sign */
  #chosen({ fact = "", codes = {}, other }) {
    const code = Object.hasOwn(codes, this.#text(fact)) ? codes[this.#text(fact)] : other;
    if (code === undefined || code === null) throw new BeyondTheTable(fact);
    return code;
  }

  /** @param {Sign} sign */
  #count({ tally = [], value }) {
    return tally.filter((fact) => (this.#text(fact) || UNKNOWN) === value).length;
  }

  /** @param {string[]} facts */
  #judged(facts) {
    const values = facts.map((fact) => this.#text(fact));
    if (values.includes("yes")) return 1;
    return values.every((value) => value === "no") ? 2 : 0;
  }

  /** @param {Sign} sign */
  #dated({ dated = "", clock }) {
    const text = this.#text(dated);
    if (!text || text === UNKNOWN) return 0;
    const day = this.#days.number(text);
    if (day !== undefined) return clock && this.#days.due(day, clock) === undefined ? 2 : 1;
    if (A_DAY.test(text)) throw new BeyondTheTable(dated);
    return 3;
  }

  /**
   * @param {string[]} paths the first that is given counts
   * @param {string} than
   */
  #exceeds(paths, than) {
    const one = paths.map((path) => this.#number(path)).find((number) => number !== undefined);
    const other = this.#number(than);
    if (one === undefined || other === undefined) return 0;
    return one > other ? 2 : 1;
  }

  /** @param {string} path */
  #notes(path) {
    const holidays = this.#passed(path);
    if (!holidays.length) return 0;
    return holidays.some((day) => !this.#days.isAnnounced(day)) ? 2 : 1;
  }

  /** @param {string} path */
  #isOff(path) {
    const day = this.#number(path);
    return day === undefined || this.#days.kind(day) === "working" ? 0 : 1;
  }

  /** @param {string} fact */
  #text(fact) {
    return this.#given.get(fact) ?? "";
  }

  /**
   * An age, or the number of a day that a path names: that of a fact, what falls due from it by clock after clock, or
   * after @ one of the days counted on the way.
   * @param {string} path
   * @returns {number | undefined}
   */
  #number(path) {
    const [whole, place] = path.split("@");
    if (place) return this.#counted(whole)[Number(place) - 1];
    const [fact, ...clocks] = whole.split(".");
    const text = this.#text(fact);
    const { codes } = this.#data.signs[this.#signs.get(fact) ?? 0];
    if (codes) return text && codes[text] ? Number(text) : undefined;
    let day = this.#days.number(text);
    for (const clock of clocks) day = day === undefined ? undefined : this.#days.due(day, clock);
    return day;
  }

  /**
   * The days that a count counted, in its order.
   * @param {string} path where the count starts, and its clock
   */
  #counted(path) {
    const [start, due] = [this.#number(startOf(path)), this.#number(path)];
    return start === undefined || due === undefined ? [] : this.#days.counted(start, due);
  }

  /**
   * The bank holidays that it passed over.
   * @param {string} path
   */
  #passed(path) {
    const [start, due] = [this.#number(startOf(path)), this.#number(path)];
    if (start === undefined || due === undefined) return [];
    return this.#days.passed(start, due).filter((day) => this.#days.holiday(day));
  }

  /** @param {string} text */
  #filled(text) {
    if (!text.includes("{")) return text;
    return text.replace(/\{([^|}]+)\|?(\w*)\}/g, (_, path, form) => this.#hole(path, form));
  }

  /**
   * @param {string} path
   * @param {string} form
   */
  #hole(path, form) {
    if (!form) {
      const sign = this.#signs.get(path);
      return sign !== undefined && this.#data.signs[sign].tally ? String(this.#count(this.#data.signs[sign])) : this.#text(path);
    }
    const days = this.#days;
    if (form === "counted") return days.list("counted", this.#counted(path));
    if (form === "passed") return days.list("passed", this.#passed(path));
    const day = this.#number(path);
    if (day === undefined) throw new BeyondTheTable(path);
    return days.inWords(day, form);
  }
}

/**
 * Where the last count of a path starts.
 * @param {string} path
 */
function startOf(path) {
  return path.slice(0, path.lastIndexOf("."));
}

/**
 * A form without what counts beside something else alone that it does not hold.
 * @param {Pairs} pairs
 * @param {Record<string, [string, string]>} onlyBeside
 */
function inSight(pairs, onlyBeside) {
  return pairs.filter(([name]) => {
    const beside = onlyBeside[name];
    return !beside || pairs.some(([other, value]) => other === beside[0] && value === beside[1]);
  });
}

/**
 * @param {Pairs} pairs
 * @returns {Given}
 */
function fromForm(pairs) {
  const given = new Map();
  for (const [name, value] of pairs) {
    const text = value.trim();
    if (name === SEVERAL && !text) throw new BeyondTheTable(name);
    if (text) given.set(name, name === SEVERAL && given.has(name) ? `${given.get(name)},${text}` : text);
  }
  return given;
}

/**
 * @param {Pairs} pairs
 * @returns {Given}
 */
function fromAddress(pairs) {
  const given = new Map(pairs);
  // What is wrong with an address beyond its facts is for Python to say.
  const plain = given.size === pairs.length && given.get("v") === "1" && pairs.every(([, value]) => value !== "");
  if (!plain) throw new BeyondTheTable("address");
  given.delete("v");
  return given;
}
