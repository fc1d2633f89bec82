/** How many rounds would decide a claim that is open, and why more rounds would not. */
import {nextRule} from "../../base/rounds/next-rule.js";
import {leastRounds} from "../../base/trend/slopes.js";
import {count} from "../../base/words/format.js";
import {leastPeriods} from "../groups/round-series.js";
import type {Evidence} from "./context.js";

/** The evidence with what decides; where that would take rounds of another kind nothing does, and `why` says so. */
export function decidingIn(evidence: Evidence, shrink: number | null): {evidence: Evidence; decides: number | null} {
  const decides = deciding(evidence, shrink);
  const other = decides === null ? null : otherKind(evidence, decides);
  if (decides === null || other === null) return {evidence, decides};
  const says = `about ${count(decides)} rounds would decide it, but from round ${other} on they are of another kind`;
  return {evidence: {...evidence, why: evidence.why === null ? says : `${evidence.why}; ${says}`}, decides: null};
}

/**
 * The interval of a mean narrows with the root of the number of rounds, that of a slope over rounds with their number to the
 * power 1.5, as they also lie farther apart; the estimate as it is. Where there is none for want of (independent)
 * rounds, at least as many as it takes.
 */
function deciding({rounds, periods, grows, line, estimate, low}: Evidence, shrink: number | null): number | null {
  if (!grows || estimate === null) return null;
  if (line && low === null) return rounds < leastRounds ? leastRounds : null;
  if (low === null && periods !== null && periods < leastPeriods) return Math.ceil((rounds * leastPeriods) / periods);
  if (shrink === null) return null;
  return Math.max(rounds + 1, Math.ceil(rounds / shrink ** (line ? 2 / 3 : 2)));
}

/** First round of another kind, where so many rounds, coming as they have come, reach it; null where they do not. */
function otherKind({span, rounds, line}: Evidence, decides: number): number | null {
  if (!span) return null;
  const [first, last] = span;
  const next = nextRule(last, {line: line ?? false});
  const reached = last + ((decides - rounds) * (last - first + 1)) / rounds;
  return next !== null && reached >= next ? next : null;
}
