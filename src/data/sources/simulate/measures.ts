/** What a simulated world looks like: measures with a published counterpart. */
import {floats} from "../../../components/base/kit/arrays.js";
import {deviation, pearson} from "../../../components/statistics/numbers/correlation.js";
import {effectiveSize, weightedMean} from "../../../components/statistics/numbers/weighted.js";
import {shareOf} from "./ledger.js";
import type {Played, RoundResult} from "./play.js";
import type {RowColumn, Rows} from "./rows.js";

export interface Measure {
  name: string;
  about: string;
  value: number;
}

/** All measures of a played world; NaN where the world is too small for one. */
export function measuresOf({rows, rounds}: Played): Measure[] {
  const staked = indices(rows, (i) => rows.column("stake")[i] > 0);
  const resolved = staked.filter((i) => rows.column("resolved")[i] === 1);
  const scored = (name: RowColumn) => pick(rows, name, resolved).filter((x) => !Number.isNaN(x));
  const lag = (rounds_: number) => dailyAutocorrelation({rows, rounds}, rounds_);
  return [
    ...stakeMeasures(rows, staked, rounds),
    measure("events", "stake events, 5 times or more from 1 NMR on, per 1,000 staked rows", eventRate(rows, rounds)),
    measure("corrDeviation", "standard deviation of CORR", deviation(scored("corr"))),
    measure("mmcDeviation", "standard deviation of MMC", deviation(scored("mmc"))),
    ...[1, 5, 10, 20].map((rounds_) =>
      measure(`lag${rounds_}`, `autocorrelation of MMC, ${rounds_} daily rounds apart`, lag(rounds_))
    ),
    ...cwmmMeasures(rows, staked)
  ];
}

function measure(name: string, about: string, value: number): Measure {
  return {name, about, value};
}

function indices(rows: Rows, keep: (i: number) => boolean): number[] {
  return Array.from({length: rows.length}, (_, i) => i).filter(keep);
}

function pick(rows: Rows, name: RowColumn, index: readonly number[]): Float64Array {
  const column = rows.column(name);
  return floats(index, (i) => column[i]);
}

/** NMR committed, row by row: what the published numbers call stakes. */
function commitments(rows: Rows): Float64Array {
  const round = rows.column("round");
  return rows.column("stake").map((stake, i) => stake / shareOf(round[i]));
}

/** Shares of the last round that all models can enter. */
function stakeMeasures(rows: Rows, staked: readonly number[], rounds: readonly RoundResult[]): Measure[] {
  const full = rounds.findLast(({at}) => at.cadence !== "weekday")?.at.round;
  const last = staked.filter((i) => rows.column("round")[i] === full);
  const held = commitments(rows);
  const stakes = floats(last, (i) => held[i])
    .sort()
    .reverse();
  const total = stakes.reduce((sum, stake) => sum + stake, 0);
  const top = (n: number) => stakes.subarray(0, n).reduce((sum, stake) => sum + stake, 0) / total;
  return [
    ...[10, 50, 100].map((n) => measure(`top${n}`, `share of the ${n} largest stakes, round ${full}`, top(n))),
    measure("effective", `effective number of stakes, round ${full}`, effectiveSize(stakes)),
    measure(
      "dust",
      `share of staked models below 1 NMR, round ${full}`,
      share(stakes, (x) => x < 1)
    ),
    measure("medianStake", `median stake in NMR, round ${full}`, stakes[Math.floor(stakes.length / 2)] ?? NaN)
  ];
}

function share(values: Float64Array, test: (x: number) => boolean): number {
  return values.filter(test).length / values.length;
}

function cwmmMeasures(rows: Rows, staked: readonly number[]): Measure[] {
  const stake = commitments(rows);
  const cwmm = rows.column("cwmm");
  const byStake = [...staked].sort((a, b) => stake[a] - stake[b]);
  const tenth = Math.floor(byStake.length / 10);
  const median = (index: readonly number[]) => pick(rows, "cwmm", index).sort()[Math.floor(index.length / 2)] ?? NaN;
  const lastTenth = staked.slice(-tenth);
  const values = lastTenth.map((i) => cwmm[i]);
  const weights = lastTenth.map((i) => rows.column("weight")[i]);
  return [
    measure("cwmmBottom", "median cwmm of the smallest tenth of stakes", median(byStake.slice(0, tenth))),
    measure("cwmmTop", "median cwmm of the largest tenth of stakes", median(byStake.slice(-tenth))),
    measure("cwmmWeighted", "stake-weighted mean of cwmm, last tenth of rows", weightedMean(values, weights))
  ];
}

/** Rows with at least 5 times the stake of the model's row in the round before of that cadence, if that was 1 NMR. */
function eventRate(rows: Rows, rounds: readonly RoundResult[]): number {
  const [round, model, stake] = [rows.column("round"), rows.column("model"), commitments(rows)];
  const cadences = new Map(rounds.map(({at}) => [at.round, at.cadence]));
  const before = new Map<string, Map<number, number>>();
  let [events, staked] = [0, 0];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    const cadence = cadences.get(round[start])!;
    const previous = before.get(cadence) ?? new Map<number, number>();
    const now = new Map<number, number>();
    for (; end < rows.length && round[end] === round[start]; ++end) {
      now.set(model[end], stake[end]);
      const earlier = previous.get(model[end]) ?? 0;
      if (stake[end] > 0) staked++;
      if (earlier >= 1 && stake[end] >= 5 * earlier) events++;
    }
    before.set(cadence, now);
  }
  return (1000 * events) / staked;
}

/** Correlation of a model's MMC in a daily round with its MMC some daily rounds later, over all resolved pairs. */
function dailyAutocorrelation({rows, rounds}: Pick<Played, "rows" | "rounds">, lag: number): number {
  const daily = rounds.filter(({at, resolved}) => at.cadence !== "weekly" && resolved);
  const position = new Map(daily.map(({at}, i) => [at.round, i]));
  const [round, model, mmc] = [rows.column("round"), rows.column("model"), rows.column("mmc")];
  const byPlace = new Map<number, number>();
  const place = (m: number, p: number) => m * (daily.length + lag) + p;
  for (let i = 0; i < rows.length; ++i) {
    const at = position.get(round[i]);
    if (at !== undefined && !Number.isNaN(mmc[i])) byPlace.set(place(model[i], at), mmc[i]);
  }
  const pairs = [...byPlace]
    .map(([key, value]) => [value, byPlace.get(key + lag)])
    .filter(([, later]) => later !== undefined);
  return pearson(
    pairs.map(([now]) => now!),
    pairs.map(([, later]) => later!)
  );
}
