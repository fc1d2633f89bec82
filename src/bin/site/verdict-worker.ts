/** A process that judges verdicts: a part of a case per message, its counts as the answer. */
import type {Part} from "../../data/coverage/parts.js";
import {cases} from "../../data/verdicts/cases.js";
import {runWorlds} from "../../data/verdicts/run.js";

export function main(): Promise<number> {
  process.on("message", ({part, seed}: {part: Part; seed: number}) => {
    process.send!(runWorlds(cases[part.place], {...part, seed}));
  });
  return new Promise((resolve) => process.on("disconnect", () => resolve(0)));
}
