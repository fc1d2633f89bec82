/** The page on the leaderboard: how much of the top stays, in worlds of luck and of lasting skill. */
import {Random} from "../../components/base/kit/random.js";
import {returnDays} from "../../components/base/rounds/return-days.js";
import type {Round} from "../../components/base/snapshot/panel.js";
import {readSettings} from "../../components/base/settings/settings.js";
import {mean} from "../../components/statistics/numbers/correlation.js";
import {meanShared} from "../../components/statistics/series/effective-periods.js";
import {turnover} from "../../components/tables/leaderboard/turnover.js";
import {cell, rowsOf} from "../coverage/held.js";
import type {Cells, Held} from "../coverage/held.js";
import type {FieldCase} from "./cases.js";
import {accountOf, alike, models, persistenceWorld} from "./persistence-world.js";
import type {PersistenceWorld} from "./persistence-world.js";

const trailing = 3;
const top = 10;
/** As many rounds as hold little more than ten independent lists at the middling lags. */
const paces = [
  {cadence: "weekly", rounds: 90},
  {cadence: "daily", rounds: 300}
] as const;
const kinds = [
  {of: "luck alone", skill: 0, market: 0},
  {of: "lasting skill", skill: 0.6, market: 0}
] as const;

export const leaderboardCases: readonly FieldCase[] = paces.flatMap((pace) =>
  kinds.map(({of, ...kind}): FieldCase => ({
    ...{name: `turnover, ${of}, ${pace.cadence} rounds`, cadence: pace.cadence, table: "turnover"},
    held: (random) => ofLags(persistenceWorld(random, {...pace, ...kind}))
  }))
);

/** Stakes are equal and pay the score: the list by payout is one by the newest score alone. */
function ofLags(world: PersistenceWorld): Held[] {
  const {panel} = world;
  const paid = {...panel, scores: {...panel.scores, payout: Float64Array.from(panel.scores.mmc!)}};
  const result = turnover(paid, readSettings({trailing: String(trailing)}, {table: "turnover"}));
  return rowsOf(result).flatMap((row) => {
    if (row.ranked === "stake") return [];
    const where = `${row.cadence} ${row.lag}`;
    const held = cell(result, {row, column: "kept", truth: keptIn(world, row), where});
    if (held.held === null) return [];
    const {noise} = row;
    const luck = cell(result, {row, column: "kept", truth: Number(noise), where});
    return world.skill === 0 && Number(row.lag) >= trailing && noise !== null
      ? [held, {...luck, kind: "size" as const}]
      : [held];
  });
}

const remembered = new Map<string, number>();
const draws = 20_000;

/** Share of the top that is in it again: over many pairs of lists drawn as these are, of as many models of the same accounts. */
function keptIn({panel, skill}: PersistenceWorld, row: Cells): number {
  const {own, both} = sharedIn(panel.rounds, row);
  const key = [skill, own.toFixed(6), both.toFixed(6)].join();
  if (!remembered.has(key)) {
    const random = new Random(7);
    let sum = 0;
    for (let i = 0; i < draws; ++i) sum += keptOnce(random, {skill, own, both});
    remembered.set(key, sum / draws);
  }
  return remembered.get(key)!;
}

/** Share of luck that lists have of their own rounds and of each other's: means over the pairs of a cadence. */
function sharedIn(rounds: readonly Round[], {cadence, ranked, lag}: Cells): {own: number; both: number} {
  const days = returnDays(rounds);
  const places = [...rounds.keys()].filter((t) => rounds[t].cadence === cadence);
  const window = ranked === "score" ? trailing : 1;
  const lists = places.slice(window - 1).map((_, i) => places.slice(i, i + window));
  const over = (apart: number) => mean(lists.slice(apart).map((list, i) => meanShared(days, list, lists[i])));
  return {own: over(0), both: over(Number(lag))};
}

function keptOnce(random: Random, {skill, own, both}: {skill: number; own: number; both: number}): number {
  const size = models + models;
  const skills = Array.from({length: models}, () => skill * random.normal());
  const [common, apart] = [Math.sqrt(both), Math.sqrt(own - both)];
  const luck = () => {
    // of the accounts, then of the models
    const shared = Array.from({length: size}, () => common * random.normal());
    return () => shared.map((value) => value + apart * random.normal());
  };
  const drawn = luck();
  const [first, later] = [drawn(), drawn()].map((values) => {
    const scores = Array.from({length: models}, (_, i) => {
      const a = accountOf(i);
      return skills[a] + alike * (values[a] + values[models + i]);
    });
    return [...scores.keys()].sort((i, j) => scores[j] - scores[i]).slice(0, top);
  });
  const again = new Set(later);
  return first.filter((i) => again.has(i)).length / top;
}
