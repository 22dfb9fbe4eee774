// Prints the port's answers: node answers_of_port.js HOLIDAYS, with one case a line given; one answer a line comes back.

import { readFileSync } from "node:fs";
import { due } from "../../benchmarks/port/days.js";
import { assess } from "../../benchmarks/port/rules.js";

const holidays = /** @type {Set<string>} */ (new Set(JSON.parse(process.argv[2])));
for (const line of readFileSync(0, "utf8").split("\n")) {
  const facts = JSON.parse(line);
  const answers = assess(facts);
  console.log(JSON.stringify(answers && { ...answers, due: due(facts, answers, holidays) }));
}
