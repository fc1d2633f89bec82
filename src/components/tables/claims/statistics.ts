/** The statistics of the ledger by their names. */
import type {Call, Statistics} from "../../base/claims/statistics.js";
import {noEvidence} from "./context.js";
import type {Context, Evidence} from "./context.js";
import {accuracyChange, cleanJump, dose, eventColumn, eventPart, jumpSlope, ownStake, settled} from "./events.js";
import {turnover} from "./leaderboard.js";
import {farthestOfFive, penaltyDecile, penaltyFall, shape} from "./penalty.js";
import {cwmmQuantile, largestOwnPart, ownPart, stakeDecile, stakeGap} from "./stake.js";
import {levelAt, share, slope} from "./trend.js";

type Statistic = (context: Context) => Evidence;

const statistics: {[N in keyof Statistics]: (...given: Statistics[N]) => Statistic} = {
  ...{stakeDecile, cwmmQuantile, ownPart, penaltyDecile, farthestOfFive, shape, levelAt, slope, share},
  ...{eventColumn, eventPart, cleanJump, ownStake, turnover},
  stakeGap: () => stakeGap,
  largestOwnPart: () => largestOwnPart,
  penaltyFall: () => penaltyFall,
  settled: () => settled,
  accuracyChange: () => accuracyChange,
  dose: () => dose,
  jumpSlope: () => jumpSlope,
  never: (why) => (context) => noEvidence(context, why)
};

/** What computes a statistic of the ledger. */
export function statisticOf([name, ...given]: Call): Statistic {
  const of = statistics[name] as (...given: readonly unknown[]) => Statistic;
  return of(...given);
}
