// What benchmarks/site.py writes beside page.js in the copy it serves.
import type { Words } from "./rules.js";

export const words: Words;
