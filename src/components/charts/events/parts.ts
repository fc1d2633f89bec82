import {knownRows, rowsOf} from "../../base/catalogue/rows.js";
import type {Known, RowOf, TableOf} from "../../base/catalogue/rows.js";
import {counted} from "../../base/words/format.js";
import {outcomeChange} from "../../base/scores/outcomes.js";
import {splitBarsChart} from "../kit/split-bars.js";
import type {SplitPanel} from "../kit/split-bars.js";
import {colors} from "../kit/theme.js";

type PartRow = Known<RowOf<"event-parts">, "estimate">;

const shown: Record<string, [label: string, fill: string]> = {
  change: ["change of MMC", colors.mmc],
  accuracy: ["accuracy", colors.corr],
  overlap: ["overlap", colors.cwmm],
  market: ["market", colors.muted],
  together: ["both together", colors.muted],
  own: ["own stake’s part", colors.stake]
};

/**
 * Where a change of MMC comes from: a bar per part with its interval, and thinner, as it lies within the others, what of it is the
 * own stake's doing; a panel per score regime.
 */
export function eventPartsChart(table: TableOf<"event-parts">, {width}: {width: number}): SVGSVGElement {
  const rows = knownRows(rowsOf({table}), "estimate").filter((r) => r.events > 0);
  const regimes = [...new Set(rows.map((r) => r.score_regime))];
  const panels = regimes.map((regime) => panelOf(rows.filter((r) => r.score_regime === regime)));
  return splitBarsChart(panels, {
    width,
    show: (value) => outcomeChange("mmc", value),
    none: "No event counts at these settings"
  });
}

function panelOf(rows: readonly PartRow[]): SplitPanel {
  const [{events, score_regime: regime}] = rows;
  const telling = rows.find((r) => r.part === "own")?.events ?? 0;
  const fewer = telling < events ? `, ${telling} for the own stake` : "";
  return {
    title: `${counted(events, "event")}${fewer}, rounds ${regime}`,
    bars: rows.map((r) => ({
      ...{label: shown[r.part][0], value: r.estimate, low: r.estimate_low, high: r.estimate_high},
      ...{fill: shown[r.part][1], within: r.part === "own"}
    }))
  };
}
