/** Worlds for the statistics that the ledger of claims has of its own. */
import type {Panel} from "../../components/base/snapshot/panel.js";
import type {Settings} from "../../components/base/settings/settings.js";
import {normalCdf} from "../../components/statistics/distributions/normal.js";
import {contextOf} from "../../components/tables/claims/context.js";
import type {Context, Evidence} from "../../components/tables/claims/context.js";
import {turnover} from "../../components/tables/claims/leaderboard.js";
import {cwmmQuantile} from "../../components/tables/claims/stake.js";
import {estimateColumns} from "../../components/tables/result/estimates.js";
import {readable} from "../../components/tables/result/readable.js";
import type {TableResult} from "../../components/tables/result/result.js";
import {holds, judge, rowsOf} from "./held.js";
import type {Judged} from "./held.js";
import {root} from "./normal-groups.js";
import {mean, midpoints} from "./normal-means.js";
import {level, spread} from "./world-shape.js";
import type {World} from "./world.js";

type Statistic = (context: Context) => Evidence;

/** Some statistics of the ledger as a table of their own, each with its estimator's name. */
const statistics =
  (all: readonly Statistic[]) =>
  (panel: Panel, settings: Settings): TableResult => {
    const context = contextOf(panel, settings);
    const found = all.map((of) => of(context));
    const rows = readable({
      key: found.map(({estimator}) => estimator?.key ?? null),
      ...estimateColumns("estimate", found)
    });
    return {name: "claims", settings, table: rows, used: panel.length, models: 0, rounds: [], left: []};
  };

/** Each statistic with its truth in a world, judged as one table. */
const judged = (all: readonly (readonly [Statistic, (world: World) => number])[]): Judged =>
  judge("claims", statistics(all.map(([of]) => of)), {
    held: () => (result, world) =>
      rowsOf(result).flatMap(({key, estimate_low: low, estimate_high: high}, i) =>
        key === null
          ? []
          : [{key: String(key), where: "", kind: "interval" as const, held: holds(low, high, all[i][1](world))}]
      )
  });

/** Stakes that stay as they are: who is missing alone moves the largest. */
export const roundClaims = judged([
  ...[10, 50].map((places) => [turnover({places, roundsOn: 20}), turnoverTruth(places)] as const),
  ...[0.1, 0.9].map((p) => [cwmmQuantile({below: 10, p}), likenessBelow(10, p)] as const)
]);

/** How often a model is in a round; the default of light worlds. */
const present = 0.9;

/** A model is among the largest of a round where it is there and few enough of those above it are. */
function turnoverTruth(places: number): (world: World) => number {
  const known = new Map<number, number>();
  return ({panel}) => {
    const models = panel.models.key.length;
    const found = known.get(models) ?? 1 - keptOf(models, places) / places;
    known.set(models, found);
    return found;
  };
}

/** How many of a round's largest are expected to be among another one's. */
function keptOf(models: number, places: number): number {
  // chances that 0, 1, 2 ... of the models so far are there
  let some = [1];
  let kept = 0;
  for (let j = 0; j < models; ++j) {
    const few = some.slice(0, places).reduce((a, b) => a + b, 0);
    kept += (present * few) ** 2;
    some = [...some, 0].map((chance, n) => (1 - present) * chance + (n ? present * some[n - 1] : 0));
  }
  return kept;
}

/** Quantile of cwmm over models with less stake than so much; of all worlds one. */
function likenessBelow(stake: number, p: number): () => number {
  let found: number | undefined;
  return () => {
    if (found !== undefined) return found;
    const points = midpoints(2000).filter((z) => Math.exp(spread.wealth * z) < stake);
    const sd = Math.hypot(spread.taste, spread.round, shiftSd);
    const below = (y: number) => mean(points.map((z) => normalCdf((y - level - spread.stake * z) / sd)));
    return (found = root((y) => below(y) - p));
  };
}

/** Of the random shifts of a round's cwmm. */
const shiftSd = 0.02;
