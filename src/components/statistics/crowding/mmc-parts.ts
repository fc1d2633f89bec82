import type {Windows} from "../series/windows.js";

/** Scores around events, as in windows.ts: `mmc`, the model's correlation with the meta-model, and the meta-model's own score. */
export interface MmcWindows extends Omit<Windows, "scores"> {
  mmc: Float64Array;
  /** rho: correlation of the submission with the meta-model */
  overlap: Float64Array;
  /** c_M: the meta-model's covariance with the target, in units of MMC */
  market: Float64Array;
}

/** Change of MMC of each event and the parts that add up to it; NaN where a side has no round with all three known. */
export interface MmcParts {
  change: Float64Array;
  accuracy: Float64Array;
  overlap: Float64Array;
  market: Float64Array;
  /** what overlap and market did together from round to round within each side */
  together: Float64Array;
}

/**
 * The accounting split of a change of MMC. In each round MMC = c - rho c_M, c the model's own accuracy, so that
 * change = Δc - mean(c_M) Δrho - mean(rho) Δc_M - Δcov(rho, c_M), means over both sides alike (which makes it exact), the
 * covariance within a side. It is arithmetic, not an estimate: what a model's own stake does is in `overlap` (and in
 * `market`, through its weight). statistics.md 0.1 and B.1.
 */
export function mmcParts({mmc, overlap, market, width, before}: MmcWindows): MmcParts {
  const events = mmc.length / width;
  const empty = () => new Float64Array(events);
  const parts = {change: empty(), accuracy: empty(), overlap: empty(), market: empty(), together: empty()};
  for (let e = 0; e < events; ++e) {
    const first = sideMeans({mmc, overlap, market}, e * width, e * width + before);
    const second = sideMeans({mmc, overlap, market}, e * width + before, (e + 1) * width);
    const own = splitOf(first, second);
    parts.change[e] = own.change;
    parts.accuracy[e] = own.accuracy;
    parts.overlap[e] = own.overlap;
    parts.market[e] = own.market;
    parts.together[e] = own.together;
  }
  return parts;
}

/** The change from one side to the other, and its parts. */
export function splitOf(first: Side, second: Side): Record<keyof MmcParts, number> {
  return {
    change: second.mmc - first.mmc,
    accuracy: second.mmc + second.product - first.mmc - first.product,
    overlap: (-(second.market + first.market) / 2) * (second.overlap - first.overlap),
    market: (-(second.overlap + first.overlap) / 2) * (second.market - first.market),
    together: covarianceOf(first) - covarianceOf(second)
  };
}

/** Means over the rounds of a side. */
interface Side {
  mmc: number;
  overlap: number;
  market: number;
  /** mean of rho c_M */
  product: number;
}

const covarianceOf = ({product, overlap, market}: Side) => product - overlap * market;

/** Means over the rounds of a side in which all three are known. */
function sideMeans(
  {mmc, overlap, market}: Pick<MmcWindows, "mmc" | "overlap" | "market">,
  from: number,
  to: number
): Side {
  const side = {mmc: 0, overlap: 0, market: 0, product: 0};
  let n = 0;
  for (let i = from; i < to; ++i) {
    if (Number.isNaN(mmc[i] + overlap[i] + market[i])) continue;
    side.mmc += mmc[i];
    side.overlap += overlap[i];
    side.market += market[i];
    side.product += overlap[i] * market[i];
    ++n;
  }
  return {mmc: side.mmc / n, overlap: side.overlap / n, market: side.market / n, product: side.product / n};
}
