// The days of a table: what falls due from each, which are counted, and how a day reads. Counts no days, looks them up.

/**
 * @typedef {object} Calendar
 * @property {Record<string, number>} months how many days each month has, by year and month
 * @property {string} weekdays for each day the place of its name
 * @property {string} off for each day whether it is one of a weekend
 * @property {Record<string, string>} holidays
 * @property {string} announced the last day whose bank holidays are announced
 * @property {Record<string, [number | null, number][]>} due for each clock how far off the day is that falls due, in runs
 * @property {Record<"weekday" | "short_weekday" | "month" | "short_month", string[]>} names
 * @property {Record<string, string>} forms how a day reads, and a list of days
 */

/** @type {Calendar} for tables that have no days */
export const NO_DAYS = {
  months: {},
  weekdays: "",
  off: "",
  holidays: {},
  announced: "",
  due: {},
  names: { weekday: [], short_weekday: [], month: [], short_month: [] },
  forms: {},
};

/** The days of the holiday data, by number from the first. */
export class Days {
  #calendar;
  /** @type {string[]} */
  #days = [];
  /** @type {Map<string, number>} */
  #numbers;
  /** @type {number[][]} */
  #months = [];
  /** @type {number[]} */
  #monthOf = [];
  /** @type {Record<string, (number | null)[]>} */
  #due = {};

  /** @param {Calendar} calendar */
  constructor(calendar) {
    this.#calendar = calendar;
    for (const [month, days] of Object.entries(calendar.months)) {
      const place = this.#months.push([]) - 1;
      for (let day = 1; day <= days; day += 1) {
        this.#months[place].push(this.#days.push(`${month}-${String(day).padStart(2, "0")}`) - 1);
        this.#monthOf.push(place);
      }
    }
    this.#numbers = new Map(this.#days.map((day, number) => [day, number]));
    for (const [clock, runs] of Object.entries(calendar.due)) {
      this.#due[clock] = runs.flatMap(([distance, days]) => new Array(days).fill(distance));
    }
  }

  /** @param {string} day as YYYY-MM-DD */
  number(day) {
    return this.#numbers.get(day);
  }

  /**
   * @param {number} day
   * @param {string} clock
   */
  due(day, clock) {
    const distance = this.#due[clock][day];
    return distance === null ? undefined : day + distance;
  }

  /**
   * The days that a count from one day to another, before or after it, counts, in its order.
   * @param {number} start
   * @param {number} due
   */
  counted(start, due) {
    return [...this.#between(start, due), due].filter((day) => this.kind(day) === "working");
  }

  /**
   * Those that it passes over.
   * @param {number} start
   * @param {number} due
   */
  passed(start, due) {
    return this.#between(start, due).filter((day) => this.kind(day) !== "working");
  }

  /**
   * @param {number} start
   * @param {number} due
   */
  #between(start, due) {
    const step = due > start ? 1 : -1;
    const days = [];
    for (let day = start + step; day !== due; day += step) days.push(day);
    return days;
  }

  /**
   * What a day is, as counts and calendars see it.
   * @param {number} day
   * @returns {"working" | "weekend" | "holiday"}
   */
  kind(day) {
    if (this.holiday(day)) return "holiday";
    return this.#calendar.off[day] === "1" ? "weekend" : "working";
  }

  /**
   * The number of the month that a day lies in.
   * @param {number} day
   */
  month(day) {
    return this.#monthOf[day];
  }

  /** @param {number} month */
  ofMonth(month) {
    return this.#months[month];
  }

  /**
   * The place of a day in its week, from 0.
   * @param {number} day
   */
  weekday(day) {
    return Number(this.#calendar.weekdays[day]);
  }

  /** @param {number} day */
  holiday(day) {
    return this.#calendar.holidays[this.#days[day]];
  }

  /** @param {number} day */
  isAnnounced(day) {
    return this.#days[day] <= this.#calendar.announced;
  }

  /**
   * The parts of a day's name, by their name in forms.
   * @param {number} day
   */
  named(day) {
    const iso = this.#days[day];
    const [year, month, date] = iso.split("-").map(Number);
    const { names } = this.#calendar;
    return {
      iso,
      weekday: names.weekday[this.weekday(day)],
      short_weekday: names.short_weekday[this.weekday(day)],
      day: String(date),
      month: names.month[month - 1],
      short_month: names.short_month[month - 1],
      year: String(year),
    };
  }

  /**
   * @param {number} day
   * @param {string} form
   */
  inWords(day, form) {
    return put(this.#calendar.forms[form], this.named(day));
  }

  /**
   * @param {"counted" | "passed"} form
   * @param {number[]} days
   */
  list(form, days) {
    const { forms } = this.#calendar;
    const items = days.map((day, place) => {
      return put(forms[form], { number: String(place + 1), day: this.inWords(day, "short"), name: this.holiday(day) });
    });
    return items.join(forms.between);
  }
}

/**
 * @param {string} form
 * @param {Record<string, string>} values
 */
export function put(form, values) {
  return form.replace(/\{([^{}]+)\}/g, (_, name) => values[name]);
}
