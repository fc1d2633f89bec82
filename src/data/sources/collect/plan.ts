/** Which rounds to fetch. */
import {isSettled, knownPast} from "./calendar.js";
import type {ListedRound} from "./schema.js";
import type {RawRound, Standing} from "./store.js";

export interface Range {
  from: number;
  to: number;
}

export interface PlanOptions {
  from?: number | undefined;
  to?: number | undefined;
  /** final rounds to fetch again */
  refresh?: Range | null;
  /** rounds to leave alone */
  skip?: ReadonlySet<number>;
}

export interface Planned {
  round: number;
  why: "new" | "resolving" | "refresh";
  /** what the answer will be, by the list */
  standing: Standing;
}

/** Rounds that are missing, not final, or to be refreshed, oldest first. */
export function planRounds(
  list: readonly ListedRound[],
  kept: readonly RawRound[],
  {from = -Infinity, to = Infinity, refresh = null, skip = new Set()}: PlanOptions = {}
): Planned[] {
  const past = knownPast(list);
  const reliability = new Map(kept.map(({round, standing}) => [round, standing]));
  return list.flatMap((listed) => {
    const {round} = listed;
    if (round < from || round > to || skip.has(round)) return [];
    const had = reliability.get(round);
    const again = refresh !== null && round >= refresh.from && round <= refresh.to;
    if (had === "final" && !again) return [];
    const why = had === undefined ? "new" : had === "final" ? "refresh" : "resolving";
    return [{round, why, standing: isSettled(listed, past) ? "final" : "provisional"}];
  });
}

/** The options that fetch these rounds again, one for each stretch without a gap: a run takes one. */
export function refreshText(rounds: readonly number[]): string {
  const stretches: [number, number][] = [];
  for (const round of [...new Set(rounds)].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && round === last[1] + 1) last[1] = round;
    else stretches.push([round, round]);
  }
  return stretches.map(([from, to]) => `--refresh ${from}:${to}`).join(", then ");
}
