import {choice, number, text, whole} from "./column.js";
import {declare} from "./declare.js";
import {cadence, round, scoreRegime, stakingRegime} from "./shared.js";

/** All staked models of a round, and its thirds by stake. */
export const stakeGroups = ["all", "low", "middle", "high"] as const;
export type StakeGroup = (typeof stakeGroups)[number];

/** From the first round with a position of its own on, so many rounds are open on what a model has committed. */
export const openPositions = 64;

/** A year's median is over models with a payout in at least this share of its rounds that pay. */
export const presentShare = 0.5;

/** Days before the newest round's opening, that day left out, in which a model must have had a stake to be one that is still there. */
export const stayedDays = 7;

const ofRounds = {scores: ["payout"], parameters: ["rounds", "days"], defaults: {rounds: "all"}} as const;
const payoutRegime = text("Payout regime of the rounds: which rule turns scores into NMR.");
const periods = number("rounds", "How many rounds that share no returns these are worth.");
const noPayout = {orNull: "no payout of the round is known, or the round is not resolved"} as const;
const noStake = {orNull: "no stake of the round is known"} as const;
const noBefore = {orNull: "no round before it has stakes, or no stake of the round is known"} as const;

export const participation = {
  participation: declare(
    {
      about: "Who takes part, and what it pays: one row per round.",
      keys: ["round"],
      ...ofRounds
    },
    {
      round,
      cadence,
      submitters: whole("models", "Models with a row."),
      stakers: whole("models", "Models with a stake.", noStake),
      new: whole("models", "Staked models without a stake in any round before.", noBefore),
      converted: whole("models", "Those of the new that were there without a stake in a round before.", noBefore),
      gone: whole("models", "Models with a stake in the round before of the same cadence and none now.", noBefore),
      at_stake: number("NMR", "Sum of the known stakes.", noStake),
      official: number("NMR", "Official total at stake.", {orNull: "the source names none"}),
      n_paid: whole("models", "Staked models whose payout is known, in a resolved round."),
      paid: number("NMR", "Sum of the payouts above zero.", noPayout),
      burned: number("NMR", "Sum of the payouts below zero, as a positive number.", noPayout),
      payout: number("NMR", "Paid less burned.", noPayout),
      return: number("share of the stake", "Payout over the stake of the models whose payout is known.", noPayout),
      negative: number("share", "Share of those models with a payout below zero.", {
        orNull: "no payout of the round is known, or the round pays nothing"
      }),
      factor: number(null, "Payout factor, as recorded, else by the round's rule and official total.", {
        orNull: "neither tells it"
      }),
      threshold: number("NMR", "NMR at stake from which on the payout factor falls below 1.", {
        orNull: "there is none, or the rule is not known"
      })
    }
  ),
  "break-even": declare(
    {
      about: "The percentile to beat, which is the share of payouts below zero: one row per rules and size of stake.",
      keys: ["score_regime", "payout_regime", "stake_group"],
      kinds: ["stake_group"],
      ...ofRounds
    },
    {
      score_regime: scoreRegime,
      payout_regime: payoutRegime,
      stake_group: choice(stakeGroups, "All staked models, or a third of each round's by stake."),
      n: whole("rows", "Payouts: one per model and round."),
      models: whole("models", "Different models among them."),
      rounds: whole("rounds", "Rounds that the share is averaged over."),
      periods,
      break_even: number("share", "Share of models with a payout below zero, by round, then over rounds.", {
        bounds: "interval"
      })
    }
  ),
  "yearly-return": declare(
    {
      about: "What a year of staking paid, of the rounds at hand: one row per calendar year and rules.",
      keys: ["year", "payout_regime", "staking_regime"],
      ...ofRounds
    },
    {
      year: whole(null, "Calendar year in which the rounds opened."),
      payout_regime: payoutRegime,
      staking_regime: stakingRegime,
      rounds: whole("rounds", "Resolved rounds with known payouts."),
      calendar: whole("rounds", "Rounds of that year and these rules in the snapshot."),
      paying: whole("rounds", "Rounds of those with payouts in which any payout is not 0."),
      n: whole("models", "Models with a known payout."),
      payout: number("NMR", "Sum of all payouts."),
      weighted: number(
        "share of the stake",
        "Return of all stake: payout over stake by round, added up over rounds, as one stake backs all open rounds; from round 1343 on a 64th of that."
      ),
      present: whole("models", "Models with a payout in at least half of the rounds that pay."),
      median: number("share of the stake", "Median of these models' returns, each added up over its rounds.", {
        orNull: "there is no such model"
      }),
      negative: number("share", "Share of these models whose return is below zero.", {orNull: "there is no such model"})
    }
  ),
  survivors: declare(
    {
      about: "What models that are still there earned beside all staked models of the time: one row per rules.",
      keys: ["score_regime", "payout_regime"],
      ...ofRounds
    },
    {
      score_regime: scoreRegime,
      payout_regime: payoutRegime,
      n: whole("rows", "Payouts: one per model and round."),
      models: whole("models", "Different models among them."),
      stayed: whole("models", "Those with a stake in the newest week."),
      rounds: whole("rounds", "Rounds in which at least one of these has a payout."),
      periods,
      covered: number("share", "Sum of known stakes over the official totals of these rounds.", {
        orNull: "no official total is known"
      }),
      share: number("share", "Share of a round's models that are still there, the mean over rounds."),
      return_all: number("share of the stake", "Mean payout over stake of a round's models, the mean over rounds."),
      return_stayed: number("share of the stake", "The same of models that are still there."),
      difference: number("share of the stake", "What models that are still there earned more in a round.", {
        bounds: "interval"
      })
    }
  )
};
