/** A process that judges worlds: a part of a case per message, its lines as the answer. */
import {cases} from "../../data/truth/cases.js";
import {runCase} from "../../data/truth/coverage.js";
import type {Part} from "../../data/truth/parts.js";

export function main(): Promise<number> {
  process.on("message", ({part, seed}: {part: Part; seed: number}) => {
    process.send!(runCase(cases[part.place], {...part, seed}));
  });
  return new Promise((resolve) => process.on("disconnect", () => resolve(0)));
}
