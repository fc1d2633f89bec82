/** Worlds for the tables on what the meta-model is made of. */
import {leaveOneOut} from "../../components/statistics/crowding/leave-one-out.js";
import {driftParts} from "../../components/tables/mechanism/drift-parts.js";
import type {DriftPart} from "../../components/base/catalogue/mechanism.js";
import {poolRounds} from "../../components/tables/mechanism/crowding-rounds.js";
import {gapParts} from "../../components/tables/mechanism/gap-parts.js";
import {metaModel} from "../../components/tables/mechanism/meta-model.js";
import {endRounds} from "../../components/base/kit/constants.js";
import {cell, judge, rowsOf} from "./held.js";
import type {Judged} from "./held.js";
import {stakeGroupMean} from "./normal-groups.js";
import {mean, midpoints, tastes} from "./normal-means.js";
import {meanSize} from "./world-models.js";
import {anchor, level, spread, wave} from "./world-shape.js";
import type {WorldOptions} from "./world-options.js";

/** The meta-model of a single round: its sum of weight x MMC is what luck gave to everyone. */
export const oneMetaModel: Judged = judge("meta-model", metaModel, {
  held:
    () =>
    (result, {panel, luck}) => {
      const [row] = rowsOf(result);
      const {factor} = poolRounds(panel)[0];
      const truths = {sigma: (anchor + wave(0)) / factor, weighted_mmc: luck[0]};
      return Object.entries(truths).map(([column, truth]) => cell(result, {row, column, truth}));
    }
});

type Texts = Record<string, string>;

/** Bottom, middle and top group of stakes: likeness, and likeness with all the others. */
export function ownPartGroups(world: WorldOptions, texts: Texts): Judged {
  const groups = 10;
  let truths: Map<string, number> | undefined;
  return judge("gap-parts", gapParts, {
    texts,
    held:
      () =>
      (result, {panel}) => {
        truths ??= gapTruths(world, {groups, factor: poolRounds(panel)[0].factor});
        return [1, 5, groups].flatMap((g) => {
          const row = rowsOf(result)[g - 1];
          const where = `group ${g}`;
          const of = (column: string) => cell(result, {row, column, truth: truths!.get(`${column} ${g}`)!, where});
          const means = ["cwmm_mean", "others_mean"].map(of);
          return g === 1 ? means : [...means, ...["gap", "gap_selection"].map(of)];
        });
      }
  });
}

/** By column and group: in a pool of the expected stake, over all models that might be there. */
function gapTruths(
  {accounts, rounds, attendance = 0.9}: WorldOptions,
  {groups, factor}: {groups: number; factor: number}
): Map<string, number> {
  const points = midpoints(4000);
  const total = accounts * meanSize * attendance * Math.exp(spread.wealth ** 2 / 2);
  const sd = Math.hypot(spread.taste, spread.round);
  const ownOf = (z: number, t: number) =>
    tastes.reduce((sum, [taste, share]) => {
      const rho = (level + wave(t) + spread.stake * z + sd * taste) / factor;
      const weight = Math.exp(spread.wealth * z) / total;
      return sum + share * factor * (rho - leaveOneOut({weight, rho}, {sigma: (anchor + wave(t)) / factor}));
    }, 0);
  const truths = new Map<string, number>();
  for (let g = 1; g <= groups; ++g) {
    const mine = points.slice(((g - 1) * points.length) / groups, (g * points.length) / groups);
    const own = mean(Array.from({length: rounds}, (_, t) => mean(mine.map((z) => ownOf(z, t)))));
    const cwmm = stakeGroupMean(g, {groups, rounds});
    const values = {cwmm_mean: cwmm, others_mean: cwmm - own};
    for (const [name, value] of Object.entries(values)) truths.set(`${name} ${g}`, value);
    const over = (name: string) => truths.get(`${name} ${g}`)! - truths.get(`${name} 1`)!;
    truths.set(`gap ${g}`, over("cwmm_mean"));
    truths.set(`gap_selection ${g}`, over("others_mean"));
  }
  return truths;
}

/** Stakes stay as they are, so that only the models' likeness moves the variance: by what the world's level does. */
export function driftOfLikeness(cadence: string, {drift = 0, rounds}: WorldOptions): Judged {
  return judge("drift-parts", driftParts, {
    held:
      () =>
      (result, {panel, rounds: calendar}) => {
        const {factor} = poolRounds(panel)[0];
        const own = calendar.flatMap((r, t) => (r.cadence === cadence ? [t] : []));
        const variance = (t: number) => ((anchor + wave(t) + (drift * t) / (rounds - 1)) / factor) ** 2;
        const change = mean(own.slice(-endRounds).map(variance)) - mean(own.slice(0, endRounds).map(variance));
        const truths: Record<DriftPart, number> = {change, concentration: 0, membership: 0, similarity: change};
        return rowsOf(result)
          .filter((row) => row.cadence === cadence)
          .map((row) => cell(result, {row, column: "estimate", truth: truths[row.part as DriftPart]}));
      }
  });
}
