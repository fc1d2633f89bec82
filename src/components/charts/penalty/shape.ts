import {percent, signed} from "../../base/words/format.js";
import type {Fall, Shape, ShapeNumber} from "../../tables/penalty/falls-by-regime.js";
import {domainOf, intervalDots} from "../kit/interval-dots.js";
import type {DotRow} from "../kit/interval-dots.js";
import {emptyChart} from "../kit/empty-chart.js";
import {colors} from "../kit/theme.js";
import {tiles} from "../kit/tiles.js";

/** The fall and its contrasts in MMC, under them the change of slope at the median correlation; a column per score regime. */
export function penaltyShapeChart(falls: readonly Fall[], {width}: {width: number}): SVGSVGElement {
  const known = falls.filter((f): f is Fall & {shape: Shape} => f.shape !== null && f.knee !== null);
  if (!known.length) return emptyChart("Nothing to compare with fewer than four groups", {width});
  const columns = width >= 760 && known.length > 1 ? 2 : 1;
  const each = Math.floor((width - 24 * (columns - 1)) / columns);
  const narrow = each < 480;
  const all = {points: known.map((f) => pointRows(f, narrow)), knots: known.map((f) => knotRows(f, narrow))};
  const shared = {width: each, labels: narrow ? 104 : 188};
  const blocks = known.map((fall, i) => {
    const heading = `${known.length > 1 ? `scores ${fall.regime}, ` : ""}${fall.shape.periods.toFixed(1)} independent rounds`;
    const points = intervalDots(all.points[i], {
      ...shared,
      heading,
      domain: domainOf(all.points.flat()),
      label: "MMC (correlation points) →"
    });
    const knot = intervalDots(all.knots[i], {
      ...shared,
      domain: domainOf(all.knots.flat()),
      label: "MMC per unit of correlation →"
    });
    const share = shareRow(fall.shape, narrow);
    const shares = share
      ? [
          intervalDots([share], {
            ...shared,
            domain: domainOf([share, {value: 1, low: null, high: null}]),
            label: "share; dashed: a straight line →",
            marks: [fall.contrast!.straight],
            tickFormat: (value) => percent(value)
          })
        ]
      : [];
    return tiles([points, knot, ...shares], {columns: 1, gap: 4});
  });
  return tiles(blocks, {columns, gap: 24});
}

function row(number: ShapeNumber, label: string, {digits, color}: {digits: number; color: string}): DotRow[] {
  const {estimate: value, low, high} = number;
  if (value === null) return [];
  const text = `${signed(value, digits)}${low === null ? ", no interval" : ""}`;
  return [{label, value, low, high, text, color}];
}

function pointRows({shape, knee}: Fall, narrow: boolean): DotRow[] {
  const {fall, contrast_cwmm: byCwmm, contrast_group: number} = shape!;
  const style = {digits: 4, color: colors.mmc};
  return [
    ...row(fall, "whole fall", style),
    ...row(byCwmm, narrow ? "contrast" : `contrast above group ${knee!.group}`, style),
    ...row(number, narrow ? "by number" : "by group number", style)
  ];
}

function knotRows({shape}: Fall, narrow: boolean): DotRow[] {
  const label = narrow ? "bend" : "bend at the median";
  return row(shape!.knot_slope, label, {digits: 3, color: colors.mmc});
}

function shareRow({share: {estimate, low, high}}: Shape, narrow: boolean): DotRow | null {
  if (estimate === null) return null;
  return {
    label: narrow ? "share" : "share at the top",
    value: estimate,
    low,
    high,
    text: percent(estimate),
    color: colors.mmc
  };
}
