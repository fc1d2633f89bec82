import {choice, number, whole} from "./column.js";
import {declare} from "./declare.js";
import {cadence, round, scoreRegime, stakingRegime} from "./shared.js";

/** Scores that are set beside one another. */
export const comparedScores = ["mmc", "corr", "cwmm", "bmc", "fnc", "corj60"] as const;
export type ComparedScore = (typeof comparedScores)[number];

/** Every two of them, once. */
export const scorePairs = comparedScores.flatMap((score, i) =>
  comparedScores.slice(i + 1).map((other) => ({score, other}))
);
export const pairName = (score: string, other: string) => `${score} and ${other}`;

/** Which models are told of: all with a stake and the scores, or those that have them in nearly all rounds of a stretch. */
export const memberships = ["all", "fixed"] as const;
export type Membership = (typeof memberships)[number];
/** A fixed member is there in at least this share of the rounds of its stretch. */
export const memberShare = 0.9;

/** What a line goes through: a rank correlation, or the logarithm of a standard deviation. */
export const convergenceMeasures = ["correlation", "dispersion"] as const;
export type ConvergenceMeasure = (typeof convergenceMeasures)[number];
/** The mean over pairs, or over scores, that are known throughout; without those of 60 days. */
export const meanSeries = "mean";
/** In the order of the tables. */
export const seriesNames = [
  meanSeries,
  ...scorePairs.map(({score, other}) => pairName(score, other)),
  ...comparedScores
];

const members = choice(
  memberships,
  `Which models: all, or those that have a stake and the scores in at least ${100 * memberShare} % of the rounds of their stretch.`
);
const compared = (about: string) => choice(comparedScores, about);
const shared = {scores: comparedScores, parameters: ["rounds", "days"]} as const;

export const convergence = {
  convergence: declare(
    {
      about:
        "How alike two scores rank the staked models of a round: one row per round, pair of scores and membership.",
      keys: ["round", "score", "other", "members"],
      kinds: ["score", "other", "members"],
      ...shared
    },
    {
      round,
      cadence,
      score: compared("One of the two scores."),
      other: compared("The other score."),
      members,
      n: whole("models", "Staked models with both scores."),
      correlation: number("correlation", "Spearman's rank correlation; equal scores share their mean rank.", {
        orNull: "one of the scores does not vary"
      })
    }
  ),
  dispersion: declare(
    {
      about: "How far apart the staked models of a round score: one row per round, score and membership.",
      keys: ["round", "score", "members"],
      kinds: ["score", "members"],
      ...shared
    },
    {
      round,
      cadence,
      score: compared("The score."),
      members,
      n: whole("models", "Staked models with the score."),
      sd: number("score", "Standard deviation across models.", {orNull: "a single model has the score"}),
      iqr: number("score", "Distance from the lower to the upper quartile across models.")
    }
  ),
  "convergence-slopes": declare(
    {
      about:
        "How fast rank correlations and dispersion move: one row per line through a stretch of alike rounds, what it measures, of which scores, and membership.",
      keys: ["score_regime", "staking_regime", "cadence", "measure", "series", "members"],
      kinds: ["measure", "series", "members"],
      ...shared
    },
    {
      score_regime: scoreRegime,
      staking_regime: stakingRegime,
      cadence,
      measure: choice(
        convergenceMeasures,
        "What the line goes through: rank correlations, or natural logarithms of standard deviations."
      ),
      series: choice(
        seriesNames,
        "Which pair, or which score; mean: the mean over those that are known in the most rounds, without CORJ60, whose 60 days few rounds can tell of."
      ),
      members,
      slope: number("a year", "Slope of the line: correlation a year, or relative change of the spread a year.", {
        bounds: "interval",
        orNull: "too few rounds for a line"
      }),
      first: whole(null, "First round that the line goes through."),
      last: whole(null, "Last round that the line goes through."),
      rounds: whole("rounds", "Rounds that the line goes through: those with enough models."),
      periods: number("rounds", "How many independent rounds they are worth, by the days of return that they share.")
    }
  )
};
