/** Each claim held against the rounds: whether what lies behind it is so, and whether its number is the same. */
import type {DirectionWord, SizeWord} from "../../base/catalogue/claims.js";
import {facts} from "../../base/claims/facts.js";
import type {Kind} from "../../base/claims/facts.js";
import {span} from "../../base/claims/claim.js";
import type {Claim} from "../../base/claims/claim.js";
import {isSameEra} from "../../base/rounds/era.js";
import {verdictOf} from "../../statistics/comparison/verdict.js";
import type {Judged} from "../../statistics/comparison/verdict.js";
import type {Context, Evidence} from "./context.js";

export interface Direction {
  fact: string;
  direction: DirectionWord | null;
  behind: Evidence;
}

export interface Size {
  size: SizeWord | null;
  /** of the number's own interval, where more rounds can decide */
  shrink: number | null;
}

/** Whether a claim is itself that something lies beyond a value, or does not change. */
const isDirection = ({claimed}: Claim) => "above" in claimed || "below" in claimed || "flat" in claimed;

/** The direction of a claim's fact, or of the claim itself; null where it is not computed. */
export function directionOf(claim: Claim, own: Evidence, find: (of: Claim["of"]) => Evidence): Direction {
  if (claim.fact === undefined)
    return {fact: claim.id, direction: worded(own, verdictOf(claim.claimed, own)), behind: own};
  const {of, claimed} = facts[claim.fact];
  const behind = find(of);
  const isNever = claim.of[0] === "never";
  return {fact: claim.fact, direction: isNever ? null : worded(behind, verdictOf(claimed, behind)), behind};
}

const worded = ({estimate, verdict}: Evidence, judged: Judged): DirectionWord | null =>
  estimate === null ? null : (verdict ?? judged.verdict);

/** Whether the number is the claimed one; null where no size is claimed or counted. */
export function sizeOf(claim: Claim, own: Evidence, context: Pick<Context, "panel" | "regime">): Size {
  const {verdict, shrink} = verdictOf(claim.claimed, own);
  if (isDirection(claim)) return {size: null, shrink};
  if (own.estimate === null || claim.restates) return {size: null, shrink: null};
  if (hasScoreUnits(claim.kind) && !isOfClaim(claim, context)) return {size: "another era", shrink: null};
  return {size: ({supported: "same", contradicted: "other", unclear: "unclear"} as const)[verdict], shrink};
}

/** Shares and slopes on arithmetic mean the same whatever a score means. */
const hasScoreUnits = (kind: Kind) => kind !== "share" && kind !== "slope";

/** Whether the scores of the context's regime are those of the claim's round. */
function isOfClaim({round = span.to}: Claim, {panel, regime}: Pick<Context, "panel" | "regime">): boolean {
  const last = panel.rounds.findLast((r) => r.score_regime === regime)?.round;
  return regime !== null && last !== undefined && isSameEra(round, {regime, last});
}
