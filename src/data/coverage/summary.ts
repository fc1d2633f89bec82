/** The record as the method page shows it: by estimator, not by line. */
import {from, op} from "arquero";
import type {Estimator, Naive, Truth} from "../../components/figures/method/coverage-table.js";
import {judgements} from "./record.js";
import type {CoverageRecord, JudgedLine} from "./record.js";
import {leastShare} from "./reliability.js";

export function truthOf(record: CoverageRecord, {current}: {current: boolean}): Truth {
  const {seed, worlds, match} = record;
  const all = judgements(record);
  const lines = all.filter(({kind, intervals}) => kind !== "naive" && intervals >= leastShare * worlds);
  return {
    seed,
    worlds,
    current,
    lines: lines.length,
    estimators: estimatorsOf(lines),
    naive: all.flatMap(naiveOf),
    match
  };
}

/** The coverage of an estimator's lines in worlds of one cadence, and how many of them fail, or hold too much. */
type Range = Pick<JudgedLine, "table" | "key" | "cadence"> &
  Pick<Estimator, "kind"> & {least: number; most: number; failing: number; wide: number};

function estimatorsOf(lines: readonly JudgedLine[]): Estimator[] {
  if (!lines.length) return [];
  const ranges = from(
    lines.map((line) => ({...line, fails: line.passes || line.coverage > 0.95 ? 0 : 1, over: line.passes ? 0 : 1}))
  )
    .groupby("table", "key", "kind", "cadence")
    .rollup({least: op.min("coverage"), most: op.max("coverage"), failing: op.sum("fails"), wide: op.sum("over")});
  const found = new Map<string, Estimator>();
  for (const {table, key, kind, cadence, least, most, failing, wide} of ranges.objects() as Range[]) {
    const id = [table, key, kind].join("|");
    const own = found.get(id) ?? {table, key, kind, weekly: null, daily: null};
    const standing = failing ? "fails" : wide ? "wide" : "passes";
    found.set(id, {...own, [cadence]: {least, most, standing}});
  }
  return [...found.values()];
}

function naiveOf({kind, cadence, table, key, where, coverage}: JudgedLine): Naive[] {
  return kind === "naive" ? [{cadence, table, key, where, misled: 1 - coverage}] : [];
}
