/** Worlds for the tables of rounds. */
import {trendSlope} from "../../components/tables/trend/slope.js";
import {trend} from "../../components/tables/trend/trend.js";
import {cell, judge, rowsOf} from "./held.js";
import type {Held, Judged} from "./held.js";
import {anchor, level, wave} from "./world-shape.js";

/** How far the stake-weighted likeness lies above that of models. */
const tilt = anchor - level;

/** The numbers of a single round. */
export const oneRound: Judged = judge("trend", trend, {
  held: () => (result) => {
    const [row] = rowsOf(result);
    const plain = level + wave(0);
    const truths = {
      cwmm_stake_mean: plain + tilt,
      cwmm_stake_median: plain + tilt,
      cwmm_mean: plain,
      cwmm_median: plain,
      gap_mean: tilt,
      gap_median: tilt
    };
    return Object.entries(truths).map(([column, truth]) => cell(result, {row, column, truth}));
  }
});

/** Lines through rounds that drift, but go nowhere: a line that excludes 0 finds a trend that is not there. */
export const noTrend = (cadence: string): Judged =>
  judge("trend-slope", trendSlope, {
    held: () => (result) =>
      rowsOf(result)
        .filter((row) => row.cadence === cadence)
        .flatMap((row): Held[] => {
          const held = cell(result, {row, column: "slope", truth: 0});
          return [held, {...held, kind: "size"}];
        })
  });
