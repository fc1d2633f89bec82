/**
 * What is true of the five figures in a simulated world. Each number is found by the figure's own table, with what only the simulator knows
 * in the place of a score.
 */
import {rowsOf} from "../../components/base/catalogue/rows.js";
import {defaultSettings} from "../../components/base/settings/settings.js";
import {floats} from "../../components/base/kit/arrays.js";
import type {Question} from "../../components/base/worlds/world.js";
import {year} from "../../components/base/trend/slopes.js";
import {covariance, mean} from "../../components/statistics/numbers/correlation.js";
import {poolRounds} from "../../components/tables/mechanism/crowding-rounds.js";
import {eventSummary} from "../../components/tables/events/summary.js";
import {penalty} from "../../components/tables/penalty/penalty.js";
import {stakeDeciles} from "../../components/tables/stake/deciles.js";
import {worlds} from "../sources/simulate/worlds/index.js";
import {accountOf, cwmmByMoves, equalStakes, expectedMmc, indexOf, mmcByMoves} from "./hidden.js";
import type {Known} from "./hidden.js";
import {madeAt, poolOf} from "./mixes.js";

/** Whether the world has a mechanism for it, and how much there is. */
interface Truth {
  value: number;
  /** false where what there is of it is chance: no mechanism of the world makes it */
  made: boolean;
}

export function truthsOf(known: Known) {
  const {devotion, copying} = worlds[known.world.settings.world];
  return {
    stake: {value: stakeGap(known), made: devotion > 0},
    penalty: {value: expectedChange(known), made: true},
    trend: {value: slopeByCopying(known), made: copying.later > 0},
    cost: {value: changeAtRaise(known, "mmc", mmcByMoves(known)), made: true},
    closer: {value: changeAtRaise(known, "cwmm", cwmmByMoves(known)), made: true}
  } satisfies Record<Question, Truth>;
}

/** The panel with other numbers in the place of a score. */
const withScore = ({panel}: Known, name: "cwmm" | "mmc", values: Float64Array) => ({
  ...panel,
  scores: {...panel.scores, [name]: Float32Array.from(values)}
});

/** Top less bottom stake group in similarity with equal stakes. */
function stakeGap(known: Known): number {
  const {table} = stakeDeciles(withScore(known, "cwmm", equalStakes(known)), defaultSettings("stake-deciles"));
  const means = rowsOf({table}).map((row) => row.cwmm_mean);
  return means.at(-1)! - means[0];
}

/** Expected MMC of the group closest to the meta-model less that of the one farthest from it. */
function expectedChange(known: Known): number {
  const {table} = penalty(withScore(known, "mmc", expectedMmc(known)), defaultSettings("penalty"));
  const means = rowsOf({table}).map((row) => row.mmc_mean);
  return means.at(-1)! - means[0];
}

/** Change at counted raises of a score's part that owners' moves of the stake make. */
function changeAtRaise(known: Known, name: "cwmm" | "mmc", values: Float64Array): number {
  const {table} = eventSummary(withScore(known, name, values), defaultSettings("event-summary"));
  return rowsOf({table}).findLast((row) => row.outcome === name)!.change!;
}

/**
 * Slope per year of the stake-weighted mean similarity over the newest weekday rounds, had every model had its mean stake all the time: what
 * copying alone does.
 */
function slopeByCopying({panel, world}: Known): number {
  const newest = panel.rounds.at(-1)!.staking_regime;
  const rounds = panel.rounds.filter((r) => r.cadence === "weekday" && r.staking_regime === newest);
  const factors = new Map(poolRounds(panel).map(({factor}, i) => [panel.rounds[i].round, factor]));
  const {owners, weights} = meanStakes({panel, world}, new Set(rounds.map(({round}) => round)));
  const level = ({round}: {round: number}) => {
    const index = indexOf(world, round);
    const made = owners.map((account) => madeAt(account, world, index));
    return factors.get(round)! * poolOf(made, weights).sigma;
  };
  const [times, levels] = [rounds.map((r) => Date.parse(r.opens) / year), rounds.map(level)];
  return covariance(times, levels) / covariance(times, times);
}

/** Models with a stake in some rounds: their accounts, and what each holds of the sum of their mean stakes. */
function meanStakes({panel, world}: Pick<Known, "panel" | "world">, rounds: ReadonlySet<number>) {
  const stakes = new Map<number, {row: number; held: number[]}>();
  for (let row = 0; row < panel.length; ++row) {
    if (!rounds.has(panel.round[row]) || !(panel.stake[row] > 0)) continue;
    const found = stakes.get(panel.model[row]) ?? {row, held: []};
    found.held.push(panel.stake[row]);
    stakes.set(panel.model[row], found);
  }
  const owner = accountOf({panel, world});
  const all = [...stakes.values()];
  const means = floats(all, ({held}) => mean(held));
  const total = means.reduce((a, b) => a + b, 0);
  return {owners: all.map(({row}) => owner(row)), weights: means.map((m) => m / total)};
}

export type Truths = ReturnType<typeof truthsOf>;
