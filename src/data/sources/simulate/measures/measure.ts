/** What measures of a played world are made of. */
import {floats} from "../../../../components/base/kit/arrays.js";
import {shareOf} from "../ledger.js";
import type {RowColumn, Rows} from "../rows.js";

export interface Measure {
  name: string;
  about: string;
  value: number;
}

export function measure(name: string, about: string, value: number): Measure {
  return {name, about, value};
}

/** Rows by their indices. */
export function indices(rows: Rows, keep: (i: number) => boolean): number[] {
  return Array.from({length: rows.length}, (_, i) => i).filter(keep);
}

export function pick(rows: Rows, name: RowColumn, index: readonly number[]): Float64Array {
  const column = rows.column(name);
  return floats(index, (i) => column[i]);
}

/** NMR committed, row by row: what the published numbers call stakes. */
export function commitments(rows: Rows): Float64Array {
  const round = rows.column("round");
  return rows.column("stake").map((stake, i) => stake / shareOf(round[i]));
}

/** The tenth of the rows with the least of something, and that with the most. */
export function ends(index: readonly number[], of: Float64Array): {least: number[]; most: number[]} {
  const sorted = [...index].sort((a, b) => of[a] - of[b]);
  const tenth = Math.floor(sorted.length / 10);
  return {least: sorted.slice(0, tenth), most: sorted.slice(sorted.length - tenth)};
}

/** Rows by their round, in the order of rounds. */
export function byRound(rows: Rows, index: readonly number[]): number[][] {
  const round = rows.column("round");
  const groups = new Map<number, number[]>();
  for (const i of index) {
    const group = groups.get(round[i]);
    if (group) group.push(i);
    else groups.set(round[i], [i]);
  }
  return [...groups.values()];
}
