/** Whether stake events bear out that crowding costs MMC: one rule for pages, claims and command line, from intervals alone. */
import {claimedFall, fewestJudged} from "../kit/constants.js";

/** A number with its 95 % interval; null where one of them is not known or withheld. */
export interface Told {
  estimate: number | null;
  low: number | null;
  high: number | null;
}

export interface CrowdingEvidence {
  /** events that count */
  events: number;
  /** part of the change of MMC that closeness to the meta-model makes, less the others' */
  overlap: Told;
  /** change of similarity against models without a raise on the same dates */
  closer: Told;
  /** mean MMC before, as scored */
  before: Told;
}

type CrowdingWord = "supported" | "contradicted" | "unclear";

export interface CrowdingVerdict {
  word: CrowdingWord;
  /** whether a cost of the claimed share of the mean before is excluded */
  isLess: boolean;
}

/**
 * Supported: raisers come closer to the meta-model, and that costs MMC. Contradicted: it is not seen to cost anything, and a cost of the claimed
 * share of the mean before is excluded. All else is unclear, also where an interval is missing or events are few.
 */
export function crowdingVerdict({events, overlap, closer, before}: CrowdingEvidence): CrowdingVerdict {
  const isLess = isSmaller(overlap, before);
  const word = events < fewestJudged ? "unclear" : wordOf({overlap, closer, isLess});
  return {word, isLess};
}

function wordOf({
  overlap,
  closer,
  isLess
}: Pick<CrowdingEvidence, "overlap" | "closer"> & {isLess: boolean}): CrowdingWord {
  if (overlap.high === null || closer.low === null) return "unclear";
  if (overlap.high < 0 && closer.low > 0) return "supported";
  return overlap.high >= 0 && isLess ? "contradicted" : "unclear";
}

/** Whether an interval excludes a fall by the claimed share of a mean that is above 0 for sure. */
function isSmaller({low}: Told, before: Told): boolean {
  if (low === null || before.estimate === null || before.low === null) return false;
  return before.low > 0 && low > -claimedFall * before.estimate;
}

export type Fall = "falls" | "does not" | "unclear";

/** Whether a change is a fall: clearly one, clearly none of the claimed share of the mean before, or neither. */
export function fallVerdict(change: Told, before: Told): Fall {
  if (change.high === null) return "unclear";
  if (change.high < 0) return "falls";
  return isSmaller(change, before) ? "does not" : "unclear";
}
