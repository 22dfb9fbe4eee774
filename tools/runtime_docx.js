// What a page needs of docx to write a Word file (docs/assets/elements/word-file.js): bundled, without the rest of it.

export { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from "docx";
