import {choice, number, text, whole} from "./column.js";
import {declare} from "./declare.js";
import {cadence, groupColumns, groupKeys, groupParameters, model, round, scoreRegime, stakingRegime} from "./shared.js";

/** The first is the whole change, to which the others add up. */
export const driftPartNames = ["change", "concentration", "membership", "similarity"] as const;
export type DriftPart = (typeof driftPartNames)[number];

const scores = ["cwmm", "mmc", "corr"] as const;
const interval = {bounds: "interval"} as const;
const byStake = "the group's mean less that of the lowest group";
const ofRound = {scores, parameters: ["rounds", "days"], defaults: {rounds: "all"}} as const;
const noOthers = {orNull: "there are no others"} as const;
const marketUnknown = {orNull: "the round's scores do not tell it"} as const;

export const mechanism = {
  "meta-model": declare(
    {
      about:
        "The meta-model of each round: its concentration, the similarity of its models and its own score, one row per round.",
      keys: ["round"],
      ...ofRound
    },
    {
      round,
      n: whole("models", "Models with a stake and known cwmm."),
      stake: number("NMR", "Sum of their stakes."),
      coverage: number("share", "That sum over the official total.", {orNull: "the official total is not known"}),
      sigma: number(
        "correlation",
        "Standard deviation of the meta-model: the stake-weighted mean correlation with it.",
        interval
      ),
      sigma_sq: number(null, "Variance of the meta-model: sigma squared."),
      hhi: number(null, "Concentration of stakes: sum of squared weights."),
      similarity: number(null, "The part of the variance due to models being similar: sigma_sq less hhi."),
      pairwise: number("correlation", "Mean correlation of two models, weighted with both stakes.", noOthers),
      bets: number("bets", "How many unrelated models of equal stake would have that variance.", {
        orNull: "sigma is 0"
      }),
      weighted_mmc: number("MMC", "Stake-weighted mean of MMC, which should be 0.", {
        bounds: "interval",
        orNull: "no MMC is known"
      }),
      mmc_sd: number("MMC", "Standard deviation of MMC over the models.", {orNull: "no MMC is known"}),
      c_plane: number("CORR", "The meta-model's own score, from least squares of MMC on CORR and cwmm.", marketUnknown),
      c_inverse: number("CORR", "The same, from least squares of CORR on MMC and cwmm.", marketUnknown),
      c_sums: number("CORR", "The same, from stake-weighted sums of CORR.", marketUnknown),
      c_published: number("CORR", "The same, as the source publishes it.", {orNull: "the source does not publish it"}),
      c_apart: number("CORR", "How far these ways lie apart.", {orNull: "fewer than two of them are known"}),
      c_meta: number("MMC", "The meta-model's own score in units of MMC.", marketUnknown),
      flag: choice(["good", "approximate", "unreliable"], "Whether the round's published numbers hold together."),
      reason: text("Why they do not.", {orNull: "they do"})
    }
  ),
  "drift-parts": declare(
    {
      about:
        "Why the meta-model's variance changed between the first and the last rounds: one row per part and stretch.",
      keys: ["cadence", "score_regime", "staking_regime", "part"],
      kinds: ["part"],
      ...ofRound
    },
    {
      cadence,
      score_regime: scoreRegime,
      staking_regime: stakingRegime,
      part: choice(driftPartNames, "The whole change, or the part that one cause has in it."),
      rounds: whole("rounds", "Rounds of the stretch."),
      from: whole(null, "First round of the stretch."),
      to: whole(null, "Last round of the stretch."),
      sigma_sq_first: number(null, "Mean variance of the first rounds."),
      sigma_sq_last: number(null, "Mean variance of the last rounds."),
      estimate: number(null, "Change of the variance that is put down to the part.", interval)
    }
  ),
  "gap-parts": declare(
    {
      about: "How much of a stake group's cwmm is its own stake: one row per quantile group of stake.",
      keys: groupKeys,
      scores,
      parameters: [...groupParameters, "recent"]
    },
    {
      ...groupColumns,
      stake_min: number("NMR", "Smallest stake in the group."),
      stake_max: number("NMR", "Largest stake in the group."),
      cwmm_mean: number("correlation", "Mean cwmm of the group.", interval),
      others_mean: number("correlation", "Mean cwmm had the meta-model been made of all the others.", interval),
      own_mean: number("correlation", "Mean part of cwmm that is a model's own stake: cwmm less others."),
      gap: number("correlation", `Cwmm: ${byStake}.`, interval),
      gap_own: number("correlation", `Own part: ${byStake}.`),
      gap_selection: number("correlation", `Cwmm with all the others: ${byStake}.`, interval)
    }
  ),
  "penalty-parts": declare(
    {
      about: "MMC by group of cwmm as accuracy and overlap with the meta-model: one row per quantile group of cwmm.",
      keys: groupKeys,
      scores,
      parameters: [...groupParameters, "staked"]
    },
    {
      ...groupColumns,
      rho_mean: number("correlation", "Mean plain correlation with the meta-model."),
      market_mean: number("MMC", "Mean of the meta-model's own score over the group's rows."),
      mmc_mean: number("MMC", "Mean MMC of the group.", interval),
      accuracy_mean: number("MMC", "Mean of MMC less overlap: what the models know by themselves.", interval),
      overlap_mean: number("MMC", "Mean of what sharing the meta-model's predictions did to MMC.", interval),
      mmc_gap: number("MMC", `MMC: ${byStake}.`, interval),
      accuracy_gap: number("MMC", `Accuracy: ${byStake}.`, interval),
      overlap_gap: number("MMC", `Overlap: ${byStake}.`, interval)
    }
  ),
  "leave-one-out": declare(
    {
      about: "Each staked model with and without its own stake: one row per model and round.",
      keys: ["model", "round"],
      scores: ["cwmm"],
      parameters: ["rounds", "days", "min-stake"]
    },
    {
      model,
      round,
      stake: number("NMR", "The model's stake."),
      weight: number("share", "Its share of all stakes of the round."),
      cwmm: number("correlation", "Its correlation with the meta-model."),
      cwmm_loo: number("correlation", "The same had the meta-model been made of all the others.", noOthers),
      own_share: number("share", "Share of its covariance with the meta-model that is its own part.", {
        orNull: "it does not correlate with the meta-model"
      })
    }
  )
};
