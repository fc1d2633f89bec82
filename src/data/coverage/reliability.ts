/** What passes, for the site: an estimator passes where every line of it does, and fails with its worst line. */
import type {Reliability, Passes} from "../../components/tables/result/withheld.js";
import {judgements} from "./record.js";
import type {CoverageRecord, JudgedLine} from "./record.js";

/** Naive readings are shown for what they are, and decide nothing. */
export function reliabilityOf(record: Pick<CoverageRecord, "lines">): Reliability {
  const all: Reliability = {};
  for (const line of judgements(record)) {
    if (line.kind === "naive") continue;
    const table = (all[line.table] ??= {intervals: {}, tests: {}});
    const own = table[line.kind === "size" ? "tests" : "intervals"];
    add((own[line.key] ??= {}), line);
  }
  return all;
}

function add(passesAt: Passes, {cadence, passes, coverage}: JudgedLine): void {
  const known = passesAt[cadence];
  if (passes) passesAt[cadence] = known ?? true;
  else if (known === undefined || known === true || Math.abs(coverage - 0.95) > Math.abs(known - 0.95))
    passesAt[cadence] = Math.round(coverage * 1000) / 1000;
}
