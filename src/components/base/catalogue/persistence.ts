import {ratings} from "../settings/ratings.js";
import {outcomeNames} from "../snapshot/panel.js";
import {choice, number, text, whole} from "./column.js";
import {declare} from "./declare.js";
import {cadence, scoreRegime} from "./shared.js";

/** Rounds of one cadence that lie between two rounds that are set beside each other, one row each. */
export const lags = [1, 2, 4, 5, 10, 20, 50, 100, 200, 500] as const;
/** A model takes part in the comparison of halves with so many rounds in each. */
export const leastHalf = 5;
/** Means are ranked in steps of one part in so many: sums in another order differ by less. */
export const meanSteps = 1e12;

/** What is taken off before means of halves are compared. */
export const halfAdjustments = ["none", "round", "cwmm"] as const;
export type HalfAdjustment = (typeof halfAdjustments)[number];

const reads = {
  scores: [...outcomeNames, "payout"],
  parameters: ["rounds", "days", "min-stake", "ranked-by"],
  defaults: {rounds: "all"}
} as const;
const lag = whole("rounds", "Rounds of the cadence from the first round of a pair to the second.");
const rated = {
  outcome: choice(ratings, "What the models are ranked by."),
  score_regime: scoreRegime,
  payout_regime: text("Payout regime of the rounds, by return; any: scores do not depend on what they pay.")
};
const group = (when: string) =>
  whole(null, `Quantile group of the models’ ranks in the ${when} round; 1 is the lowest.`);

export const persistence = {
  persistence: declare(
    {
      about: "How alike the order of the models is in rounds further and further apart: one row per lag.",
      keys: ["score_regime", "payout_regime", "cadence", "lag"],
      ...reads
    },
    {
      ...rated,
      cadence,
      lag,
      pairs: whole("pairs", "Pairs of rounds that far apart."),
      models: number("models", "Mean number of models with a rank in both rounds."),
      days: number("days", "Mean days from the opening of the one to that of the other."),
      overlap: number("share", "Mean share of the days of return that the two rounds have in common; 0 for cwmm."),
      luck: number("correlation", "Mean rank correlation that this share alone makes where what ranks is normal luck."),
      autocorrelation: number("correlation", "Mean over the pairs of the rank correlation.", {
        bounds: "interval"
      }),
      excess: number("correlation", "Mean of the rank correlation less that of luck.", {bounds: "interval"})
    }
  ),
  transitions: declare(
    {
      about: "Where the models of a group are once no day of return is shared: one row per group and later group.",
      keys: ["score_regime", "payout_regime", "cadence", "group", "later"],
      ...reads,
      parameters: [...reads.parameters, "groups"],
      defaults: {...reads.defaults, groups: "5"}
    },
    {
      ...rated,
      cadence,
      group: group("first"),
      later: group("second"),
      lag,
      pairs: whole("pairs", "Pairs of rounds."),
      n: whole("rows", "Rows of the group in the first rounds, with a rank in the second as well."),
      share: number("share", "Mean share of the group’s models that are in the later group.", {bounds: "interval"}),
      chance: number("share", "That share if the order were drawn anew.")
    }
  ),
  halves: declare(
    {
      about: "Each model’s mean in the first half of the rounds beside that in the second: one row per adjustment.",
      keys: ["score_regime", "payout_regime", "adjust"],
      kinds: ["adjust"],
      ...reads
    },
    {
      ...rated,
      adjust: choice(
        halfAdjustments,
        "What was taken off before means were made: nothing, each round’s mean, or what goes with cwmm in each round."
      ),
      models: whole("models", "Models with enough rounds in both halves."),
      rounds_before: whole("rounds", "Rounds of the first half."),
      rounds_after: whole("rounds", "Rounds of the second half; they share no day of return with the first."),
      last_before: whole(null, "Last round of the first half."),
      first_after: whole(null, "First round of the second half."),
      correlation: number("correlation", "Rank correlation of the models’ means.", {bounds: "interval"})
    }
  )
};
