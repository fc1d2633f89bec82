/** How alike a light world is to one of the full simulator, whose scores follow from predictions, stakes and returns. */
import type {Panel} from "../../components/base/snapshot/panel.js";
import {Random} from "../../components/base/kit/random.js";
import {floats, integers} from "../../components/base/kit/arrays.js";
import {deviation} from "../../components/statistics/numbers/correlation.js";
import {scoreProducts} from "../../components/statistics/comparison/regression-to-mean.js";
import {histories} from "../../components/tables/panel/histories.js";
import {roundMeans} from "../../components/tables/events/windows.js";
import {timelineOf} from "../../components/tables/trend/timeline.js";
import {column} from "../../components/tables/panel/select.js";
import {lightWorld} from "./world.js";
import type {WorldOptions} from "./world-options.js";

type Cadence = WorldOptions["cadence"];

/** MMC of staked models less the mean of their round. */
export interface Measures {
  cadence: Cadence;
  /** standard deviation between models of what lasts, and of a round's score around it */
  between: number;
  noise: number;
  /** of the rounds' means over time */
  rounds: number;
  /** correlation of that noise so many rounds apart */
  lags: {lag: number; correlation: number}[];
}

/** A light world's measures beside the full simulator's. */
export interface Match {
  cadence: Cadence;
  light: Measures;
  full: Measures;
}

const lagsOf = {weekly: [1, 2, 3, 4, 8], daily: [1, 5, 10, 15, 20, 40]} as const;

/** Measures of the rounds of one cadence; five rounds a week are told apart by their places in the calendar. */
export function measuresOf(panel: Panel, cadence: Cadence): Measures {
  const rows = rowsOf(panel, cadence);
  const {days} = timelineOf(panel);
  const {apart, pairs, squares, counts} = scoreProducts(rows, {days: byPlace(panel, days), clusters: 1});
  const means = [...new Set(rows.position)].map((place) => roundMeans(panel, "mmc")[place]);
  const between = apart[0] / pairs[0];
  const noise = squares[0] / counts[0] - between;
  const lags = lagsOf[cadence].map((lag) => ({lag, correlation: (productAt(rows, lag) - between) / noise}));
  return {cadence, between: Math.sqrt(Math.max(0, between)), noise: Math.sqrt(noise), rounds: deviation(means), lags};
}

interface MatchRows {
  cluster: Int32Array;
  model: Int32Array;
  /** place of the round in the calendar */
  position: Int32Array;
  value: Float64Array;
}

/** Staked rows of resolved rounds, by model and then round. */
function rowsOf(panel: Panel, cadence: Cadence): MatchRows {
  const {row, round} = histories(panel);
  const [values, means] = [column(panel, "mmc"), roundMeans(panel, "mmc")];
  const used = Array.from(row.keys()).filter((e) => {
    const {resolved, cadence: own} = panel.rounds[round[e]];
    const known = panel.stake[row[e]] > 0 && values[row[e]] === values[row[e]];
    return known && resolved && (own === "weekly") === (cadence === "weekly");
  });
  used.sort((a, b) => panel.model[row[a]] - panel.model[row[b]] || round[a] - round[b]);
  return {
    cluster: new Int32Array(used.length),
    model: integers(used, (e) => panel.model[row[e]]),
    position: integers(used, (e) => round[e]),
    value: floats(used, (e) => values[row[e]] - means[round[e]])
  };
}

/** Days of return by place in the calendar. */
function byPlace(panel: Panel, {first, last}: ReturnType<typeof timelineOf>["days"]) {
  const {time} = timelineOf(panel);
  return {first: time.map((t) => first[t]), last: time.map((t) => last[t])};
}

/** Mean product of two scores of a model so many rounds apart. */
function productAt({model, position, value}: MatchRows, lag: number): number {
  let [sum, n, other] = [0, 0, 0];
  for (let i = 0; i < value.length; ++i) {
    while (model[other] !== model[i] || position[other] < position[i] - lag) ++other;
    if (position[other] !== position[i] - lag) continue;
    sum += value[i] * value[other];
    ++n;
  }
  return sum / n;
}

/** Light worlds long enough for steady measures. */
export function matchOf(full: Panel, seed: number): Match[] {
  return (["weekly", "daily"] as const).map((cadence, i) => {
    const world = {cadence, rounds: cadence === "weekly" ? 111 : 259, accounts: 500};
    const {panel} = lightWorld(new Random(seed).fork(1000 + i), world);
    return {cadence, light: measuresOf(panel, cadence), full: measuresOf(full, cadence)};
  });
}
