// The steps of the guided check from a table: every way forward from the first question, back again, and changes that
// leave the way as it was. Made by precomputed/guide_steps.py; the other side of widgets/guide_reply.py.
//
//     const guide = new GuideTable(data, checkTable);
//     guide.reply("guide", { do: "continue", state, given: ["died"], pages, today })
//
// The answers of a result are those of the check page's table. A state that no way leads to, such as that of a case from
// an address, is left to Python.

import { put } from "./table-days.js";
import { BeyondTheTable, Table } from "./table.js";

/** @import { Pairs } from "./reader.js" */
/** @import { Data, Part } from "./table.js" */

/**
 * What is asked of some cases, and where each answer leads.
 * @typedef {object} Way
 * @property {number[]} left the questions that can matter, first the one to ask; none at the end
 * @property {number} why
 * @property {number[]} to
 */

/**
 * @typedef {object} Option an answer that can be chosen
 * @property {number} to the place in a way of where it leads
 * @property {string} label
 * @property {Pairs} says the facts that it gives
 */

/**
 * @typedef {object} Question
 * @property {string} key
 * @property {string} name
 * @property {string} id of its control on the check page, by which a result names it
 * @property {string} control HTML with holes, as is the row
 * @property {string} row
 * @property {string} choose what to do where nothing was given
 * @property {Record<string, Option>} options
 * @property {Record<string, number>} typed where a text leads that can be typed
 */

/**
 * @typedef {object} Guide
 * @property {number} start
 * @property {Way[]} ways
 * @property {string[]} why
 * @property {Question[]} questions
 * @property {string[][]} counts which question it is, by that and by how many may follow
 * @property {string} both what is wrong where an exclusive answer comes with another
 * @property {string[]} exclusive
 * @property {Record<"check" | "result", string>} at
 * @property {Record<"heading" | "problems", string>} focus
 * @property {Record<string, string>} forms
 */

/** @typedef {Data & { guide: Guide }} GuideData */
/** @typedef {[key: string, values: string[]]} Answer */
/** @typedef {{ answers?: Answer[], beside?: Pairs, at?: string, changing?: boolean }} State */
/** @typedef {{ do: string, state: State, pages: Record<string, string | null>, today: string } & Record<string, any>} Request */
/** @typedef {{ values: string[], problem: string }} Shown */

