import {tooFewBefore} from "../../base/events/tests.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import {outcomeChange, outcomeText} from "../../base/scores/outcomes.js";
import {fixed} from "../../base/words/format.js";
import {forest, forestDomain} from "../kit/forest.js";
import type {ForestRow} from "../kit/forest.js";
import {emptyChart} from "../kit/empty-chart.js";
import {colors, fitting} from "../kit/theme.js";
import {tiles} from "../kit/tiles.js";

type TestRow = RowOf<"event-tests">;

const outcomes: Record<string, string> = {mmc: "MMC", cwmm: "cwmm", corr: "CORR", "mmc less corr": "MMC less CORR"};
const fills: Record<string, string> = {cwmm: colors.cwmm, corr: colors.corr};

/** What is drawn of a test; the means after and by luck stand in the path. On a phone numbers stand to the right of short names. */
function nameOf({test, outcome, adjust, clean}: TestRow, width: number): string | null {
  const what = outcomes[outcome];
  const of = (long: string, short = long) => `${what}: ${fitting(width, long, short)}`;
  if (test === "change")
    return of(
      `change ${{others: "against models that did not raise", round: "less the round’s mean", none: "without adjustment"}[adjust]}`
    );
  if (test === "pre-trend") return of("first quarter of the rounds before less the last", "first quarter less last");
  if (test === "stacked") return of("change, same dates as models that did not raise", "change, same dates");
  if (test === "jump")
    return clean ? of("jump at the raise") : of("jump at the raise, with luck seen early", "jump, with early luck");
  return null;
}

/** Every test with its interval, scores on one axis, cwmm on its own, regime by regime. */
export function eventTestsChart(table: TableOf<"event-tests">, {width}: {width: number}): SVGSVGElement {
  const all = rowsOf({table}).filter((r) => nameOf(r, width) !== null);
  if (!all.some((r) => r.estimate !== null)) return emptyChart("No test has a number", {width});
  const rowOf = (row: TestRow) => drawn(row, width);
  const regimes = [...new Set(all.map((r) => r.score_regime))];
  const groups = [all.filter((r) => r.outcome !== "cwmm"), all.filter((r) => r.outcome === "cwmm")];
  const blocks = regimes.map((regime) => {
    const own = groups.map((group) => ({group, rows: group.filter((r) => r.score_regime === regime)}));
    const plots = own
      .filter(({rows}) => rows.some((r) => r.estimate !== null))
      .map(({group, rows}, i) =>
        forest(rows.map(rowOf), {
          width,
          heading: i ? "" : `rounds ${regime}`,
          label: rows[0].outcome === "cwmm" ? "similarity to the meta-model →" : "score →",
          domain: forestDomain(group.map(rowOf))
        })
      );
    return tiles(plots, {columns: 1, gap: 4});
  });
  return tiles(blocks, {columns: 1, gap: 28});
}

function drawn(row: TestRow, width: number): ForestRow {
  const scale = row.outcome === "cwmm" ? "cwmm" : "mmc";
  const few = row.test === "pre-trend" && row.n > 0 ? tooFewBefore(row.n) : null;
  const seen = row.mde === null ? "" : `; detectable: ${outcomeText(scale, row.mde)}`;
  return {
    label: nameOf(row, width)!,
    more: few ?? `${row.n} events${seen}`,
    estimate: row.estimate,
    low: row.estimate_low,
    high: row.estimate_high,
    color: fills[row.outcome] ?? colors.mmc,
    text: row.estimate === null ? "no number" : outcomeChange(scale, row.estimate),
    beside: row.p_holm === null ? "" : `p ${fixed(row.p_holm, 3)}`
  };
}
