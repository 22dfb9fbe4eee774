// Lays out the months of a timeline from a table: which day carries what is looked up, the texts are the table's.
//
// The other side of widgets/month_grid.py, whose pieces the forms are.

import { put } from "./table-days.js";

/** @import { Days } from "./table-days.js" */

/**
 * @typedef {object} Forms HTML with holes
 * @property {string} section a month
 * @property {string} month_name
 * @property {string} week
 * @property {string} blank a day of another month
 * @property {Record<string, Record<string, string>>} cell by what a day is, and by its frame, as are items
 * @property {Record<string, Record<string, string>>} item
 * @property {string} item_day
 * @property {string} between the days of one item
 * @property {Record<"announced" | "unannounced", string>} holiday
 * @property {string} quiet
 * @property {Record<"year" | "years", string>} quiet_name of several months, in one year or in more
 */

/**
 * @typedef {object} Entry one date of a timeline; those that share a day come in their order
 * @property {number} day
 * @property {string} mark
 * @property {string} frame
 * @property {number} [start] where the count to this day starts, if there is one
 * @property {string} number the form of a number that is counted
 */

/** @typedef {{ marks: string, numbers: string, frame: string }} Carried */

const WEEK = 7;

/**
 * Every month from the first of some dates to the last; those in which nothing happens are summed up.
 * @param {Days} days
 * @param {Forms} forms
 * @param {Entry[]} entries by day
 */
export function monthsOf(days, forms, entries) {
  const carried = carriedBy(days, entries);
  const busy = [...carried].filter(([, { marks, numbers }]) => marks || numbers).map(([day]) => days.month(day));
  let html = "";
  /** @type {number[]} */
  let quiet = [];
  for (let month = Math.min(...busy); month <= Math.max(...busy); month += 1) {
    if (!busy.includes(month)) {
      quiet.push(month);
    } else {
      html += quietMonths(days, forms, quiet) + section(days, forms, days.ofMonth(month), carried);
      quiet = [];
    }
  }
  return html;
}

/**
 * What each day carries that is marked, counted, or passed over by a count.
 * @param {Days} days
 * @param {Entry[]} entries
 */
function carriedBy(days, entries) {
  /** @type {Map<number, Carried>} */
  const carried = new Map();
  const on = (/** @type {number} */ day) => {
    const found = carried.get(day) ?? { marks: "", numbers: "", frame: "" };
    carried.set(day, found);
    return found;
  };
  for (const { day, mark, frame, start, number } of entries) {
    on(day).marks += mark;
    on(day).frame = frame; // of several the last: on one day, what is due comes after what was given
    if (start === undefined) continue;
    days.counted(start, day).forEach((one, place) => (on(one).numbers += put(number, { number: String(place + 1) })));
    days.passed(start, day).forEach(on);
  }
  return carried;
}

/**
 * @param {Days} days
 * @param {Forms} forms
 * @param {number[]} months
 */
function quietMonths(days, forms, months) {
  if (!months.length) return "";
  const [first, last] = [months[0], months[months.length - 1]].map((month) => days.named(days.ofMonth(month)[0]));
  const several = first.year === last.year ? forms.quiet_name.year : forms.quiet_name.years;
  const name = put(months.length === 1 ? forms.month_name : several, {
    ...first,
    last_month: last.month,
    last_year: last.year,
  });
  return put(forms.quiet, { name });
}

/**
 * @param {Days} days
 * @param {Forms} forms
 * @param {number[]} ofMonth its days
 * @param {Map<number, Carried>} carried
 */
function section(days, forms, ofMonth, carried) {
  const name = put(forms.month_name, days.named(ofMonth[0]));
  return put(forms.section, {
    name,
    weeks: weeks(days, forms, ofMonth, carried),
    items: items(days, forms, ofMonth.filter((day) => carried.has(day)), carried),
  });
}

/**
 * @param {Days} days
 * @param {Forms} forms
 * @param {number[]} ofMonth
 * @param {Map<number, Carried>} carried
 */
function weeks(days, forms, ofMonth, carried) {
  const cells = new Array(days.weekday(ofMonth[0])).fill(forms.blank);
  for (const day of ofMonth) {
    const form = forms.cell[days.kind(day)][carried.get(day)?.frame ?? ""];
    cells.push(put(form, { ...days.named(day), words: words(days, forms, day, carried) }));
  }
  while (cells.length % WEEK) cells.push(forms.blank);
  let html = "";
  for (let start = 0; start < cells.length; start += WEEK) {
    html += put(forms.week, { cells: cells.slice(start, start + WEEK).join("") });
  }
  return html;
}

/**
 * The days that carry something, one by one; the two of a weekend together where neither is marked.
 * @param {Days} days
 * @param {Forms} forms
 * @param {number[]} shown
 * @param {Map<number, Carried>} carried
 */
function items(days, forms, shown, carried) {
  const isPlain = (/** @type {number} */ day) => days.kind(day) === "weekend" && !carried.get(day)?.marks;
  let html = "";
  for (let place = 0; place < shown.length; place += 1) {
    const day = shown[place];
    const together = [day];
    if (isPlain(day) && shown[place + 1] === day + 1 && isPlain(day + 1)) {
      together.push(day + 1);
      place += 1;
    }
    html += put(forms.item[days.kind(day)][carried.get(day)?.frame ?? ""], {
      days: together.map((one) => put(forms.item_day, days.named(one))).join(forms.between),
      words: words(days, forms, day, carried),
    });
  }
  return html;
}

/**
 * @param {Days} days
 * @param {Forms} forms
 * @param {number} day
 * @param {Map<number, Carried>} carried
 */
function words(days, forms, day, carried) {
  const name = days.holiday(day);
  const holiday = name ? put(forms.holiday[days.isAnnounced(day) ? "announced" : "unannounced"], { name }) : "";
  const { marks, numbers } = carried.get(day) ?? { marks: "", numbers: "" };
  return holiday + marks + numbers;
}
