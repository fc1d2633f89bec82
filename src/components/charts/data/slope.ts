import * as Plot from "@observablehq/plot";
import type {SlopeRow} from "../../base/snapshot/coverage.js";
import {fixed} from "../../base/words/format.js";
import type {Break} from "../../base/snapshot/manifest.js";
import {emptyChart} from "../kit/empty-chart.js";
import {roundAxis} from "../kit/round-axis.js";
import {base, colors, halo} from "../kit/theme.js";

/** MMC per unit of CORR, one dot per round, with each score regime's median; a line stands at every break. */
export function slopeChart(
  rows: readonly SlopeRow[],
  {breaks, width}: {breaks: readonly Break[]; width: number}
): SVGSVGElement {
  const span: [number, number] = [rows[0].round, rows[rows.length - 1].round];
  const known = rows.filter((r) => r.slope !== null);
  if (!known.length) return emptyChart("No round has a slope of MMC on CORR.", {width});
  const levels = levelsOf(rows);
  return Plot.plot({
    ...base,
    width,
    height: 320,
    marginTop: 40,
    marginBottom: 60,
    x: {domain: span, inset: 6},
    y: {label: "↑ MMC per unit of CORR", zero: true, nice: true, grid: true},
    marks: [
      roundAxis(span, {width: width - base.marginLeft - base.marginRight}),
      Plot.ruleY([0], {stroke: colors.rule}),
      Plot.ruleX(
        breaks.filter((b) => b.named),
        {x: "round", stroke: colors.rule}
      ),
      Plot.ruleX(
        breaks.filter((b) => !b.named),
        {x: "round", stroke: colors.muted, strokeDasharray: "4 3"}
      ),
      Plot.text(breaks, {
        ...{x: "round", frameAnchor: "top", dy: -10, textAnchor: "end", dx: 4, fill: "currentColor"},
        text: (b: Break) => `${b.round}${b.named ? "" : " (found)"}`
      }),
      Plot.dot(known, {x: "round", y: "slope", fill: colors.mmc, r: rows.length > 200 ? 1.5 : 3, fillOpacity: 0.8}),
      Plot.ruleY(levels, {y: "level", x1: "from", x2: "to", stroke: "currentColor", strokeOpacity: 0.6}),
      Plot.text(levels, {
        ...{x: (l: Level) => (l.from + l.to) / 2, y: "level", dy: 20, fontWeight: 600, fontSize: 14},
        ...{...halo, fill: "currentColor", text: (l: Level) => fixed(l.level, 2)}
      }),
      Plot.tip(
        known,
        Plot.pointerX({
          x: "round",
          y: "slope",
          title: (r: SlopeRow) => `round ${r.round}\n${fixed(r.slope, 3)} MMC per unit of CORR`
        })
      )
    ]
  }) as SVGSVGElement;
}

interface Level {
  level: number;
  from: number;
  to: number;
}

/** Each regime's median slope, from its first to its last round. */
function levelsOf(rows: readonly SlopeRow[]): Level[] {
  const levels = new Map<number, Level>();
  for (const {round, regime, regime_slope} of rows) {
    const level = levels.get(regime);
    if (level) level.to = round;
    else if (regime_slope !== null) levels.set(regime, {level: regime_slope, from: round, to: round});
  }
  return [...levels.values()];
}
