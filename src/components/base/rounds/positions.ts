/** Where a round stands in the calendar of its cadence: what "the round before" and "20 rounds after" count. */
import {integers} from "../kit/arrays.js";
import type {Cadence, Panel} from "../snapshot/panel.js";
import {once} from "../kit/memo.js";

export const cadences: readonly Cadence[] = ["weekly", "weekday", "saturday"];

export interface Positions {
  /** index into `cadences`, by index of the round in `panel.rounds` */
  cadence: Uint8Array;
  /** position among the rounds of its cadence, from 1, by index of the round */
  position: Int32Array;
  /** rounds of each cadence up to a round, that round included: `upTo[cadence][index of the round]` */
  upTo: Int32Array[];
}

/** Positions of all rounds of the calendar, those without rows included. */
export const positions = once(({rounds}: Panel): Positions => {
  const cadence = Uint8Array.from(rounds, (r) => cadences.indexOf(r.cadence));
  const upTo = cadences.map((_, c) => {
    let count = 0;
    return integers(cadence, (other) => (count += other === c ? 1 : 0));
  });
  return {cadence, position: integers(cadence, (c, i) => upTo[c][i]), upTo};
});
