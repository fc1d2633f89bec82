import {group, mean} from "d3-array";
import type {Estimated} from "../../base/kit/interval.js";
import {estimatesOf} from "../../base/catalogue/names.js";
import {floats} from "../../base/kit/arrays.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {remembering} from "../../base/kit/memo.js";
import type {Settings} from "../../base/settings/settings.js";
import {clusteredBy, modelClusters} from "../panel/clusters.js";
import {fixedMembership} from "./fixed-membership.js";
import {ranks} from "../groups/ranks.js";
import type {IntervalMethod, TableResult} from "../result/result.js";
import {roundNumbers} from "./round-numbers.js";
import type {RoundNumbers, RoundRows} from "./round-numbers.js";
import {column, selectRows} from "../panel/select.js";
import {seriesKey} from "./series-keys.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";
import {estimateColumns} from "../result/estimates.js";

/**
 * Per round, how alike to the meta-model the staked NMR is, and how alike the models are, each counted once. `least` and
 * `most`: the stake-weighted mean without one account (or model). `cwmm_fixed`: the mean of models as the same models tell it;
 * `cwmm_stake_fixed`: the stake-weighted mean as they tell it, each with its mean weight throughout.
 */
export function trend(panel: Panel, settings: Settings): TableResult<"trend"> {
  const {rounds, days, minStake} = settings;
  return {name: "trend", settings, ...remember(panel, {rounds, days, minStake}, (own) => computeTrend(panel, own))};
}

type TrendSettings = Pick<Settings, "rounds" | "days" | "minStake">;

/** The newest one of a panel: what lays lines through it asks for it again. */
const remember = remembering<Panel, Omit<TableResult<"trend">, "name" | "settings">>({newest: 1});

function computeTrend(
  panel: Panel,
  {rounds, days, minStake}: TrendSettings
): Omit<TableResult<"trend">, "name" | "settings"> {
  const selected = selectRows(panel, {rounds, days, known: ["cwmm"], stakeKnown: true, minStake});
  const perRound = numbersByRound(panel, selected.rows);
  const columnOf = <K extends keyof (typeof perRound)[number]>(name: K) => perRound.map((r) => r[name]);
  const result = tableOf("trend", {
    round: columnOf("round"),
    n: columnOf("n"),
    stake: columnOf("stake"),
    ...estimateColumns("cwmm_stake_mean", columnOf("stakeMean")),
    ...estimateColumns("cwmm_stake_median", columnOf("stakeMedian")),
    ...estimateColumns("cwmm_mean", columnOf("mean")),
    ...estimateColumns("cwmm_median", columnOf("median")),
    ...estimateColumns("gap_mean", columnOf("gapMean")),
    ...estimateColumns("gap_median", columnOf("gapMedian")),
    n_eff: columnOf("effective"),
    cwmm_stake_mean_least: perRound.map((r) => r.without?.low ?? null),
    cwmm_stake_mean_most: perRound.map((r) => r.without?.high ?? null),
    cwmm_fixed: sameModels(panel, selected.rows, {means: columnOf("mean"), rounds: columnOf("round")}),
    cwmm_stake_fixed: sameModels(panel, selected.rows, {
      ...{means: columnOf("stakeMean"), rounds: columnOf("round")},
      weights: sharesOf(panel, perRound)
    })
  });
  const intervals = [intervalNote(panel)];
  return {table: result, ...used(panel, selected.rows), left: selected.left, intervals};
}

/** Share of each row of the panel in its round's stake. */
function sharesOf({round, stake}: Panel, perRound: {round: number; stake: number}[]): Float64Array {
  const totals = new Map(perRound.map((r) => [r.round, r.stake]));
  return floats(round, (number, row) => stake[row] / (totals.get(number) ?? NaN));
}

/** The line of the same models at the level of a mean by round, by stretch of one cadence and regime. */
function sameModels(
  panel: Panel,
  rows: Int32Array,
  {means: estimates, rounds: numbers, weights}: {means: Estimated[]; rounds: number[]; weights?: Float64Array}
): number[] {
  const means = new Map(numbers.map((round, i) => [round, estimates[i].estimate]));
  const stretches = group(
    panel.rounds.filter((r) => means.has(r.round)),
    seriesKey
  );
  const line = new Map<number, number>();
  for (const rounds of stretches.values()) {
    const level = mean(rounds, (r) => means.get(r.round))!;
    const own = rounds.map((r) => r.round);
    fixedMembership(panel, rows, own, weights ? {weights} : {}).forEach((value, t) => line.set(own[t], level + value));
  }
  return numbers.map((round) => line.get(round)!);
}

function intervalNote(panel: Panel): IntervalMethod<"trend"> {
  const columns = estimatesOf("trend");
  const method = `95 % intervals of each round's numbers: ${clusteredBy(panel)}`;
  return {columns, method, note: "lines of the same models have their intervals in their slopes"};
}

/** Rows must be known in cwmm and stake. */
function numbersByRound(panel: Panel, selected: Int32Array): (RoundNumbers & {round: number; n: number})[] {
  const cwmm = column(panel, "cwmm");
  const ranked = ranks(panel, selected, cwmm, "within");
  const {codes, size} = modelClusters(panel);
  const number = new Int32Array(size);
  const seen = new Int32Array(size).fill(-1);
  return panel.rounds.flatMap(({round}, i) => {
    const rows = ranked.rows.subarray(ranked.starts[i], ranked.starts[i + 1]);
    if (!rows.length) return [];
    const own: RoundRows = {values: gather(cwmm, rows), stakes: gather(panel.stake, rows), codes: rows, clusters: 0};
    own.codes = rows.map((row) => {
      const code = codes[panel.model[row]];
      if (seen[code] !== i) {
        seen[code] = i;
        number[code] = own.clusters++;
      }
      return number[code];
    });
    return [{round, n: rows.length, ...roundNumbers(own)}];
  });
}

function gather(values: Float32Array | Float64Array, rows: Int32Array): Float64Array {
  const result = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; ++i) result[i] = values[rows[i]];
  return result;
}
