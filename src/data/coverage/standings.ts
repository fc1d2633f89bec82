/** What passes, for the site: an estimator passes where every line of it does, and fails with its worst line. */
import type {AllStandings, Standing} from "../../components/tables/result/withheld.js";
import {judgements} from "./record.js";
import type {CoverageRecord, Told} from "./record.js";

/** Naive readings are shown for what they are, and decide nothing. */
export function standingsOf(record: Pick<CoverageRecord, "lines">): AllStandings {
  const all: AllStandings = {};
  for (const line of judgements(record)) {
    if (line.kind === "naive") continue;
    const table = (all[line.table] ??= {intervals: {}, tests: {}});
    const own = table[line.kind === "size" ? "tests" : "intervals"];
    add((own[line.key] ??= {}), line);
  }
  return all;
}

function add(standing: Standing, {cadence, passes, coverage}: Told): void {
  const known = standing[cadence];
  if (passes) standing[cadence] = known ?? true;
  else if (known === undefined || known === true || Math.abs(coverage - 0.95) > Math.abs(known - 0.95))
    standing[cadence] = Math.round(coverage * 1000) / 1000;
}
