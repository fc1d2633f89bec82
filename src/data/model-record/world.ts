/** Worlds for intervals of one model: what its means and its place would be without luck follows from normal distributions. */
import {fewestPeers, sizeFactor} from "../../components/base/my-model/rules.js";
import type {Random} from "../../components/base/kit/random.js";
import {returnDays} from "../../components/base/rounds/return-days.js";
import type {Panel} from "../../components/base/snapshot/panel.js";
import {normalCdf, normalQuantile} from "../../components/statistics/distributions/normal.js";
import {calendarOf} from "../coverage/world-calendar.js";

export interface ModelWorld {
  cadence: "weekly" | "daily";
  /** little more than the ten independent rounds that an interval asks for: where it is weakest */
  rounds: number;
}

const models = 60;
/** Standard deviations of a model's luck in a round, of the field's, and of skill. */
const [noise, shock, skill] = [0.014, 0.004, 0.006];

/** Models of any skill and any stake, which have nothing to do with each other. */
const share = (i: number) => (i + 0.5) / models;
const skillOf = (i: number) => skill * normalQuantile(share((7 * i) % models));
const stakeOf = (i: number) => 10 ** (3 * share(i));

export const nameOf = (i: number) => `m${String(i).padStart(2, "0")}`;

/** MMC, CORR and payouts whose luck is the mean of the days of return, so that neighbouring rounds share it. */
export function modelWorld(random: Random, {cadence, rounds}: ModelWorld): Panel {
  const calendar = calendarOf({cadence, rounds});
  const {first, last} = returnDays(calendar);
  const days = last[rounds - 1] - first[0] + 1;
  const span = last[0] - first[0] + 1;
  const luck = () => movingMean(random, {days, span, starts: Array.from(first, (day) => day - first[0])});
  const common = luck();
  const own = Array.from({length: models}, () => [luck(), luck()]);
  const length = rounds * models;
  const places = Array.from({length}, (_, row) => [Math.floor(row / models), row % models]);
  const score = (of: 0 | 1) =>
    Float32Array.from(places, ([t, i]) => skillOf(i) + shock * common[t] + noise * own[i][of][t]);
  const [mmc, corr] = [score(0), score(1)];
  const stake = Float64Array.from(places, ([, i]) => stakeOf(i));
  const keys = Array.from({length: models}, (_, i) => nameOf(i));
  return {
    length,
    round: Int32Array.from(places, ([t]) => calendar[t].round),
    model: Int32Array.from(places, ([, i]) => i),
    stake,
    scores: {cwmm: new Float32Array(length).fill(0.5), mmc, corr, payout: stake.map((nmr, row) => nmr * mmc[row])},
    rounds: calendar,
    models: {key: keys, name: keys, account: keys.map(() => null)}
  };
}

/** Means of independent normal days, of variance 1, at these starts. */
function movingMean(random: Random, {days, span, starts}: {days: number; span: number; starts: number[]}): number[] {
  const sums = [0];
  for (let day = 0; day < days; ++day) sums.push(sums[day] + random.normal());
  return starts.map((start) => (sums[start + span] - sums[start]) / Math.sqrt(span));
}

/** What is true of a model's MMC or CORR, by column. */
export function truthOf(i: number): Record<string, number> {
  const all = Array.from({length: models}, (_, j) => j);
  const peers = peersOf(i, all);
  const mean = (list: number[], value: (j: number) => number) =>
    list.reduce((sum, j) => sum + value(j), 0) / list.length;
  const below = (j: number) => (j === i ? 0.5 : normalCdf((skillOf(i) - skillOf(j)) / (noise * Math.SQRT2)));
  return {
    value: skillOf(i),
    over_field: skillOf(i) - mean(all, skillOf),
    percentile: mean(all, below),
    over_peers: skillOf(i) - mean(peers, skillOf),
    peers_percentile: mean(peers, below)
  };
}

function peersOf(i: number, all: readonly number[]): number[] {
  const apart = (j: number) => Math.max(stakeOf(i), stakeOf(j)) / Math.min(stakeOf(i), stakeOf(j));
  return all
    .filter((j) => j !== i)
    .sort((a, b) => apart(a) - apart(b) || a - b)
    .filter((j, place) => apart(j) <= sizeFactor || place < fewestPeers);
}
