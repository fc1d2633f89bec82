import {outcomeNames} from "../snapshot/panel.js";
import {choice, number, text, whole} from "./column.js";
import {declare} from "./declare.js";
import {cadence, model, round, scoreRegime} from "./shared.js";

/** What a list is ordered by. */
export const rankedBy = ["stake", "payout", "score"] as const;
export type RankedBy = (typeof rankedBy)[number];

/** Sizes of the top whose turnover is told. */
export const turnoverTops = [10, 100] as const;
/** Size of the top whose entries are counted round by round. */
export const entriesTop = 10;
/** Rounds of one cadence from one list to another. */
export const turnoverLags = [1, 5, 10, 20, 50] as const;
/** A list holds at least so many times the top that is taken of it. */
export const leastLists = 2;
/** A model is listed by its scores if it has them in at least this share of the rounds looked back on. */
export const leastScored = 0.5;

const reads = {
  scores: [...outcomeNames, "payout"],
  parameters: ["rounds", "days", "min-stake", "outcome", "trailing"],
  defaults: {rounds: "all"}
} as const;
const unknown = {orNull: "it is not known in these rounds"} as const;

export const leaderboard = {
  leaderboard: declare(
    {
      about: "Who leads by the outcome in the newest resolved rounds: one row per model.",
      keys: ["model"],
      ...reads
    },
    {
      rank: whole(null, "Place by the mean of the outcome, from 1 for the highest; ties go by key."),
      model,
      name: text("Newest name of the model."),
      account: text("Account that owns it.", {orNull: "the account is not known"}),
      stake: number("NMR", "Stake in the model’s newest of these rounds."),
      rounds: whole("rounds", "Rounds in which it has the outcome."),
      mean: number("units of the outcome", "Mean of the outcome over these."),
      mmc: number("correlation", "Mean MMC, as paid.", unknown),
      corr: number("correlation", "Mean CORR, as paid.", unknown),
      cwmm: number("correlation", "Mean correlation with the meta-model.", unknown),
      payout: number("NMR", "Sum of the payouts.", unknown)
    }
  ),
  turnover: declare(
    {
      about: "How much of the top of a list is in the top again later: one row per list, size and lag.",
      keys: ["score_regime", "cadence", "ranked", "top", "lag"],
      kinds: ["ranked"],
      ...reads
    },
    {
      score_regime: scoreRegime,
      cadence,
      ranked: choice(
        rankedBy,
        "What the list is ordered by: the stake, the round’s payout, or the outcome’s mean over the rounds looked back on."
      ),
      top: whole("models", "Size of the top."),
      lag: whole("rounds", "Rounds of the cadence from one list to the other."),
      pairs: whole("pairs", "Pairs of rounds whose lists are long enough."),
      models: number("models", "Mean length of the first list."),
      kept: number("share", "Mean share of the top that is in the top of the later list.", {
        bounds: "interval"
      }),
      gone: number("share", "Mean share of it that is not on the later list at all."),
      noise: number(
        "share",
        "Share kept by luck: of a list by score if scores were normal luck, which rounds and windows share in part; of one by payout if the later round’s returns went to anyone, while stakes stay.",
        {
          once: "it is an integral or a drawing of lots",
          orNull: "the list is by stake, or by payout in rounds that share days of return"
        }
      )
    }
  ),
  entries: declare(
    {
      about:
        "Who comes into the top ten and who leaves it, from one round of a cadence to the next: one row per round and list.",
      keys: ["round", "ranked"],
      ...reads
    },
    {
      round,
      score_regime: scoreRegime,
      cadence,
      ranked: choice(rankedBy, "What the list is ordered by, as in turnover."),
      n: whole("models", "Length of the list."),
      entered: whole("models", "Models of the top ten that were not in it the round before; as many have left it."),
      fallen: whole("models", "Models of the top ten before that are further down now."),
      gone: whole("models", "Models of the top ten before that are not on the list at all now.")
    }
  )
};
