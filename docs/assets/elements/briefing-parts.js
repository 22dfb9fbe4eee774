// The parts of a briefing, as a page has them, and how long each takes to read aloud.

/** @typedef {{ heading: HTMLElement, shown: Element[], planned: number }} Part what is shown, and the seconds it takes */

/** What is not read aloud: sources, and links that open a tool. */
const SILENT = ".evidence, .headerlink, .md-button, template";
/** What stands after the last part. */
const AFTER = '.briefing-foot, .briefing-log, [class^="site-"]';
const WORD = /[\p{L}\p{N}]+(?:[-’'./][\p{L}\p{N}]+)*/gu;

/**
 * The parts of a briefing: each heading that follows in the article, with what stands under it.
 * @param {HTMLElement} reader
 * @returns {Part[]}
 */
export function partsOf(reader) {
  const article = /** @type {HTMLElement} */ (reader.closest("article"));
  const aside = reader.dataset.aside ?? "";
  /** @type {Part[]} */
  const parts = [];
  for (const node of article.children) {
    if (!(reader.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    if (node.matches(AFTER)) break;
    if (node instanceof HTMLHeadingElement && node.matches("h2")) {
      parts.push({ heading: node, shown: [node], planned: 0 });
    } else if (!textOf(node).startsWith(aside)) {
      parts.at(-1)?.shown.push(node);
    }
  }
  for (const part of parts) {
    const words = part.shown.flatMap((node) => textOf(node).match(WORD) ?? []);
    part.planned = Math.round((words.length * 60) / Number(reader.dataset.pace));
  }
  // What may be hard to hear is seen before anything is read.
  parts[0]?.shown.unshift(...article.querySelectorAll(".content-note"));
  return parts;
}

/**
 * The words of a part of the page that are read aloud.
 * @param {Element} node
 */
function textOf(node) {
  const copy = /** @type {Element} */ (node.cloneNode(true));
  for (const silent of copy.querySelectorAll(SILENT)) silent.remove();
  return (copy.textContent ?? "").trim().replaceAll("’", "'");
}

/** Seconds as a clock shows them. @param {number} seconds */
export function minutes(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
