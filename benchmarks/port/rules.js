// The rules again, by hand, in JavaScript: what a competent developer would write who needs no sources and no reasons.
//
// It exists to be raced against, never to be asked: tests/benchmarks/test_port.py holds it to the Python module.

/**
 * What benchmarks/port_words.py writes: sentences and bank holidays, so that no second copy of either can go stale.
 * @typedef {object} Words
 * @property {Record<string, string>} names of the four answers
 * @property {Record<string, string>} labels of the statuses
 * @property {Record<string, string>} headlines
 * @property {Record<string, string>} routes
 * @property {Record<string, string>} by
 * @property {string[]} holidays as YYYY-MM-DD
 */

/** @typedef {"yes" | "no" | "unknown"} Truth */
/** @typedef {Record<string, any>} Facts as `criteria.assess` takes them */
/** @typedef {{ status: string, headline: string[], due?: string, routes?: string[], by?: string }} Answer */

const OLDEST = 120;
const LESSON_GROUPS = ["lessons", "systemic_learning"];
const LESSONS = 28;
const CHOICES = {
  care_status: ["none", "looked_after", "care_leaver", "other_care_experience"],
  outcome: ["died", "seriously_harmed", "not_seriously_harmed"],
  abuse_or_neglect: ["known", "suspected", "not_suspected"],
};
const NOTIFY_WITHIN = 5;
const REVIEW_WITHIN = 15;

/**
 * @param {Facts} facts
 * @param {Words} words
 * @returns {Record<string, Answer> | undefined} nothing where the facts cannot be true together
 */
export function assess(facts, words) {
  if (contradicts(facts)) return undefined;
  const circumstances = facts.circumstances ?? [];
  const [youngest, oldest] = ageBounds(facts);
  const ages = among(youngest, oldest, 0, 17);
  const openChild = circumstances.length > 0;
  const died = is(facts, "outcome", ["died"]);
  const statuses = openToCareStatus(facts);
  const ageAtDeath = known(facts.age_at_death) ? [facts.age_at_death, facts.age_at_death] : [youngest, oldest];

  const limb1 = all(openChild ? "unknown" : ages, is(facts, "outcome", ["died", "seriously_harmed"]));
  const incident = all(limb1, is(facts, "abuse_or_neglect", ["known", "suspected"]));
  const criteria = all(incident, lesson(facts));
  const lookedAfter = all(settled(statuses, "looked_after"), died);
  const openLeaver =
    statuses.length === 1 && statuses[0] === "other_care_experience" && among(ageAtDeath[0], ageAtDeath[1], 16, 24) !== "no";
  const leaver = all(
    openLeaver ? "unknown" : settled(statuses, "care_leaver"),
    died,
    among(ageAtDeath[0], ageAtDeath[1], 0, 24),
  );

  const routes = { serious_incident: incident, looked_after_death: lookedAfter, care_leaver_death: leaver };
  const unsettled = (openChild && incident === "unknown") || (openLeaver && leaver === "unknown");
  const open = (/** @type {boolean} */ advice) => (advice ? "seek_advice" : "undetermined");
  const notification = { yes: "required", no: "not_required", unknown: open(unsettled) }[any(...Object.values(routes))];
  const review = { yes: "required", no: "not_required", unknown: open(openChild) }[incident];
  const lcspr = { yes: "met", no: "not_met", unknown: open(openChild) }[criteria];
  const commissioning = { met: "for_partners", not_met: "not_applicable" }[lcspr] ?? lcspr;
  const taken = Object.entries(routes).flatMap(([name, truth]) => (truth === "yes" ? [name] : []));
  const by = submitter(facts, incident, any(lookedAfter, leaver));
  const told = taken.map((route) => words.routes[route]);
  const line = (/** @type {string} */ key, /** @type {string} */ status) => [words.headlines[`${key} ${status}`]];
  return {
    notification: {
      status: notification,
      headline: [
        ...(taken.length ? told : line("notification", notification)),
        ...(by && words.by[by] ? [words.by[by]] : []),
      ],
      due: notification === "not_required" ? undefined : after(facts.aware_on, NOTIFY_WITHIN, words.holidays),
      routes: taken,
      by,
    },
    rapid_review: {
      status: review,
      headline: line("rapid_review", review),
      due: review === "not_required" ? undefined : after(facts.notified_on, REVIEW_WITHIN, words.holidays),
    },
    lcspr_criteria: { status: lcspr, headline: line("lcspr_criteria", lcspr) },
    commissioning: { status: commissioning, headline: line("commissioning", commissioning) },
  };
}

