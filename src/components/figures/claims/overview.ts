/** All claims at a glance. */
import {directionWords, sizeWords, themes} from "../../base/catalogue/claims.js";
import {claimCounts, oncePerFact} from "../../base/claims/counts.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {count} from "../../base/words/format.js";
import {claimsChart} from "../../charts/claims/claims.js";
import type {ClaimMark} from "../../charts/claims/claims.js";
import {claimsAlt, claimsTitle, factWords, themeWords, verdictMarks} from "../../texts/claims/claims.js";
import type {TableResult} from "../../tables/result/result.js";
import type {ChartOptions} from "../../page/drawing.js";
import {placed} from "../../page/placed.js";
import {claimOf} from "./claim-of.js";

export const overviewFigure = placed({id: "claims", height: 300}, ([result]: readonly [TableResult<"claims">]) => {
  const rows = rowsOf(result);
  return {
    title: claimsTitle(rows),
    about: "Of each theme what is said to be so, then its numbers, in the order of the list below",
    alt: claimsAlt(rows),
    chart: chart(rows),
    how: markNotes(rows),
    result
  };
});

function chart(rows: readonly RowOf<"claims">[]): (options: ChartOptions) => SVGSVGElement {
  const marks = themes.flatMap((theme) => {
    const own = rows.filter((row) => row.theme === theme);
    return [...directionMarks(own), ...sizeMarks(own)];
  });
  return ({width}) => claimsChart(marks, {width});
}

const directionMarks = (rows: readonly RowOf<"claims">[]): ClaimMark[] =>
  oncePerFact(rows).map((row) => {
    const claim = claimOf(row);
    return {theme: themeWords[row.theme], ...verdictMark(row.direction!), words: factWords(claim) || claim.words};
  });

const sizeMarks = (rows: readonly RowOf<"claims">[]): ClaimMark[] =>
  rows.flatMap((row) =>
    row.size === null
      ? []
      : [{theme: `${themeWords[row.theme]}: numbers`, ...verdictMark(row.size), words: claimOf(row).words}]
  );

const verdictMark = (verdict: keyof typeof verdictMarks) => ({verdict, mark: verdictMarks[verdict]});

/** What the marks mean. */
function markNotes(rows: readonly RowOf<"claims">[]): string[] {
  const {directions, sizes} = claimCounts(rows);
  const note = <W extends keyof typeof verdictMarks>(words: readonly W[], counts: Record<W, number>) =>
    words.map((word) => `${verdictMarks[word]} ${word}: ${count(counts[word])}`).join(", ");
  return [`What is said to be so: ${note(directionWords, directions)}`, `Numbers: ${note(sizeWords, sizes)}`];
}
