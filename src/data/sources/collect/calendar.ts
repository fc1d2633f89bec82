/** When scores become final, told from what answers say has happened: never from the clock. */
import {firstOf60Days, roundTimes} from "../../../components/base/rounds/calendar.js";
import type {ListedRound} from "./schema.js";

/** From the 20-day to the 60-day scores of a round: 40 business days. */
const between = 56 * 86_400_000;

/** When the 20-day and the 60-day scores of a round are complete, in milliseconds since 1970, by the calendar. */
export function scoresEnd(round: number): {days20: number; days60: number} {
  const resolves = Date.parse(roundTimes(round).resolves);
  return round < firstOf60Days
    ? {days20: resolves, days60: resolves + between}
    : {days20: resolves - between, days60: resolves};
}

/**
 * The latest moment that lies in the past by the list of rounds: scores were changed, a round has resolved, or it has its payout factor and so its
 * first score. Where every round's factor is 1 it may be told when the round opens.
 */
export function knownPast(list: readonly ListedRound[]): number {
  const times = list.flatMap(({round, resolved, resolves, opens, first_score, payout_factor, updated}) => [
    updated,
    resolved ? resolves : null,
    payout_factor === null ? null : round < firstOf60Days ? first_score : opens
  ]);
  return times.reduce((latest, time) => (time === null ? latest : Math.max(latest, Date.parse(time))), -Infinity);
}

/** Whether no score of a round can move any more: it has resolved, and its 60 days are over. */
export function isSettled({round, resolved}: Pick<ListedRound, "round" | "resolved">, past: number): boolean {
  return resolved && past >= scoresEnd(round).days60;
}
