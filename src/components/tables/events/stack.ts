import {testedOutcomes} from "../../base/events/tests.js";
import type {OutcomeName, Panel} from "../../base/snapshot/panel.js";
import {clustersOf} from "../../statistics/clusters/cluster-variance.js";
import {cleanControls, experimentsOf} from "../../statistics/comparison/stacked-controls.js";
import type {UnitEvent} from "../../statistics/comparison/stacked-controls.js";
import {effectOf, stackedDid} from "../../statistics/comparison/stacked-did.js";
import {stackedEffects} from "../../statistics/comparison/stacked-effects.js";
import type {StackedEffects, StackedOptions} from "../../statistics/comparison/stacked-effects.js";
import {floats, integers} from "../../base/kit/arrays.js";
import {partOf} from "./candidates.js";
import {histories} from "../panel/histories.js";
import {testRow} from "./test-row.js";
import type {TestRow, Where} from "./test-row.js";
import {roundMeans} from "./windows.js";
import {column} from "../panel/select.js";
import {linesOf} from "./stake-events.js";
import type {StakeEvents} from "./stake-events.js";
import {timelineOf} from "../trend/timeline.js";

/**
 * Weighted stacked difference-in-differences: mean change from the rounds before to those from the raise on, less that of
 * staked models without any raise in the window, on the same dates.
 */
export function stackedChange(
  panel: Panel,
  found: StakeEvents,
  where: Where,
  {outcomes = testedOutcomes}: {outcomes?: readonly (typeof testedOutcomes)[number][]} = {}
): TestRow[] {
  const design = designOf(panel, found, where);
  if (!design) return [];
  return outcomes.map((outcome) => {
    const stacked = stackedDid(design.scores(outcome), design.events, design);
    const weights = changeWeights(stacked, design);
    const of = {test: "stacked", outcome, adjust: "others", n: design.events.length} as const;
    if (!weights) return testRow(of, null);
    const filled = {...stacked, effects: stacked.effects.map((effect) => (effect === effect ? effect : 0))};
    const effect = effectOf(filled, (t) => weights[t + design.before]);
    return testRow(of, effect);
  });
}

/** The same changes without their errors; NaN where nobody can be compared with. */
export function stackedChangeAlone(panel: Panel, found: StakeEvents, where: Where): [OutcomeName, number][] {
  const design = designOf(panel, found, where);
  if (!design) return [];
  return testedOutcomes.map((outcome) => {
    const {times, effects} = stackedEffects(design.scores(outcome), design.events, design);
    const weights = changeWeights({times, effects}, design);
    return [outcome, weights ? weights.reduce((sum, w, at) => sum + (w && w * effects[at]), 0) : NaN];
  });
}

/** Of each event time in the change; null with nobody to compare with, or not on both sides of the raise. */
function changeWeights({times, effects}: StackedEffects, {before}: {before: number}): Float64Array | null {
  const known = (at: number) => effects[at] === effects[at];
  const sides = [times.slice(0, before), times.slice(before)].map(
    (side) => side.filter((t) => known(t + before)).length
  );
  if (sides.includes(0)) return null;
  return floats(times, (t, at) => (known(at) ? (t < 0 ? -1 / sides[0] : 1 / sides[1]) : 0));
}

/** Who raised when, and who is compared with them; null without an event. */
function designOf(panel: Panel, found: StakeEvents, where: Where) {
  const {before, after} = where.settings;
  const all = {entries: found.counting, lines: integers(found.counting, (_, line) => line)};
  const lines = linesOf(panel, all, where.regime);
  if (!lines.length) return null;
  const {time, length: times} = timelineOf(panel);
  const {row, round} = histories(panel);
  const unitEvent = (e: number): UnitEvent => ({unit: panel.model[row[e]], time: time[round[e]]});
  const events = Array.from(lines, (line) => unitEvent(found.counting[line]));
  const units = panel.models.key.length;
  const staked = new Uint8Array(units * times);
  for (let e = 0; e < row.length; ++e)
    if (panel.stake[row[e]] > 0) staked[panel.model[row[e]] * times + time[round[e]]] = 1;
  const clean = cleanControls(Array.from(found.raises, unitEvent), {before, after});
  const isControl = (unit: number, at: number) => staked[unit * times + at] === 1 && clean(unit, at);
  const clusters = clustersOf(panel.models.account.map((account, model) => account ?? model)).codes;
  const options: StackedOptions = {before, after, isControl, clusters, errors: "two-way"};
  const scores = (outcome: OutcomeName) => ({outcome: scoresOf(panel, outcome, where), units, times});
  return {...options, experiments: experimentsOf({units}, events, isControl), events, scores};
}

/** Scores of a regime's resolved rounds that take part, less the round's mean: a line per model, a place per time. */
function scoresOf(panel: Panel, outcome: OutcomeName, {regime, settings}: Where): Float64Array {
  const {time, length} = timelineOf(panel);
  const {row, round} = histories(panel);
  const part = partOf(panel, settings.rounds, settings.days);
  const values = column(panel, outcome);
  const means = roundMeans(panel, outcome);
  const result = new Float64Array(panel.models.key.length * length).fill(NaN);
  const inside = panel.rounds.map((of, i) => part[i] === 1 && of.resolved && of.score_regime === regime);
  for (let e = 0; e < row.length; ++e) {
    if (!inside[round[e]]) continue;
    result[panel.model[row[e]] * length + time[round[e]]] = values[row[e]] - means[round[e]];
  }
  return result;
}
