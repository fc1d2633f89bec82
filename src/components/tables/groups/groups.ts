import {rowsPerGroup} from "../../base/kit/constants.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {ntileStart} from "../../statistics/numbers/ntile.js";
import {concatenate, ranks} from "./ranks.js";
import type {Ranks} from "./ranks.js";
import type {LeftOut} from "../result/result.js";

export interface GroupOptions {
  groups: number;
  ranking: "within" | "pooled";
}

/** A quantile group of a score regime: in each round (or in all pooled) a run of ranked rows. */
export interface Cell {
  regime: string;
  group: number;
  /** number of rows */
  n: number;
  /** pairs of positions in `Groups.rows`: from (included), to (excluded); one pair per round, or one when pooled */
  runs: Int32Array;
}

export interface Groups {
  /** row numbers of the panel, in the order of their ranks */
  rows: Int32Array;
  /** those that hold rows, by score regime (in the order of rounds) and group */
  cells: Cell[];
  /** whether each run of a cell is one round */
  perRound: boolean;
  left: LeftOut[];
}

/**
 * NTILE(groups) of `values` over `rows` (ascending row numbers): inside each round, or over all rounds of a score
 * regime pooled. Ties fall by (round, model). Inside rounds, small ones are left out.
 */
export function quantileGroups(
  panel: Panel,
  rows: Int32Array,
  values: Float32Array | Float64Array,
  {groups, ranking}: GroupOptions
): Groups {
  const ranked = ranks(panel, rows, values, ranking);
  const kept = ranking === "pooled" ? ranked : withoutSmall(ranked, rowsPerGroup * groups);
  const cells = ranked.regimes.flatMap((_, regime) =>
    Array.from({length: groups}, (_, i) => cellOf(kept, {regime, group: i + 1, groups})).filter((c) => c.n > 0)
  );
  const left = ranking === "pooled" ? [] : [smallRounds(ranked, kept, groups)];
  return {rows: kept.rows, cells, perRound: ranking === "within", left};
}

/** Without the parts that hold fewer than `least` rows. */
function withoutSmall(ranked: Ranks, least: number): Ranks {
  const {starts, rows} = ranked;
  const size = (part: number) => starts[part + 1] - starts[part];
  const parts = Array.from(ranked.regime.keys());
  if (parts.every((p) => size(p) === 0 || size(p) >= least)) return ranked;
  const sizes = parts.map((p) => (size(p) < least ? 0 : size(p)));
  const kept = new Int32Array(starts.length);
  sizes.forEach((s, i) => (kept[i + 1] = kept[i] + s));
  return {
    ...ranked,
    rows: concatenate(parts.filter((p) => sizes[p]).map((p) => rows.subarray(starts[p], starts[p + 1]))),
    starts: kept
  };
}

function smallRounds(all: Ranks, kept: Ranks, groups: number): LeftOut {
  const least = rowsPerGroup * groups;
  const isLast = all.rows.length > 0 && !kept.rows.length;
  const rounds = ({starts}: Ranks) => starts.filter((s, i) => i > 0 && s > starts[i - 1]).length;
  return {
    reason: `round with fewer than ${least} ranked rows`,
    rows: all.rows.length - kept.rows.length,
    rounds: rounds(all) - rounds(kept),
    ...(isLast ? {none: `No round holds enough models: ${groups} groups take ${least} in a round`} : {})
  };
}

function cellOf(ranked: Ranks, {regime, group, groups}: {regime: number; group: number; groups: number}): Cell {
  const runs: number[] = [];
  let n = 0;
  for (let part = 0; part < ranked.regime.length; ++part) {
    const start = ranked.starts[part];
    const count = ranked.starts[part + 1] - start;
    if (ranked.regime[part] !== regime || count === 0) continue;
    const [from, to] = [ntileStart(group, count, groups), ntileStart(group + 1, count, groups)];
    if (from === to) continue;
    runs.push(start + from, start + to);
    n += to - from;
  }
  return {regime: ranked.regimes[regime], group, n, runs: Int32Array.from(runs)};
}
