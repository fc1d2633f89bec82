/** Return over volatility of accounts, beside that of as many models drawn from the field. */
import {leastCommon} from "../../base/catalogue/diversification.js";
import type {Estimated, OrNull} from "../../base/kit/interval.js";
import {returnDays} from "../../base/rounds/return-days.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {mean as average} from "../../statistics/numbers/correlation.js";
import {effectiveRounds} from "../../statistics/series/effective-periods.js";
import {overRounds, overRoundsMethod} from "../participation/over-rounds.js";
import {known} from "../result/intervals.js";
import {momentsOf} from "./accounts.js";
import type {Account} from "./accounts.js";
import type {OwnedBlock} from "./owned-returns.js";

export interface SharpeInput {
  block: OwnedBlock;
  accounts: readonly Account[];
  /** their mean return by round, at its place in the calendar and in the block */
  series: readonly {place: number; t: number; all: number}[];
  /** mean variance of one model's returns less the round's mean */
  variance: number;
  /** variance of the mean of as many models drawn from the field, as a share of one model's */
  drawn: number;
}

export interface Sharpes {
  accounts: Told;
  chance: number | null;
  /** accounts less chance */
  over: Told;
}

type Told = OrNull<Estimated> & {estimate: number | null};

/** A ratio, with how far each round moves it: the mean over rounds is 0, and moves the ratio as its error does. */
interface Moved {
  ratio: number;
  moves: number[];
}

/**
 * Return / volatility, per round. The interval is that of the mean of the ratio's moves by round, (x - mean) / s - ratio / 2 * (s_t^2 - s^2) / s^2
 * (the delta method, Lo 2002), as rounds share returns. Both ratios are over the same rounds, so that what moves all models moves both.
 * The moves are those of a jackknife that leaves out one of p independent rounds, p / (p - 1) as large: the spread is estimated, too.
 */
export function sharpeOf(panel: Panel, input: SharpeInput): Sharpes {
  const [accounts, chance] = [ofAccounts(input), ofDraws(input)];
  const periods = effectiveRounds(
    returnDays(panel.rounds),
    input.series.map(({place}) => place)
  );
  const widened = periods / (periods - 1);
  const over = {
    ratio: accounts.ratio - chance.ratio,
    moves: accounts.moves.map((move, i) => move - chance.moves[i])
  };
  const told = ({ratio, moves}: Moved): Told => {
    const estimate = known(ratio);
    if (estimate === null) return {estimate, low: null, high: null};
    const {mean} = overRounds(
      panel,
      input.series.map(({place}, i) => ({place, value: ratio + widened * moves[i]}))
    );
    return {...mean, estimate};
  };
  return {accounts: told(accounts), chance: known(chance.ratio), over: told(over)};
}

export const sharpeMethod = overRoundsMethod.replace("over rounds,", "over rounds by the delta method,");

/** Mean variance of the accounts' own returns. */
function ofAccounts({accounts, series}: SharpeInput): Moved {
  const means = series.map(({all}) => all);
  const variances = average(accounts.map(({variance}) => variance));
  const at = spreadOver(
    accounts.map(({returns}) => returns),
    series
  );
  return moved(means, {variance: variances, variances: at});
}

/** Variance of the field's mean, and what a few models of the field vary around it. */
function ofDraws({block, series, variance, drawn}: SharpeInput): Moved {
  const means = series.map(({t}) => block.means[t]);
  const {variance: ofMean, mean} = momentsOf(Float64Array.from(means));
  const models = block.models.filter(({rounds}) => rounds >= leastCommon);
  const at = spreadOver(
    models.map(({own}) => own),
    series
  );
  return moved(means, {
    variance: ofMean + drawn * variance,
    variances: means.map((value, i) => (value - mean) ** 2 - ofMean + drawn * at[i])
  });
}

/** `variances`: by round, how far its square lies from the variance. */
function moved(
  means: readonly number[],
  {variance, variances}: {variance: number; variances: readonly number[]}
): Moved {
  const mean = average(means);
  const spread = variance > 0 ? Math.sqrt(variance) : NaN;
  const ratio = mean / spread;
  const moves = means.map((value, i) => (value - mean) / spread - (ratio * variances[i]) / (2 * variance));
  const centre = average(moves);
  return {ratio, moves: moves.map((move) => move - centre)};
}

/** By round, how far it moves the mean of the variances of some returns: each counts over the rounds that it has. */
function spreadOver(all: readonly Float64Array[], series: SharpeInput["series"]): number[] {
  const moves = new Map(series.map(({t}) => [t, 0]));
  for (const values of all) {
    const {n, mean, variance} = momentsOf(values);
    const share = series.length / (n * all.length);
    for (const [t, sum] of moves)
      if (!Number.isNaN(values[t])) moves.set(t, sum + share * ((values[t] - mean) ** 2 - variance));
  }
  return [...moves.values()];
}
