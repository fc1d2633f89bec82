import type {OutcomeName, Panel} from "../base/panel.js";
import {positions} from "../base/positions.js";
import {roundOffsets} from "../base/rounds.js";
import type {Settings} from "../base/settings.js";
import type {Windows} from "../statistics/windows.js";
import {partOf} from "./candidates.js";
import {careers} from "./careers.js";
import {column} from "./select.js";

export interface OutcomeWindows extends Windows {
  /** the same scores as they are, where `scores` holds differences from the round's mean */
  raw: Float64Array;
}

interface WindowOptions {
  outcome: OutcomeName;
  settings: Settings;
}

/** By the entries, which go with their events: each table of a page asks for the windows of the same ones. */
const windowsOf = new WeakMap<Panel, WeakMap<Int32Array, Map<string, OutcomeWindows>>>();

/**
 * Scores of an outcome in the window around each entry of `careers`: resolved rounds of the same cadence and score
 * regime that take part. With `adjust = round` less the round's mean; a round without one has no adjusted score.
 * Remembered: neither the entries nor what is returned must be changed.
 */
export function outcomeWindows(panel: Panel, entries: Int32Array, options: WindowOptions): OutcomeWindows {
  const ofPanel = windowsOf.get(panel) ?? new WeakMap<Int32Array, Map<string, OutcomeWindows>>();
  windowsOf.set(panel, ofPanel);
  const known = ofPanel.get(entries) ?? new Map<string, OutcomeWindows>();
  ofPanel.set(entries, known);
  const {rounds, days, before, after, adjust} = options.settings;
  const key = [options.outcome, rounds, days, before, after, adjust].join("|");
  let found = known.get(key);
  if (!found) known.set(key, (found = computeWindows(panel, entries, options)));
  return found;
}

function computeWindows(panel: Panel, entries: Int32Array, {outcome, settings}: WindowOptions): OutcomeWindows {
  const {before, after, adjust} = settings;
  const {row, round, career} = careers(panel);
  const {position} = positions(panel);
  const values = column(panel, outcome);
  const means = adjust === "round" ? roundMeans(panel, outcome) : new Float64Array(panel.rounds.length);
  const usable = usableRounds(panel, settings);
  const regime = regimeIndex(panel);
  const width = before + after;
  const raw = new Float64Array(entries.length * width).fill(NaN);
  const scores = new Float64Array(entries.length * width).fill(NaN);
  const use = (line: number, e: number) => {
    const event = entries[line];
    const place = position[round[e]] - position[round[event]] + before;
    if (e < 0 || career[e] !== career[event] || place < 0 || place >= width) return false;
    if (!usable[round[e]] || regime[round[e]] !== regime[round[event]]) return true;
    const mean = means[round[e]];
    scores[line * width + place] = values[row[e]] - mean;
    if (mean === mean) raw[line * width + place] = values[row[e]];
    return true;
  };
  for (let line = 0; line < entries.length; ++line) {
    for (let e = entries[line]; use(line, e); ++e);
    for (let e = entries[line] - 1; use(line, e); --e);
  }
  return {scores, raw, width, before};
}

/** Whether each round takes part and is resolved. */
function usableRounds(panel: Panel, {rounds, days}: Settings): Uint8Array {
  const part = partOf(panel, rounds, days);
  return Uint8Array.from(panel.rounds, (r, i) => (part[i] && r.resolved ? 1 : 0));
}

/** A number per score regime, by round. */
function regimeIndex({rounds}: Panel): Uint8Array {
  const regimes = [...new Set(rounds.map((r) => r.score_regime))];
  return Uint8Array.from(rounds, (r) => regimes.indexOf(r.score_regime));
}

const remembered = new WeakMap<Panel, Map<OutcomeName, Float64Array>>();

/** Mean of an outcome over each round's staked models that have one; NaN without any. No setting matters to it. */
export function roundMeans(panel: Panel, outcome: OutcomeName): Float64Array {
  const known = remembered.get(panel) ?? new Map<OutcomeName, Float64Array>();
  remembered.set(panel, known);
  let found = known.get(outcome);
  if (!found) known.set(outcome, (found = computeRoundMeans(panel, column(panel, outcome))));
  return found;
}

function computeRoundMeans(panel: Panel, values: Float32Array): Float64Array {
  const offsets = roundOffsets(panel);
  return Float64Array.from(panel.rounds, (_, i) => {
    let sum = 0;
    let n = 0;
    for (let r = offsets[i]; r < offsets[i + 1]; ++r) {
      if (!(panel.stake[r] > 0) || values[r] !== values[r]) continue;
      sum += values[r];
      ++n;
    }
    return sum / n;
  });
}
