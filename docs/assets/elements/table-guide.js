// The steps of the guided check from a table: every way forward from the first question, back again, and changes that
// leave the way as it was. Made by precomputed/guide_steps.py; the other side of widgets/guide_reply.py.
//
//     const guide = new GuideTable(data, checkTable);
//     guide.reply("guide", { do: "continue", state, given: ["died"], pages, today })
//
// The answers of a result are those of the check page's table. A state that no way leads to, such as that of a case from
// an address, is left to Python.

import { put } from "./table-days.js";
import { GuideWays } from "./table-guide-ways.js";
import { BeyondTheTable } from "./table.js";

/** @import { Pairs } from "./reader.js" */
/** @import { Answer, GuideData, Question, Way } from "./table-guide-ways.js" */
/** @import { Table } from "./table.js" */

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
  #ways;
  #assumed;
  #guide;
  #check;

  /**
   * @param {GuideData} data
   * @param {Table} check the check page's table
   */
  constructor(data, check) {
    this.#ways = new GuideWays(data);
    this.#assumed = data.replies.assumed;
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
    return new Reader(answers, this.#ways.walked(answers), at, changing);
  }

  /**
   * The place of the question to show; none when the answers or the result are to be shown.
   * @param {Reader} reader
   */
  #shownPlace(reader) {
    const place = reader.place(reader.at);
    const isNamed = this.#guide.questions.some(({ key }) => key === reader.at);
    if (isNamed && this.#ways.asks(reader.ways[place])?.key !== reader.at) throw new BeyondTheTable(reader.at);
    return this.#ways.asks(reader.ways[place]) ? place : undefined;
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
    const problem = this.#ways.isWrong(key, values) || this.#ways.refused([...before, answer]);
    if (problem) return this.#show(reader, request, { shown: { values, problem } });
    const { answers, leftOut } = this.#ways.followedBy([...before, answer], reader.answers.slice(place + 1));
    const at = reader.changing ? undefined : answers[place + 1]?.[0];
    return this.#show(new Reader(answers, this.#ways.walked(answers), at ?? this.#guide.at.check), request, { leftOut });
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
    const aside = answers.find(([answered, values]) => this.#ways.code(answered, values) === 0);
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
      const { options, row } = this.#ways.question(key);
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
      const { options } = this.#ways.question(key);
      return values.flatMap((value) => options[value]?.says ?? [[key, value]]);
    });
    const given = { source: "form", pairs, today, dates: false };
    const found = this.#check.reply("check", given);
    const address = this.#check.reply("link", given);
    if (typeof found !== "object" || typeof address !== "string" || found.problems) throw new BeyondTheTable("check");
    const html = put(forms.result, {
      ...holesOf(pages),
      notes: this.#ways.told(this.#assumed, answers).join(""),
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
