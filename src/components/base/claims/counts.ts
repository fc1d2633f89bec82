/** How many directions and sizes of the ledger come out how: one count for the pages and the command line. */
import {directionWords, sizeWords} from "../catalogue/claims.js";
import type {DirectionWord, SizeWord} from "../catalogue/claims.js";
import type {RowOf} from "../catalogue/rows.js";

export type Counted = Pick<RowOf<"claims">, "fact" | "direction" | "size">;

export interface ClaimCounts {
  /** facts whose direction is told, each once */
  facts: number;
  directions: Record<DirectionWord, number>;
  /** claims whose size is told */
  numbers: number;
  sizes: Record<SizeWord, number>;
}

/** Directions count once per fact, sizes once per claim; what is not computed does not count. */
export function claimCounts(rows: readonly Counted[]): ClaimCounts {
  const directions = oncePerFact(rows).map(({direction}) => direction);
  const sizes = rows.map(({size}) => size).filter((size) => size !== null);
  return {
    facts: directions.length,
    directions: tally(directionWords, directions),
    numbers: sizes.length,
    sizes: tally(sizeWords, sizes)
  };
}

/** Of each fact whose direction is computed, the first row. */
export function oncePerFact<Row extends Counted>(rows: readonly Row[]): Row[] {
  const known = rows.filter(({direction}) => direction !== null);
  return known.filter(({fact}, i) => known.findIndex((other) => other.fact === fact) === i);
}

/** The row that tells a row's fact for all that share it: the first whose direction is computed, else the first. */
export function tellerOf<Row extends Counted>(rows: readonly Row[], {fact}: Row): Row {
  const own = rows.filter((row) => row.fact === fact);
  return oncePerFact(own)[0] ?? own[0];
}

const tally = <W extends string>(words: readonly W[], found: readonly (W | null)[]) =>
  Object.fromEntries(words.map((word) => [word, found.filter((other) => other === word).length])) as Record<W, number>;
