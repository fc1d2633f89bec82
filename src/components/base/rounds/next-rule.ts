import {rules} from "./regimes.js";

/**
 * First round after this one whose scores are others, or, for a line that joins no two staking regimes, whose stakes are: by
 * the rules that hold for every source. null where no such rule is known.
 */
export function nextRule(round: number, {line = false} = {}): number | null {
  const later = rules.filter((rule) => rule.round > round && (rule.otherScores || (line && rule.kind === "staking")));
  return later.length ? Math.min(...later.map((rule) => rule.round)) : null;
}
