/** Who comes, stays and goes. */
import {positions} from "../../base/rounds/positions.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {PaidRound} from "./paid-rounds.js";

/** Models; null where it cannot be told. */
export interface Members {
  stakers: number | null;
  /** NMR */
  stake: number | null;
  new: number | null;
  converted: number | null;
  gone: number | null;
}

const unknown: Members = {stakers: null, stake: null, new: null, converted: null, gone: null};

/** Of each round, in the order of rounds: what a model did is looked for in these rounds alone. */
export function membersOf(panel: Panel, rounds: readonly PaidRound[]): Members[] {
  const {model, stake, models} = panel;
  const seen = {staked: new Uint8Array(models.key.length), unstaked: new Uint8Array(models.key.length)};
  const stakedIn = new Map<number, Set<number>>();
  const before = beforeOf(panel);
  return rounds.map(({place, rows}) => {
    const known = rows.filter((row) => !Number.isNaN(stake[row]));
    if (!known.length) return unknown;
    const staked = known.filter((row) => stake[row] > 0);
    const isFirst = stakedIn.size === 0;
    const newcomers = staked.filter((row) => !seen.staked[model[row]]);
    const converted = newcomers.filter((row) => seen.unstaked[model[row]]).length;
    for (const row of known) seen[stake[row] > 0 ? "staked" : "unstaked"][model[row]] = 1;
    const earlier = stakedIn.get(before[place]);
    stakedIn.set(place, new Set(staked.map((row) => model[row])));
    return {
      stakers: staked.length,
      stake: staked.reduce((sum, row) => sum + stake[row], 0),
      new: isFirst ? null : newcomers.length,
      converted: isFirst ? null : converted,
      gone: earlier ? goneOf(panel, rows, earlier) : null
    };
  });
}

/** Those of the round before that are absent, or here without a stake; of a stake that is not known nothing can be said. */
function goneOf({model, stake}: Panel, rows: Int32Array, earlier: ReadonlySet<number>): number {
  const maybe = rows.filter((row) => stake[row] !== 0 && earlier.has(model[row])).length;
  return earlier.size - maybe;
}

/** Place of the round before of the same cadence, by place; -1 = none. */
function beforeOf(panel: Panel): Int32Array {
  const {cadence, position} = positions(panel);
  const newest = new Map<number, number>();
  return position.map((_, place) => {
    const found = newest.get(cadence[place]) ?? -1;
    newest.set(cadence[place], place);
    return found;
  });
}
