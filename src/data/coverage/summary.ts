/** The record as the method page shows it: by estimator, not by line. */
import type {Estimator, Naive, Truth} from "../../components/figures/method/coverage-table.js";
import {judgements} from "./record.js";
import type {CoverageRecord, Told} from "./record.js";

export function truthOf(record: CoverageRecord, {current}: {current: boolean}): Truth {
  const {seed, worlds, match} = record;
  const all = judgements(record);
  const found = new Map<string, Estimator>();
  for (const line of all) {
    if (line.kind === "naive") continue;
    const {table, key, kind} = line;
    const id = [table, key, kind].join("|");
    const own = found.get(id) ?? {table, key, kind, weekly: null, daily: null};
    found.set(id, own);
    own[line.cadence] = wider(own[line.cadence], line);
  }
  const lines = all.filter(({kind}) => kind !== "naive").length;
  return {seed, worlds, current, lines, estimators: [...found.values()], naive: all.flatMap(naiveOf), match};
}

function wider(known: Estimator["weekly"], {coverage, passes}: Told): Estimator["weekly"] {
  const {least, most, passes: others} = known ?? {least: coverage, most: coverage, passes: true};
  return {least: Math.min(least, coverage), most: Math.max(most, coverage), passes: others && passes};
}

function naiveOf({kind, cadence, table, key, where, coverage}: Told): Naive[] {
  return kind === "naive" ? [{cadence, table, key, where, misled: 1 - coverage}] : [];
}
