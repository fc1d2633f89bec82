/** The statistics of the ledger by their names. */
import type {Call, Statistics} from "../../base/claims/statistics.js";
import {noEvidence} from "./context.js";
import type {Context, Evidence} from "./context.js";
import {crowding, mmcFalls} from "./crowding.js";
import {accuracyChange, cleanJump, dose, eventColumn, eventPart, jumpSlope, ownStake, settled} from "./events.js";
import {turnover} from "./leaderboard.js";
import {farthestOfFive, penaltyDecile, penaltyFall, shape} from "./penalty.js";
import {cwmmQuantile, largestOwnPart, ownPart, stakeDecile, stakeGap} from "./stake.js";
import {levelAt, share, slope} from "./trend.js";

type Statistic = (context: Context) => Evidence;

const statistics: {[N in keyof Statistics]: (...given: Statistics[N]) => Statistic} = {
  ...{stakeDecile, cwmmQuantile, penaltyDecile, farthestOfFive, shape, levelAt, slope, share},
  ...{eventColumn, eventPart, accuracyChange, cleanJump, ownStake, turnover},
  stakeGap: () => stakeGap,
  ownPart: (weight) => arithmetic(ownPart(weight)),
  largestOwnPart: () => arithmetic(largestOwnPart),
  mmcFalls: () => mmcFalls,
  crowding: () => crowding,
  penaltyFall: () => penaltyFall,
  settled: () => settled,
  dose: () => dose,
  jumpSlope: () => jumpSlope,
  never: (why) => (context) => noEvidence(context, why)
};

/** A number that follows from weights and likeness: luck has no part in it, and no interval is told. */
function arithmetic(of: Statistic): Statistic {
  return (context) => {
    const found = of(context);
    if (found.estimate === null) return found;
    const why = "arithmetic, mean over these rounds: no interval is needed";
    return {...found, low: null, high: null, estimator: null, exact: true, grows: false, why};
  };
}

/** What computes a statistic of the ledger. */
export function statisticOf([name, ...given]: Call): Statistic {
  const of = statistics[name] as (...given: readonly unknown[]) => Statistic;
  return of(...given);
}
