// <case-timeline>: sends dates to Python and puts what falls due on the page; offers it as a calendar file.
//
// The form, the example and every sentence stand in the page as built, by widgets/timeline.py. What a calendar file
// says comes from Python too; how such a file is written is the library's business.

import { importPart } from "./build.js";
import { FormElement } from "./form-element.js";
import { download } from "./reader.js";

/** @import { Reply } from "./form-element.js" */

/** @typedef {{ uid: string, day: string, title: string, description: string }} Entry */
/** @typedef {{ maker: string, entries: Entry[] }} CalendarEntries */
/** @typedef {typeof import("ical.js").default} Library */

// The standard's 75, less the blank that begins a folded line, which the library does not count.
const LONGEST_LINE = 74;

/** @extends {FormElement<Reply & { result: string }>} */
class CaseTimeline extends FormElement {
  get question() {
    return "timeline";
  }

  /** @param {{ result: string }} reply */
  show(reply) {
    this.replace(".timeline-result", reply.result);
    return reply.result !== "";
  }

  /** @param {string} action */
  pressed(action) {
    return action === "file" ? this.#saveFile() : undefined;
  }

  async #saveFile() {
    const reply = await this.take("calendar_file");
    if (reply === undefined) return;
    /** @type {CalendarEntries} */
    const { maker, entries } = JSON.parse(reply);
    if (!entries.length) return this.say(".tool-done", "file-empty");
    const library = await importPart("ical.js").catch(() => undefined);
    if (!library) return this.failed("download");
    download(fileOf(library.default, maker, entries), "text/calendar", "fictional-dates.ics");
    this.say(".tool-done", "file-saved");
  }
}

/**
 * @param {Library} ical
 * @param {string} maker
 * @param {Entry[]} entries
 */
function fileOf(ical, maker, entries) {
  ical.foldLength = LONGEST_LINE;
  const calendar = new ical.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", maker);
  const stamp = ical.Time.fromJSDate(new Date(), true);
  for (const { uid, day, title, description } of entries) {
    const event = new ical.Component("vevent");
    event.addPropertyWithValue("uid", uid);
    event.addPropertyWithValue("dtstamp", stamp);
    event.addPropertyWithValue("dtstart", ical.Time.fromDateString(day)); // a date alone: the whole day
    event.addPropertyWithValue("summary", title);
    event.addPropertyWithValue("description", description);
    event.addPropertyWithValue("transp", "TRANSPARENT"); // nobody is busy because of it
    calendar.addSubcomponent(event);
  }
  return `${calendar}\r\n`;
}

customElements.define("case-timeline", CaseTimeline);
