import type {Estimated} from "../../base/kit/interval.js";
import {driftPartNames} from "../../base/catalogue/mechanism.js";
import {endRounds, fewModels} from "../../base/kit/constants.js";
import type {Cadence, Panel} from "../../base/snapshot/panel.js";
import {cadences} from "../../base/rounds/positions.js";
import type {Settings} from "../../base/settings/settings.js";
import {floats} from "../../base/kit/arrays.js";
import {driftOf} from "../../statistics/crowding/drift.js";
import type {DriftRound} from "../../statistics/crowding/drift.js";
import {groupJackknife} from "../../statistics/clusters/group-jackknife.js";
import {modelClusters} from "../panel/clusters.js";
import {poolRounds} from "./crowding-rounds.js";
import {estimateColumns} from "../result/estimates.js";
import type {LeftOut, TableResult} from "../result/result.js";
import {column, selectRows} from "../panel/select.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";

/** Accounts are dealt into so many groups. */
const groups = 30;

/** Rounds of one cadence, score regime and staking regime, those with few models left out. */
interface Run {
  cadence: Cadence;
  score: string;
  staking: string;
  /** round numbers and their rows of the panel */
  rounds: number[];
  rows: Int32Array[];
}

/**
 * The change of sigma^2 from the first ten to the last ten rounds of each stretch of one cadence and regime, in what more concentrated
 * stakes, NMR that moves to other models (membership) and models that grow more alike (similarity) did to it.
 */
export function driftParts(panel: Panel, settings: Settings): TableResult<"drift-parts"> {
  const {rounds, days} = settings;
  const selected = selectRows(panel, {rounds, days, known: ["cwmm"], stakeKnown: true, minStake: 0});
  const {kept, few} = runsOf(panel, selected.rows);
  const long = kept.filter((run) => run.rounds.length >= 2 * endRounds);
  const all = long.flatMap((run) =>
    partsOf(panel, run).map((estimate, k) => ({run, part: driftPartNames[k], estimate}))
  );
  const bounds = all.map(({run}) => boundsOf(panel, run));
  const result = tableOf("drift-parts", {
    cadence: all.map(({run}) => run.cadence),
    score_regime: all.map(({run}) => run.score),
    staking_regime: all.map(({run}) => run.staking),
    part: all.map(({part}) => part),
    rounds: all.map(({run}) => run.rounds.length),
    from: all.map(({run}) => run.rounds[0]),
    to: all.map(({run}) => run.rounds[run.rounds.length - 1]),
    sigma_sq_first: bounds.map(([first]) => first),
    sigma_sq_last: bounds.map(([, last]) => last),
    ...estimateColumns(
      "estimate",
      all.map(({estimate}) => estimate)
    )
  });
  const rows = Int32Array.from(long.flatMap((run) => run.rows.flatMap((r) => [...r]))).sort();
  const short = kept.filter((run) => !long.includes(run)).flatMap((run) => run.rows);
  const isLast = selected.rows.length > 0 && !long.length;
  const left: LeftOut[] = [
    ...selected.left,
    {
      reason: `round with fewer than ${fewModels} models`,
      rows: few.reduce((n, r) => n + r.length, 0),
      rounds: few.length,
      ...(isLast && !short.length ? {none: `No round holds ${fewModels} staked models with a known correlation`} : {})
    },
    {
      reason: `stretch of fewer than ${2 * endRounds} rounds`,
      rows: short.reduce((n, r) => n + r.length, 0),
      rounds: short.length,
      ...(isLast && short.length ? {none: "No stretch of rounds is long enough to compare its ends"} : {})
    }
  ];
  return {
    name: "drift-parts",
    settings,
    table: result,
    ...used(panel, rows),
    left,
    intervals: [
      {
        columns: ["estimate"],
        method: `95 % t intervals had other accounts taken part: jackknife over ${groups} groups of accounts, by ${modelClusters(panel).unit}`,
        note: "for these rounds, without an error over time: whether it is a trend says the slope of sigma, the stake-weighted mean"
      }
    ]
  };
}

