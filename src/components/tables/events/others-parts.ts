/** The parts of the change of MMC of the others of events. */
import {partNames} from "../../base/catalogue/events.js";
import type {PartName} from "../../base/catalogue/events.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {once} from "../../base/kit/memo.js";
import {floats} from "../../base/kit/arrays.js";
import {splitOf} from "../../statistics/crowding/mmc-parts.js";
import {roundPlanes} from "../mechanism/planes.js";
import {histories} from "../panel/histories.js";
import {column} from "../panel/select.js";
import {othersOf} from "./comparison.js";
import type {Question} from "./comparison.js";
import {runningSums} from "./stretches.js";
import type {RunningSums} from "./stretches.js";

/** Of MMC, cwmm, c_M and the product of the last two, over rounds in which these and CORR are known; no setting matters to them. */
const partSums = once((panel: Panel) => {
  const {row, round} = histories(panel);
  const planes = roundPlanes(panel);
  const [mmc, cwmm, corr] = (["mmc", "cwmm", "corr"] as const).map((name) => column(panel, name));
  const market = (e: number) => planes[round[e]].market + 0 * corr[row[e]];
  return runningSums(panel, [
    (e) => mmc[row[e]],
    (e) => cwmm[row[e]],
    market,
    (e) => cwmm[row[e]] * planes[round[e]].market
  ]);
});

/** A side's means in the order of the sums. */
const sideOf = ([mmc, overlap, market, product]: Float64Array) => ({mmc, overlap, market, product});

const numbers: Question["numbers"] = {
  size: partNames.length,
  of(before, after, into, at) {
    const parts = splitOf(sideOf(before), sideOf(after));
    for (let k = 0; k < partNames.length; ++k) into[at + k] = parts[partNames[k]];
  }
};

/** By event how many others it has, and the means of their parts; NaN without any. */
export function othersParts(
  panel: Panel,
  asked: Omit<Question, "columns" | "numbers">,
  {columns = partSums(panel)}: {columns?: RunningSums} = {}
) {
  const {n, means} = othersOf(panel, {...asked, numbers, columns});
  const {size} = numbers;
  const parts = partNames.map((name, k) => [name, floats(n, (_, line) => means[line * size + k])]);
  return {n, parts: Object.fromEntries(parts) as Record<PartName, Float64Array>};
}
