// Writes what a reader made as a Word file, in the browser: nothing is sent.
//
//     import { wordFile } from "./word-file.js";
//     const file = await wordFile({ title, notice, sections: [{ heading, lines: [{ label, text }] }] });
//
// The library comes when a file is expected or asked for, and then stays for the next one. Every word comes with the content.

import { importPart } from "./build.js";
import { LONG_SIDE, MARGINS, SHORT_SIDE, SMALL, STYLES } from "./word-look.js";

/** @import { Part } from "./build.js" */

/** @typedef {Part<"docx.js">} Library */
/** @typedef {{ label: string, text: string }} Line what a label names; without one the text stands alone */
/**
 * A section, or one within a section: then its level is 3.
 * @typedef {{ heading: string, level?: 2 | 3, lines: Line[] }} Section
 */
/** @typedef {{ title: string, notice: string, sections: Section[] }} Content the notice stands at the head of each sheet */

/** What a Word file cannot hold; text that was pasted may have it. */
const UNWRITABLE = /[\0-\x08\x0E-\x1F\uFFFE\uFFFF]/g;
/** Where a line ends; Word itself puts the vertical tab there. */
const LINE_END = /\r\n|[\r\n\v\f\u2028\u2029]/;

/**
 * @param {Content} content
 * @returns {Promise<Blob>}
 * @throws {import("./failure.js").PythonFailure} where the library does not come
 */
export async function wordFile(content) {
  const library = await importPart("docx.js");
  return library.Packer.toBlob(document(library, content));
}

/** Fetches the library while nobody waits, so that a file can be made once the network is gone. */
export function expectWordFile() {
  // Should it fail, whoever asks for a file fetches it again, and is told.
  importPart("docx.js").catch(() => {});
}

/**
 * @param {Library} library
 * @param {Content} content
 */
function document(library, { title, notice, sections }) {
  const { Document, Footer, Header, HeadingLevel, PageNumber, Paragraph, TextRun } = library;
  const levels = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
  /** @param {string[]} children words, or a number that Word counts */
  const small = (...children) => new Paragraph({ children: [new TextRun({ children, size: SMALL })] });
  return new Document({
    title: writable(title),
    description: writable(notice),
    creator: "", // the library would name itself
    lastModifiedBy: "",
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: { width: SHORT_SIDE, height: LONG_SIDE }, margin: MARGINS } },
        headers: { default: new Header({ children: [small(writable(notice))] }) },
        footers: { default: new Footer({ children: [small(PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(writable(title))] }),
          ...sections.flatMap(({ heading, level = 2, lines }) => [
            new Paragraph({ heading: levels[level], children: [new TextRun(writable(heading))] }),
            ...lines.map((line) => new Paragraph({ children: runs(library, line) })),
          ]),
        ],
      },
    ],
  });
}

/**
 * @param {Library} library
 * @param {Line} line
 */
function runs({ TextRun }, { label, text }) {
  const end = /[?!.:]$/.test(label) ? " " : ": ";
  const named = label ? [new TextRun({ text: `${writable(label)}${end}`, bold: true })] : [];
  const said = text.split(LINE_END).map((words, at) => new TextRun({ text: writable(words), break: at ? 1 : 0 }));
  return [...named, ...said];
}

/** @param {string} text */
function writable(text) {
  return text.replace(UNWRITABLE, "");
}
