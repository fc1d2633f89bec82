/** A line with a knot, y = a(round) + b x + c (x - knot)+: sums per round, from which any resample of rounds is fitted. */
import {floats} from "../../base/kit/arrays.js";

type Numbers = ArrayLike<number>;

/** Sums of products of deviations from the round's mean: x with x, x with its part above the knot (z), and so on. */
export interface KnotSums {
  xx: number;
  xz: number;
  zz: number;
  xy: number;
  zy: number;
}

/** Of one round; rounds share nothing but b and c. */
export function knotSums(x: Numbers, y: Numbers, knot: number): KnotSums {
  const z = floats(x, (value) => Math.max(0, value - knot));
  const [mx, my, mz] = [meanOf(x), meanOf(y), meanOf(z)];
  const sums = {xx: 0, xz: 0, zz: 0, xy: 0, zy: 0};
  for (let i = 0; i < x.length; ++i) {
    const [dx, dy, dz] = [x[i] - mx, y[i] - my, z[i] - mz];
    sums.xx += dx * dx;
    sums.xz += dx * dz;
    sums.zz += dz * dz;
    sums.xy += dx * dy;
    sums.zy += dz * dy;
  }
  return sums;
}

/** c: how much steeper y is in x above the knot than below; NaN where the sums do not tell the two apart. */
export function knotSlope({xx, xz, zz, xy, zy}: KnotSums): number {
  const determinant = xx * zz - xz * xz;
  return determinant > 1e-12 * xx * zz ? (xx * zy - xz * xy) / determinant : NaN;
}

function meanOf(values: Numbers): number {
  let sum = 0;
  for (let i = 0; i < values.length; ++i) sum += values[i];
  return sum / values.length;
}
