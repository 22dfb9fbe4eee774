// Asks the JavaScript port about every case it is given, as JSON: { words, cases }. Prints the answers, null for refused.

import { readFileSync } from "node:fs";
import { assess } from "../../benchmarks/port/rules.js";

const { words, cases } = JSON.parse(readFileSync(0, "utf8"));
const answers = cases.map((/** @type {Record<string, unknown>} */ facts) => assess(facts, words) ?? null);
process.stdout.write(JSON.stringify(answers));
