/** How the values of a round's models are spread. */
import {quantileSorted} from "d3-array";
import {mean} from "../../statistics/numbers/correlation.js";
import {weightedMean} from "../../statistics/numbers/weighted.js";

export interface Spread {
  n: number;
  mean: number;
  median: number;
  p10: number;
  p25: number;
  p75: number;
  p90: number;
  /** each value counted with its model's stake */
  stakeMean: number;
  /** share above 0 */
  positive: number;
}

/** Of one value or more without NaN, and as many stakes above 0. Quantiles of type 7. */
export function spreadOf(values: Float64Array, stakes: Float64Array): Spread {
  const sorted = values.slice().sort();
  const at = (p: number) => quantileSorted(sorted as unknown as number[], p)!;
  return {
    n: values.length,
    mean: mean(values),
    median: at(0.5),
    p10: at(0.1),
    p25: at(0.25),
    p75: at(0.75),
    p90: at(0.9),
    stakeMean: weightedMean(values, stakes),
    positive: values.filter((value) => value > 0).length / values.length
  };
}
