import {fans} from "../kit/constants.js";
import {outcomeNames} from "../snapshot/panel.js";
import {placeboNames} from "../events/placebos.js";
import {choice, flag, number, text, whole} from "./column.js";
import {declare} from "./declare.js";
import {adjust, eventCounts, model, outcome, round, scoreRegime, studyParameters, window} from "./shared.js";

/** The parts of a change of MMC, in the order of their rows: the others add up to the first. */
export const partNames = ["change", "accuracy", "overlap", "market", "together"] as const;
export type PartName = (typeof partNames)[number];

/** The rows of `event-parts`: the parts, and last what of them is the larger stake's own doing, which is none of the addends. */
export const partRows = [...partNames, "own"] as const;

const defaults = {days: "weekday"} as const;
const scores = outcomeNames;
const plain = {scores, parameters: [...studyParameters, ...window], defaults} as const;
const adjusted = {scores, parameters: [...studyParameters, ...window, "adjust"], defaults} as const;
const followed = {scores, parameters: [...studyParameters, ...window, "adjust", "outcome"], defaults} as const;

const time = whole("rounds", "Rounds since the raise; 0 is the round of the raise.");
const ofOutcome = "units of the outcome";
const unscored = {orNull: "no event has a score here"} as const;
const estimated = {bounds: "interval", ...unscored} as const;
const drawn = "it is drawn at random";

