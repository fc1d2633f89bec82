/** Models of a round in an order: by stake, by payout, or by the mean of the outcome over the rounds looked back on. */
import {leastScored} from "../../base/catalogue/leaderboard.js";
import type {RankedBy} from "../../base/catalogue/leaderboard.js";
import {meanSteps} from "../../base/catalogue/persistence.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {column} from "../panel/select.js";
import type {Series} from "../persistence/series.js";

export interface List {
  position: number;
  /** places in the calendar of the rounds that it tells of */
  places: number[];
  /** numbers of the models, the first in front */
  models: Int32Array;
}

/** A list for each round of a series that has one, in their order. */
export function listsOf(panel: Panel, {rounds}: Series, ranked: RankedBy, settings: Settings): List[] {
  if (ranked === "score") return scoreLists(panel, rounds, settings);
  const values = ranked === "stake" ? panel.stake : column(panel, "payout");
  return rounds.map(({position, place, rows}) => {
    const known = rows.filter((row) => !Number.isNaN(values[row]));
    const sorted = [...known].sort((a, b) => values[b] - values[a] || a - b);
    return {position, places: [place], models: Int32Array.from(sorted, (row) => panel.model[row])};
  });
}

/** Of windows that are whole; models that are in the newest of their rounds. */
function scoreLists(panel: Panel, rounds: Series["rounds"], {outcome, trailing}: Settings): List[] {
  const values = column(panel, outcome);
  const size = panel.models.key.length;
  return rounds
    .filter(({position}) => position - rounds[0].position >= trailing - 1)
    .map(({position, rows}) => {
      const window = rounds.filter((of) => of.position > position - trailing && of.position <= position);
      const [sums, counts] = [new Float64Array(size), new Int32Array(size)];
      for (const of of window)
        for (const row of of.rows) {
          if (Number.isNaN(values[row])) continue;
          sums[panel.model[row]] += values[row];
          ++counts[panel.model[row]];
        }
      const mean = (model: number) => Math.round((meanSteps * sums[model]) / counts[model]);
      const models = Array.from(rows, (row) => panel.model[row]).filter((m) => counts[m] >= leastScored * trailing);
      models.sort((a, b) => mean(b) - mean(a) || a - b);
      return {position, places: window.map(({place}) => place), models: Int32Array.from(models)};
    });
}
