// The rules as a competent developer would write them in JavaScript by hand: the rival that the table is measured
// against. Nothing of this reaches the site. A test holds every status against the Python module.
//
// A truth is true, false, or null while it is not known.

const ALL_CARE = ["none", "looked_after", "care_leaver", "other_care_experience"];
const OLDEST = 120;

/**
 * @typedef {object} Facts
 * @property {number | null} [age]
 * @property {number | null} [age_at_death]
 * @property {string | null} [care_status]
 * @property {string | null} [outcome]
 * @property {string | null} [abuse_or_neglect]
 * @property {string[]} [circumstances]
 * @property {Record<string, string>} [lessons]
 * @property {Record<string, string>} [systemic_learning]
 * @property {string | null} [incident_place]
 * @property {string | null} [home_place]
 * @property {string | null} [aware_on] a day as YYYY-MM-DD
 * @property {string | null} [notified_on]
 * @property {string | null} [review_decided_on]
 * @property {string | null} [publish_on]
 */
/** @typedef {boolean | null} Truth */

const JUDGEMENTS = 28;

/** @param {Truth[]} truths @returns {Truth} */
const all = (...truths) => (truths.includes(false) ? false : truths.includes(null) ? null : true);
/** @param {Truth[]} truths @returns {Truth} */
const any = (...truths) => (truths.includes(true) ? true : truths.includes(null) ? null : false);
/** @param {string | null | undefined} value @param {string[]} accepted @returns {Truth} */
const is = (value, ...accepted) => (value == null || value === "unknown" ? null : accepted.includes(value));

/**
 * Whether an age between two is in a range, its end excluded.
 * @param {[number, number]} ages
 * @param {number} from
 * @param {number} to
 * @returns {Truth}
 */
function between([low, high], from, to) {
  if (low >= from && high < to) return true;
  return high < from || low >= to ? false : null;
}

/**
 * Whether ages and care status can be true together.
 * @param {Facts} facts
 */
function agrees({ age, age_at_death: atDeath, care_status: care }) {
  const onTheDay = atDeath ?? age;
  if (age != null && atDeath != null && atDeath < age) return false;
  if (care === "looked_after" && Math.max(age ?? 0, atDeath ?? 0) >= 18) return false;
  return !(care === "care_leaver" && onTheDay != null && onTheDay < 16);
}

/**
 * @param {Facts} facts
 * @returns {{ ages: [number, number], atDeath: [number, number] }}
 */
function possibleAges({ age, age_at_death: atDeath, care_status: care }) {
  let low = age ?? 0;
  let high = age ?? OLDEST;
  if (atDeath != null) high = Math.min(high, atDeath);
  if (care === "looked_after") high = Math.min(high, 17);
  if (care === "care_leaver" && atDeath == null) low = Math.max(low, 16);
  return { ages: [low, high], atDeath: atDeath == null ? [low, high] : [atDeath, atDeath] };
}

/**
 * @param {Facts} facts
 * @returns {Truth}
 */
function hasLesson({ lessons = {}, systemic_learning: systemic = {} }) {
  const judged = [...Object.values(lessons), ...Object.values(systemic)].filter((one) => one !== "unknown");
  if (judged.includes("yes")) return true;
  return judged.length === JUDGEMENTS ? false : null;
}

/**
 * @param {Truth} truth
 * @param {string} yes
 * @param {string} no
 * @param {boolean} unsettled whether no source settles it
 */
const status = (truth, yes, no, unsettled) =>
  truth === null ? (unsettled ? "seek_advice" : "undetermined") : truth ? yes : no;

/**
 * The answers to a case, or null where its facts cannot be true together.
 * @param {Facts} facts
 */
export function assess(facts) {
  if (!agrees(facts)) return null;
  if (facts.incident_place === "outside_england" && facts.home_place === "outside_england") return null;
  const { ages, atDeath } = possibleAges(facts);
  const care =
    facts.care_status == null ? ALL_CARE.filter((one) => agrees({ ...facts, care_status: one })) : [facts.care_status];
  const careIs = (/** @type {string} */ one) => (care.includes(one) ? (care.length === 1 ? true : null) : false);
  const died = is(facts.outcome, "died");
  const unclearChild = Boolean(facts.circumstances?.length);
  const unclearCare = careIs("other_care_experience") === true && between(atDeath, 16, 25) !== false;

  const harm = all(unclearChild ? null : between(ages, 0, 18), is(facts.outcome, "died", "seriously_harmed"));
  const abuse = is(facts.abuse_or_neglect, "known", "suspected");
  const serious = all(harm, abuse);
  const lookedAfter = all(careIs("looked_after"), died);
  const careLeaver = all(unclearCare ? null : careIs("care_leaver"), died, between(atDeath, 0, 25));
  const criteria = all(serious, hasLesson(facts));

  const routes = { serious_incident: serious, looked_after_death: lookedAfter, care_leaver_death: careLeaver };
  const advice = (serious === null && unclearChild) || (careLeaver === null && unclearCare);
  const met = status(criteria, "met", "not_met", unclearChild);
  return {
    notification: status(any(serious, lookedAfter, careLeaver), "required", "not_required", advice),
    rapid_review: status(serious, "required", "not_required", unclearChild),
    lcspr_criteria: met,
    commissioning: { met: "for_partners", not_met: "not_applicable" }[met] ?? met,
    routes: Object.entries(routes).flatMap(([route, truth]) => (truth ? [route] : [])),
    openRoutes: Object.entries(routes).flatMap(([route, truth]) => (truth === null ? [route] : [])),
    by: submitter(facts, serious, any(lookedAfter, careLeaver)),
  };
}

/**
 * @param {Facts} facts
 * @param {Truth} serious
 * @param {Truth} death whether it is that of a looked-after child or a care leaver
 * @returns {string | null}
 */
function submitter({ incident_place: incident, home_place: home }, serious, death) {
  if (serious === false) return death ? "responsible_authority" : death === null ? "unknown" : null;
  if (incident === "this_area") return "this_authority";
  if (incident === "elsewhere_in_england") return "authority_of_incident";
  if (incident !== "outside_england") return "unknown";
  if (home === "this_area") return "this_authority";
  return home === "elsewhere_in_england" ? "home_authority" : "unknown";
}
