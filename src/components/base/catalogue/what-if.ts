import {choice, number, text} from "./column.js";
import {declare} from "./declare.js";
import {round} from "./shared.js";

const unpaid = {orNull: "the payout is not known; payout_reason says why"} as const;
const alone = {orNull: "nobody else has a stake in the round, and this one is taken away"} as const;
const marketUnknown = {orNull: "the meta-model's own score is not known"} as const;
const yearlyUnknown = {orNull: "the payout, or what is committed, is not known"} as const;

export const whatIf = {
  "what-if": declare(
    {
      about: "One model as it was, and had its stake been another: one row per resolved round.",
      keys: ["round"],
      scores: ["cwmm", "mmc", "corr", "corr_multiplier", "mmc_multiplier"],
      parameters: ["rounds", "model", "k", "split", "alike", "rules"]
    },
    {
      round,
      stake: number("NMR", "The model's stake in the round."),
      committed: number("NMR", "What the model held in all open rounds.", {
        orNull: "a stake in an open round is not known"
      }),
      weight: number("share", "Share of all stakes of the round."),
      weight_after: number("share", "The same at the other stake.", alone),
      cwmm: number("correlation", "Correlation with the meta-model."),
      cwmm_after: number("correlation", "The same at the other stake.", alone),
      mmc: number("MMC", "MMC of the round.", {orNull: "not known"}),
      mmc_after: number("MMC", "The same at the other stake.", marketUnknown),
      payout: number("NMR", "Payout of the round by its rule; negative is burned.", unpaid),
      payout_after: number("NMR", "The same at the other stake.", unpaid),
      yearly: number("share", "A year's payouts at the rate of this round, over what is committed.", yearlyUnknown),
      yearly_after: number("share", "The same at the other stake.", yearlyUnknown),
      payout_reason: text("Why the payout is not known.", {orNull: "it is known"}),
      mmc_percentile: number("share", "Share of the round's staked models with less MMC.", {
        orNull: "MMC is not known"
      }),
      flag: choice(["good", "approximate", "unreliable"], "Whether the round's published numbers hold together."),
      reason: text("Why they do not.", {orNull: "they do"})
    }
  )
};
