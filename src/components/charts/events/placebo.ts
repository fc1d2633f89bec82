import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import {counted} from "../../base/words/format.js";
import {outcomeChange, outcomeText, outcomeWords} from "../../base/scores/outcomes.js";
import {forest, forestDomain} from "../kit/forest.js";
import type {ForestRow} from "../kit/forest.js";
import {colors} from "../kit/theme.js";
import {tiles} from "../kit/tiles.js";

type PlaceboRow = RowOf<"event-placebo">;

const of = {
  raises: "after raises",
  "other models": "of other models, same dates",
  decreases: "after cuts"
} as const;

/** The change of every placebo beside what luck and what crowding say of it, regime by regime. */
export function eventPlaceboChart(table: TableOf<"event-placebo">, {width}: {width: number}): SVGSVGElement {
  const all = rowsOf({table}).filter((r) => r.n > 0);
  const groups = [all.filter((r) => r.outcome !== "cwmm"), all.filter((r) => r.outcome === "cwmm")];
  const blocks = [...new Set(all.map((r) => r.score_regime))].map((regime) => {
    const own = groups.map((group) => ({group, rows: group.filter((r) => r.score_regime === regime)}));
    const plots = own
      .filter(({rows}) => rows.length)
      .map(({group, rows}, i) =>
        forest(
          rows.map((row) => drawn(row, width)),
          {
            width,
            heading: i ? "" : `rounds ${regime}`,
            label: rows[0].outcome === "cwmm" ? "change of similarity to the meta-model →" : "change of the score →",
            domain: forestDomain(group.map((row) => drawn(row, width)))
          }
        )
      );
    return tiles(plots, {columns: 1, gap: 4});
  });
  return tiles(blocks, {columns: 1, gap: 28});
}

/** Words up to their first colon where there is little room. */
const short = (words: string, narrow: boolean) => (narrow ? words.split(/[:,]/)[0] : words);

function predictions({placebo, luck, crowding}: PlaceboRow, narrow: boolean): string {
  if (narrow && placebo === "other models") return "luck and crowding: only what newcomers do";
  return `luck: ${short(luck, narrow)}; crowding: ${short(crowding, narrow)}`;
}

function drawn(row: PlaceboRow, width: number): ForestRow {
  const {outcome, placebo, n, change, mde} = row;
  // the longest prediction takes 725 px
  const narrow = width < 740;
  const seen = mde === null || narrow ? "" : `; detectable: ${outcomeText(outcome, mde)}`;
  return {
    label: `${outcomeWords[outcome].label} ${placebo === "other models" && narrow ? "of other models" : of[placebo]}, ${counted(n, placebo === "other models" ? "row" : "event")}`,
    more: `${predictions(row, narrow)}${seen}`,
    estimate: change,
    low: row.change_low,
    high: row.change_high,
    color: placebo === "other models" ? colors.muted : colors[outcome],
    text: outcomeChange(outcome, change)
  };
}
