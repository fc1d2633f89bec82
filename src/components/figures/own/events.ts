/** The raises of the reader's own models: those that count, each with its own path and its means on both sides. */
import {mostOwn} from "../../base/my-model/own.js";
import type {OwnEvent} from "../../base/my-model/own.js";
import {outcomeNames} from "../../base/snapshot/panel.js";
import type {OutcomeName, Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import type {OwnMaker} from "../../page/own.js";
import {outcomeEvents, stakeEvents} from "../../tables/events/stake-events.js";
import {histories} from "../../tables/panel/histories.js";
import {absenceText, eventsText} from "../../texts/my-model/own.js";
import {whoOf} from "./who.js";
import type {OwnModel} from "./who.js";

/** Entries of these models' raises, the newest first: those that count, or all that were picked. */
function entriesOf(panel: Panel, settings: Settings, {models, which}: {models: readonly OwnModel[]; which: Which}) {
  const {row, round} = histories(panel);
  const own = new Set(models.map(({model}) => model));
  const {[which]: entries} = stakeEvents(panel, settings);
  return entries.filter((entry) => own.has(panel.model[row[entry]])).sort((a, b) => round[b] - round[a]);
}

type Which = "counting" | "entries";

interface MarksOptions {
  models: readonly OwnModel[];
  outcomes: readonly OutcomeName[];
}

/** The newest few raises that count by outcome, those with enough scored rounds of it. */
export function eventMarks(panel: Panel, settings: Settings, {models, outcomes}: MarksOptions): OwnEvent[] {
  const {row, round} = histories(panel);
  const counting = entriesOf(panel, settings, {models, which: "counting"}).slice(0, mostOwn);
  const names = new Map(models.map(({model, name}) => [model, name]));
  return outcomes.flatMap((outcome) => {
    const found = outcomeEvents(panel, {...stakeEvents(panel, settings), counting}, {outcome, settings});
    const {width, before, scores} = found.windows;
    return Array.from(found.lines, (line) => {
      const entry = counting[line];
      const {round: number, score_regime} = panel.rounds[round[entry]];
      const model = panel.model[row[entry]];
      const path = Array.from(scores.subarray(line * width, (line + 1) * width), (value, i) => ({
        time: i - before,
        value
      }));
      return {
        ...{name: names.get(model)!, model: panel.models.key[model], score_regime, round: number, outcome},
        ...{before: found.sides.before[line], after: found.sides.after[line]},
        path: path.filter(({value}) => !Number.isNaN(value))
      };
    });
  });
}

const ofOutcomes =
  (outcomesOf: (panel: Panel, settings: Settings) => readonly OutcomeName[]): OwnMaker =>
  (panel, named, settings) => {
    const who = whoOf(panel, named);
    if (!who.all.length) return {text: absenceText(who, "unknown")};
    const events = eventMarks(panel, settings, {models: who.all, outcomes: outcomesOf(panel, settings)});
    const all = entriesOf(panel, settings, {models: who.all, which: "counting"}).length;
    const drawn = events.filter(({outcome}, _, [first]) => outcome === first.outcome);
    return {events, text: eventsText(who, drawn, drawn.length && all)};
  };

/** The path of the chosen outcome. */
export const ownPath = ofOutcomes((_, {outcome}) => [outcome]);

/** Every outcome that the data hold. */
export const ownOutcomes = ofOutcomes((panel) =>
  outcomeNames.filter((name) => panel.scores[name]?.some((value) => !Number.isNaN(value)))
);

/** All raises that were picked, those included that do not count: where each stands is known from the figure's own rows. */
export const ownRaises: OwnMaker = (panel, named, settings) => {
  const who = whoOf(panel, named);
  if (!who.all.length) return {text: absenceText(who, "unknown")};
  const {row, round} = histories(panel);
  const entries = entriesOf(panel, settings, {models: who.all, which: "entries"});
  const names = new Map(who.all.map(({model, name}) => [model, name]));
  const events = Array.from(entries.subarray(0, mostOwn), (entry): OwnEvent => {
    const model = panel.model[row[entry]];
    const {round: number, score_regime} = panel.rounds[round[entry]];
    const place = {name: names.get(model)!, model: panel.models.key[model], score_regime, round: number};
    return {...place, outcome: "mmc", before: NaN, after: NaN, path: []};
  });
  return {events, text: eventsText(who, events, entries.length)};
};
