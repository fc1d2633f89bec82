/** Claims on who leads: how many of the largest stakes are still among the largest later on. */
import {positions} from "../../base/rounds/positions.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {roundsByPosition} from "../events/parts.js";
import {roundsIn} from "./context.js";
import type {Context, Evidence} from "./context.js";
import {seriesEvidence} from "./stake.js";

/** Share of the `places` largest stakes of a round that are not among them `later` rounds of the same cadence on; mean over rounds. */
export const turnover =
  ({places, roundsOn}: {places: number; roundsOn: number}) =>
  (context: Context): Evidence => {
    const {panel, reached} = context;
    const rounds = roundsIn(context, {rounds: reached});
    const inside = new Set(rounds);
    const {cadence, position} = positions(panel);
    const byPosition = roundsByPosition(panel);
    const tops = panel.rounds.map((r, i) => (inside.has(r.round) ? largest(panel, i, places) : null));
    const series = panel.rounds.map((_, i) => {
      const next = byPosition[cadence[i]][position[i] + roundsOn];
      const [now, then] = [tops[i], next === undefined ? null : tops[next]];
      if (!now || !then) return NaN;
      return now.filter((model) => !then.includes(model)).length / places;
    });
    const found = seriesEvidence(context, rounds, {series, key: `turnover of ${places}`, least: roundsOn});
    return {...found, before: 1};
  };

/** Models with the largest stakes of a round, ties by the model's key; null where fewer have one. */
function largest(panel: Panel, round: number, places: number): number[] | null {
  const offsets = roundOffsets(panel);
  const {stake, model} = panel;
  const rows: number[] = [];
  for (let row = offsets[round]; row < offsets[round + 1]; ++row) if (stake[row] > 0) rows.push(row);
  if (rows.length < 2 * places) return null;
  rows.sort((a, b) => stake[b] - stake[a] || model[a] - model[b]);
  return rows.slice(0, places).map((row) => model[row]);
}
