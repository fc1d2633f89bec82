/** Tests of a typical panel that are made with the tests of the table. */
import type {Settings} from "../../components/base/settings.js";
import {jumps} from "../../components/tables/event-jump.js";
import {preTrends} from "../../components/tables/event-pre-trend.js";
import {stackedChangeAlone} from "../../components/tables/event-stack.js";
import {eventRegimes, stakeEvents} from "../../components/tables/stake-events.js";
import type {World} from "./world.js";

/** The comparison with models that did not raise, by outcome. */
export function eventStack(world: World, settings: Settings): [outcome: string, effect: number][] {
  const panel = world.typical();
  const found = stakeEvents(panel, settings);
  return eventRegimes(panel, found).flatMap((regime) => stackedChangeAlone(panel, found, {regime, settings}));
}

type Jump = [outcome: string, clean: boolean, jump: number];

/** Jumps at the raise; a typical panel has no plane, but in a light world MMC per unit of CORR is 1. */
export function typicalJumps(world: World, settings: Settings): Jump[] {
  const panel = world.typical();
  const found = stakeEvents(panel, settings);
  return eventRegimes(panel, found).flatMap((regime) => {
    const rows = jumps(panel, found, {regime, settings});
    const of = (name: string, clean: boolean | null) =>
      rows.find((row) => row.outcome === name && row.clean === clean)?.estimate?.estimate ?? NaN;
    return rows.map(({outcome, clean}): Jump => {
      const own = outcome === "mmc less corr" ? of("mmc", clean) - of("corr", clean) : of(outcome, clean);
      return [outcome, clean!, own];
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
