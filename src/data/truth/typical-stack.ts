/** Tests of a typical panel that are made with the tests of the table. */
import type {Settings} from "../../components/base/settings.js";
import {shareCareers} from "../../components/tables/careers.js";
import {jumps} from "../../components/tables/event-jump.js";
import {preTrends} from "../../components/tables/event-pre-trend.js";
import {stackedChangeAlone} from "../../components/tables/event-stack.js";
import {column} from "../../components/tables/select.js";
import {eventRegimes, stakeEvents} from "../../components/tables/stake-events.js";
import type {World} from "./world.js";

/** The comparison with models that did not raise, by outcome. */
export function eventStack(world: World, settings: Settings): [outcome: string, effect: number][] {
  const panel = world.typical();
  const found = stakeEvents(panel, settings);
  return eventRegimes(panel, found).flatMap((regime) => stackedChangeAlone(panel, found, {regime, settings}));
}

type Jump = [outcome: string, clean: boolean, jump: number];

/**
 * Jumps at the raise; a typical panel has no plane, but in a light world MMC per unit of CORR is 1. MMC less CORR is what
 * likeness costs, for what the meta-model earned in these rounds: as in the parts, events of a date have that in common.
 */
export function typicalJumps(world: World, settings: Settings): Jump[] {
  const panel = world.typical();
  const found = stakeEvents(panel, settings);
  const [cwmm, earned] = [column(panel, "cwmm"), column(panel, "fnc")];
  const cost = {...panel, scores: {...panel.scores, mmc: cwmm.map((likeness, row) => -earned[row] * likeness)}};
  shareCareers(panel, cost);
  return eventRegimes(panel, found).flatMap((regime) => {
    const costs = jumps(cost, stakeEvents(cost, settings), {regime, settings});
    return jumps(panel, found, {regime, settings}).map(({outcome, clean, estimate}): Jump => {
      const ofCost = () => costs.find((row) => row.outcome === "mmc" && row.clean === clean)?.estimate;
      return [outcome, clean!, (outcome === "mmc less corr" ? ofCost() : estimate)?.estimate ?? NaN];
    });
  });
}

/** First block of the path before less its last one, by outcome. */
export function typicalPreTrends(world: World, settings: Settings): [outcome: string, step: number][] {
  const panel = world.typical();
  const found = stakeEvents(panel, settings);
  return eventRegimes(panel, found).flatMap((regime) =>
    preTrends(panel, found, {regime, settings}).map(({outcome, estimate}): [string, number] => [
      outcome,
      estimate?.estimate ?? NaN
    ])
  );
}
