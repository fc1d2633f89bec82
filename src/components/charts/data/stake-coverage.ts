import * as Plot from "@observablehq/plot";
import type {StakeCoverage} from "../../base/snapshot/coverage.js";
import {percent} from "../../base/words/format.js";
import {roundAxis} from "../kit/round-axis.js";
import {base, colors} from "../kit/theme.js";

/** Share of the official stake that the rows of each round hold; rounds without an official total as crosses on the axis. */
export function stakeCoverageChart(rows: readonly StakeCoverage[], {width}: {width: number}): SVGSVGElement {
  const known = rows.filter((r) => r.share !== null);
  const unknown = rows.filter((r) => r.share === null);
  const span: [number, number] = [rows[0].round, rows[rows.length - 1].round];
  const furthest = known.reduce<StakeCoverage[]>((best, r) => (best.length && off(best[0]) >= off(r) ? best : [r]), []);
  const r = rows.length > 200 ? 1.5 : 3;
  return Plot.plot({
    ...base,
    width,
    height: 280,
    marginBottom: 60,
    x: {domain: span, inset: 6},
    y: {label: "↑ share of the official stake (%)", percent: true, domain: [0, 105], grid: true},
    marks: [
      roundAxis(span, {width: width - base.marginLeft - base.marginRight}),
      Plot.ruleY([1], {stroke: colors.rule}),
      Plot.dot(known, {x: "round", y: "share", fill: colors.stake, r}),
      Plot.dot(unknown, {x: "round", y: 0, symbol: "times", stroke: colors.muted, r: r + 0.5}),
      Plot.text(
        furthest.filter((f) => off(f) > 0.0005),
        {
          ...{x: "round", y: "share", dy: 18, fontWeight: 600, fill: "currentColor"},
          text: (f: StakeCoverage) => percent(f.share, 1)
        }
      ),
      Plot.text(unknown.slice(0, 1), {
        ...{x: "round", y: 0, dy: -14, dx: -4, textAnchor: "start", fill: "currentColor"},
        text: () => "× no official total, or nothing at stake"
      }),
      Plot.tip(
        rows,
        Plot.pointerX({
          x: "round",
          y: (row: StakeCoverage) => row.share ?? 0,
          title: (row: StakeCoverage) =>
            `round ${row.round}\n${row.share === null ? "no official total" : `${percent(row.share, 2)} of the official stake`}`
        })
      )
    ]
  }) as SVGSVGElement;
}

const off = ({share}: StakeCoverage) => Math.abs((share ?? 1) - 1);
