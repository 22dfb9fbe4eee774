// The ways through the guided check, from a table: which question follows on some answers, and what is wrong with one.
// Made by precomputed/guide_steps.py; the other side of criteria/guided_case.py.

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
 * @property {boolean} several whether several choices can be answers together
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

/** @typedef {Omit<Data, "replies"> & { replies: Record<"refused" | "assumed", Part[]>, guide: Guide }} GuideData */
/** @typedef {[key: string, values: string[]]} Answer */

/** Every way forward, and what fits. */
export class GuideWays {
  #fragments;
  #refused;
  #guide;

  /** @param {GuideData} data */
  constructor(data) {
    this.#fragments = new Table({ ...data, replies: {} });
    this.#refused = data.replies.refused;
    this.#guide = data.guide;
  }

  /**
   * The ways at which some answers were given, and the one they lead to. Each must answer what is asked, and fit.
   * @param {Answer[]} answers
   */
  walked(answers) {
    const ways = [this.#guide.ways[this.#guide.start]];
    answers.forEach(([key, values], place) => {
      const way = ways[place];
      if (this.asks(way)?.key !== key || this.isWrong(key, values)) throw new BeyondTheTable(key);
      if (this.refused(answers.slice(0, place + 1))) throw new BeyondTheTable(key);
      ways.push(this.#guide.ways[way.to[this.code(key, values)]]);
    });
    return ways;
  }

  /**
   * The question of a way; none at the end.
   * @param {Way} way
   */
  asks(way) {
    return way.left.length ? this.#guide.questions[way.left[0]] : undefined;
  }

  /** @param {string} key */
  question(key) {
    const found = this.#guide.questions.find((one) => one.key === key);
    if (!found) throw new BeyondTheTable(key);
    return found;
  }

  /**
   * The place in a way of where an answer leads; of several choices the first decides.
   * @param {string} key
   * @param {string[]} values
   */
  code(key, values) {
    const { options, typed, several } = this.question(key);
    if (values.length > 1 && !several) throw new BeyondTheTable(key);
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
  isWrong(key, values) {
    if (!values.length) return this.question(key).choose;
    return values.length > 1 && values.some((value) => this.#guide.exclusive.includes(value)) ? this.#guide.both : "";
  }

  /**
   * What is wrong between some answers, or with one that cannot be read.
   * @param {Answer[]} answers
   */
  refused(answers) {
    return this.told(this.#refused, answers).filter(Boolean).join(" ");
  }

  /**
   * What some parts come to for some answers.
   * @param {Part[]} parts
   * @param {Answer[]} answers
   */
  told(parts, answers) {
    return this.#fragments.told(parts, answers.flatMap(([key, values]) => values.map((value) => [key, value])));
  }

  /**
   * Some answers with those of some further ones that can matter and fit, and the names of the questions of the rest. One
   * that can matter but is out of its turn is left to Python.
   * @param {Answer[]} given
   * @param {Answer[]} later
   */
  followedBy(given, later) {
    const answers = [...given];
    /** @type {string[]} */
    const leftOut = [];
    for (const one of later) {
      const way = this.walked(answers)[answers.length];
      const question = this.question(one[0]);
      const canMatter = way.left.some((number) => this.#guide.questions[number] === question);
      if (canMatter && !this.refused([...answers, one])) answers.push(one);
      else leftOut.push(question.name);
    }
    return { answers, leftOut };
  }
}
