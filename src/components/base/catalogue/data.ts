import {choice, flag, number, text, whole} from "./column.js";
import {declare} from "./declare.js";
import {round} from "./shared.js";

/** What is compared with the truth, in the order of the rows. */
export const truthEstimates = [
  "leave_one_out",
  "own_share",
  "mmc_unmoved",
  "stake_effect",
  "sigma",
  "c_meta",
  "c_plane"
] as const;
export type TruthEstimate = (typeof truthEstimates)[number];

const ofPayouts = {orNull: "not a rule of payouts"} as const;
const none = {orNull: "no row is paid so"} as const;

export const data = {
  payouts: declare(
    {
      about: "Recorded payouts beside those that scores, multipliers and rules make: one row per resolved round.",
      keys: ["round"],
      scores: ["mmc", "corr", "payout", "corr_multiplier", "mmc_multiplier"],
      parameters: ["rounds"],
      defaults: {rounds: "all"}
    },
    {
      round,
      payout_regime: text("Payout regime of the round: which rule turns scores into NMR."),
      n: whole("rows", "Payouts that were compared."),
      recorded: number("NMR", "Sum of the recorded payouts."),
      recomputed: number("NMR", "Sum of the recomputed payouts."),
      share: number("share", "Share of payouts that agree."),
      n_corr: whole("rows", "Payouts for CORR alone."),
      share_corr: number("share", "Share of those that agree.", none),
      n_mmc: whole("rows", "Payouts that MMC has a part in."),
      share_mmc: number("share", "Share of those that agree.", none)
    }
  ),
  truth: declare(
    {
      about: "Estimates beside what only a simulation knows: one row per estimate.",
      keys: ["estimate"],
      scores: ["cwmm", "mmc", "corr"],
      parameters: ["rounds"],
      defaults: {rounds: "all"},
      once: "reads what only the simulator knows of a row"
    },
    {
      estimate: choice(truthEstimates, "What is estimated."),
      n: whole("rows or rounds", "How many estimates were compared with the truth."),
      size: number("units of the estimate", "Mean of the truth."),
      bias: number("units of the estimate", "Mean of estimate less truth."),
      rmse: number("units of the estimate", "Root of the mean squared error."),
      largest: number("units of the estimate", "Largest error.")
    }
  ),
  rules: declare(
    {
      about: "From which round on scores, stakes and payouts have which meaning: one row per rule.",
      keys: ["kind", "round"],
      scores: [],
      parameters: [],
      once: "reads the rule table, which is not in observations or rounds"
    },
    {
      kind: choice(["score", "staking", "payout"], "What the rule is about."),
      round: whole(null, "First round that it holds for."),
      date: text("Day on which that round opened."),
      regime: text("Label of its rounds in the table rounds."),
      multipliers: text("What each score may be multiplied by.", ofPayouts),
      mmc_instead: number(null, "Where MMC is paid instead of CORR, how many times MMC is paid.", {
        orNull: "MMC takes no other score's place, or not a rule of payouts"
      }),
      clip: number("share of the stake", "A payout lies within plus or minus this.", ofPayouts),
      threshold: number("NMR", "NMR at stake from which on the payout factor falls below 1.", {
        orNull: "there is no payout factor, or not a rule of payouts"
      }),
      saturday_only: flag("Whether only Saturday's rounds pay.", ofPayouts),
      power: number(null, "Power to which a submission is raised before cwmm is taken.", {
        orNull: "the rule does not change it"
      }),
      bagged: flag("Whether MMC is taken over bagged samples of stakers.", {orNull: "the rule does not change it"}),
      old_scores: flag("Whether it holds only where the source has CORR as it was first published.", {
        orNull: "not a rule of scores"
      }),
      about: text("What changed."),
      source: text("Who says so.")
    }
  )
};
