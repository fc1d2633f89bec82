import {mean, median} from "d3-array";
import {allowancePlaces} from "../../base/kit/constants.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {once} from "../../base/kit/memo.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import type {Settings} from "../../base/settings/settings.js";
import {timesStake} from "../../statistics/crowding/stake-change.js";
import {sortedQuantile} from "../../statistics/numbers/draws.js";
import {medianInPlace} from "../../statistics/numbers/quantile.js";
import {crowdingRounds, rowParts} from "../mechanism/crowding-rounds.js";
import {doses} from "./dose.js";
import type {DoseEvent} from "./dose.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {column, selectRows} from "../panel/select.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";

interface Allowed {
  regime: string;
  who: string;
  n: number;
  weight: number;
  change: number;
}

/**
 * The change of MMC that a larger stake alone allows, by score regime: at the events at hand (`events`: mean over them; `largest`: the one
 * with the largest fall), and for a model of the median, the 90th and the 99th percentile of weight that multiplies its stake by `ratio`, at the median
 * correlation and MMC of staked rows and the mean sigma and c_M of their rounds.
 */
export function eventAllowance(panel: Panel, settings: Settings): TableResult<"event-allowance"> {
  const {rounds, days} = settings;
  const selected = selectRows(panel, {
    rounds,
    days,
    resolved: true,
    known: ["cwmm", "mmc"],
    stakeKnown: true,
    minStake: 0
  });
  const events = doses(panel, settings);
  const rows = stakedModels(panel, selected.rows).flatMap((staked) => [
    ...eventsOf(staked.regime, events),
    ...modelsOf(staked, settings.ratio)
  ]);
  return {
    name: "event-allowance",
    settings,
    table: tableOf("event-allowance", {
      score_regime: rows.map((r) => r.regime),
      who: rows.map((r) => r.who),
      n: rows.map((r) => r.n),
      weight: rows.map((r) => known(r.weight)),
      change: rows.map((r) => known(r.change))
    }),
    ...used(panel, selected.rows),
    left: selected.left
  };
}

function eventsOf(regime: string, all: readonly DoseEvent[]): Allowed[] {
  const own = all.filter((e) => e.regime === regime);
  if (!own.length) return [];
  const largest = own.reduce((a, b) => (b.own < a.own ? b : a));
  return [
    {
      ...{regime, who: "events", n: own.length, weight: median(own, (e) => e.weightBefore)!},
      change: mean(own, (e) => e.own)!
    },
    {regime, who: "largest", n: 1, weight: largest.weightBefore, change: largest.own}
  ];
}

/** The staked rows of a score regime: their weights at the `places`, their median correlation and MMC, and their meta-models' means. */
interface Staked {
  regime: string;
  n: number;
  weights: number[];
  rho: number;
  mmc: number;
  meta: {sigma: number; market: number};
}

const ofPanel = once((panel: Panel) => once((rows: Int32Array) => stakedByRegime(panel, rows)));

/** By regimes with rows, in the order of the calendar; no setting but those that select the rows matters to it. */
const stakedModels = (panel: Panel, rows: Int32Array) => ofPanel(panel)(rows);

function stakedByRegime(panel: Panel, rows: Int32Array): Staked[] {
  const offsets = roundOffsets(panel);
  const regimes = [...new Set(panel.rounds.map((r) => r.score_regime))];
  const of = new Map(regimes.map((regime) => [regime, [] as Part[]]));
  let from = 0;
  panel.rounds.forEach(({score_regime}, round) => {
    let to = from;
    while (to < rows.length && rows[to] < offsets[round + 1]) ++to;
    if (to > from) of.get(score_regime)!.push({round, rows: rows.subarray(from, to)});
    from = to;
  });
  return regimes.flatMap((regime) => (of.get(regime)!.length ? [stakedOf(panel, regime, of.get(regime)!)] : []));
}

/** Rows of one round. */
interface Part {
  /** index into `panel.rounds` */
  round: number;
  rows: Int32Array;
}

function stakedOf(panel: Panel, regime: string, parts: Part[]): Staked {
  const all = crowdingRounds(panel);
  const {weight} = rowParts(panel);
  const [cwmm, mmc] = [column(panel, "cwmm"), column(panel, "mmc")];
  const told = parts.map(({round}) => all[round]).filter(({scores}) => !Number.isNaN(scores.market));
  const n = parts.reduce((sum, {rows}) => sum + rows.length, 0);
  const valuesOf = (value: (row: number, factor: number) => number) => {
    const values = new Float64Array(n);
    let i = 0;
    for (const {round, rows} of parts) for (const row of rows) values[i++] = value(row, all[round].factor);
    return values;
  };
  const held = valuesOf((row) => weight[row]).sort();
  return {
    regime,
    n,
    weights: allowancePlaces.map((p) => sortedQuantile(held, p)),
    rho: medianInPlace(valuesOf((row, factor) => cwmm[row] / factor)),
    mmc: medianInPlace(valuesOf((row) => mmc[row])),
    meta: {sigma: mean(told, (r) => r.sigma) ?? NaN, market: mean(told, (r) => r.scores.market) ?? NaN}
  };
}

function modelsOf({regime, n, weights, rho, mmc, meta}: Staked, ratio: number): Allowed[] {
  return allowancePlaces.map((p, i) => {
    const change = timesStake({weight: weights[i], rho, mmc}, meta, ratio).model.mmc - mmc;
    return {regime, who: `percentile ${100 * p}`, n, weight: weights[i], change};
  });
}
