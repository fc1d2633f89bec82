import * as Plot from "@observablehq/plot";
import {endsText, perYear, statistics} from "../base/slopes.js";
import type {Slope, SlopeName} from "../base/slopes.js";
import type {Stretch} from "../tables/stretches.js";
import {nothing} from "./nothing.js";
import {base, colors} from "./theme.js";
import {tiles} from "./tiles.js";

const labels: Record<SlopeName, [wide: string, narrow: string]> = {
  cwmm_stake_mean: ["stake-weighted mean", "NMR mean"],
  cwmm_mean: ["mean of models", "model mean"],
  cwmm_median: ["median of models", "median"],
  gap_mean: ["gap of the means", "gap"],
  fixed_membership: ["the same models", "same models"]
};
const fills: Partial<Record<SlopeName, string>> = {cwmm_stake_mean: colors.stake, gap_mean: colors.stake};
const names = Object.keys(statistics) as SlopeName[];
const cadences = {weekly: "weekly", weekday: "weekday", saturday: "Saturday"};

/** Slopes per year, a dot with its interval per statistic, one panel per stretch on one axis. */
export function trendSlopeChart(stretches: readonly Stretch[], {width}: {width: number}): SVGSVGElement {
  const known = stretches.filter((s) => s.slopes?.cwmm_stake_mean.slope != null);
  if (!known.length) return nothing("No stretch of rounds is long enough for a line", {width});
  const told = known.flatMap((s) => names.map((name) => s.slopes![name]));
  const whole = told.filter((r) => r.low !== null);
  // a slope of few rounds, which has no interval, may lie far out: it must not flatten the others
  const ends = (whole.length ? whole : told).flatMap((r) => [r.slope!, r.low ?? 0, r.high ?? 0]);
  const domain: [number, number] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const columns = width >= 760 && known.length > 1 ? 2 : 1;
  const each = Math.floor((width - 24 * (columns - 1)) / columns);
  return tiles(
    known.map((s) => panel(s, {width: each, domain})),
    {columns, gap: 24}
  );
}

function panel(stretch: Stretch, {width, domain}: {width: number; domain: [number, number]}): SVGSVGElement {
  const narrow = width < 480;
  const rows = names.map((name) => stretch.slopes![name]);
  const label = ({statistic}: Slope) => labels[statistic][narrow ? 1 : 0];
  const fill = ({statistic}: Slope) => fills[statistic] ?? colors.cwmm;
  const {cadence, rows: rounds} = stretch;
  const heading = `${cadences[cadence]} rounds ${rounds[0].round} to ${rounds[rounds.length - 1].round}, ${rows[0].rounds} in the lines`;
  const inside = (r: Slope) => r.slope! >= domain[0] && r.slope! <= domain[1];
  return Plot.plot({
    ...base,
    width,
    height: 40 * rows.length + 96,
    marginTop: 44,
    marginBottom: 44,
    marginLeft: narrow ? 92 : 148,
    marginRight: 16,
    x: {domain, inset: 8, label: "change per year →", ticks: Math.max(2, Math.floor(width / 110)), grid: true},
    y: {domain: rows.map(label), label: null, tickSize: 0, padding: 0.3},
    marks: [
      Plot.ruleX([0], {stroke: "currentColor", strokeOpacity: 0.6}),
      Plot.ruleY(
        rows.filter((r) => r.low !== null),
        {y: label, x1: "low", x2: "high", stroke: fill, strokeWidth: 2}
      ),
      Plot.dot(rows.filter(inside), {
        y: label,
        x: "slope",
        r: 5,
        fill: (r: Slope) => (r.low === null ? "var(--page)" : fill(r)),
        stroke: fill,
        strokeWidth: 2
      }),
      Plot.text(rows, {
        y: label,
        x: (r: Slope) => Math.min(domain[1], Math.max(domain[0], r.slope!)),
        text: (r: Slope) => (r.low === null ? `${perYear(r.slope)}, no interval` : `${perYear(r.slope)}`),
        title: endsText,
        dy: -12,
        fontWeight: 600,
        stroke: "var(--page)",
        strokeWidth: 4,
        fill: "currentColor"
      }),
      Plot.text([heading], {frameAnchor: "top-left", dx: narrow ? -90 : -146, dy: -36, fontWeight: 600})
    ]
  }) as SVGSVGElement;
}
