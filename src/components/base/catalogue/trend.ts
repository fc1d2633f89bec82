import {slopeNames} from "../trend/slopes.js";
import {choice, number, whole} from "./column.js";
import {declare} from "./declare.js";
import {cadence, round, scoreRegime, stakingRegime} from "./shared.js";

const reads = {scores: ["cwmm"], parameters: ["rounds", "days", "min-stake"], defaults: {rounds: "all"}} as const;
const alone = {orNull: "a single account holds all stakes"} as const;
const weighted = {orNull: "the number is not weighted with the stake, or a single account holds all stakes"} as const;

export const trend = {
  trend: declare(
    {
      about: "How close to the meta-model the staked NMR and the staked models are: one row per round.",
      keys: ["round"],
      ...reads
    },
    {
      round,
      n: whole("models", "Models with a stake and known cwmm."),
      stake: number("NMR", "Sum of their stakes."),
      cwmm_stake_mean: number("correlation", "Mean cwmm, each model weighted with its stake.", {bounds: "interval"}),
      cwmm_stake_median: number("correlation", "Median cwmm, each model weighted with its stake.", {
        bounds: "interval"
      }),
      cwmm_mean: number("correlation", "Mean cwmm, each model counted once.", {bounds: "interval"}),
      cwmm_median: number("correlation", "Median cwmm, each model counted once.", {bounds: "interval"}),
      gap_mean: number("correlation", "Stake-weighted mean less plain mean.", {bounds: "interval"}),
      gap_median: number("correlation", "Stake-weighted median less plain median.", {bounds: "interval"}),
      n_eff: number("models", "How many models with equal stakes would spread the weight as evenly."),
      cwmm_stake_mean_least: number("correlation", "Lowest stake-weighted mean with one account left out.", alone),
      cwmm_stake_mean_most: number("correlation", "Highest stake-weighted mean with one account left out.", alone),
      cwmm_fixed: number(
        "correlation",
        "Mean cwmm as the same models tell it: it does not move when others come or go."
      ),
      cwmm_stake_fixed: number(
        "correlation",
        "Stake-weighted mean cwmm as the same models tell it, each with its mean weight throughout: it does not move when stake does."
      )
    }
  ),
  "trend-slope": declare(
    {
      about: "How fast the numbers of the table trend move: one row per line through a stretch of alike rounds.",
      keys: ["score_regime", "staking_regime", "cadence", "statistic"],
      kinds: ["statistic"],
      ...reads
    },
    {
      score_regime: scoreRegime,
      staking_regime: stakingRegime,
      cadence,
      statistic: choice(slopeNames, "Which number of the table trend the line goes through."),
      slope: number("correlation a year", "Slope of the line.", {
        bounds: "interval",
        orNull: "too few rounds for a line"
      }),
      lag: whole("rounds", "How many rounds apart errors may still be correlated."),
      rounds: whole("rounds", "Rounds that the line goes through."),
      least: number("correlation a year", "Lowest slope with one account left out.", weighted),
      most: number("correlation a year", "Highest slope with one account left out.", weighted)
    }
  )
};
