/** Who is in which round of a light world, with what stake. */
import type {Panel, Round, Scores} from "../../components/base/snapshot/panel.js";
import type {Random} from "../../components/base/kit/random.js";
import type {Model} from "./world-models.js";
import {stakeFactor} from "./world-raises.js";
import type {Turns} from "./world-raises.js";
import {spread} from "./world-shape.js";
import type {WorldOptions} from "./world-options.js";

/** All rows, by model within rounds. */
export interface Rows {
  model: Int32Array;
  /** of the row's round in the calendar */
  place: Int32Array;
  stake: Float64Array;
  /** cwmm less what is typical of the row */
  taste: Float32Array;
  /** luck of the row alone */
  fresh: Float32Array;
}

export function drawRows(
  random: Random,
  {models, turns, rounds, options}: {models: readonly Model[]; turns: Turns; rounds: number; options: WorldOptions}
): Rows {
  const {attendance = 0.9} = options;
  const most = models.length * rounds;
  const [model, place] = [new Int32Array(most), new Int32Array(most)];
  const [stake, taste, fresh] = [new Float64Array(most), new Float32Array(most), new Float32Array(most)];
  const wealth = models.map(({z}) => Math.exp(spread.wealth * z));
  const lasting = models.map(({z, taste: own}) => spread.stake * z + spread.taste * own);
  let n = 0;
  for (let t = 0; t < rounds; ++t)
    for (let i = 0; i < models.length; ++i) {
      if (!random.chance(attendance) || t < models[i].enters) continue;
      model[n] = i;
      place[n] = t;
      stake[n] = wealth[i] * stakeFactor(turns.of(i), t);
      taste[n] = lasting[i] + spread.round * random.normal();
      fresh[n] = spread.fresh * random.normal();
      ++n;
    }
  const upTo = <T extends Int32Array | Float64Array | Float32Array>(values: T) => values.subarray(0, n) as T;
  return {model: upTo(model), place: upTo(place), stake: upTo(stake), taste: upTo(taste), fresh: upTo(fresh)};
}

export function panelOf(
  {rows: {model, place, stake}, rounds, models}: {rows: Rows; rounds: readonly Round[]; models: readonly Model[]},
  scores: Scores
): Panel {
  const key = models.map((_, i) => `m${String(i).padStart(4, "0")}`);
  return {
    length: model.length,
    round: place.map((t) => rounds[t].round),
    model,
    stake,
    scores,
    rounds: [...rounds],
    models: {key, name: key, account: models.map((m) => m.account)}
  };
}
