/** What is typical of the tests of stake events, read off a light world's typical panel. */
import {preTrendBlocks, testedOutcomes} from "../../components/base/events/tests.js";
import type {Panel} from "../../components/base/snapshot/panel.js";
import type {Settings} from "../../components/base/settings/settings.js";
import {blockLines} from "../../components/statistics/comparison/pre-trend.js";
import {shareHistories} from "../../components/tables/panel/histories.js";
import {jumpsByEvent} from "../../components/tables/events/jump.js";
import {stackedChangeAlone} from "../../components/tables/events/stack.js";
import {column} from "../../components/tables/panel/select.js";
import {eventRegimes, outcomeEvents, stakeEvents} from "../../components/tables/events/stake-events.js";
import type {World} from "./world.js";

/** The comparison with models that did not raise, by outcome. */
export function eventStack(world: World, settings: Settings): [outcome: string, effect: number][] {
  const panel = world.typical();
  const found = stakeEvents(panel, settings);
  return eventRegimes(panel, found).flatMap((regime) => stackedChangeAlone(panel, found, {regime, settings}));
}

type Jump = [outcome: string, clean: boolean, jump: number];

/**
 * Jumps at the raise; in a light world MMC per unit of CORR is 1, so that MMC less CORR is what likeness costs: for what
 * the meta-model earned in these rounds, as in the parts, as events of a date have that in common.
 */
export function typicalJumps(world: World, settings: Settings): Jump[] {
  const panel = world.typical();
  const found = stakeEvents(panel, settings);
  const cost = costPanel(panel);
  return eventRegimes(panel, found).flatMap((regime) => {
    const {isClean, cwmm, corr, mmc} = jumpsByEvent(panel, found, {regime, settings});
    const ofCost = jumpsByEvent(cost, stakeEvents(cost, settings), {regime, settings}).mmc;
    const all = {cwmm, corr, mmc, "mmc less corr": ofCost};
    const mean = (values: Float64Array, clean: boolean) =>
      meanOf(values.filter((value, i) => isClean[i] === clean && !Number.isNaN(value)));
    return [true, false].flatMap((clean) =>
      Object.entries(all).map(([outcome, values]): Jump => [outcome, clean, mean(values, clean)])
    );
  });
}

/** In the place of MMC stands what likeness costs. */
function costPanel(panel: Panel): Panel {
  const [cwmm, earned] = [column(panel, "cwmm"), column(panel, "fnc")];
  const cost = {...panel, scores: {...panel.scores, mmc: cwmm.map((likeness, row) => -earned[row] * likeness)}};
  shareHistories(panel, cost);
  return cost;
}

/** First block of the path before less its last one, by outcome. */
export function typicalPreTrends(world: World, settings: Settings): [outcome: string, step: number][] {
  const panel = world.typical();
  const found = stakeEvents(panel, settings);
  const blocks = Math.min(preTrendBlocks, settings.before);
  return testedOutcomes.map((outcome) => {
    const {windows, lines} = outcomeEvents(panel, found, {outcome, settings: {...settings, adjust: "others"}});
    const {width, before, scores} = windows;
    const own = lines.map((line) => line * width);
    const all = new Float64Array(own.length * width);
    own.forEach((from, i) => all.set(scores.subarray(from, from + width), i * width));
    return [outcome, meanOf(blockLines({scores: all, width, before}, blocks).lines.map(([first]) => first))];
  });
}

/** NaN of none. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; ++i) sum += values[i];
  return sum / values.length;
}
