// What stands below a step of an exercise once it is compared: decisions, facts, conditions.
//
// Every word is in the page as built, by widgets/exercise.py. This file says which word fits.

import { compared, inWords, questionOf, withFact } from "./exercise-facts.js";

/** @import { Facts } from "./exercise-facts.js" */
/** @import { Pairs } from "./reader.js" */

/** @typedef {{ key: string, said: string, mine: string, story: string, before: string }} Decision statuses of one answer */
/** @typedef {{ key: string, finding: string, decides: boolean, ticked: boolean }} Condition */
/** @typedef {(code: string, filled?: Record<string, string | number>) => string} Say */
/** @typedef {(pairs: Pairs) => Promise<{ statuses: string[], html: string } | undefined>} Answer */

/**
 * Which of the three differ: what was said, the rules on the reader's facts, and the rules on the story's.
 * @param {Decision} decision
 */
export function verdict({ said, mine, story }) {
  if (!said) return "none";
  if (said === story) return mine === story ? "right" : "other-facts";
  if (said === mine) return "reading";
  return mine === story ? "rule" : "both";
}

/**
 * @param {Decision} decision
 * @param {string} question
 * @param {string} html the answer on the story's facts, whole
 * @param {(status: string) => string} label
 * @param {Say} say
 */
export function decisionItem(decision, question, html, label, say) {
  const code = verdict(decision);
  const { said, mine, story, before } = decision;
  const item = document.createElement("li");
  item.dataset.verdict = code;
  const filled = { said: label(said), mine: label(mine), story: label(story) };
  item.append(
    made("strong", question),
    made("span", say(`mark-${code}`), "exercise-mark"),
    made("p", say(`decision-${code}`, filled)),
  );
  if (before && before !== story) item.append(made("p", say("changed", { before: label(before) })));
  const why = made("details", "");
  why.append(made("summary", say("why")));
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const section = holder.content.querySelector(`[data-answer="${decision.key}"]`);
  for (const reasons of section?.querySelectorAll("details:has(.answer-why)") ?? []) reasons.toggleAttribute("open", true);
  // The question stands above already.
  section?.querySelector("h3")?.remove();
  if (section) why.append(section);
  item.append(why);
  return item;
}

/**
 * A line for each fact that was read otherwise than the story gives it, with what that alone changes.
 * @param {{ form: HTMLFormElement, mine: Facts, story: Facts, storyPairs: Pairs, statuses: string[], names: string[] }} readings
 * @param {Answer} answer
 * @param {(fact: string) => Node | undefined} sources
 * @param {Say} say
 */
export async function factItems({ form, mine, story, storyPairs, statuses, names }, answer, sources, say) {
  /** @type {HTMLLIElement[]} */
  const items = [];
  for (const name of compared(mine, story).different) {
    const item = document.createElement("li");
    const words = [mine, story].map((facts) => inWords(form, name, facts.get(name), say("not-known")));
    item.append(made("strong", questionOf(form, name)));
    item.append(made("p", say("fact-differs", { mine: words[0], story: words[1] })));
    const alone = await answer(withFact(storyPairs, name, mine));
    if (alone) {
      const changed = names.filter((_, place) => alone.statuses[place] !== statuses[place]);
      item.append(made("p", changed.length ? say("fact-changes", { answers: changed.join(", ") }) : say("fact-idle")));
    }
    const cited = sources(name);
    if (cited) item.append(cited);
    items.push(item);
  }
  return items;
}

/**
 * Leaves of a condition's line what fits.
 * @param {HTMLElement} line
 * @param {Condition} condition
 * @param {Say} say
 */
export function showCondition(line, { finding, decides, ticked }, say) {
  for (const text of /** @type {NodeListOf<HTMLElement>} */ (line.querySelectorAll("[data-finding]"))) {
    text.hidden = text.dataset.finding !== finding;
  }
  const chosen = line.querySelector(".exercise-chosen");
  if (chosen) chosen.textContent = decides || ticked ? say(codeOf(decides, ticked)) : "";
  const item = line.closest("li");
  if (item) item.hidden = !decides && !ticked;
}

/**
 * @param {boolean} decides
 * @param {boolean} ticked
 */
function codeOf(decides, ticked) {
  if (!ticked) return "deciding";
  return decides ? "chosen-deciding" : "chosen";
}

/**
 * The conditions of a step, as its part of the page has them.
 * @param {HTMLElement} step
 * @param {Set<string>} ticked
 * @returns {Condition[]}
 */
export function conditionsOf(step, ticked) {
  return (step.dataset.conditions ?? "").split(" ").map((text) => {
    const [key, finding] = text.split("=");
    return { key, finding: finding.replace("!", ""), decides: finding.endsWith("!"), ticked: ticked.has(key) };
  });
}

/**
 * The statuses in a reply's answers, in their order.
 * @param {string} html
 */
export function statusesOf(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return [...holder.content.querySelectorAll("[data-answer]")].map((one) => one.getAttribute("data-status") ?? "");
}

/**
 * @param {string} tag
 * @param {string} text
 * @param {string} [className]
 */
function made(tag, text, className = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
