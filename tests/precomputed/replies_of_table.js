// Answers requests from a table, as a page does: node replies_of_table.js TABLE FUNCTION < requests, a line each.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

import { Table } from "../../docs/assets/elements/table.js";

const [path, functionName] = process.argv.slice(2);
const table = new Table(JSON.parse(readFileSync(path, "utf8")));
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(table.reply(functionName, JSON.parse(line)) ?? null));
}
