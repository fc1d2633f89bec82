import {estimateIn} from "../../base/catalogue/estimate-in.js";
import {perYear, slopeNames} from "../../base/trend/slopes.js";
import type {SlopeName} from "../../base/trend/slopes.js";
import type {Stretch} from "../../tables/trend/stretches.js";
import {domainOf, intervalDots} from "../kit/interval-dots.js";
import type {DotRow} from "../kit/interval-dots.js";
import {emptyChart} from "../kit/empty-chart.js";
import {colors} from "../kit/theme.js";
import {tiles} from "../kit/tiles.js";

const labels: Record<SlopeName, [wide: string, narrow: string]> = {
  cwmm_stake_mean: ["stake-weighted", "by stake"],
  cwmm_mean: ["mean model", "by model"],
  cwmm_median: ["median model", "median"],
  gap_mean: ["gap", "gap"],
  fixed_membership: ["same models", "same models"],
  fixed_weights: ["fixed weights", "fixed weights"]
};
const fills: Partial<Record<SlopeName, string>> = {
  cwmm_stake_mean: colors.stake,
  gap_mean: colors.stake,
  fixed_weights: colors.stake
};
const cadences = {weekly: "weekly", weekday: "weekday", saturday: "Saturday"};

/** Slopes per year, a dot with its interval per statistic, one panel per stretch on one axis. */
export function trendSlopeChart(stretches: readonly Stretch[], {width}: {width: number}): SVGSVGElement {
  const known = stretches.filter((s) => s.slopes?.cwmm_stake_mean.slope != null);
  if (!known.length) return emptyChart("No stretch of rounds is long enough for a line", {width});
  const columns = width >= 760 && known.length > 1 ? 2 : 1;
  const each = Math.floor((width - 24 * (columns - 1)) / columns);
  const rows = known.map((s) => rowsOf(s, each < 480));
  const whole = rows.flat().filter((r) => r.low !== null);
  // a slope of few rounds, which has no interval, may lie far out: it must not flatten the others
  const domain = domainOf(whole.length ? whole : rows.flat());
  const panels = known.map((s, i) =>
    intervalDots(rows[i], {
      ...{width: each, domain, label: "change per year →", heading: headingOf(s), labels: each < 480 ? 96 : 112}
    })
  );
  return tiles(panels, {columns, gap: 24});
}

function rowsOf({slopes}: Stretch, narrow: boolean): DotRow[] {
  return slopeNames.map((name) => {
    const {estimate, low, high} = estimateIn(slopes![name], "slope");
    return {
      label: labels[name][narrow ? 1 : 0],
      value: estimate!,
      low,
      high,
      text: perYear(estimate),
      color: fills[name] ?? colors.cwmm
    };
  });
}

function headingOf({cadence, rows}: Stretch): string {
  const [first, last] = [rows[0].round, rows[rows.length - 1].round];
  return `${cadences[cadence]} rounds ${first} to ${last}`;
}
