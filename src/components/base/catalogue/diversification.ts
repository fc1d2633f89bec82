import {choice, number, text, whole} from "./column.js";
import {declare} from "./declare.js";
import {scoreRegime} from "./shared.js";

/** Accounts by the number of their models with a payout in a round, the mean over rounds, to the next whole number. */
export const accountSizes = ["1", "2", "3", "4 to 5", "6 to 10", "11 to 20", "over 20"] as const;
export type AccountSize = (typeof accountSizes)[number];
/** The largest number of each size but the last. */
export const sizeEnds = [1, 2, 3, 5, 10, 20] as const;

/** Models in one account, models of two accounts, and the former less the latter. */
export const pairKinds = ["within", "between", "difference"] as const;
export type PairKind = (typeof pairKinds)[number];

/** A model, a pair or an account must have so many paid rounds (a pair both at once). */
export const leastCommon = 10;
/** Each model is paired with so many that follow it by key, of other accounts. */
export const neighbours = 10;

const ofRounds = {scores: ["payout"], parameters: ["rounds", "days"], defaults: {rounds: "all"}} as const;
const payoutRegime = text("Payout regime of the rounds: which rule turns scores into NMR.");
const ofDifference = {orNull: "a difference"} as const;

export const diversification = {
  "account-likeness": declare(
    {
      about: "How alike the returns of an account's models are: one row per rules and kind of pairs.",
      keys: ["score_regime", "payout_regime", "pairs"],
      kinds: ["pairs"],
      ...ofRounds
    },
    {
      score_regime: scoreRegime,
      payout_regime: payoutRegime,
      pairs: choice(pairKinds, "Two models of one account, two of different ones, or the former less the latter."),
      n: whole("pairs", "Pairs with ten paid rounds in common.", ofDifference),
      models: whole("models", "Different models in them.", ofDifference),
      accounts: whole("accounts", "Different accounts in them.", ofDifference),
      correlation: number(
        null,
        "Correlation of their returns less the round's mean, pooled: covariances over variances, each model with the mean over its partners in the account.",
        {orNull: "there is no pair", bounds: "interval"}
      ),
      median: number(null, "Median of the pairs' own correlations.", {orNull: "there is no pair, or a difference"})
    }
  ),
  diversification: declare(
    {
      about: "Whether more models help: one row per rules and number of an account's models.",
      keys: ["score_regime", "payout_regime", "size"],
      ...ofRounds
    },
    {
      score_regime: scoreRegime,
      payout_regime: payoutRegime,
      size: choice(accountSizes, "Models of the account with a payout in a round, the mean over rounds."),
      accounts: whole("accounts", "Accounts of that size with ten paid rounds."),
      models: number("models", "Mean number of their models in a round."),
      rounds: whole("rounds", "Rounds in which any of them is paid."),
      return: number("share of the stake", "Mean of their models' payout over stake: accounts by round, then rounds."),
      over_field: number("share of the stake", "The same less the mean of all staked models of the round.", {
        bounds: "interval"
      }),
      volatility: number(
        "share of the stake",
        "Standard deviation of an account's return over rounds: root of the mean variance."
      ),
      own_volatility: number("share of the stake", "The same of returns less the round's mean."),
      chance: number("share of the stake", "What that would be if as many models were drawn from the field.", {
        orNull: "no model has ten paid rounds"
      }),
      effective: number("models", "How many models drawn from the field would vary as little.", {
        orNull: "their returns do not vary, or no model has ten paid rounds",
        bounds: "interval"
      }),
      sharpe: number(null, "Return over volatility, per round: not scaled up to a year.", {
        orNull: "no return varies",
        bounds: "interval"
      }),
      sharpe_chance: number(null, "The same in the same rounds if as many models were drawn from the field.", {
        orNull: "no return varies, or no model has ten paid rounds"
      }),
      sharpe_over: number(null, "The former less the latter.", {
        orNull: "either is not known",
        bounds: "interval"
      })
    }
  )
};
