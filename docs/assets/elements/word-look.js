// How every Word file of the site looks, whoever makes it: the build (tools/word_files.js) or a page (word-file.js).

// In twentieths of a point: A4, and its margins.
export const SHORT_SIDE = 11906;
export const LONG_SIDE = 16838;
export const MARGIN = 850;
export const MARGINS = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 400, footer: 400 };

/** Words at the head and foot of each sheet, in half points. */
export const SMALL = 15;

const DARK = "17414F";

export const STYLES = {
  default: {
    document: {
      run: { font: "Arial", size: 22, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 70 } },
    },
    heading1: { run: { size: 32, bold: true, color: DARK }, paragraph: { spacing: { after: 100 } } },
    heading2: {
      run: { size: 24, bold: true, color: DARK },
      paragraph: { spacing: { before: 180, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { size: 22, bold: true, color: DARK },
      paragraph: { spacing: { before: 140, after: 60 }, keepNext: true },
    },
  },
};
