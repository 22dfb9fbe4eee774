// The form of <case-rationale>: what it holds, and how that reads in the record, beside the model, on paper, in a file.
//
// Every word is the page's: labels are read off the form, the others are asked for by their code.

/** @typedef {{ decision: string, reasons: string[], text: string, holds: string[], compared: boolean }} Written */

/**
 * @param {HTMLFormElement} form
 * @param {boolean} compared whether it was compared with the model answer
 * @returns {Written}
 */
export function writtenIn(form, compared) {
  const given = new FormData(form);
  return {
    decision: String(given.get("decision") ?? ""),
    reasons: given.getAll("reasons").map(String),
    text: String(given.get("text")),
    holds: given.getAll("holds").map(String),
    compared,
  };
}

/**
 * Puts what was written into the form. It may come from a file that somebody changed: what is missing stays blank.
 * @param {HTMLFormElement} form
 * @param {Partial<Written> | undefined} written nothing clears
 */
export function fillIn(form, written) {
  const chosen = [written?.decision].concat(written?.reasons ?? [], written?.holds ?? []);
  for (const one of form.elements) {
    if (one instanceof HTMLInputElement) one.checked = chosen.includes(one.value);
    if (one instanceof HTMLTextAreaElement) one.value = written?.text ?? "";
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {Written} written
 * @param {(code: string) => string} words gives words of the page
 * @param {(reason: string) => string} worth gives what the rules say that a reason is worth
 */
export function linesOf(form, { decision, reasons, text, holds, compared }, words, worth) {
  const parts = [...form.querySelectorAll("input")].filter((one) => one.name === "holds").map((one) => one.value);
  /** @param {string[]} ones */
  const named = (ones) => ones.map((one) => labelOf(form, one)).join(", ") || words("nothing");
  const relied = reasons.map((one) => `${labelOf(form, one)} ${worth(one)}`);
  return [
    { label: words("decision"), text: decision ? labelOf(form, decision) : words("no-decision") },
    ...(relied.length ? relied : [words("no-reason")]).map((one) => ({ label: words("reason"), text: one })),
    { label: words("text"), text: text || words("no-text") },
    { label: words("ticked"), text: named(holds) },
    { label: words("not-ticked"), text: named(parts.filter((one) => !holds.includes(one))) },
    { label: words("model"), text: words(compared ? "model-seen" : "model-not-seen") },
  ];
}

/**
 * What stands beside a control, without what helps to answer it.
 * @param {HTMLFormElement} form
 * @param {string} value
 */
function labelOf(form, value) {
  const control = form.querySelector(`[value="${CSS.escape(value)}"]`);
  return control?.closest("label")?.querySelector(".rationale-label")?.textContent ?? "";
}
