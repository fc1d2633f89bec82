/** Worlds for what payouts tell: models with skill in a market that moves all of them, whose luck neighbouring rounds share. */
import type {Random} from "../../components/base/kit/random.js";
import {returnDays} from "../../components/base/rounds/return-days.js";
import type {Panel} from "../../components/base/snapshot/panel.js";
import {normalQuantile} from "../../components/statistics/distributions/normal.js";
import {calendarOf} from "../coverage/world-calendar.js";

export interface PaidWorld {
  cadence: "weekly" | "daily";
  rounds: number;
  /** models of each account, in their order */
  accounts: readonly number[];
  /** whether accounts of one model are known, too */
  singles?: boolean;
  /** correlation of luck between the models of an account */
  alike: number;
  /** mean of all models' payout over stake */
  drift?: number;
  /** share of their skill that models have */
  skilled?: number;
}

/** Standard deviations, as shares of the stake in a round: of a model's luck, of what moves all, of skill. */
export const spread = {luck: 0.014, market: 0.01, skill: 0.004} as const;

/** Models of any skill and any stake, which have nothing to do with each other. */
export function skillOf(i: number, models: number): number {
  return spread.skill * normalQuantile((((7 * i) % models) + 0.5) / models);
}

/** Payout over stake is skill + market + luck; the stake grows with the model's place. */
export function paidWorld(random: Random, {cadence, rounds, accounts, alike, ...more}: PaidWorld): Panel {
  const {singles = false, drift = 0, skilled = 1} = more;
  const calendar = calendarOf({cadence, rounds});
  const luck = movingLuck(random, calendar);
  const owner = accounts.flatMap((size, account) => Array<number>(size).fill(account));
  const models = owner.length;
  const market = luck();
  const shared = accounts.map(luck);
  const own = owner.map(luck);
  const length = rounds * models;
  const [round, model] = [new Int32Array(length), new Int32Array(length)];
  const [stake, payout] = [new Float64Array(length), new Float64Array(length)];
  for (let i = 0; i < models; ++i) {
    const [skill, nmr] = [drift + skilled * skillOf(i, models), 10 ** ((3 * (i + 0.5)) / models)];
    for (let t = 0; t < rounds; ++t) {
      const row = t * models + i;
      const lucky = Math.sqrt(alike) * shared[owner[i]][t] + Math.sqrt(1 - alike) * own[i][t];
      round[row] = calendar[t].round;
      model[row] = i;
      stake[row] = nmr;
      payout[row] = nmr * (skill + spread.market * market[t] + spread.luck * lucky);
    }
  }
  const keys = owner.map((_, i) => `m${String(i).padStart(3, "0")}`);
  return {
    ...{length, round, model, stake, scores: {payout}, rounds: calendar},
    models: {
      key: keys,
      name: keys,
      account: owner.map((account) => (accounts[account] > 1 || singles ? `a${account}` : null))
    }
  };
}

/** Draws a series of luck: means of independent days, of variance 1, over the days of return of each round. */
function movingLuck(random: Random, calendar: Panel["rounds"]): () => number[] {
  const {first, last} = returnDays(calendar);
  const span = last[0] - first[0] + 1;
  const days = last[last.length - 1] - first[0] + 1;
  return () => {
    const sums = [0];
    for (let day = 0; day < days; ++day) sums.push(sums[day] + random.normal());
    return Array.from(first, (day) => (sums[day - first[0] + span] - sums[day - first[0]]) / Math.sqrt(span));
  };
}
