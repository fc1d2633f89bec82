/** The article's two numbers on stakes: drawn where its scores are those at hand, else said in the caption. */
import {reference} from "../../base/claims/reference.js";
import {correlation} from "../../base/words/format.js";
import type {TableResult} from "../../tables/result/result.js";
import {stakeEnds} from "../../texts/stake/stake.js";

export interface Ends {
  bottom: number;
  top: number;
}

export function stakeReference(result: TableResult<"stake-deciles">): {drawn: Ends | null; caption?: string} | null {
  const regime = stakeEnds(result.table)?.top.score_regime;
  const last = result.rounds[result.rounds.length - 1];
  if (regime === undefined || last === undefined) return null;
  const [bottom, top] = ["bottom", "top"].map((end) => reference(`${end}-decile-mean`, {regime, last}));
  if (top.comparable) return {drawn: {bottom: bottom.value, top: top.value}};
  return {
    drawn: null,
    caption: `The article, other rounds: ${correlation(bottom.value)} to ${correlation(top.value)}`
  };
}