function runsOf(panel: Panel, rows: Int32Array): {kept: Run[]; few: Int32Array[]} {
  const found = new Map<string, Run>();
  const few: Int32Array[] = [];
  let from = 0;
  panel.rounds.forEach(({round, cadence, score_regime: score, staking_regime: staking}) => {
    let to = from;
    while (to < rows.length && panel.round[rows[to]] === round) ++to;
    const own = rows.subarray(from, to);
    from = to;
    if (own.length > 0 && own.length < fewModels) few.push(own);
    if (own.length < fewModels) return;
    const key = JSON.stringify([cadence, score, staking]);
    const run = found.get(key) ?? {cadence, score, staking, rounds: [], rows: []};
    found.set(key, run);
    run.rounds.push(round);
    run.rows.push(own);
  });
  const order = (run: Run) => cadences.indexOf(run.cadence);
  return {kept: [...found.values()].sort((a, b) => order(a) - order(b) || a.rounds[0] - b.rounds[0]), few};
}

/** A round of a run, with the group of accounts of each row. */
interface Dealt extends DriftRound {
  group: Int32Array;
}

/** All rounds of a run. */
function dealt(panel: Panel, run: Run): Dealt[] {
  const cwmm = column(panel, "cwmm");
  const {codes} = modelClusters(panel);
  const factors = factorsByRound(panel);
  return run.rows.map((rows, t) => {
    const factor = factors.get(run.rounds[t])!;
    return {
      group: rows.map((row) => codes[panel.model[row]] % groups),
      codes: rows.map((row) => panel.model[row]),
      stake: floats(rows, (row) => panel.stake[row]),
      rho: floats(rows, (row) => cwmm[row] / factor)
    };
  });
}

/** Of the drift without the models of one group of accounts; of all of them for -1. */
function driftWithout(all: readonly Dealt[], group: number): number[] {
  const {variance, concentration, membership, similarity} = driftOf(
    group < 0 ? all : all.map((round) => withoutGroup(round, group))
  );
  return [variance, concentration, membership, similarity].map(changeOf);
}

function withoutGroup({group, codes, stake, rho}: Dealt, left: number): DriftRound {
  const size = group.length;
  const kept = {codes: new Int32Array(size), stake: new Float64Array(size), rho: new Float64Array(size)};
  let n = 0;
  for (let i = 0; i < size; ++i) {
    if (group[i] === left) continue;
    kept.codes[n] = codes[i];
    kept.stake[n] = stake[i];
    kept.rho[n++] = rho[i];
  }
  return {codes: kept.codes.subarray(0, n), stake: kept.stake.subarray(0, n), rho: kept.rho.subarray(0, n)};
}

/** Mean of the last ten less mean of the first ten. */
function changeOf(values: Float64Array): number {
  return meanOf(values.subarray(values.length - endRounds)) - meanOf(values.subarray(0, endRounds));
}

const meanOf = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length;

function partsOf(panel: Panel, run: Run): Estimated[] {
  const rounds = dealt(panel, run);
  const estimates = driftWithout(rounds, -1);
  const enough = new Set(
    run.rows.flatMap((rows) => Array.from(rows, (row) => modelClusters(panel).codes[panel.model[row]]))
  );
  if (enough.size < groups) return estimates.map((estimate) => ({estimate, low: NaN, high: NaN}));
  return groupJackknife(estimates, {groups, without: (group) => driftWithout(rounds, group)});
}

function factorsByRound(panel: Panel): Map<number, number> {
  const pools = poolRounds(panel);
  return new Map(panel.rounds.map(({round}, i) => [round, pools[i].factor]));
}

function boundsOf(panel: Panel, run: Run): [number, number] {
  const pools = poolRounds(panel);
  const byRound = new Map(panel.rounds.map(({round}, i) => [round, pools[i].sigma ** 2]));
  const values = floats(run.rounds, (round) => byRound.get(round)!);
  return [meanOf(values.subarray(0, endRounds)), meanOf(values.subarray(values.length - endRounds))];
}