/** @param {Facts} facts */
function contradicts(facts) {
  const { age, age_at_death: atDeath, care_status: care } = facts;
  if (known(age) && known(atDeath) && atDeath < age) return true;
  if (care === "looked_after" && Math.max(age ?? 0, atDeath ?? 0) > 17) return true;
  const day = known(atDeath) ? atDeath : age;
  return care === "care_leaver" && known(day) && day < 16;
}

/**
 * @param {Facts} facts
 * @returns {[number, number]} the youngest and the oldest that the child can have been
 */
function ageBounds({ age, age_at_death: atDeath, care_status: care }) {
  if (known(age)) return [age, age];
  const oldest = Math.min(known(atDeath) ? atDeath : OLDEST, care === "looked_after" ? 17 : OLDEST);
  return [care === "care_leaver" && !known(atDeath) ? 16 : 0, oldest];
}

/** @param {Facts} facts */
function openToCareStatus(facts) {
  const { care_status: care } = facts;
  return known(care) ? [care] : CHOICES.care_status.filter((one) => !contradicts({ ...facts, care_status: one }));
}

/**
 * @param {Facts} facts
 * @returns {Truth}
 */
function lesson(facts) {
  const judged = LESSON_GROUPS.flatMap((group) => Object.values(facts[group] ?? {}));
  if (judged.includes("yes")) return "yes";
  return judged.filter((one) => one === "no").length === LESSONS ? "no" : "unknown";
}

/**
 * @param {Facts} facts
 * @param {Truth} incident
 * @param {Truth} death
 */
function submitter(facts, incident, death) {
  if (incident === "no") return death === "no" ? undefined : death === "yes" ? "responsible_authority" : "unknown";
  if (facts.incident_place === "this_area") return "this_authority";
  if (facts.incident_place === "elsewhere_in_england") return "authority_of_incident";
  if (facts.incident_place !== "outside_england") return "unknown";
  return { this_area: "this_authority", elsewhere_in_england: "home_authority" }[String(facts.home_place)] ?? "unknown";
}

/**
 * @param {string | undefined} start a day as YYYY-MM-DD
 * @param {number} days working days
 * @param {string[]} holidays
 */
function after(start, days, holidays) {
  if (!start) return undefined;
  const day = new Date(`${start}T00:00Z`);
  for (let counted = 0; counted < days; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0 && !holidays.includes(iso(day))) counted += 1;
  }
  return iso(day);
}

/** @param {Date} day */
function iso(day) {
  return day.toISOString().slice(0, 10);
}

/** @param {unknown} value */
function known(value) {
  return value !== undefined && value !== null && value !== "" && value !== "unknown";
}

/**
 * @param {Facts} facts
 * @param {keyof typeof CHOICES} key
 * @param {string[]} accepted
 * @returns {Truth}
 */
function is(facts, key, accepted) {
  return known(facts[key]) ? (accepted.includes(facts[key]) ? "yes" : "no") : "unknown";
}

/**
 * @param {string[]} possible
 * @param {string} wanted
 * @returns {Truth}
 */
function settled(possible, wanted) {
  if (!possible.includes(wanted)) return "no";
  return possible.length === 1 ? "yes" : "unknown";
}

/**
 * Whether every, no or some number from `low` to `high` lies between two others.
 * @param {number} low
 * @param {number} high
 * @param {number} from
 * @param {number} to
 * @returns {Truth}
 */
function among(low, high, from, to) {
  if (low >= from && high <= to) return "yes";
  return high < from || low > to ? "no" : "unknown";
}

/**
 * @param {Truth[]} parts
 * @returns {Truth}
 */
function all(...parts) {
  if (parts.includes("no")) return "no";
  return parts.includes("unknown") ? "unknown" : "yes";
}

/**
 * @param {Truth[]} parts
 * @returns {Truth}
 */
function any(...parts) {
  if (parts.includes("yes")) return "yes";
  return parts.includes("unknown") ? "unknown" : "no";
}
