// What the record says of one step of an exercise, in the words of the page.

import { verdict } from "./exercise-feedback.js";
import { inWords, questionOf } from "./exercise-facts.js";

/** @import { Condition, Decision, Say } from "./exercise-feedback.js" */
/** @import { Facts } from "./exercise-facts.js" */

/**
 * @typedef {object} Told
 * @property {number} number of the step, from 1
 * @property {Decision[]} decisions
 * @property {Condition[]} conditions
 * @property {{ form: HTMLFormElement, mine: Facts, story: Facts, names: string[] }} readings
 * @property {string[]} different facts that were read otherwise than the story gives them
 * @property {(condition: string) => string} option
 * @property {(status: string) => string} label
 */

/**
 * @param {Told} told
 * @param {Say} say
 */
export function recordLines({ number, decisions, conditions, readings, different, option, label }, say) {
  const { form, mine, story, names } = readings;
  const step = say("record-step", { number });
  const chosen = conditions.filter((one) => one.ticked).map(({ key }) => option(key));
  const read = different.map((name) => {
    const [one, other] = [mine, story].map((facts) => inWords(form, name, facts.get(name), say("not-known")));
    return `${questionOf(form, name)} ${say("fact-differs", { mine: one, story: other })}`;
  });
  const lines = decisions.map((one, place) => {
    const filled = { said: label(one.said), mine: label(one.mine), story: label(one.story) };
    const code = one.said ? "record-decision" : "record-undecided";
    return { label: `${step}. ${names[place]}`, text: `${say(`mark-${verdict(one)}`)}: ${say(code, filled)}` };
  });
  return [
    ...lines,
    { label: `${step}. ${say("record-conditions")}`, text: chosen.join("; ") || say("record-none") },
    { label: `${step}. ${say("record-facts")}`, text: read.join(" ") || say("record-none") },
  ];
}
