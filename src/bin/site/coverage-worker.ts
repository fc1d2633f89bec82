/** A process that judges worlds: a part of a case per message, its lines as the answer; or that makes the match. */
import {cases} from "../../data/coverage/cases.js";
import {runCase} from "../../data/coverage/coverage.js";
import type {Part} from "../../data/coverage/parts.js";
import {matchWith} from "./coverage-match.js";

/** Without a part it is the match that is wanted. */
export interface Wish {
  part?: Part;
  seed: number;
}

function fail(error: unknown): void {
  console.error(error);
  process.exit(1);
}

export function main(): Promise<number> {
  process.on("message", ({part, seed}: Wish) => {
    if (part) process.send!(runCase(cases[part.place], {...part, seed}));
    else void matchWith(seed).then((match) => process.send!(match), fail);
  });
  return new Promise((resolve) => process.on("disconnect", () => resolve(0)));
}
