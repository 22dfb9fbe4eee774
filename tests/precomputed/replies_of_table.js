// Answers requests from a table, as a page does: node replies_of_table.js FUNCTION TABLE [TABLE] < requests, a line each.
// A second table is the check page's, from which the guided check takes its results.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

import { GuideTable } from "../../docs/assets/elements/table-guide.js";
import { Table } from "../../docs/assets/elements/table.js";

const [functionName, ...paths] = process.argv.slice(2);
const [own, check] = paths.map((path) => JSON.parse(readFileSync(path, "utf8")));
const table = check ? new GuideTable(own, new Table(check)) : new Table(own);
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(table.reply(functionName, JSON.parse(line)) ?? null));
}
