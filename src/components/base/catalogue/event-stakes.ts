/** The room of stake events, second part: what the larger stake itself does. */
import {outcomeNames} from "../snapshot/panel.js";
import {number, text, whole} from "./column.js";
import {declare} from "./declare.js";
import {model, round, scoreRegime, studyParameters, window} from "./shared.js";

const reads = {
  scores: outcomeNames,
  parameters: [...studyParameters, ...window, "adjust"],
  defaults: {days: "weekday"}
} as const;
const unscored = {orNull: "no event has all numbers here"} as const;
const estimated = {bounds: "interval", ...unscored} as const;

export const eventStakes = {
  "event-mechanics": declare(
    {
      about:
        "Weight and scores around a raise, and what the larger stake itself does to MMC: one row per round of the window.",
      keys: ["score_regime", "time"],
      ...reads
    },
    {
      score_regime: scoreRegime,
      time: whole("rounds", "Rounds since the raise; 0 is the round of the raise."),
      events: whole("events", "Events with all of the numbers known here."),
      weight: number("share", "Mean share of all stakes of the round.", unscored),
      cwmm: number("correlation", "Mean cwmm of the events.", estimated),
      corr: number("CORR", "Mean CORR of the events.", estimated),
      mmc: number("MMC", "Mean MMC of the events.", estimated),
      own: number("MMC", "What the larger stake itself did to MMC, by arithmetic.", unscored),
      mmc_unmoved: number("MMC", "MMC had the stake stayed what it was: mmc less own.", estimated)
    }
  ),
  "event-dose": declare(
    {
      about: "Each event's jump of MMC beside what the larger stake alone predicts: one row per event.",
      keys: ["score_regime", "model", "round"],
      ...reads
    },
    {
      score_regime: scoreRegime,
      model,
      round,
      stake_before: number("NMR", "Stake in the round before."),
      stake_after: number("NMR", "Stake in the round of the raise."),
      weight_before: number("share", "Share of all stakes in the round before."),
      weight_after: number("share", "Share of all stakes in the round of the raise."),
      jump: number("MMC", "MMC in the round of the raise less MMC in the round before."),
      predicted: number("MMC", "What the larger stake alone does to MMC in that round."),
      predicted_market: number("MMC", "The same for a model whose MMC is 0: it knows nothing of the round's luck."),
      own: number("MMC", "Mean of what the larger stake does over the rounds from the raise on."),
      slope: number(null, "Slope of jump on predicted over the regime's events; 1 where the stake did it.", {
        bounds: "interval",
        orNull: "too few events for a slope"
      }),
      own_mean: number("MMC", "Mean of own over the regime's events: arithmetic, no interval.")
    }
  ),
  "event-allowance": declare(
    {
      about: "How much MMC a larger stake alone can cost: one row per kind of model.",
      keys: ["score_regime", "who"],
      ...reads
    },
    {
      score_regime: scoreRegime,
      who: text("The events, the event with the largest fall, or a staked model at a percentile of weight."),
      n: whole("events or rows", "Events, or staked rows, that it is told from."),
      weight: number("share", "Weight before the raise.", {orNull: "no row tells it"}),
      change: number("MMC", "Change of MMC that the larger stake alone brings.", {
        orNull: "the meta-model's own score is not known"
      })
    }
  )
};
