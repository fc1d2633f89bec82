/** What their own stake does to models around stake events: MMC against MMC had the stake stayed what it was before. */
import type {Panel} from "../../base/snapshot/panel.js";
import {positions} from "../../base/rounds/positions.js";
import {once, remembering} from "../../base/kit/memo.js";
import type {Settings} from "../../base/settings/settings.js";
import {floats} from "../../base/kit/arrays.js";
import {timesStake} from "../../statistics/crowding/stake-change.js";
import {around, histories} from "../panel/histories.js";
import {crowdingRounds, rowParts} from "../mechanism/crowding-rounds.js";
import {outcomeWindows} from "./windows.js";
import type {WindowSettings} from "./windows.js";
import {column} from "../panel/select.js";
import {stakeEvents} from "./stake-events.js";

/** By event and event time, as in windows.ts; NaN where the round does not count or a number is not known. */
export interface OwnWindows {
  weight: Float64Array;
  cwmm: Float64Array;
  corr: Float64Array;
  /** adjusted as in windows.ts */
  mmc: Float64Array;
  /** MMC less MMC had the stake stayed what it was in the round before the event; 0 before the event */
  own: Float64Array;
  width: number;
  before: number;
}

const ofPanel = once((_: Panel) => remembering<Int32Array, OwnWindows>({newest: 2}));

/**
 * Windows around entries of `histories`, which are events: the entry before each is the round before; `way` as in `effectOf`. The newest of
 * the same `entries` are remembered: neither may be changed.
 */
export function ownWindows(
  panel: Panel,
  entries: Int32Array,
  {rounds, days, before, after, adjust, ratio, base, minScored}: WindowSettings,
  {way}: {way?: MetaWay | undefined} = {}
): OwnWindows {
  const settings = {rounds, days, before, after, adjust, ratio, base, minScored};
  return ofPanel(panel)(entries, {settings, way}, (own) => cutWindows(panel, entries, own));
}

function cutWindows(
  panel: Panel,
  entries: Int32Array,
  {settings, way}: {settings: WindowSettings; way?: MetaWay | undefined}
): OwnWindows {
  const of = (outcome: "cwmm" | "corr" | "mmc") => outcomeWindows(panel, entries, {outcome, settings});
  const [cwmm, corr, mmc] = [of("cwmm"), of("corr"), of("mmc")];
  const {width, before} = mmc;
  const weight = new Float64Array(entries.length * width).fill(NaN);
  const own = weight.slice();
  const {row, round} = histories(panel);
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
      own[at] = e < event ? 0 : effectOf(panel, {entry: e, stakeBefore, way});
    }
  }
  return {weight, cwmm: cwmm.scores, corr: corr.scores, mmc: mmc.scores, own, width, before};
}

/** By event the mean of `own` over the scored rounds from the event on; NaN where none of them tells it. */
export function ownMeans({own, width, before}: Pick<OwnWindows, "own" | "width" | "before">): Float64Array {
  return floats({length: own.length / width}, (_, line) => {
    const told = own.subarray(line * width + before, (line + 1) * width).filter((value) => !Number.isNaN(value));
    return told.reduce((sum, value) => sum + value, 0) / told.length;
  });
}

/** Other ways to tell the meta-model's own score than from sums; all in CORR's units. */
export const metaWays = ["plane", "inverse", "published"] as const;
export type MetaWay = (typeof metaWays)[number];

/** Mean over the counted events of a score regime of what the larger stake did to MMC over the rounds from the raise on. */
export function ownMeanBy(
  panel: Panel,
  settings: Settings,
  {regime, way}: {regime: string | null; way: MetaWay}
): number {
  const {round} = histories(panel);
  const {counting} = stakeEvents(panel, settings);
  const means = ownMeans(ownWindows(panel, counting, settings, {way})).filter(
    (mean, line) => !Number.isNaN(mean) && panel.rounds[round[counting[line]]].score_regime === regime
  );
  return means.reduce((a, b) => a + b, 0) / means.length;
}

/**
 * MMC of an entry less MMC at the stake before; NaN where the round's meta-model is not known, or the model has no stake there. With `score` as
 * if its MMC were that number, by `way` with c_M told in that way instead of from sums.
 */
export function effectOf(
  panel: Panel,
  {entry, stakeBefore, score, way}: {entry: number; stakeBefore: number; score?: number; way?: MetaWay | undefined}
): number {
  const {row, round} = histories(panel);
  const r = row[entry];
  const {sigma, factor, scores} = crowdingRounds(panel)[round[entry]];
  const mmc = score ?? column(panel, "mmc")[r];
  const model = {weight: rowParts(panel).weight[r], rho: column(panel, "cwmm")[r] / factor, mmc};
  if (!(model.weight > 0)) return NaN;
  const market = way ? (scores[way] * scores.market) / scores.sums : scores.market;
  const unmoved = timesStake(model, {sigma, market}, stakeBefore / panel.stake[r]);
  return mmc - unmoved.model.mmc;
}
