/** Worlds for the page on participation: the percentile to beat, and what those still there earned more. */
import {stakeGroups, stayedDays} from "../../components/base/catalogue/participation.js";
import type {StakeGroup} from "../../components/base/catalogue/participation.js";
import type {Random} from "../../components/base/kit/random.js";
import {readSettings} from "../../components/base/settings/settings.js";
import type {Panel} from "../../components/base/snapshot/panel.js";
import {normalCdf} from "../../components/statistics/distributions/normal.js";
import {breakEven} from "../../components/tables/participation/break-even.js";
import {survivors} from "../../components/tables/participation/survivors.js";
import {cell, rowsOf} from "../coverage/held.js";
import type {Held} from "../coverage/held.js";
import type {FieldCase} from "./cases.js";
import {paidWorld, skillOf, spread} from "./paid-world.js";

const models = 60;
/** Little more than the ten independent rounds that an interval asks for: where it is weakest. */
const lengths = {weekly: 45, daily: 205} as const;
type Pace = keyof typeof lengths;
const paces = Object.keys(lengths) as Pace[];

const worldOf = (random: Random, cadence: Pace) =>
  paidWorld(random, {cadence, rounds: lengths[cadence], accounts: Array<number>(models).fill(1), alike: 0});

const all = Array.from({length: models}, (_, i) => i);
const mean = (of: readonly number[], value: (i: number) => number) =>
  of.reduce((sum, i) => sum + value(i), 0) / of.length;
const skill = (i: number) => skillOf(i, models);

/** Stakes grow with the place of a model. */
function shareBelow(group: StakeGroup): number {
  const third = stakeGroups.indexOf(group) - 1;
  const own = third < 0 ? all : all.filter((i) => Math.floor((3 * i) / models) === third);
  return mean(own, (i) => normalCdf(-skill(i) / Math.hypot(spread.luck, spread.market)));
}

function breakEvenHeld(random: Random, cadence: Pace): Held[] {
  const result = breakEven(worldOf(random, cadence), readSettings({}, {table: "break-even"}));
  return rowsOf(result).map((row) =>
    cell(result, {row, column: "break_even", truth: shareBelow(row.stake_group as StakeGroup)})
  );
}

/** Two of three models leave in the newest week, whatever they earned. */
const stays = (i: number) => i % 3 === 0;

function survivorsHeld(random: Random, cadence: Pace): Held[] {
  const made = worldOf(random, cadence);
  const newest = newestWeek(made);
  const stake = made.stake.map((nmr, row) => (newest.has(made.round[row]) && !stays(made.model[row]) ? 0 : nmr));
  const result = survivors({...made, stake}, readSettings({}, {table: "survivors"}));
  const before = 1 - newest.size / made.rounds.length;
  const truth = before * (mean(all.filter(stays), skill) - mean(all, skill));
  return rowsOf(result).map((row) => cell(result, {row, column: "difference", truth}));
}

function newestWeek({rounds}: Panel): Set<number> {
  const opens = rounds.map((round) => Date.parse(round.opens));
  const since = opens[opens.length - 1] - stayedDays * 86_400_000;
  return new Set(rounds.filter((_, place) => opens[place] > since).map(({round}) => round));
}

export const participationCases: readonly FieldCase[] = paces.flatMap((cadence): FieldCase[] => [
  {
    ...{name: `a market that moves all, ${cadence} rounds`, cadence, table: "break-even"},
    held: (random) => breakEvenHeld(random, cadence)
  },
  {
    ...{name: `models leave whatever they earned, ${cadence} rounds`, cadence, table: "survivors"},
    held: (random) => survivorsHeld(random, cadence)
  }
]);
