import {floats} from "../../base/kit/arrays.js";
import type {Windows} from "../series/windows.js";
import {summarize} from "../numbers/draws.js";

export interface LevelPaths {
  /** a line per list of events, a place per event time; NaN where none of them has a score */
  values: Float64Array;
  /** over the paths at one place: their mean, and the ends of their middle 95 % (type 7) */
  summary(place: number): {mean: number; from: number; to: number};
}

/**
 * Paths of lists of events: at each place the mean over the events with a score of the score less the event's own mean, plus
 * the mean of own means over the list, so that a path does not move because its members change. An event may stand in a
 * list more than once, and counts as often.
 */
export function levelPaths(
  {scores, width}: Windows,
  {own, lines}: {own: Float64Array; lines: readonly Int32Array[]}
): LevelPaths {
  const values = new Float64Array(lines.length * width);
  const n = new Int32Array(width);
  lines.forEach((list, p) => {
    const path = values.subarray(p * width, (p + 1) * width);
    n.fill(0);
    let level = 0;
    for (const line of list) {
      level += own[line] / list.length;
      for (let place = 0; place < width; ++place) {
        const score = scores[line * width + place];
        if (score !== score) continue;
        path[place] += score - own[line];
        ++n[place];
      }
    }
    for (let place = 0; place < width; ++place) path[place] = path[place] / n[place] + level;
  });
  return {
    values,
    summary(place) {
      const at = floats(lines, (_, p) => values[p * width + place]).filter((value) => value === value);
      const {low, high} = summarize(at);
      return {mean: at.reduce((sum, value) => sum + value, 0) / at.length, from: low, to: high};
    }
  };
}
