/** Rounds whose scores come from predictions: published cwmm and MMC as the linear algebra has them. */
import {powerFactor} from "../../src/components/base/kit/constants.js";
import {Random} from "../../src/components/base/kit/random.js";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {drawRound, linearRound} from "./linear-round.js";
import type {LinearRound} from "./linear-round.js";
import {calendar, panelOf} from "./panel.js";
import type {Row} from "./panel.js";

export interface LinearWorld {
  panel: Panel;
  /** by round, models in the order of their keys */
  exact: LinearRound[];
}

/** Twenty-five models in some rounds; `stake` gives each its stake, `tilt` adds to what it shares with the others. */
export function linearWorld({
  rounds = 24,
  stake = (_: number, drawn: number) => drawn,
  follow = () => 0
}: {
  rounds?: number;
  stake?: (model: number, drawn: number, round: number) => number;
  follow?: (model: number) => number;
} = {}): LinearWorld {
  const models = 25;
  const exact: LinearRound[] = [];
  const rows: Row[] = [];
  for (let round = 1; round <= rounds; ++round) {
    const drawn = drawRound(new Random(100 + round), {models, stocks: 80});
    const target = drawn.target;
    const predictions = drawn.predictions.map((p, m) => standard(p.map((x, i) => x + follow(m) * signalOf(drawn)[i])));
    const stakes = drawn.stakes.map((s, m) => stake(m, s, round));
    const found = linearRound(predictions, {stakes, target});
    exact.push(found);
    found.models.forEach(({rho, mmc}, m) =>
      rows.push({
        ...{round, model: `m${String(m).padStart(2, "0")}`, stake: stakes[m]},
        ...{cwmm: rho * powerFactor, mmc, corr: mmc + rho * found.meta.market}
      })
    );
  }
  const numbers = Array.from({length: rounds}, (_, i) => ({round: i + 1}));
  return {panel: panelOf({rows, rounds: calendar(numbers)}), exact};
}

/** What all submissions of a round have in common: their plain mean. */
function signalOf({predictions}: {predictions: Float64Array[]}): Float64Array {
  return predictions[0].map((_, i) => predictions.reduce((sum, p) => sum + p[i], 0) / predictions.length);
}

function standard(values: Float64Array): Float64Array {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  return values.map((x) => (x - mean) / sd);
}