const AMISS = /[&<>"]/; // what would have to be escaped

/** Where a reader is: the answers so far, the ways at which they were given, and what is shown. */
class Reader {
  /**
   * @param {Answer[]} answers
   * @param {Way[]} ways one more than answers; the last is where the reader has come to
   * @param {string} at
   * @param {boolean} changing
   */
  constructor(answers, ways, at, changing = false) {
    this.answers = answers;
    this.ways = ways;
    this.at = at;
    this.changing = changing;
  }

  /**
   * @param {string} at
   * @param {boolean} [changing]
   */
  moved(at, changing) {
    return new Reader(this.answers, this.ways, at, changing);
  }

  /** @param {string} key */
  place(key) {
    const found = this.answers.findIndex(([answered]) => answered === key);
    return found < 0 ? this.answers.length : found;
  }
}

export class GuideTable {
  #fragments;
  #layouts;
  #guide;
  #check;

  /**
   * @param {GuideData} data
   * @param {Table} check the check page's table
   */
  constructor(data, check) {
    this.#fragments = new Table(data);
    this.#layouts = /** @type {Record<"refused" | "assumed", Part[]>} */ (/** @type {unknown} */ (data.replies));
    this.#guide = data.guide;
    this.#check = check;
  }

  /**
   * What a function of widgets.browser would reply; nothing where the table does not reach.
   * @param {string} functionName
   * @param {object} request
   */
  reply(functionName, request) {
    if (functionName !== "guide") return undefined;
    try {
      return this.#answer(/** @type {Request} */ (request));
    } catch (problem) {
      if (!(problem instanceof BeyondTheTable)) throw problem;
      return undefined;
    }
  }

  /** @param {Request} request */
  #answer(request) {
    if (Object.values(request.pages).some((page) => page === null || AMISS.test(page))) throw new BeyondTheTable("pages");
    if (request.do === "address") throw new BeyondTheTable("address");
    const reader = this.#reader(request.state);
    if (request.do === "continue") return this.#continue(reader, request);
    return this.#show(this.#moved(reader, request), request);
  }

  /**
   * @param {Reader} reader
   * @param {Request} request
   */
  #moved(reader, request) {
    switch (request.do) {
      case "back":
        return this.#back(reader);
      case "change":
        return reader.moved(this.#named(reader, request.fact), true);
      case "result":
        return reader.moved(this.#guide.at.result);
      case "return":
        return this.#returned(reader, request.to);
      default:
        return reader;
    }
  }

  /** @param {State} state */
  #reader({ answers = [], beside = [], at = "", changing = false }) {
    if (beside.length) throw new BeyondTheTable("beside");
    return new Reader(answers, this.#walked(answers), at, changing);
  }

  /**
   * The ways at which some answers were given, and the one they lead to. Each must answer what is asked, and fit.
   * @param {Answer[]} answers
   */
  #walked(answers) {
    const ways = [this.#guide.ways[this.#guide.start]];
    answers.forEach(([key, values], place) => {
      const way = ways[place];
      if (this.#asks(way)?.key !== key || this.#isWrong(key, values)) throw new BeyondTheTable(key);
      if (this.#refused(answers.slice(0, place + 1))) throw new BeyondTheTable(key);
      ways.push(this.#guide.ways[way.to[this.#code(key, values)]]);
    });
    return ways;
  }

  /**
   * The question of a way; none at the end.
   * @param {Way} way
   */
  #asks(way) {
    return way.left.length ? this.#guide.questions[way.left[0]] : undefined;
  }

  /** @param {string} key */
  #question(key) {
    const found = this.#guide.questions.find((one) => one.key === key);
    if (!found) throw new BeyondTheTable(key);
    return found;
  }

  /**
   * The place in a way of where an answer leads; of several choices the first decides.
   * @param {string} key
   * @param {string[]} values
   */
  #code(key, values) {
    const { options, typed } = this.#question(key);
    const [code] = values.map((value) => {
      if (Object.hasOwn(options, value)) return options[value].to;
      if (Object.hasOwn(typed, value)) return typed[value];
      throw new BeyondTheTable(key);
    });
    return code;
  }

  /**
   * What is wrong with an answer before anybody reads its values.
   * @param {string} key
   * @param {string[]} values
   */
  #isWrong(key, values) {
    if (!values.length) return this.#question(key).choose;
    return values.length > 1 && values.some((value) => this.#guide.exclusive.includes(value)) ? this.#guide.both : "";
  }

  /**
   * What is wrong between some answers, or with one that cannot be read.
   * @param {Answer[]} answers
   */
  #refused(answers) {
    return this.#told(this.#layouts.refused, answers).filter(Boolean).join(" ");
  }

  /**
   * @param {Part[]} parts
   * @param {Answer[]} answers
   */
  #told(parts, answers) {
    return this.#fragments.told(parts, answers.flatMap(([key, values]) => values.map((value) => [key, value])));
  }

  /**
   * The place of the question to show; none when the answers or the result are to be shown.
   * @param {Reader} reader
   */
  #shownPlace(reader) {
    const place = reader.place(reader.at);
    const isNamed = this.#guide.questions.some(({ key }) => key === reader.at);
    if (isNamed && this.#asks(reader.ways[place])?.key !== reader.at) throw new BeyondTheTable(reader.at);
    return this.#asks(reader.ways[place]) ? place : undefined;
  }

  /**
   * @param {Reader} reader
   * @param {Request} request
   */
  #continue(reader, request) {
    const place = this.#shownPlace(reader);
    if (place === undefined) return this.#show(reader, request);
    const { key } = this.#guide.questions[reader.ways[place].left[0]];
    const values = /** @type {string[]} */ (request.given).map((one) => one.trim()).filter(Boolean);
    const before = reader.answers.slice(0, place);
    /** @type {Answer} */
    const answer = [key, values];
    const problem = this.#isWrong(key, values) || this.#refused([...before, answer]);
    if (problem) return this.#show(reader, request, { shown: { values, problem } });
    const { answers, leftOut } = this.#followedBy([...before, answer], reader.answers.slice(place + 1));
    const at = reader.changing ? undefined : answers[place + 1]?.[0];
    return this.#show(new Reader(answers, this.#walked(answers), at ?? this.#guide.at.check), request, { leftOut });
  }

  /**
   * Some answers with those of some further ones that can matter and fit, and the names of the questions of the rest. One
   * that can matter but is out of its turn is left to Python.
   * @param {Answer[]} given
   * @param {Answer[]} later
   */
  #followedBy(given, later) {
    const answers = [...given];
    /** @type {string[]} */
    const leftOut = [];
    for (const one of later) {
      const way = this.#walked(answers)[answers.length];
      const question = this.#question(one[0]);
      const canMatter = way.left.some((number) => this.#guide.questions[number] === question);
      if (canMatter && !this.#refused([...answers, one])) answers.push(one);
      else leftOut.push(question.name);
    }
    return { answers, leftOut };
  }

  /**
   * One step back: from the result to the answers, from these to the last question, from there to the one before.
   * @param {Reader} reader
   */
  #back(reader) {
    const place = this.#shownPlace(reader);
    const { check, result } = this.#guide.at;
    if (place === undefined ? reader.at === result : reader.changing) return reader.moved(check);
    const before = reader.answers.slice(0, place);
    return reader.moved(before.length ? before[before.length - 1][0] : "");
  }

  /**
   * The question that a link or button names; what a result still needs was put aside, if not by that name.
   * @param {Reader} reader
   * @param {string} fact
   */
  #named({ answers }, fact) {
    const key = this.#guide.questions.find((one) => one.key === fact || one.id === fact)?.key;
    const named = answers.find(([answered]) => answered === key);
    const aside = answers.find(([answered, values]) => this.#code(answered, values) === 0);
    return (named ?? aside)?.[0] ?? "";
  }

  /**
   * Back at a place of the browser's history, with the answers given since; with those of then if none.
   * @param {Reader} reader
   * @param {State} to
   */
  #returned(reader, to) {
    const then = this.#reader(to);
    const { answers, ways } = reader.answers.length ? reader : then;
    return new Reader(answers, ways, then.at || (answers[0]?.[0] ?? ""), then.changing);
  }

  /**
   * @param {Reader} reader
   * @param {Request} request
   * @param {{ shown?: Shown, leftOut?: string[] }} [more] what was given to the question shown if something is wrong with
   *   it, and what was left out on the way
   */
  #show(reader, request, { shown, leftOut = [] } = {}) {
    const { at, focus, forms } = this.#guide;
    const place = this.#shownPlace(reader);
    const isResult = place === undefined && reader.at === at.result;
    const questions = leftOut.join(" ");
    const note = questions && put(forms.left_out_note, { questions });
    const { key, html, said, link } = this.#step(reader, request, note, place, shown);
    return {
      html,
      state: {
        answers: reader.answers,
        beside: [],
        at: key || (isResult ? at.result : at.check),
        changing: reader.changing,
      },
      problems: shown ? put(forms.problems, { problem: shown.problem }) : "",
      said: [questions && put(forms.left_out, { questions }), said].filter(Boolean).join(" "),
      focus: shown ? focus.problems : focus.heading,
      link,
    };
  }

  /**
   * @param {Reader} reader
   * @param {Request} request
   * @param {string} note what was left out
   * @param {number | undefined} place
   * @param {Shown} [shown]
   */
  #step(reader, request, note, place, shown) {
    if (place !== undefined) return this.#asked(reader, request, note, place, shown);
    return reader.at === this.#guide.at.result ? this.#result(reader, request) : this.#answers(reader, note);
  }

  /**
   * @param {Reader} reader
   * @param {Request} request
   * @param {string} note
   * @param {number} place
   * @param {Shown} [shown]
   */
  #asked(reader, { pages }, note, place, shown = { values: reader.answers[place]?.[1] ?? [], problem: "" }) {
    const { counts, forms, questions, why } = this.#guide;
    const way = reader.ways[place];
    const question = questions[way.left[0]];
    const count = counts[place][way.left.length - 1];
    const html = put(place ? forms.later : forms.first, {
      left_out: note,
      count,
      control: this.#control(question, shown),
      why: put(why[way.why], holesOf(pages)),
    });
    return { key: question.key, html, said: put(forms.spoken, { count }), link: "" };
  }

  /**
   * @param {Question} question
   * @param {Shown} shown
   */
  #control({ control, options }, { values, problem }) {
    const { forms } = this.#guide;
    const text = values.find((value) => !Object.hasOwn(options, value)) ?? "";
    if (AMISS.test(text)) throw new BeyondTheTable("typed");
    const checked = Object.keys(options).map((value) => [`checked:${value}`, values.includes(value) ? forms.checked : ""]);
    return put(control, {
      ...Object.fromEntries(checked),
      typed: text && put(forms.typed, { text }),
      error: problem && put(forms.error, { problem }),
      described: problem && forms.described,
      invalid: problem && forms.invalid,
    });
  }

  /**
   * @param {Reader} reader
   * @param {string} note
   */
  #answers({ answers }, note) {
    const { forms } = this.#guide;
    const rows = answers.map(([key, values]) => {
      const { options, row } = this.#question(key);
      return put(row, { answer: values.map((value) => options[value]?.label ?? value).join(forms.between) });
    });
    return { html: put(forms.check, { left_out: note, rows: rows.join("") }), said: "", link: "", key: "" };
  }

  /**
   * @param {Reader} reader
   * @param {Request} request
   */
  #result({ answers }, { pages, today }) {
    const { forms } = this.#guide;
    const pairs = answers.flatMap(([key, values]) => {
      const { options } = this.#question(key);
      return values.flatMap((value) => options[value]?.says ?? [[key, value]]);
    });
    const given = { source: "form", pairs, today, dates: false };
    const found = this.#check.reply("check", given);
    const address = this.#check.reply("link", given);
    if (typeof found !== "object" || typeof address !== "string" || found.problems) throw new BeyondTheTable("check");
    const html = put(forms.result, {
      ...holesOf(pages),
      notes: this.#told(this.#layouts.assumed, answers).join(""),
      answers: found.answers,
      receipt: found.receipt,
      address: address.replaceAll("&", "&amp;"),
    });
    return { html, said: found.summary, link: put(forms.link, { ...holesOf(pages), address }), key: "" };
  }
}

/** @param {Request["pages"]} pages */
function holesOf(pages) {
  return Object.fromEntries(Object.entries(pages).map(([page, address]) => [`page:${page}`, address ?? ""]));
}