export const events = {
  events: declare(
    {about: "Raises of a stake: one row per event that was picked.", keys: ["model", "round"], ...plain},
    {
      model,
      round,
      stake_before: number("NMR", "Stake in the round before."),
      stake_after: number("NMR", "Stake in the round of the raise."),
      ratio: number(null, "Stake after over stake before."),
      n_before: whole("rounds", "Scored rounds of the window before the raise."),
      n_after: whole("rounds", "Scored rounds of the window from the raise on."),
      counts: flag("Whether enough rounds are scored on both sides for the event to count.")
    }
  ),
  "event-path": declare(
    {
      about: "A score around a raise of the stake: one row per round before and after it.",
      keys: ["score_regime", "time"],
      ...followed
    },
    {
      score_regime: scoreRegime,
      time,
      ...eventCounts,
      partly: whole("events", "Events whose score here was known in part when the stake was set."),
      mean: number(ofOutcome, "Mean over the events.", estimated),
      median: number(ofOutcome, "Median over the events.", estimated),
      mean_level: number(
        ofOutcome,
        "Mean with each event at the same level: it does not move as events join.",
        estimated
      ),
      mean_band: number(ofOutcome, "Band around mean that holds the whole path at once.", {bounds: "band"}),
      mean_level_band: number(ofOutcome, "Band around mean_level that holds the whole path at once.", {bounds: "band"})
    }
  ),
  "event-summary": declare(
    {
      about: "Every score before and after a raise of the stake: one row per score.",
      keys: ["score_regime", "outcome"],
      ...adjusted
    },
    {
      score_regime: scoreRegime,
      outcome,
      adjust,
      ...eventCounts,
      before: number(ofOutcome, "Mean over events of each event's mean before the raise.", estimated),
      after: number(ofOutcome, "Mean over events of each event's mean from the raise on.", estimated),
      change: number(ofOutcome, "After less before.", estimated),
      change_share: number("share", "Change over the unadjusted mean before.", {
        bounds: "interval",
        orNull: "no event has a score here, or the mean before is 0"
      })
    }
  ),
  "event-parts": declare(
    {
      about: "What the change of MMC at a raise is made of: one row per part.",
      keys: ["score_regime", "part"],
      kinds: ["part"],
      ...adjusted
    },
    {
      score_regime: scoreRegime,
      part: choice(partRows, "The whole change, one of its parts, or what of it is the larger stake's own doing."),
      adjust,
      ...eventCounts,
      estimate: number("MMC", "Mean of the part over the events.", {bounds: "interval", orNull: "no event tells it"})
    }
  ),
  "event-tests": declare(
    {
      about: "Tests of what happens at a raise of the stake: one row per test and score.",
      keys: ["score_regime", "test", "outcome", "adjust"],
      kinds: ["test", "outcome", "adjust"],
      ...plain
    },
    {
      score_regime: scoreRegime,
      test: text("Which test it is."),
      outcome: text("The score, or the part of MMC, that is tested."),
      adjust,
      n: whole("events", "Events that the test rests on."),
      estimate: number(ofOutcome, "The difference that is tested.", {
        bounds: "interval",
        orNull: "too few events to tell"
      }),
      p: number(null, "Two-sided p-value of the difference being 0.", {
        orNull: "there is no p-value",
        once: "it follows from resampling or a t distribution"
      }),
      p_holm: number(null, "The same, corrected for the tests of MMC that are read together.", {
        orNull: "not one of these tests",
        once: "it follows from p"
      }),
      mde: number(ofOutcome, "Smallest difference that would be detected with 80 % power.", {
        orNull: "there is no standard error",
        once: "it follows from the standard error and a t distribution"
      }),
      clean: flag("Whether no return of the round before was known when the stake was set.", {orNull: "not a jump"})
    }
  ),
  "event-placebo": declare(
    {
      about: "The same study where crowding can do nothing, or should do the opposite: one row per placebo and score.",
      keys: ["score_regime", "placebo", "outcome"],
      kinds: ["placebo", "outcome"],
      ...adjusted
    },
    {
      score_regime: scoreRegime,
      placebo: choice(placeboNames, "Which events or models stand in for the raises."),
      outcome,
      adjust,
      n: whole("events", "Events, or models on the dates of events, that it rests on."),
      change: number(ofOutcome, "Mean after less mean before.", {bounds: "interval", orNull: "too few events to tell"}),
      p: number(null, "Two-sided p-value of the change being what luck makes of it.", {
        orNull: "there is no p-value",
        once: "it follows from resampling or a t distribution"
      }),
      mde: number(ofOutcome, "Smallest change that would be detected with 80 % power.", {
        orNull: "there is no standard error",
        once: "it follows from the standard error and a t distribution"
      }),
      luck: text("What luck alone predicts."),
      crowding: text("What a cost of crowding predicts.")
    }
  ),
  "event-fan": declare(
    {
      about: "Paths of other models on the dates of the raises: one row per round before and after them.",
      keys: ["score_regime", "fan", "time"],
      ...followed
    },
    {
      score_regime: scoreRegime,
      fan: choice(fans, "Whom the paths follow: any others of the dates, or those whose known scores ranked alike."),
      time,
      events: whole("events", "Events that the fan stands for."),
      others: whole("models", "Models and dates that were drawn into the paths.", {once: drawn}),
      own: number(ofOutcome, "Path of the events themselves.", unscored),
      mean: number(ofOutcome, "Mean of the drawn paths.", {orNull: "no path has a score here", once: drawn}),
      from: number(ofOutcome, "Lower end of the middle 95 % of the paths.", {
        orNull: "no path has a score here",
        once: drawn
      }),
      to: number(ofOutcome, "Upper end of the middle 95 % of the paths.", {
        orNull: "no path has a score here",
        once: drawn
      })
    }
  ),
  "event-attrition": declare(
    {
      about: "How many events each rule removed: one row per rule, in order.",
      keys: ["rule"],
      ...adjusted
    },
    {
      rule: text("The rule, in words."),
      lost: whole("rows", "Rows that the rule removed."),
      left: whole("rows", "Rows left after it.")
    }
  ),
  "event-specifications": declare(
    {
      about: "The change of a score at many definitions of an event: one row per definition.",
      keys: ["score_regime", "ratio", "base", "window"],
      scores,
      parameters: [...studyParameters, "adjust", "outcome"],
      defaults
    },
    {
      score_regime: scoreRegime,
      ratio: number(null, "By how much the stake must be multiplied at least."),
      base: number("NMR", "Smallest stake before the event."),
      window: whole("rounds", "Rounds of the window on each side."),
      outcome,
      adjust,
      ...eventCounts,
      change: number(ofOutcome, "Mean after less mean before.", estimated)
    }
  )
};
