import {fewestPeers, measures, sizeFactor} from "../my-model/rules.js";
import {choice, flag, number, text, whole} from "./column.js";
import {declare} from "./declare.js";
import {adjust, model, round, scoreRegime, studyParameters, window} from "./shared.js";

const interval = {bounds: "interval"} as const;
const alone = {orNull: "no such model has the number in these rounds"} as const;
const ofPeers = {...interval, ...alone} as const;
const unscored = {orNull: "no scored round on this side"} as const;
const few = {orNull: "too few scored rounds, or too few others to compare with"} as const;

export const myModel = {
  model: declare(
    {
      about: "One model beside all staked models and beside those of its size: one row per measure.",
      keys: ["score_regime", "measure"],
      scores: ["cwmm", "mmc", "corr", "payout"],
      parameters: ["rounds", "model"]
    },
    {
      score_regime: scoreRegime,
      measure: choice(
        measures,
        "What is measured; `own`: what of cwmm is its own weight, `return`: payout over stake."
      ),
      n: whole("rounds", "Rounds in which the model has a stake and the number."),
      periods: number("rounds", "Independent rounds that those are worth."),
      newest: number("units of the measure", "The number in the newest of these rounds."),
      value: number("units of the measure", "Mean over the rounds.", interval),
      field: number("units of the measure", "Mean over the rounds of the mean of all staked models."),
      over_field: number("units of the measure", "Value less field.", interval),
      percentile: number("share", "Mean share of the round's staked models below it, ties half.", interval),
      peers: number("models", "Models of its size in a round, on average."),
      peers_value: number(
        "units of the measure",
        `Mean of staked models of other accounts within a factor of ${sizeFactor} of its stake, or the nearest ${fewestPeers}.`,
        alone
      ),
      over_peers: number("units of the measure", "Value less theirs, round by round.", ofPeers),
      peers_percentile: number("share", "Mean share of them below it, ties half.", ofPeers)
    }
  ),
  account: declare(
    {
      about: "The models of an account: one row per model.",
      keys: ["score_regime", "model"],
      scores: ["cwmm", "mmc", "corr", "payout"],
      parameters: ["rounds", "account"]
    },
    {
      score_regime: scoreRegime,
      model,
      name: text("Name of the model."),
      n: whole("rounds", "Rounds of the model with cwmm."),
      newest_round: whole(null, "The newest of them."),
      stake: number("NMR", "Stake in that round.", {orNull: "not known"}),
      cwmm_mean: number("correlation", "Mean cwmm over the rounds."),
      mmc_mean: number("MMC", "Mean MMC over the rounds.", {orNull: "not known"}),
      corr_mean: number("CORR", "Mean CORR over the rounds.", {orNull: "not known"}),
      payout: number("NMR", "Sum of its payouts over the rounds.", {orNull: "not known"})
    }
  ),
  "model-events": declare(
    {
      about: "One model's own raises and cuts, and what followed: one row per raise or cut.",
      keys: ["model", "round"],
      scores: ["mmc", "cwmm"],
      parameters: [...studyParameters, ...window, "adjust", "model"],
      defaults: {days: "weekday", ratio: "2", events: "all"}
    },
    {
      model,
      round,
      kind: choice(["raise", "cut"], "Whether the stake rose or fell."),
      stake_before: number("NMR", "Stake in the round before."),
      stake_after: number("NMR", "Stake in the round of the change."),
      n_before: whole("rounds", "Scored rounds of the window before the change."),
      n_after: whole("rounds", "Scored rounds of the window from the change on."),
      counts: flag("Whether enough rounds are scored on both sides."),
      adjust,
      cwmm_before: number("correlation", "Mean cwmm before, unadjusted.", unscored),
      cwmm_after: number("correlation", "Mean cwmm from the change on, unadjusted.", unscored),
      mmc_before: number("MMC", "Mean MMC before, unadjusted.", unscored),
      mmc_after: number("MMC", "Mean MMC from the change on, unadjusted.", unscored),
      cwmm_change: number("correlation", "Change of cwmm, adjusted.", few),
      mmc_change: number("MMC", "Change of MMC, adjusted.", few)
    }
  )
};
