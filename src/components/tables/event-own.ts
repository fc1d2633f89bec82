/** What their own stake does to models around stake events: MMC against MMC had the stake stayed what it was before. */
import type {Panel} from "../base/panel.js";
import {positions} from "../base/positions.js";
import type {Settings} from "../base/settings.js";
import {timesStake} from "../statistics/crowding/stake-change.js";
import {careers} from "./careers.js";
import {crowdingRounds, rowParts} from "./crowding-rounds.js";
import {outcomeWindows} from "./event-windows.js";
import {column} from "./select.js";

/** By event and event time, as in windows.ts; NaN where the round does not count or a number is not known. */
export interface OwnWindows {
  weight: Float64Array;
  cwmm: Float64Array;
  corr: Float64Array;
  /** scores less the round's mean where `adjust = round` */
  mmc: Float64Array;
  /** MMC less MMC had the stake stayed what it was in the round before the event; 0 before the event */
  own: Float64Array;
  width: number;
  before: number;
}

/** Windows around entries of `careers`, which are events: the entry before each is the round before. */
export function ownWindows(panel: Panel, entries: Int32Array, settings: Settings): OwnWindows {
  const of = (outcome: "cwmm" | "corr" | "mmc") => outcomeWindows(panel, entries, {outcome, settings});
  const [cwmm, corr, mmc] = [of("cwmm"), of("corr"), of("mmc")];
  const {width, before} = mmc;
  const weight = new Float64Array(entries.length * width).fill(NaN);
  const own = weight.slice();
  const {row, round, career} = careers(panel);
  const {position} = positions(panel);
  const {weight: weights} = rowParts(panel);
  const fill = (line: number, e: number) => {
    const event = entries[line];
    const place = position[round[e]] - position[round[event]] + before;
    if (e < 0 || career[e] !== career[event] || place < 0 || place >= width) return false;
    const at = line * width + place;
    if (Number.isNaN(mmc.raw[at])) return true;
    weight[at] = weights[row[e]];
    own[at] = place < before ? 0 : effectOf(panel, {entry: e, stakeBefore: panel.stake[row[event - 1]]});
    return true;
  };
  for (let line = 0; line < entries.length; ++line) {
    for (let e = entries[line]; fill(line, e); ++e);
    for (let e = entries[line] - 1; fill(line, e); --e);
  }
  return {weight, cwmm: cwmm.scores, corr: corr.scores, mmc: mmc.scores, own, width, before};
}

/** By event the mean of `own` over the scored rounds from the event on; NaN where none of them tells it. */
export function ownMeans({own, width, before}: Pick<OwnWindows, "own" | "width" | "before">): Float64Array {
  return Float64Array.from({length: own.length / width}, (_, line) => {
    const told = own.subarray(line * width + before, (line + 1) * width).filter((value) => !Number.isNaN(value));
    return told.reduce((sum, value) => sum + value, 0) / told.length;
  });
}

/** MMC of an entry less MMC at another stake; NaN where the round's meta-model is not known, or the model has no stake there. */
function effectOf(panel: Panel, {entry, stakeBefore}: {entry: number; stakeBefore: number}): number {
  const {row, round} = careers(panel);
  const r = row[entry];
  const {sigma, factor, scores} = crowdingRounds(panel)[round[entry]];
  const mmc = column(panel, "mmc")[r];
  const model = {weight: rowParts(panel).weight[r], rho: column(panel, "cwmm")[r] / factor, mmc};
  if (!(model.weight > 0)) return NaN;
  const unmoved = timesStake(model, {sigma, market: scores.market}, stakeBefore / panel.stake[r]);
  return mmc - unmoved.model.mmc;
}
