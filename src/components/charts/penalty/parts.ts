import * as Plot from "@observablehq/plot";
import type {RowOf} from "../../base/catalogue/rows.js";
import type {Own} from "../../base/my-model/own.js";
import {fixed, score} from "../../base/words/format.js";
import {intervalRules} from "../kit/interval-rules.js";
import {ownDots, roomFor} from "../kit/own.js";
import {emptyChart} from "../kit/empty-chart.js";
import {splitBarsChart} from "../kit/split-bars.js";
import type {SplitPanel} from "../kit/split-bars.js";
import {stack} from "../kit/stack.js";
import {base, colors} from "../kit/theme.js";

/** MMC and accuracy by mean correlation, with the straight line of overlap alone, over the gap between the end groups and its parts. */
export function penaltyPartsChart(
  rows: readonly RowOf<"penalty-parts">[],
  {width, own}: {width: number; own?: Own | undefined}
): SVGSVGElement {
  const regimes = [...new Set(rows.map((r) => r.score_regime))];
  const all = regimes.map((regime) => rows.filter((r) => r.score_regime === regime)).filter((own) => own.length > 1);
  if (!all.length)
    return emptyChart("No round holds enough models with a meta-model's score at these settings", {width});
  return stack([
    ...all.map((of) => groups(of, {width, own})),
    splitBarsChart(
      all.map((own) => panelOf(own, all.length > 1)),
      {width, show: score}
    )
  ]);
}

function panelOf(rows: readonly RowOf<"penalty-parts">[], several: boolean): SplitPanel {
  const top = rows[rows.length - 1];
  const bar = (name: "mmc" | "accuracy" | "overlap", fill: string) => ({
    label: name === "mmc" ? "change of MMC" : name,
    value: top[`${name}_gap`],
    low: top[`${name}_gap_low`],
    high: top[`${name}_gap_high`],
    fill
  });
  return {
    title: `Group ${top.group} less group ${rows[0].group}${several ? `, scores ${top.score_regime}` : ""}`,
    bars: [bar("mmc", colors.mmc), bar("accuracy", colors.corr), bar("overlap", colors.cwmm)]
  };
}

/** What MMC would be were all groups as accurate as the mean: a straight line of slope -c_M. */
function line(rows: readonly RowOf<"penalty-parts">[]) {
  const accuracy = rows.reduce((sum, r) => sum + r.accuracy_mean, 0) / rows.length;
  return rows.map((r) => ({rho: r.rho_mean, mmc: accuracy + r.overlap_mean}));
}

function groups(
  rows: readonly RowOf<"penalty-parts">[],
  {width, own}: {width: number; own?: Own | undefined}
): SVGSVGElement {
  const straight = line(rows);
  const values = rows.flatMap((r) => [
    ...[r.mmc_mean, r.accuracy_mean, r.mmc_mean_low ?? 0, r.mmc_mean_high ?? 0],
    ...[r.accuracy_mean_low ?? 0, r.accuracy_mean_high ?? 0]
  ]);
  const bounds = [...values, ...straight.map((r) => r.mmc)];
  const models = (own?.groups ?? []).filter(({score_regime}) => score_regime === rows[0].score_regime);
  const domain = roomFor(
    [Math.min(0, ...bounds), Math.max(0, ...bounds)],
    models.map(({means}) => means.mmc_mean)
  );
  const places = roomFor(
    [rows[0].rho_mean, rows[rows.length - 1].rho_mean],
    models.map(({means}) => means.rho_mean)
  );
  const last = rows[rows.length - 1];
  const name = {textAnchor: "end" as const, fontWeight: 600, stroke: "var(--page)", strokeWidth: 5};
  const at = (y: "mmc_mean" | "accuracy_mean") => ({x: "rho_mean", y});
  return Plot.plot({
    ...base,
    width,
    height: 340,
    marginTop: 36,
    x: {label: "mean correlation with the meta-model, ρ →", inset: 20, ticks: Math.max(2, Math.floor(width / 90))},
    y: {
      label: "↑ mean score",
      domain,
      nice: true,
      grid: true,
      insetTop: 16,
      insetBottom: 20
    },
    marks: [
      Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.5}),
      Plot.lineY(straight, {x: "rho", y: "mmc", stroke: colors.cwmm, strokeWidth: 2, strokeDasharray: "5 3"}),
      intervalRules(rows, {...at("accuracy_mean"), stroke: colors.corr}),
      Plot.dot(rows, {...at("accuracy_mean"), fill: colors.corr, r: 4, symbol: "square"}),
      intervalRules(rows, {...at("mmc_mean"), stroke: colors.mmc}),
      Plot.dot(rows, {...at("mmc_mean"), fill: colors.mmc, r: 4.5}),
      Plot.text([last], {...at("accuracy_mean"), dy: -16, dx: 16, text: () => "accuracy", fill: colors.corr, ...name}),
      Plot.text([last], {
        ...at("mmc_mean"),
        dy: last.mmc_mean < straight[straight.length - 1].mmc ? 18 : -16,
        dx: 16,
        text: () => "MMC",
        fill: colors.mmc,
        ...name
      }),
      Plot.text([straight[straight.length - 1]], {
        ...{x: "rho", y: "mmc", dy: last.overlap_gap < 0 ? 18 : -18, dx: 16},
        text: () => `overlap alone, slope −c_M = ${fixed(-last.market_mean, 3)}`,
        ...{...name, fill: colors.cwmm}
      }),
      ownDots(models, {
        ...{width, domain, y: ({means}) => means.mmc_mean, text: ({means}) => score(means.mmc_mean)},
        x: ({means}) => Math.max(places[0], Math.min(places[1], means.rho_mean)),
        at: ({means}) => (means.rho_mean - places[0]) / (places[1] - places[0] || 1)
      }),
      Plot.tip(rows, Plot.pointerX({...at("mmc_mean"), title: tipText}))
    ]
  }) as SVGSVGElement;
}

const tipText = (r: RowOf<"penalty-parts">) =>
  [
    `group ${r.group}, mean correlation ${fixed(r.rho_mean, 3)}`,
    `MMC ${score(r.mmc_mean)} = accuracy ${score(r.accuracy_mean)} + overlap ${score(r.overlap_mean)}`
  ].join("\n");
