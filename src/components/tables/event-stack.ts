import {testedOutcomes} from "../base/event-tests.js";
import type {OutcomeName, Panel} from "../base/panel.js";
import {fewestDegrees} from "../statistics/inference/clustered-means.js";
import {estimateOf} from "../statistics/inference/estimate.js";
import {clustersOf} from "../statistics/inference/cluster-variance.js";
import {cleanControls, effectOf, stackedDid} from "../statistics/inference/stacked-did.js";
import type {UnitEvent} from "../statistics/inference/stacked-did.js";
import {partOf} from "./candidates.js";
import {careers} from "./careers.js";
import {testRow} from "./event-test-row.js";
import type {TestRow, Where} from "./event-test-row.js";
import {roundMeans} from "./event-windows.js";
import {column} from "./select.js";
import {linesOf} from "./stake-events.js";
import type {StakeEvents} from "./stake-events.js";
import {timelineOf} from "./timeline.js";

/**
 * Weighted stacked difference-in-differences: mean change from the rounds before to those from the raise on, less that of
 * staked models without any raise in the window, on the same dates.
 */
export function stackedChange(panel: Panel, found: StakeEvents, where: Where): TestRow[] {
  const {regime} = where;
  const {before, after} = where.settings;
  const lines = linesOf(panel, {entries: found.counting, lines: Int32Array.from(found.counting.keys())}, regime);
  if (!lines.length) return [];
  const {time, length} = timelineOf(panel);
  const {row, round} = careers(panel);
  const unitEvent = (e: number): UnitEvent => ({unit: panel.model[row[e]], time: time[round[e]]});
  const events = Array.from(lines, (line) => unitEvent(found.counting[line]));
  const units = panel.models.key.length;
  const staked = new Uint8Array(units * length);
  for (let e = 0; e < row.length; ++e)
    if (panel.stake[row[e]] > 0) staked[panel.model[row[e]] * length + time[round[e]]] = 1;
  const clean = cleanControls(Array.from(found.raises, unitEvent), {before, after});
  const isControl = (unit: number, at: number) => staked[unit * length + at] === 1 && clean(unit, at);
  const clusters = clustersOf(panel.models.account.map((account, model) => account ?? model)).codes;
  return testedOutcomes.map((outcome) => {
    const scores = {outcome: scoresOf(panel, outcome, where), units, times: length};
    const stacked = stackedDid(scores, events, {before, after, isControl, clusters});
    const known = (at: number) => stacked.effects[at] === stacked.effects[at];
    const sides = [before, after].map(
      (_, side) => stacked.times.filter((t, at) => known(at) && (side ? t >= 0 : t < 0)).length
    );
    const of = {test: "stacked", outcome, adjust: "round", n: events.length} as const;
    // nobody to compare with, or not on both sides of the raise
    if (sides.includes(0)) return testRow(of, null);
    const filled = {...stacked, effects: stacked.effects.map((effect) => (effect === effect ? effect : 0))};
    const effect = effectOf(filled, (t) => (known(t + before) ? (t < 0 ? -1 / sides[0] : 1 / sides[1]) : 0));
    const told = effect.df >= fewestDegrees ? effect : estimateOf(effect.estimate, NaN, {df: effect.df});
    return testRow(of, told);
  });
}

/** Scores of a regime's resolved rounds that take part, less the round's mean: a line per model, a place per time. */
function scoresOf(panel: Panel, outcome: OutcomeName, {regime, settings}: Where): Float64Array {
  const {time, length} = timelineOf(panel);
  const {row, round} = careers(panel);
  const part = partOf(panel, settings.rounds, settings.days);
  const values = column(panel, outcome);
  const means = roundMeans(panel, outcome);
  const result = new Float64Array(panel.models.key.length * length).fill(NaN);
  for (let e = 0; e < row.length; ++e) {
    const of = panel.rounds[round[e]];
    if (!part[round[e]] || !of.resolved || of.score_regime !== regime) continue;
    result[panel.model[row[e]] * length + time[round[e]]] = values[row[e]] - means[round[e]];
  }
  return result;
}
