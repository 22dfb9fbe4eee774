// Counting working days and months for the port. The bank holidays are those of the rules, given with the page.

/** @import { Facts } from "./rules.js" */

const DAY_IN_MS = 86_400_000;

/** @param {Date} day */
const iso = (day) => day.toISOString().slice(0, 10);

/**
 * @param {string} start a day as YYYY-MM-DD, which is day 0
 * @param {number} count of working days; below 0 to count back
 * @param {Set<string>} holidays
 */
function workingDays(start, count, holidays) {
  const step = Math.sign(count) * DAY_IN_MS;
  let day = new Date(start);
  for (let left = Math.abs(count); left > 0; ) {
    day = new Date(day.getTime() + step);
    if (day.getUTCDay() % 6 && !holidays.has(iso(day))) left -= 1;
  }
  return iso(day);
}

/**
 * @param {string} start
 * @param {number} count
 */
function monthsAfter(start, count) {
  const [year, month, day] = start.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return iso(new Date(Date.UTC(year, month - 1 + count, Math.min(day, last))));
}

/**
 * What falls due, by what it is called; null where nothing does.
 * @param {Facts} facts
 * @param {{ notification: string, rapid_review: string }} answers
 * @param {Set<string>} holidays
 * @returns {Record<string, string | null>}
 */
export function due(facts, { notification, rapid_review: review }, holidays) {
  const { aware_on: aware, notified_on: notified, review_decided_on: decided } = facts;
  const publishBy = decided ? monthsAfter(decided, 6) : null;
  const publishOn = facts.publish_on || publishBy;
  return {
    notification: aware && notification !== "not_required" ? workingDays(aware, 5, holidays) : null,
    rapid_review: notified && review !== "not_required" ? workingDays(notified, 15, holidays) : null,
    publish_by: publishBy,
    copies_by: publishOn ? workingDays(publishOn, -7, holidays) : null,
  };
}
