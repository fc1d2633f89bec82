/** The article's MMC of the end deciles: drawn where its scores are those at hand, else said in the caption. */
import {reference} from "../../base/claims/reference.js";
import {fixed} from "../../base/words/format.js";
import type {Fall} from "../../tables/penalty/falls-by-regime.js";

interface WithRounds {
  rounds: readonly number[];
}

export function articleEnds({rounds}: WithRounds, falls: readonly Fall[]) {
  const regime = falls[falls.length - 1]?.regime;
  const last = rounds[rounds.length - 1];
  if (regime === undefined || last === undefined) return null;
  const [bottom, top] = ["lowest-mmc", "highest-mmc"].map((id) => reference(id, {regime, last}));
  if (top.comparable) return {drawn: {bottom: bottom.value, top: top.value}};
  return {drawn: null, caption: `The article, other rounds: ${fixed(bottom.value, 3)} to ${fixed(top.value, 3)}`};
}
