/** How stakes lie and move. Fields of other sizes are compared by shares: the largest 1.6 % are 100 models of 6,279, and 8 of 500. */
import {floats} from "../../../../components/base/kit/arrays.js";
import {effectiveSize} from "../../../../components/statistics/numbers/weighted.js";
import type {Played, RoundResult} from "../play.js";
import type {Rows} from "../rows.js";
import {commitments, measure} from "./measure.js";
import type {Measure} from "./measure.js";

/** Shares of the last round that all models can enter, and how often stakes jump. */
export function stakeMeasures({rows, rounds}: Played, staked: readonly number[]): Measure[] {
  const full = rounds.findLast(({at}) => at.cadence !== "weekday")?.at.round;
  const held = commitments(rows);
  const last = staked.filter((i) => rows.column("round")[i] === full);
  const stakes = floats(last, (i) => held[i])
    .sort()
    .reverse();
  const part = stakes.filter((stake) => stake < 1).length / stakes.length;
  return [
    measure("largest", `share of the largest stake, round ${full}`, shareOfTop(stakes, 1 / stakes.length)),
    ...[0.16, 0.8, 1.6, 8].map((percent) =>
      measure(`top${percent}`, `share of the largest ${percent} % of stakes`, shareOfTop(stakes, percent / 100))
    ),
    measure("effective", "effective number of stakes over their number", effectiveSize(stakes) / stakes.length),
    measure("dust", "share of staked models below 1 NMR", part),
    measure("medianStake", "median stake in NMR", stakes[Math.floor(stakes.length / 2)] ?? NaN),
    measure("events", "stake events, 5 times or more from 1 NMR on, per 1,000 staked rows", eventRate(rows, rounds))
  ];
}

/** What the largest stakes hold of all; of the last one that counts, only the part that makes the share whole. */
export function shareOfTop(descending: Float64Array, share: number): number {
  const count = share * descending.length;
  const total = descending.reduce((sum, stake) => sum + stake, 0);
  return descending.reduce((sum, stake, i) => sum + stake * Math.min(1, Math.max(0, count - i)), 0) / total;
}

/** Rows with at least 5 times the stake of the model's row in the round before of that cadence, if that was 1 NMR. */
function eventRate(rows: Rows, rounds: readonly RoundResult[]): number {
  const [round, model, stake] = [rows.column("round"), rows.column("model"), commitments(rows)];
  const cadences = new Map(rounds.map(({at}) => [at.round, at.cadence]));
  const before = new Map<string, Map<number, number>>();
  let [events, staked] = [0, 0];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    const cadence = cadences.get(round[start])!;
    const previous = before.get(cadence) ?? new Map<number, number>();
    const now = new Map<number, number>();
    for (; end < rows.length && round[end] === round[start]; ++end) {
      now.set(model[end], stake[end]);
      const earlier = previous.get(model[end]) ?? 0;
      if (stake[end] > 0) staked++;
      if (earlier >= 1 && stake[end] >= 5 * earlier) events++;
    }
    before.set(cadence, now);
  }
  return (1000 * events) / staked;
}
