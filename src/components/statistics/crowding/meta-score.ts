import {planeRule} from "../../base/kit/constants.js";

/** What MMC is made of in a round, from published scores: the plane MMC = a + b CORR - c_M cwmm. */

export interface Plane {
  /** c_M: the meta-model's own score in units of MMC, per unit of cwmm; NaN where it cannot be told */
  market: number;
  /** b: MMC per unit of CORR at the same cwmm */
  slope: number;
}

type Numbers = ArrayLike<number>;

/**
 * Least squares of MMC on CORR and cwmm over the rows `from` to `to` - 1 in which all three are known (statistics.md B.3:
 * R^2 is .94 and more on real rounds). NaN with few rows, or where CORR and cwmm go together.
 */
export function planeOf(
  {mmc, corr, cwmm}: {mmc: Numbers; corr: Numbers; cwmm: Numbers},
  [from, to]: readonly [number, number]
): Plane {
  let [n, meanY, meanA, meanB] = [0, 0, 0, 0];
  for (let i = from; i < to; ++i) {
    if (Number.isNaN(mmc[i] + corr[i] + cwmm[i])) continue;
    ++n;
    meanY += (mmc[i] - meanY) / n;
    meanA += (corr[i] - meanA) / n;
    meanB += (cwmm[i] - meanB) / n;
  }
  let [aa, bb, ab, ay, by] = [0, 0, 0, 0, 0];
  for (let i = from; i < to; ++i) {
    if (Number.isNaN(mmc[i] + corr[i] + cwmm[i])) continue;
    const y = mmc[i] - meanY;
    const a = corr[i] - meanA;
    const b = cwmm[i] - meanB;
    aa += a * a;
    bb += b * b;
    ab += a * b;
    ay += a * y;
    by += b * y;
  }
  const apart = aa * bb - ab * ab;
  if (n < planeRule.rows || !(apart > planeRule.apart * aa * bb)) return {market: NaN, slope: NaN};
  return {market: -(by * aa - ay * ab) / apart, slope: (ay * bb - by * ab) / apart};
}

/**
 * The same plane by least squares of CORR on MMC and cwmm, solved for MMC. MMC and cwmm follow from the submission and the meta-model; CORR
 * is another measure of the accuracy that MMC holds, so that it has an error towards them. With that error in what is regressed on, `planeOf`
 * falls short of c_M and of the slope; here it is in what is explained.
 */
export function inversePlaneOf(
  {mmc, corr, cwmm}: {mmc: Numbers; corr: Numbers; cwmm: Numbers},
  range: readonly [number, number]
): Plane {
  const {market, slope} = planeOf({mmc: corr, corr: mmc, cwmm}, range);
  return slope === 0 ? {market: NaN, slope: NaN} : {market: -market / slope, slope: 1 / slope};
}
