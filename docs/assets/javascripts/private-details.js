// Says politely, beside a field of free text, when what is typed looks like details of a real person.
// Nothing is blocked, kept or sent; the sentences stand in the page's templates.

/** The check digit of an NHS number: its first nine digits weigh ten down to two. @param {string} digits */
function isNhsNumber(digits) {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

const NHS_NUMBER = /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;
const POSTCODE = /\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Z]?\d[A-Z\d]? ?\d[ABD-HJLNP-Z]{2})\b/i;
const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]{2,}/;
const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const YEAR = "(?:19|20)\\d{2}";
const BIRTH = new RegExp(
  [
    `\\b\\d{1,2}[./ -]\\d{1,2}[./ -](?:${YEAR}|\\d{2})\\b`,
    `\\b${YEAR}[./-]\\d{1,2}[./-]\\d{1,2}\\b`,
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTHS})[a-z]*,? ${YEAR}\\b`,
    `\\b(?:${MONTHS})[a-z]* \\d{1,2}(?:st|nd|rd|th)?,? ${YEAR}\\b`,
  ].join("|"),
  "i",
);

/** What some words look like, by the name of its template, or nothing. @param {string} text */
function looksLike(text) {
  if ([...text.matchAll(NHS_NUMBER)].some(([found]) => isNhsNumber(found.replace(/\D/g, "")))) {
    return "nhs-number";
  }
  if (EMAIL.test(text)) {
    return "email";
  }
  if (BIRTH.test(text)) {
    return "birth";
  }
  return POSTCODE.test(text) ? "postcode" : "";
}

/** @param {EventTarget | null} target */
function freeText(target) {
  const isField = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && /^(text|search)$/.test(target.type));
  return isField ? target : null;
}

/** The place beside a field where a warning is said: the field's own, or a new one. @param {HTMLElement} field */
function place(field) {
  const named = (field.getAttribute("aria-describedby") ?? "").split(" ");
  const own = named.map((id) => document.getElementById(id)).find((one) => one?.matches(".private-details"));
  if (own) {
    return own;
  }
  const made = document.createElement("p");
  made.className = "private-details";
  made.id = `private-details-${document.querySelectorAll(".private-details").length}`;
  made.setAttribute("role", "status");
  field.after(made);
  field.setAttribute("aria-describedby", [...named, made.id].join(" ").trim());
  return made;
}

// A status is only read out if it was there before its words: so it comes with the focus.
addEventListener("focusin", ({ target }) => {
  const field = freeText(target);
  if (field) {
    place(field);
  }
});

addEventListener("input", ({ target }) => {
  const field = freeText(target);
  if (field) {
    const kind = looksLike(field.value);
    const said = kind ? document.querySelector(`template[data-private="${kind}"]`) : null;
    const words = said instanceof HTMLTemplateElement ? (said.content.textContent ?? "") : "";
    const status = place(field);
    // Saying the same again at every key would talk over the typing.
    if (status.textContent !== words) {
      status.textContent = words;
    }
  }
});
