// Makes Word files: node tools/word_files.js < documents.json > files.json
//
// Takes a list of documents as kits/word.py gives them, and gives the bytes of each file by its key, as base64. Every
// word comes with the documents; here is only how Word shows them.

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { text } from "node:stream/consumers";

import { LONG_SIDE, MARGIN, MARGINS, SHORT_SIDE, SMALL, STYLES } from "../docs/assets/elements/word-look.js";

/** @typedef {{ kind: "heading", level: 2 | 3, newSheet: boolean, words: string }} Heading */
/** @typedef {{ kind: "paragraph", words: string }} Said */
/** @typedef {{ kind: "bullets", items: string[] }} Bullets */
/** @typedef {{ kind: "table", heads: string[], rows: string[][], widths: number[], lines: number }} Rows */
/**
 * @typedef {object} Form
 * @property {string} key
 * @property {string} title
 * @property {string} subject
 * @property {string} head
 * @property {string} foot
 * @property {[string, string]} page
 * @property {boolean} wide
 * @property {(Heading | Said | Bullets | Rows)[]} parts
 */

// A line to write on, in twentieths of a point.
const LINE = 420;
const LEVELS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: "7A8A90" };
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };
const SHADE = { fill: "E8EFF1" };

/** @type {Form[]} */
const forms = JSON.parse(await text(process.stdin));
/** @type {Record<string, string>} */
const files = {};
for (const form of forms) {
  files[form.key] = await Packer.toBase64String(document(form));
}
process.stdout.write(JSON.stringify(files));

/** @param {Form} form */
function document(form) {
  const width = (form.wide ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
  return new Document({
    title: form.title,
    subject: form.subject,
    description: form.foot,
    creator: "",
    lastModifiedBy: "",
    styles: STYLES,
    numbering: {
      config: [
        {
          reference: "bullets",
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 300, hanging: 200 }, spacing: { after: 40 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: SHORT_SIDE,
              height: LONG_SIDE,
              orientation: form.wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: MARGINS,
          },
        },
        headers: { default: new Header({ children: [small([form.head])] }) },
        footers: {
          default: new Footer({
            children: [
              small([form.foot]),
              small([form.page[0], PageNumber.CURRENT, form.page[1], PageNumber.TOTAL_PAGES]),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(form.title)] }),
          ...form.parts.flatMap((part, at) => shown(part, width, form.parts[at + 1]?.kind === "table")),
        ],
      },
    ],
  });
}

/** @param {string[]} children words, or a number that Word counts */
function small(children) {
  return new Paragraph({ spacing: { after: 20 }, children: [new TextRun({ children, size: SMALL })] });
}

/**
 * @param {Heading | Said | Bullets | Rows} part
 * @param {number} width of the text
 * @param {boolean} keepNext whether it stays on one sheet with what follows
 */
function shown(part, width, keepNext) {
  switch (part.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: LEVELS[part.level],
          pageBreakBefore: part.newSheet,
          children: [new TextRun(part.words)],
        }),
      ];
    case "paragraph":
      return [new Paragraph({ keepNext, children: [new TextRun(part.words)] })];
    case "bullets":
      return part.items.map(
        (item) => new Paragraph({ numbering: { reference: "bullets", level: 0 }, children: [new TextRun(item)] }),
      );
    case "table":
      // Word joins two tables without a paragraph in between.
      return [table(part, width), new Paragraph({ spacing: { after: 0 }, children: [] })];
  }
}

/**
 * @param {Rows} rows
 * @param {number} width of the whole table
 */
function table({ heads, rows, widths, lines }, width) {
  const whole = widths.reduce((sum, one) => sum + one, 0);
  const columns = widths.map((one) => Math.floor((width * one) / whole));
  /**
   * @param {string} words
   * @param {number} column
   * @param {"row" | "column" | null} names what it names
   */
  const cell = (words, column, names) =>
    new TableCell({
      width: { size: /** @type {number} */ (columns[column]), type: WidthType.DXA },
      borders: EDGES,
      ...(names ? { shading: SHADE } : {}),
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      children: [
        new Paragraph({
          spacing: { after: 0 },
          keepNext: names === "column",
          children: words ? [new TextRun({ text: words, bold: names !== null, size: 20 })] : [],
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((head, at) => cell(head, at, "column")) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            height: { value: lines * LINE, rule: HeightRule.ATLEAST },
            children: row.map((words, at) => cell(words, at, at === 0 ? "row" : null)),
          }),
      ),
    ],
  });
}
