/** Columns and parameters that several tables have. */
import {adjustments} from "../events/tests.js";
import {outcomeNames} from "../snapshot/panel.js";
import {cadences} from "../rounds/positions.js";
import {choice, text, whole} from "./column.js";

export const scoreRegime = text("Score regime of the rounds: within one, MMC, CORR and cwmm keep their meaning.");
export const stakingRegime = text("Staking regime of the rounds: within one, a stake keeps its meaning.");
export const cadence = choice(cadences, "Which of Numerai's calendars the rounds belong to.");
export const round = whole(null, "Numerai's number of the round.");
export const model = text("Key of the model: its id where it is known, else its name.");
export const outcome = choice(outcomeNames, "The score that is followed.");
export const adjust = choice(
  adjustments,
  "What was subtracted from scores: the others' change, each round's mean, or nothing."
);
export const eventCounts = {
  events: whole("events", "Events that the numbers are taken over."),
  models: whole("models", "Different models among these events.")
};

/** What every table of quantile groups begins with. */
export const groupColumns = {
  score_regime: scoreRegime,
  group: whole(null, "Number of the quantile group; 1 is the lowest."),
  n: whole("rows", "Rows in the group: one per model and round."),
  models: whole("models", "Different models in the group."),
  rounds: whole("rounds", "Rounds that the numbers are averaged over.")
};

export const groupKeys = ["score_regime", "group"] as const;
export const groupParameters = ["rounds", "groups", "ranking", "min-stake"] as const;

/** Of tables that follow stake events; those at one definition take `window`, too. */
export const studyParameters = ["rounds", "days", "events", "persistence", "cool-off", "min-scored"] as const;
export const window = ["ratio", "before", "after", "base"] as const;
