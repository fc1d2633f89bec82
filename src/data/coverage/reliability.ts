/** What passes, for the site: an estimator passes where every line of it does, and else is as its worst line: one that holds too little before one that holds too much. */
import {worse} from "../../components/tables/result/withheld.js";
import type {Reliability, Passes} from "../../components/tables/result/withheld.js";
import {judgements} from "./record.js";
import type {CoverageRecord, JudgedLine} from "./record.js";

/** What has an interval in fewer of its worlds is not judged by them: these may be the odd ones. */
export const leastShare = 0.3;

/** Naive readings are shown for what they are, and decide nothing. */
export function reliabilityOf(record: Pick<CoverageRecord, "lines" | "worlds">): Reliability {
  const all: Reliability = {};
  for (const line of judgements(record)) {
    if (line.kind === "naive" || line.intervals < leastShare * record.worlds) continue;
    const table = (all[line.table] ??= {intervals: {}, tests: {}});
    const own = table[line.kind === "size" ? "tests" : "intervals"];
    add((own[line.key] ??= {}), line);
  }
  return all;
}

function add(passesAt: Passes, {cadence, passes, coverage}: JudgedLine): void {
  const known = passesAt[cadence];
  if (passes) passesAt[cadence] = known ?? true;
  else if (known === undefined || known === true || worse(coverage, known) === coverage)
    passesAt[cadence] = Math.round(coverage * 1000) / 1000;
}
