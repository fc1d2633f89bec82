import {floats} from "../../base/kit/arrays.js";
import {bellMcCaffrey} from "../clusters/bell-mccaffrey.js";
import type {Clusters} from "../clusters/cluster-variance.js";
import {fewestDegrees} from "../clusters/clustered-means.js";
import {estimateOf} from "../numbers/estimate.js";
import type {Estimate} from "../numbers/estimate.js";
import {constant, leastSquares} from "../numbers/least-squares.js";
import type {Numbers} from "../numbers/least-squares.js";

/**
 * Slope of `y` on `x` by an instrument `z` and a constant, cov(z, y) / cov(z, x): for an x that holds a part of y's own error, which
 * pulls the slope of least squares, and a z that does not. With z = x it is least squares. The interval is Bell and McCaffrey's (CR2)
 * of the slope of y - slope x on z, over the slope of x on z: the sandwich of two-stage least squares where it is not adjusted. Null with fewer
 * than three rows, or where z or x does not vary; no ends below three clusters.
 */
export function instrumentedSlope(
  {y, x, z}: {y: Numbers; x: Numbers; z: Numbers},
  clusters: Clusters
): Estimate | null {
  const n = y.length;
  if (n < 3 || isConstant(z) || isConstant(x)) return null;
  const slopeOn = (values: Numbers) => leastSquares(values, [constant(n), z]).coefficients[1];
  const first = slopeOn(x);
  if (first === 0) return null;
  const slope = slopeOn(y) / first;
  if (clusters.size < 3) return estimateOf(slope, NaN);
  const rest = leastSquares(
    floats(y, (value, i) => value - slope * x[i]),
    [constant(n), z]
  );
  const {variance, df} = bellMcCaffrey(rest, clusters);
  const se = df[1] >= fewestDegrees ? Math.sqrt(variance.get(1, 1)) / Math.abs(first) : NaN;
  return estimateOf(slope, se, {df: df[1]});
}

const isConstant = (values: Numbers) => Array.from(values).every((value) => value === values[0]);
