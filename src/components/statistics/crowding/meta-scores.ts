/** The meta-model's own score c_M, told in several ways from published numbers; how far they differ tells how good they are. */
import {planeOf} from "./meta-score.js";

type Numbers = ArrayLike<number>;

export interface RoundScores {
  stake: Numbers;
  cwmm: Numbers;
  mmc: Numbers;
  corr: Numbers;
}

/** In units of CORR: what a submission equal to the meta-model would score; all NaN where they cannot be told. */
export interface MetaScores {
  /** of the plane of MMC over CORR and cwmm: its slope on cwmm over that on CORR */
  plane: number;
  /** of the plane of CORR over MMC and cwmm: its slope on cwmm */
  inverse: number;
  /** sum of weight x CORR over sum of weight x cwmm */
  sums: number;
  /** CORR of the meta-model itself, where it is in the round under its own name */
  published: number;
  /** largest less smallest of those known; NaN with one alone */
  apart: number;
  /** c_M in units of MMC and of rho, as the algebra takes it: `sums` times MMC per unit of CORR by the inverse plane */
  market: number;
}

/**
 * statistics.md B.3. Published cwmm of a submission equal to the meta-model is the factor, so that each ratio is times it.
 * MMC + rho c_M is what the model's CORR tells with an error, not the other way round: the plane of MMC over CORR has that error in
 * what it regresses on and falls short, the plane of CORR over MMC has not. `meta` is the row of the meta-model, if it has one.
 */
export function metaScoresOf(
  scores: RoundScores,
  [from, to]: readonly [number, number] = [0, scores.mmc.length],
  {factor = 1, meta = -1}: {factor?: number; meta?: number} = {}
): MetaScores {
  const {stake, cwmm, mmc, corr} = scores;
  const plane = planeOf(scores, [from, to]);
  const inverse = planeOf({mmc: corr, corr: mmc, cwmm}, [from, to]);
  let [earned, alike] = [0, 0];
  for (let i = from; i < to; ++i) {
    if (!(stake[i] > 0) || Number.isNaN(corr[i] + cwmm[i])) continue;
    earned += stake[i] * corr[i];
    alike += stake[i] * cwmm[i];
  }
  const ways = {
    plane: (factor * plane.market) / plane.slope,
    inverse: -factor * inverse.market,
    sums: (factor * earned) / alike,
    published: meta < 0 ? NaN : corr[meta]
  };
  return {...ways, apart: spreadOf(Object.values(ways)), market: ways.sums / inverse.slope};
}

function spreadOf(values: number[]): number {
  const known = values.filter((value) => Number.isFinite(value));
  return known.length > 1 ? Math.max(...known) - Math.min(...known) : NaN;
}
