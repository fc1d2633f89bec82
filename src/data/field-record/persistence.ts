/** The page on persistence: rank autocorrelation, transitions and halves, in worlds of luck and of lasting skill. */
import {returnDays} from "../../components/base/rounds/return-days.js";
import {readSettings} from "../../components/base/settings/settings.js";
import {normalCdf, normalQuantile} from "../../components/statistics/distributions/normal.js";
import {normalSpearman} from "../../components/statistics/numbers/rank-correlation.js";
import {meanShared} from "../../components/statistics/series/effective-periods.js";
import {halves} from "../../components/tables/persistence/halves.js";
import {persistence} from "../../components/tables/persistence/persistence.js";
import {transitions} from "../../components/tables/persistence/transitions.js";
import {cell, rowsOf} from "../coverage/held.js";
import type {Cells, Held} from "../coverage/held.js";
import type {FieldCase} from "./cases.js";
import {persistenceWorld} from "./persistence-world.js";
import type {PersistenceOptions, PersistenceWorld} from "./persistence-world.js";

/** As many rounds as hold little more than ten independent ones at the middling lags. */
const paces = [
  {cadence: "weekly", rounds: 70},
  {cadence: "daily", rounds: 230}
] as const;
const kinds = [
  {of: "luck alone", skill: 0, market: 0.5},
  {of: "lasting skill", skill: 0.6, market: 0}
] as const;

const judged = {persistence: ofLags, transitions: ofGroups, halves: ofHalves};
const tables = ["persistence", "transitions", "halves"] as const;

const casesFor = (pays: boolean): FieldCase[] =>
  tables.flatMap((table) =>
    paces.flatMap((pace) =>
      kinds.map(({of, ...kind}): FieldCase => ({
        ...{name: `${table}${pays ? " of returns" : ""}, ${of}, ${pace.cadence} rounds`, cadence: pace.cadence, table},
        held: (random) => judged[table](persistenceWorld(random, {...pace, ...kind, pays}))
      }))
    )
  );

export const persistenceCases: readonly FieldCase[] = [...casesFor(false), ...casesFor(true)];

/** What models are ranked by in a world, as a setting. */
const rankedBy = ({pays}: PersistenceOptions) => ({"ranked-by": pays ? "return" : "mmc"});

/** What is left of luck after `overlap` of its days are shared, beside skill. */
const pearsonOf = ({skill}: Pick<PersistenceOptions, "skill">, overlap: number) =>
  (skill ** 2 + overlap) / (skill ** 2 + 1);

function ofLags(world: PersistenceWorld): Held[] {
  const result = persistence(world.panel, readSettings(rankedBy(world), {table: "persistence"}));
  return rowsOf(result).flatMap((row) => {
    const [overlap, models] = [Number(row.overlap), Number(row.models)];
    const truth = normalSpearman(pearsonOf(world, overlap), models);
    const where = `${row.cadence} ${row.lag}`;
    const excess = cell(result, {row, column: "excess", truth: truth - normalSpearman(overlap, models), where});
    const both = [cell(result, {row, column: "autocorrelation", truth, where}), excess];
    return both.concat(world.skill === 0 ? [{...excess, kind: "size" as const}] : []).flatMap(alsoOfCorr);
  });
}

/** The same estimator of the other score, which is the same in these worlds; where rounds are worth too few there is none in any world. */
const alsoOfCorr = (held: Held): Held[] =>
  held.held === null ? [] : held.key.endsWith("mmc") ? [held, {...held, key: held.key.replace("mmc", "corr")}] : [held];

function ofGroups(world: PersistenceWorld): Held[] {
  const settings = readSettings({groups: "3", ...rankedBy(world)}, {table: "transitions"});
  const result = transitions(world.panel, settings);
  return rowsOf(result).flatMap((row) => {
    const truth = cellShare(pearsonOf(world, 0), {row, groups: settings.groups});
    const where = `${row.cadence} ${row.group} ${row.later}`;
    return alsoOfCorr(cell(result, {row, column: "share", truth, where}));
  });
}

const remembered = new Map<string, number>();

/** Share of one quantile group of a normal score that is in another of one with which it is correlated: the middle rule over the group. */
function cellShare(r: number, {row: {group, later}, groups}: {row: Cells; groups: number}): number {
  const key = [r, group, later].join();
  const steps = 4000;
  const cut = (k: number) => normalQuantile(k / groups);
  if (!remembered.has(key)) {
    let sum = 0;
    for (let i = 0; i < steps; ++i) {
      const x = normalQuantile((Number(group) - 1 + (i + 0.5) / steps) / groups);
      const below = (k: number) =>
        k === groups ? 1 : k === 0 ? 0 : normalCdf((cut(k) - r * x) / Math.sqrt(1 - r * r));
      sum += below(Number(later)) - below(Number(later) - 1);
    }
    remembered.set(key, sum / steps);
  }
  return remembered.get(key)!;
}

function ofHalves(world: PersistenceWorld): Held[] {
  const result = halves(world.panel, readSettings(rankedBy(world), {table: "halves"}));
  return rowsOf(result).map((row) => {
    const truth = normalSpearman(halvesPearson(world, row), Number(row.models));
    return cell(result, {row, column: "correlation", truth});
  });
}

/** Of means over the halves, in the market's luck of these rounds; what goes with cwmm is gone where it is taken off. */
function halvesPearson({panel, shocks, skill, market}: PersistenceWorld, row: Cells): number {
  const days = returnDays(panel.rounds);
  const places = [...panel.rounds.keys()];
  const before = places.filter((t) => panel.rounds[t].round <= Number(row.last_before));
  const after = places.filter((t) => panel.rounds[t].round >= Number(row.first_after));
  const [a, b] = [before, after].map((own) => ({
    luck: meanShared(days, own, own),
    shock: row.adjust === "cwmm" ? 0 : market * (own.reduce((sum, t) => sum + shocks[t], 0) / own.length)
  }));
  const variance = ({luck, shock}: typeof a) => skill ** 2 + luck + shock ** 2;
  return (skill ** 2 + a.shock * b.shock) / Math.sqrt(variance(a) * variance(b));
}
