import {choice, number, whole} from "./column.js";
import {declare} from "./declare.js";
import {cadence, round} from "./shared.js";
import {stakeGroups} from "../settings/stake-groups.js";

/** What is followed: scores, which rest on returns but for cwmm, and amounts. */
export const fieldSeries = ["mmc", "corr", "cwmm", "bmc", "fnc", "corj60", "stake", "payout", "return"] as const;
export type FieldSeries = (typeof fieldSeries)[number];

/** Those that are known before a round resolves. */
export const knownEarly: readonly FieldSeries[] = ["cwmm", "stake"];

const own = (about: string) => number("score or NMR", about);

export const trends = {
  "score-trends": declare(
    {
      about: "How scores, stakes and payouts of the staked models are spread: one row per round and score or amount.",
      keys: ["round", "series"],
      kinds: ["series"],
      scores: ["mmc", "corr", "cwmm", "bmc", "fnc", "corj60", "payout"],
      parameters: ["rounds", "days", "stake-group"]
    },
    {
      round,
      cadence,
      series: choice(fieldSeries, "What the numbers are of; return is payout over stake."),
      stakes: choice(stakeGroups, "Whose numbers: all staked models, or a third of them by stake."),
      n: whole("models", "Models with a stake for which it is known."),
      mean: own("Mean, each model counted once."),
      median: own("Median."),
      p10: own("A tenth of the models lies below."),
      p25: own("A quarter of the models lies below."),
      p75: own("A quarter of the models lies above."),
      p90: own("A tenth of the models lies above."),
      stake_mean: own("Mean, each NMR counted once."),
      positive: number("share", "Share of the models above 0.")
    }
  )
};
