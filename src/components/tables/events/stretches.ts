/** Sums over stretches of a career's rounds without a walk along them: running sums, and where a stretch begins. */
import type {Panel} from "../../base/snapshot/panel.js";
import {positions} from "../../base/rounds/positions.js";
import {once} from "../../base/kit/memo.js";
import {integers} from "../../base/kit/arrays.js";
import {histories} from "../panel/histories.js";

/** Of columns that are known together: running sums up to and with each entry of its career, and how many are known. */
export interface RunningSums {
  sums: Float64Array[];
  n: Int32Array;
}

/** A column per function; an entry at which one of them is NaN is known in none. */
export function runningSums(panel: Panel, columns: readonly ((entry: number) => number)[]): RunningSums {
  const {history} = histories(panel);
  const sums = columns.map(() => new Float64Array(history.length));
  const n = new Int32Array(history.length);
  const values = new Float64Array(columns.length);
  for (let e = 0; e < history.length; ++e) {
    const isFirst = e === 0 || history[e] !== history[e - 1];
    let known = 1;
    for (let k = 0; k < columns.length; ++k) {
      values[k] = columns[k](e);
      if (values[k] !== values[k]) known = 0;
    }
    n[e] = (isFirst ? 0 : n[e - 1]) + known;
    for (let k = 0; k < columns.length; ++k) sums[k][e] = (isFirst ? 0 : sums[k][e - 1]) + (known ? values[k] : 0);
  }
  return {sums, n};
}

/** Positions of a stretch of the calendar: `from` is in it, `to` is not. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Places {
  /** position in the calendar of its cadence, by entry */
  position: Int32Array;
  /** first entry of the career, by entry */
  first: Int32Array;
}

export const placesOf = once((panel: Panel): Places => {
  const {round, history} = histories(panel);
  const {position} = positions(panel);
  const first = new Int32Array(round.length);
  for (let e = 1; e < round.length; ++e) first[e] = history[e] === history[e - 1] ? first[e - 1] : e;
  return {position: integers(round, (i) => position[i]), first};
});

/** The first entry of a career at or behind a position, or the one past its last. Careers have few gaps: it takes few steps. */
export function entryAt({position, first}: Places, entry: number, at: number): number {
  const away = at - position[entry];
  if (away <= 0) {
    let e = Math.max(first[entry], entry + away);
    while (position[e] < at) ++e;
    return e;
  }
  let e = Math.min(entry + away, first.length);
  while (first[e - 1] !== first[entry] || position[e - 1] >= at) --e;
  return e;
}
