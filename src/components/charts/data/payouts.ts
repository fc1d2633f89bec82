import * as Plot from "@observablehq/plot";
import {percent} from "../../base/words/format.js";
import {emptyChart} from "../kit/empty-chart.js";
import {roundAxis} from "../kit/round-axis.js";
import {base, colors} from "../kit/theme.js";

/** What is drawn of a row of the table `payouts`. */
export interface PayoutShare {
  round: number;
  share_corr: number | null;
  share_mmc: number | null;
}

interface Dot {
  round: number;
  share: number;
  kind: string;
}

const kinds = ["for CORR alone", "MMC pays as well"];

/** Share of the payouts within 1 % of the recomputed ones: one dot a round for each kind of payout. */
export function payoutsChart(rows: readonly PayoutShare[], {width}: {width: number}): SVGSVGElement {
  const dots = rows.flatMap(({round, share_corr, share_mmc}) =>
    [share_corr, share_mmc].flatMap((share, i): Dot[] => (share === null ? [] : [{round, share, kind: kinds[i]}]))
  );
  if (!dots.length) return emptyChart("No payout can be held to the rules.", {width});
  const span: [number, number] = rows.length ? [rows[0].round, rows[rows.length - 1].round] : [0, 1];
  const r = rows.length > 200 ? 1.5 : 3;
  const marks = (kind: string, color: string) => {
    const own = dots.filter((d) => d.kind === kind);
    const filled = kind === kinds[0];
    return Plot.dot(own, {
      ...{x: "round", y: "share", stroke: color, r: filled ? r : r + 1},
      fill: filled ? color : "none"
    });
  };
  return Plot.plot({
    ...base,
    ...{width, height: 280, marginBottom: 60},
    x: {domain: span, inset: 6},
    y: {label: "↑ payouts as recomputed (%)", percent: true, domain: [0, 105], grid: true},
    marks: [
      roundAxis(span, {width: width - base.marginLeft - base.marginRight}),
      Plot.ruleY([1], {stroke: colors.rule}),
      marks(kinds[1], colors.mmc),
      marks(kinds[0], colors.corr),
      key(kinds[0], {color: colors.corr, symbol: "●", dy: -34}),
      key(kinds[1], {color: colors.mmc, symbol: "○", dy: -14}),
      Plot.tip(
        dots,
        Plot.pointer({
          ...{x: "round", y: "share"},
          title: (d: Dot) => `round ${d.round}, ${d.kind}\n${percent(d.share, 1)} within 1 %`
        })
      )
    ]
  }) as SVGSVGElement;
}

/** What a colour means, in the corner where payouts rarely lie. */
function key(kind: string, {color, symbol, dy}: {color: string; symbol: string; dy: number}) {
  return Plot.text([`${symbol} ${kind}`], {
    ...{frameAnchor: "bottom-right", dy, dx: -4, textAnchor: "end", fill: color, fontWeight: 600}
  });
}
