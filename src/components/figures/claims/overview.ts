/** All verdicts at a glance. */
import {directionWords, sizeWords} from "../../base/catalogue/claims.js";
import {claimCounts} from "../../base/claims/counts.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {count} from "../../base/words/format.js";
import {verdictBars} from "../../charts/claims/claims.js";
import type {VerdictRow} from "../../charts/claims/claims.js";
import {chanceText, claimsAlt, overviewTitle, verdictMarks} from "../../texts/claims/claims.js";
import type {TableResult} from "../../tables/result/result.js";
import {placed} from "../../page/placed.js";

export const overviewFigure = placed({id: "claims", height: 42}, ([result]: readonly [TableResult<"claims">]) => {
  const rows = rowsOf(result);
  const drawn = verdictRows(rows);
  return {
    title: overviewTitle(rows),
    about:
      "How many statements and numbers of the article came to which verdict; several numbers can rest on one statement, which counts once",
    legend: chanceText(rows),
    alt: claimsAlt(rows),
    chart: ({width}: {width: number}) => verdictBars(drawn, {width}),
    how: [
      "In the list above, a line is the 95 % interval and a dot the estimate; the scale runs from nothing (0) to the number as claimed (1), and what lies outside is a triangle",
      "Where only a direction is claimed, the shaded side is the claimed one, and the scale is the line’s own"
    ],
    result
  };
});

/** One bar for statements, one for numbers, each with its counts in words. */
function verdictRows(rows: readonly RowOf<"claims">[]): VerdictRow[] {
  const {facts, directions, numbers, sizes} = claimCounts(rows);
  const row = <W extends keyof typeof verdictMarks>(name: string, words: readonly W[], counts: Record<W, number>) => {
    const parts = words.map((verdict) => ({verdict, mark: verdictMarks[verdict], n: counts[verdict]}));
    const told = parts.filter(({n}) => n).map(({verdict, n}) => `${count(n)} ${verdict}`);
    return {head: `${name}: ${told.join(", ")}`, parts};
  };
  return [
    ...(facts ? [row("Statements", directionWords, directions)] : []),
    ...(numbers ? [row("Numbers", sizeWords, sizes)] : [])
  ];
}
