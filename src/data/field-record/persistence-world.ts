/** Worlds in which it is known how far the order of the models lasts: luck alone, or skill that stays. */
import type {Random} from "../../components/base/kit/random.js";
import {returnDays} from "../../components/base/rounds/return-days.js";
import type {Panel} from "../../components/base/snapshot/panel.js";
import {calendarOf} from "../coverage/world-calendar.js";

export interface PersistenceOptions {
  cadence: "weekly" | "daily";
  rounds: number;
  /** standard deviation of lasting skill; that of a model's luck in a round is 1 */
  skill: number;
  /** standard deviation of what models have of the market's luck, which goes with cwmm */
  market: number;
  /** payouts for CORR and MMC, which share skill and the market, each with luck of its own; else CORR is MMC and nothing is paid */
  pays?: boolean;
}

/** Skill and market are those of what the case ranks by, beside its luck. */
export interface PersistenceWorld extends PersistenceOptions {
  panel: Panel;
  /** the market's luck by round */
  shocks: readonly number[];
}

/** Three groups of them are of one size: each group is as likely by chance. */
export const models = 42;
/** Accounts of one to three models; models of an account share half the variance of their luck. */
const accounts = 28;
export const accountOf = (i: number) => (i < accounts ? i : (5 * i) % accounts);
export const alike = Math.SQRT1_2;
/** Scores are so many times as small as the numbers above. */
const unit = 0.014;
/** Of a round that pays: payout = stake * factor * (multipliers * scores, at most the clip on either side), which few reach. */
const rule = {corr: 0.5, mmc: 2, clip: 0.075, factor: 0.6};

export function persistenceWorld(random: Random, options: PersistenceOptions): PersistenceWorld {
  const {cadence, rounds, skill, market, pays = false} = options;
  const calendar = calendarOf({cadence, rounds});
  const {first, last} = returnDays(calendar);
  const starts = Array.from(first, (day) => day - first[0]);
  const size = {days: last[rounds - 1] - first[0] + 1, span: last[0] - first[0] + 1, starts};
  const normals = (n: number) => Array.from({length: n}, () => random.normal());
  const [skills, exposures] = [normals(accounts), normals(accounts)];
  const shocks = movingMeans(random, size);
  const length = rounds * models;
  const place = (row: number): [number, number] => [Math.floor(row / models), row % models];
  const scores = () => {
    const shared = skills.map(() => movingMeans(random, size));
    const own = Array.from({length: models}, () => movingMeans(random, size));
    return Float32Array.from({length}, (_, row) => {
      const [t, i] = place(row);
      const a = accountOf(i);
      return unit * (skill * skills[a] + market * exposures[a] * shocks[t] + alike * (shared[a][t] + own[i][t]));
    });
  };
  const mmc = scores();
  const corr = pays ? scores() : mmc;
  const keys = Array.from({length: models}, (_, i) => `m${String(i).padStart(2, "0")}`);
  const panel: Panel = {
    length,
    round: Int32Array.from({length}, (_, row) => calendar[place(row)[0]].round),
    model: Int32Array.from({length}, (_, row) => row % models),
    stake: new Float64Array(length).fill(1),
    scores: {
      cwmm: Float32Array.from({length}, (_, row) => 0.5 + 0.1 * exposures[accountOf(row % models)]),
      ...{mmc, corr},
      ...(pays && {payout: payouts(corr, mmc)})
    },
    rounds: calendar,
    models: {key: keys, name: keys, account: keys.map((_, i) => `a${accountOf(i)}`)}
  };
  const times = pays ? (rule.corr + rule.mmc) / Math.hypot(rule.corr, rule.mmc) : 1;
  return {...options, panel, shocks, skill: times * skill, market: times * market};
}

/** NMR of stakes of 1 NMR. */
const payouts = (corr: Float32Array, mmc: Float32Array) =>
  Float64Array.from(corr, (score, row) => {
    const paid = rule.corr * score + rule.mmc * mmc[row];
    return rule.factor * Math.max(-rule.clip, Math.min(rule.clip, paid));
  });

interface Span {
  days: number;
  /** days of a round's returns */
  span: number;
  /** first day of each round */
  starts: readonly number[];
}

/** Means of independent normal days, of variance 1, at these starts. */
function movingMeans(random: Random, {days, span, starts}: Span): number[] {
  const sums = [0];
  for (let day = 0; day < days; ++day) sums.push(sums[day] + random.normal());
  return starts.map((start) => (sums[start + span] - sums[start]) / Math.sqrt(span));
}
