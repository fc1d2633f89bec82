/** What only the simulator knows of each row of a panel, as columns that can stand in the place of its scores. */
import type {Panel} from "../../components/base/snapshot/panel.js";
import {floats} from "../../components/base/kit/arrays.js";
import {roundOffsets} from "../../components/base/rounds/rounds.js";
import {timesStake} from "../../components/statistics/crowding/stake-change.js";
import {poolRounds, rowParts} from "../../components/tables/mechanism/crowding-rounds.js";
import {column} from "../../components/tables/panel/select.js";
import type {Account} from "../sources/simulate/accounts.js";
import {targetDeviation} from "../sources/simulate/measures/scores.js";
import type {World} from "../sources/simulate/world.js";
import {correlationWith, madeAt, poolOf} from "./mixes.js";

/** A panel of a simulated world, with what its scores are made of. */
export interface Known {
  panel: Panel & Required<Pick<Panel, "truth">>;
  world: World;
  /** expected CORR of each row, from the model's mix and what the signals pay in the long run */
  skill: Float64Array;
}

/** By row the account. */
export function accountOf({panel, world}: Pick<Known, "panel" | "world">): (row: number) => Account {
  const owners = new Map(world.accounts.flatMap((account) => account.models.map(({key}) => [key, account])));
  return (row) => owners.get(panel.models.key[panel.model[row]])!;
}

/** Similarity to the mean of all submissions of the round, each weighing the same: what is left of cwmm with equal stakes. */
export function equalStakes({panel, world}: Known): Float64Array {
  const offsets = roundOffsets(panel);
  const owner = accountOf({panel, world});
  const result = new Float64Array(panel.length);
  poolRounds(panel).forEach(({factor}, i) => {
    const index = indexOf(world, panel.rounds[i].round);
    const [from, to] = [offsets[i], offsets[i + 1]];
    const made = Array.from({length: to - from}, (_, row) => madeAt(owner(from + row), world, index));
    const share = 1 / made.length;
    const pool = poolOf(made, new Float64Array(made.length).fill(share));
    made.forEach((one, row) => (result[from + row] = factor * correlationWith(one, pool, share)));
  });
  return result;
}

/** Place of a round in its world. */
export const indexOf = ({calendar}: Pick<World, "calendar">, round: number) =>
  calendar.rounds.findIndex((at) => at.round === round);

/** MMC as it would be on average: the luck of returns aside, by what the signals pay in the long run. */
export function expectedMmc({panel, skill}: Known): Float64Array {
  const offsets = roundOffsets(panel);
  const {weight} = rowParts(panel);
  const {sigma} = panel.truth;
  const cwmm = column(panel, "cwmm");
  const result = new Float64Array(panel.length);
  poolRounds(panel).forEach(({factor}, i) => {
    let meta = 0;
    for (let row = offsets[i]; row < offsets[i + 1]; ++row) if (weight[row] > 0) meta += weight[row] * skill[row];
    for (let row = offsets[i]; row < offsets[i + 1]; ++row)
      result[row] = targetDeviation * (skill[row] - ((cwmm[row] / factor) * meta) / sigma[row]);
  });
  return result;
}

/** MMC less MMC had the owner never moved the stake, all other stakes as they are. */
export function mmcByMoves({panel}: Known): Float64Array {
  const mmc = column(panel, "mmc");
  return floats(panel.truth.mmc_unmoved, (unmoved, row) => mmc[row] - unmoved);
}

/** cwmm less cwmm had the owner never moved the stake, likewise. */
export function cwmmByMoves({panel}: Known): Float64Array {
  const {weight} = rowParts(panel);
  const {sigma, stake_unmoved: unmoved} = panel.truth;
  const cwmm = column(panel, "cwmm");
  // without a stake there is nothing to move; not known stays so
  const result = floats(cwmm, (value) => 0 * value);
  const offsets = roundOffsets(panel);
  poolRounds(panel).forEach(({factor}, i) => {
    for (let row = offsets[i]; row < offsets[i + 1]; ++row) {
      if (!(weight[row] > 0)) continue;
      const model = {weight: weight[row], rho: cwmm[row] / factor, mmc: 0};
      const before = timesStake(model, {sigma: sigma[row], market: 0}, unmoved[row] / panel.stake[row]);
      result[row] = cwmm[row] - factor * before.model.rho;
    }
  });
  return result;
}
