import type {Panel} from "../../base/snapshot/panel.js";
import {positions} from "../../base/rounds/positions.js";
import type {Settings} from "../../base/settings/settings.js";
import {histories} from "./histories.js";
import {roundsByPosition} from "../events/parts.js";
import {roundMeans} from "../events/windows.js";
import {column} from "./select.js";
import {isKnown} from "../trend/timeline.js";

/**
 * What was known of a model's luck and skill when its stake for a round was set: its mean MMC less the rounds' means over the
 * newest `before` rounds of the same cadence whose last day of return lies before that round's close. NaN where fewer than
 * `min-scored` of them are scored, or none of them is in the round's score regime.
 */
export function knownScores(panel: Panel, {before, minScored}: Settings): (entry: number) => number {
  const {row, round, history} = histories(panel);
  const {position} = positions(panel);
  const values = column(panel, "mmc");
  const means = roundMeans(panel, "mmc");
  const lastKnown = newestKnown(panel);
  return (entry) => {
    const now = round[entry];
    const last = lastKnown(now);
    let [sum, n] = [0, 0];
    for (let e = entry - 1; e >= 0 && history[e] === history[entry] && position[round[e]] > last - before; --e) {
      if (position[round[e]] > last || panel.rounds[round[e]].score_regime !== panel.rounds[now].score_regime) continue;
      const value = values[row[e]] - means[round[e]];
      if (value !== value) continue;
      sum += value;
      ++n;
    }
    return n >= minScored ? sum / n : NaN;
  };
}

/** Position of the newest round of the same cadence that was wholly known when a round closed; -Infinity without one. */
function newestKnown(panel: Panel): (now: number) => number {
  const {cadence, position} = positions(panel);
  const byPosition = roundsByPosition(panel);
  const remembered = new Map<number, number>();
  const compute = (now: number) => {
    for (let at = position[now] - 1; at > 0; --at) {
      const of = byPosition[cadence[now]][at];
      if (of !== undefined && isKnown(panel, of, now)) return at;
    }
    return -Infinity;
  };
  return (now) => {
    if (!remembered.has(now)) remembered.set(now, compute(now));
    return remembered.get(now)!;
  };
}
