import type {RowOf} from "../../base/catalogue/rows.js";
import {fixed, signed} from "../../base/words/format.js";
import {splitBarsChart} from "../kit/split-bars.js";
import {colors} from "../kit/theme.js";

const fills: Record<RowOf<"drift-parts">["part"], string> = {
  change: colors.mmc,
  concentration: colors.stake,
  membership: colors.muted,
  similarity: colors.cwmm
};
const labels: Record<RowOf<"drift-parts">["part"], string> = {
  change: "change of σ²",
  concentration: "concentration",
  membership: "membership",
  similarity: "similarity"
};
const words = {weekly: "Weekly", weekday: "Weekday", saturday: "Saturday"};

/** What moved sigma squared from the first to the last ten rounds: a panel per stretch. */
export function driftPartsChart(rows: readonly RowOf<"drift-parts">[], {width}: {width: number}): SVGSVGElement {
  const parts = Math.ceil(rows.length / 4);
  const panels = Array.from({length: parts}, (_, i) => rows.slice(4 * i, 4 * i + 4)).map((own) => ({
    title: `${words[own[0].cadence]} rounds ${own[0].from}–${own[0].to}: σ² ${fixed(own[0].sigma_sq_first, 2)} → ${fixed(own[0].sigma_sq_last, 2)}`,
    bars: own.map((r) => ({
      ...{label: labels[r.part], value: r.estimate, low: r.estimate_low, high: r.estimate_high},
      fill: fills[r.part]
    }))
  }));
  return splitBarsChart(panels, {
    width,
    show: (value) => signed(value, 3),
    none: "No stretch of rounds is long enough to compare its ends"
  });
}
