/** How alike models are to the meta-model, by stake, and what MMC they have by that. */
import {mean} from "../../../../components/statistics/numbers/correlation.js";
import {weightedMean} from "../../../../components/statistics/numbers/weighted.js";
import type {Rows} from "../rows.js";
import {byRound, commitments, ends, measure, pick} from "./measure.js";
import type {Measure} from "./measure.js";

export function cwmmMeasures(rows: Rows, staked: readonly number[]): Measure[] {
  const {least, most} = ends(staked, commitments(rows));
  const median = (index: readonly number[]) => pick(rows, "cwmm", index).sort()[Math.floor(index.length / 2)] ?? NaN;
  const last = staked.slice(staked.length - Math.floor(staked.length / 10));
  const weighted = weightedMean(pick(rows, "cwmm", last), pick(rows, "weight", last));
  return [
    measure("cwmmBottom", "median cwmm of the smallest tenth of stakes", median(least)),
    measure("cwmmTop", "median cwmm of the largest tenth of stakes", median(most)),
    measure("cwmmMedian", "median cwmm, last tenth of rows", median(last)),
    measure("cwmmWeighted", "stake-weighted mean of cwmm, last tenth of rows", weighted)
  ];
}

/** MMC of the tenths of lowest and highest cwmm of each round, averaged over rounds. */
export function penaltyMeasures(rows: Rows, resolved: readonly number[]): Measure[] {
  const cwmm = rows.column("cwmm");
  const tenths = byRound(rows, resolved)
    .map((group) => ends(group, cwmm))
    .filter(({least}) => least.length > 0);
  const [low, high] = (["least", "most"] as const).map((end) =>
    tenths.length ? mean(tenths.map((tenth) => mean(pick(rows, "mmc", tenth[end])))) : NaN
  );
  return [
    measure("mmcLow", "mean MMC of the tenth of lowest cwmm", low),
    measure("mmcHigh", "mean MMC of the tenth of highest cwmm", high)
  ];
}
