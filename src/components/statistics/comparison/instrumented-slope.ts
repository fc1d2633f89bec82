import {floats} from "../../base/kit/arrays.js";
import {bellMcCaffrey} from "../clusters/bell-mccaffrey.js";
import {degreesBy, eachWay, varianceBy} from "../clusters/ways.js";
import type {Ways} from "../clusters/ways.js";
import {estimateOf} from "../numbers/estimate.js";
import type {Estimate} from "../numbers/estimate.js";
import {constant, leastSquares} from "../numbers/least-squares.js";
import type {Fit, Numbers} from "../numbers/least-squares.js";

/**
 * Slope of `y` on `x` by an instrument `z` and a constant, cov(z, y) / cov(z, x): for an x that holds a part of y's own error, which
 * pulls the slope of least squares, and a z that does not. With z = x it is least squares. The interval is Bell and McCaffrey's (CR2)
 * of the slope of y - slope x on z, over the slope of x on z: the sandwich of two-stage least squares where it is not adjusted. Null with fewer
 * than three rows, or where z or x does not vary; no ends below three clusters.
 */
export function instrumentedSlope({y, x, z}: {y: Numbers; x: Numbers; z: Numbers}, ways: Ways): Estimate | null {
  const n = y.length;
  if (n < 3 || isConstant(z) || isConstant(x)) return null;
  const slopeOn = (values: Numbers) => leastSquares(values, [constant(n), z]).coefficients[1];
  const first = slopeOn(x);
  if (first === 0) return null;
  const slope = slopeOn(y) / first;
  if (eachWay(ways).some(({size}) => size < 3)) return estimateOf(slope, NaN);
  const rest = leastSquares(
    floats(y, (value, i) => value - slope * x[i]),
    [constant(n), z]
  );
  const {variance, df} = slopeError(rest, ways);
  return estimateOf(slope, Math.sqrt(variance) / Math.abs(first), {df});
}

/** Of the second coefficient, clustered in one way or two; `df` is NaN where no interval can be told. */
function slopeError(fit: Fit, ways: Ways): {variance: number; df: number} {
  const found = eachWay(ways).map((clusters) => ({...bellMcCaffrey(fit, clusters), clusters: clusters.size}));
  const df = degreesBy(found.map(({df: all, clusters}) => ({df: all[1], clusters})));
  return {variance: varianceBy(found.map(({variance}) => variance.get(1, 1))), df};
}

const isConstant = (values: Numbers) => Array.from(values).every((value) => value === values[0]);
