/** Whether a round's scores mean the same as those of a score regime in a snapshot. */
import {regimeStart, rules} from "./regimes.js";

const breaks = rules.filter(({kind, round}) => kind === "score" && round > 168);

/**
 * Whether a round lies in the stretch of a regime, `from 238`, that reaches at least to the round `last`, were the snapshot to go on.
 * A regime that goes on over a break shows that breaks of its kind do not hold here: those of old scores, or all of a simulated world.
 */
export function isSameEra(round: number, {regime, last}: {regime: string; last: number}): boolean {
  const start = regimeStart(regime);
  const crossed = breaks.filter((rule) => rule.round > start && rule.round <= last);
  const holding = crossed.some(({appliesTo}) => !appliesTo)
    ? breaks.filter(({otherScores}) => otherScores)
    : breaks.filter(({appliesTo}) => !crossed.length || !appliesTo);
  const next = holding.find((rule) => rule.round > last)?.round ?? Infinity;
  return round >= start && round < next;
}
