/** What their own stake does to models around stake events: MMC against MMC had the stake stayed what it was before. */
import type {Panel} from "../base/panel.js";
import {positions} from "../base/positions.js";
import {remembering} from "../base/remembering.js";
import {timesStake} from "../statistics/crowding/stake-change.js";
import {around, careers} from "./careers.js";
import {crowdingRounds, rowParts} from "./crowding-rounds.js";
import {outcomeWindows} from "./event-windows.js";
import type {WindowSettings} from "./event-windows.js";
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

const remember = remembering<Int32Array, OwnWindows>({newest: 2});

/**
 * Windows around entries of `careers`, which are events: the entry before each is the round before. The newest of the same `entries`
 * are remembered: neither may be changed.
 */
export function ownWindows(
  panel: Panel,
  entries: Int32Array,
  {rounds, days, before, after, adjust}: WindowSettings
): OwnWindows {
  const settings = {rounds, days, before, after, adjust};
  return remember(entries, JSON.stringify(settings), () => cutWindows(panel, entries, settings));
}

function cutWindows(panel: Panel, entries: Int32Array, settings: WindowSettings): OwnWindows {
  const of = (outcome: "cwmm" | "corr" | "mmc") => outcomeWindows(panel, entries, {outcome, settings});
  const [cwmm, corr, mmc] = [of("cwmm"), of("corr"), of("mmc")];
  const {width, before} = mmc;
  const weight = new Float64Array(entries.length * width).fill(NaN);
  const own = weight.slice();
  const {row, round} = careers(panel);
  const {position} = positions(panel);
  const {weight: weights} = rowParts(panel);
  for (let line = 0; line < entries.length; ++line) {
    const event = entries[line];
    const stakeBefore = panel.stake[row[event - 1]];
    const [from, to] = around(panel, event, settings);
    for (let e = from; e < to; ++e) {
      const at = line * width + before + position[round[e]] - position[round[event]];
      if (Number.isNaN(mmc.raw[at])) continue;
      weight[at] = weights[row[e]];
      own[at] = e < event ? 0 : effectOf(panel, {entry: e, stakeBefore});
    }
  }
  return {weight, cwmm: cwmm.scores, corr: corr.scores, mmc: mmc.scores, own, width, before};
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
