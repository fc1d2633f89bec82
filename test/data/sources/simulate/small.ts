import {play} from "../../../../src/data/sources/simulate/play.js";
import type {Dump, Played} from "../../../../src/data/sources/simulate/play.js";
import type {RowColumn, Rows} from "../../../../src/data/sources/simulate/rows.js";
import type {Settings} from "../../../../src/data/sources/simulate/settings.js";
import {makeWorld} from "../../../../src/data/sources/simulate/world.js";
import type {World} from "../../../../src/data/sources/simulate/world.js";

/** A world that plays in a second. */
export const small: Partial<Settings> = {seed: 3, models: 100, rounds: 90, stocks: 200};

/** The same around the first round that pays 60-day scores: about a third of its rounds are resolved under that rule. */
export const late: Partial<Settings> = {...small, rounds: 120, to: 1450};

export function playSmall(options: Partial<Settings> = {}, dump: ReadonlySet<number> = new Set()): [World, Played] {
  const world = makeWorld({...small, ...options});
  return [world, play(world, {dump})];
}

/** Rows of one round as objects, in the order of the round's submissions. */
export function rowsOfRound(rows: Rows, round: number, names: readonly RowColumn[]): Record<string, number>[] {
  const rounds = rows.column("round");
  const index = Array.from({length: rows.length}, (_, i) => i).filter((i) => rounds[i] === round);
  return index.map((i) => Object.fromEntries(names.map((name) => [name, rows.column(name)[i]])));
}

/** Ten rounds spread over a world. */
export function tenRounds({calendar}: World): number[] {
  const {rounds} = calendar;
  return Array.from({length: 10}, (_, i) => rounds[Math.floor((i * (rounds.length - 1)) / 9)].round);
}

export function dumpOf(played: Played, round: number): Dump {
  return played.dumps.find((dump) => dump.round === round)!;
}
