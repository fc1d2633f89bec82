/** The article's levels at its two rounds: drawn where these lie among ours and are scored as ours, else said in the caption. */
import {span} from "../../base/claims/claim.js";
import {reference} from "../../base/claims/reference.js";
import {correlation} from "../../base/words/format.js";
import type {Mark} from "../../charts/trend/two-lines.js";
import type {Stretch} from "../../tables/trend/stretches.js";

const told = [
  {id: "weighted-then", round: span.from, line: "stake"},
  {id: "weighted-now", round: span.to, line: "stake"},
  {id: "median-then", round: span.from, line: "models"},
  {id: "median-now", round: span.to, line: "models"}
] as const;

export function articleMarks(stretches: readonly Stretch[]): {marks: Mark[]; caption?: string} | null {
  const newest = [...stretches].sort((a, b) => lastOf(a) - lastOf(b)).at(-1);
  if (!newest) return null;
  const first = Math.min(...stretches.map((s) => s.rows[0].round));
  const rounds = {regime: newest.score, last: lastOf(newest)};
  const all = told.map(({id, ...rest}) => ({...rest, ...reference(id, rounds)}));
  const marks = all.filter(({round, comparable}) => comparable && round >= first && round <= rounds.last);
  if (marks.length) return {marks};
  const [then, now] = all.map(({value}) => correlation(value));
  return {marks, caption: `The article, other rounds: ${then} to ${now}, stake-weighted`};
}

const lastOf = ({rows}: Stretch): number => rows[rows.length - 1].round;
