/** All claims at a glance. */
import {verdictWords} from "../../base/catalogue/claims.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {count} from "../../base/words/format.js";
import {claimsChart} from "../../charts/claims/claims.js";
import {claimsAlt, claimsTitle, themeWords, verdictMarks} from "../../texts/claims/claims.js";
import type {TableResult} from "../../tables/result/result.js";
import type {ChartOptions} from "../../page/drawing.js";
import {placed} from "../../page/placed.js";
import {claimOf} from "./claim-of.js";

export const overviewFigure = placed({id: "claims", height: 300}, ([result]: readonly [TableResult<"claims">]) => {
  const rows = rowsOf(result);
  return {
    title: claimsTitle(rows),
    subtitle: "One mark for each claim, in the order of the list below",
    alt: claimsAlt(rows),
    chart: chart(rows),
    notes: markNotes(rows),
    result
  };
});

function chart(rows: readonly RowOf<"claims">[]): (options: ChartOptions) => SVGSVGElement {
  const marks = rows.map((row) => ({
    theme: themeWords[row.theme],
    ...{verdict: row.verdict, mark: verdictMarks[row.verdict]},
    words: claimOf(row).words
  }));
  return ({width}) => claimsChart(marks, {width});
}

/** What the marks mean. */
function markNotes(rows: readonly RowOf<"claims">[]): string[] {
  const own = (word: (typeof verdictWords)[number]) => rows.filter((row) => row.verdict === word).length;
  return [verdictWords.map((word) => `${verdictMarks[word]} ${word}: ${count(own(word))}`).join(", ")];
}
