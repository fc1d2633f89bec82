/** The meta-model round by round: the two identities, and what its variance is made of. */
import * as Plot from "@observablehq/plot";
import type {RowOf} from "../../base/catalogue/rows.js";
import {checkRule, fewModels} from "../../base/kit/constants.js";
import {fixed, percent, score} from "../../base/words/format.js";
import {noSum} from "../../base/mechanism/no-sum.js";
import type {Cadence, Round} from "../../base/snapshot/panel.js";
import {emptyChart} from "../kit/empty-chart.js";
import {monthOf, roundAxis, roundMonth} from "../kit/round-axis.js";
import {stack} from "../kit/stack.js";
import {base, colors, fitting} from "../kit/theme.js";

type Row = RowOf<"meta-model">;

export interface RoundsOptions {
  width: number;
  /** the calendar */
  rounds: readonly Round[];
}

const none = "No round holds a staked model at these settings";

/** What holds in every round: sigma between its floor and 1; the sum of weight x MMC beside MMC's spread. */
export function identitiesChart(rows: readonly Row[], {width, rounds}: RoundsOptions): SVGSVGElement {
  if (!rows.length) return emptyChart(none, {width});
  const shared = {width, rounds, span: spanOf(rows)};
  return stack([sigmaPanel(rows, shared), sumPanel(rows, shared)]);
}

interface Shared extends RoundsOptions {
  span: [number, number];
}

const spanOf = (rows: readonly Row[]): [number, number] => [rows[0].round, rows[rows.length - 1].round];

function xAxis({width, rounds, span}: Shared, label: string | null, marginRight: number) {
  const month = (round: number) => {
    const known = rounds.find((r) => r.round === round);
    return known ? monthOf(known.opens) : roundMonth(round);
  };
  return roundAxis(span, {width: width - marginRight - base.marginLeft, month, label});
}

/** Filled = good, ring = approximate, cross = unreliable. */
function flagged(rows: readonly Row[], y: string | ((r: Row) => number), color: string) {
  const of = (flag: string) => rows.filter((r) => r.flag === flag);
  return [
    Plot.dot(of("good"), {x: "round", y, fill: color, r: 2.5}),
    Plot.dot(of("approximate"), {x: "round", y, stroke: color, fill: "var(--page)", strokeWidth: 1.25, r: 2.5}),
    Plot.dot(of("unreliable"), {x: "round", y, stroke: color, symbol: "times", strokeWidth: 1.5, r: 3.5})
  ];
}

function sigmaPanel(rows: readonly Row[], shared: Shared): SVGSVGElement {
  const marginRight = 96;
  const last = rows[rows.length - 1];
  return Plot.plot({
    ...base,
    width: shared.width,
    height: 240,
    marginTop: 40,
    marginRight,
    marginBottom: 40,
    x: {domain: shared.span, inset: 6},
    y: {
      domain: [0, Math.max(1, ...rows.map((r) => r.sigma))],
      label: "↑ sum of weight × correlation, σ",
      ticks: 5,
      grid: true
    },
    marks: [
      xAxis(shared, null, marginRight),
      Plot.ruleX(rows, {
        ...{x: "round", y1: (r: Row) => Math.sqrt(r.hhi), y2: 1, stroke: colors.cwmm},
        ...{
          strokeOpacity: 0.12,
          strokeWidth: Math.max(1.5, (shared.width - 160) / (shared.span[1] - shared.span[0] + 1))
        }
      }),
      Plot.ruleY([1], {stroke: "currentColor", strokeOpacity: 0.6}),
      flagged(rows, "sigma", colors.cwmm),
      Plot.text([last], {
        x: "round",
        y: "sigma",
        dx: 12,
        textAnchor: "start",
        fontWeight: 600,
        text: (r: Row) => `σ ${fixed(r.sigma, 2)}`
      }),
      Plot.text([last], {x: "round", y: 1, dx: 12, textAnchor: "start", text: () => "identical"}),
      Plot.text([last], {
        x: "round",
        y: (r: Row) => Math.sqrt(r.hhi),
        dx: 12,
        textAnchor: "start",
        text: () => "unrelated"
      }),
      Plot.tip(rows, Plot.pointerX({x: "round", y: "sigma", title: tipText}))
    ]
  }) as SVGSVGElement;
}

function sumPanel(rows: readonly Row[], shared: Shared): SVGSVGElement {
  const known = rows.filter((r) => r.weighted_mmc !== null && r.mmc_sd !== null && r.mmc_sd > 0);
  if (!known.length) return emptyChart(`Sum of weight × MMC: ${noSum(rows)}.`, shared);
  const marginRight = 96;
  const ratio = (r: Row) => r.weighted_mmc! / r.mmc_sd!;
  // a round of a handful of models may lie far outside: it stands at the edge
  const reach = Math.max(
    2 * checkRule.sum,
    ...known.filter((r) => r.flag !== "unreliable").map((r) => Math.abs(ratio(r)))
  );
  const edge = Math.min(2, reach);
  const y = (r: Row) => Math.max(-edge, Math.min(edge, ratio(r)));
  return Plot.plot({
    ...base,
    width: shared.width,
    height: 250,
    marginTop: 40,
    marginRight,
    marginBottom: 60,
    x: {domain: shared.span, inset: 6},
    y: {
      domain: [-edge, edge],
      insetTop: 6,
      insetBottom: 6,
      label: fitting(
        shared.width,
        "↑ sum of weight × MMC, in standard deviations of MMC",
        "↑ sum of weight × MMC, in its deviations"
      ),
      ticks: 5,
      grid: true
    },
    marks: [
      xAxis(shared, "round →", marginRight),
      Plot.rectY([0], {
        x1: shared.span[0],
        x2: shared.span[1],
        y1: -checkRule.sum,
        y2: checkRule.sum,
        fill: colors.mmc,
        fillOpacity: 0.14
      }),
      Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.6}),
      flagged(known, y, colors.mmc),
      Plot.text([shared.span[1]], {
        x: (r: number) => r,
        y: 0,
        dx: 12,
        textAnchor: "start",
        text: () => `0 ± ${checkRule.sum}`
      }),
      Plot.tip(known, Plot.pointerX({x: "round", y, title: tipText}))
    ]
  }) as SVGSVGElement;
}

const tipText = (r: Row) =>
  [
    `round ${r.round}, ${r.n} staked models: ${r.flag}${r.reason ? ` (${r.reason})` : ""}`,
    `σ ${fixed(r.sigma, 3)}, σ² ${fixed(r.sigma_sq, 3)} = concentration ${fixed(r.hhi, 3)} + similarity ${fixed(r.similarity, 3)}`,
    `${fixed(r.bets, 1)} effective bets, mean correlation of two models ${fixed(r.pairwise, 2)}`,
    `sum of weight × MMC ${score(r.weighted_mmc)}, deviation of MMC ${score(r.mmc_sd)}`
  ].join("\n");

const titles: Record<Cadence, string> = {weekly: "weekly", weekday: "weekday", saturday: "Saturday"};

/** sigma squared as concentration plus similarity, one bar per round; the right axis reads the same height in effective bets. */
export function sigmaChart(all: readonly Row[], {width, rounds}: RoundsOptions): SVGSVGElement {
  const rows = all.filter((r) => r.n >= fewModels);
  if (!rows.length) return emptyChart(none, {width});
  const cadences = new Map(rounds.map((r) => [r.round, r.cadence]));
  const found = [...new Set(rows.map((r) => cadences.get(r.round)!))];
  const top = Math.max(...rows.filter((r) => r.flag !== "unreliable").map((r) => r.sigma_sq), 0.1);
  return stack(
    found.map((cadence, i) =>
      bands(
        rows.filter((r) => cadences.get(r.round) === cadence),
        {
          width,
          rounds,
          top,
          half: cadence === "saturday" ? 2 : 0.5,
          last: i === found.length - 1,
          name: found.length > 1 ? `, ${titles[cadence]} rounds` : ""
        }
      )
    )
  );
}

interface BandOptions extends RoundsOptions {
  /** half of a bar's width, in rounds: Saturdays stand apart */
  half: number;
  /** end of the y axis of all panels */
  top: number;
  last: boolean;
  name: string;
}

function bands(rows: readonly Row[], options: BandOptions): SVGSVGElement {
  const {width, top, last, name, half} = options;
  const marginRight = 64;
  const span = spanOf(rows);
  const high = (r: Row) => Math.min(top, r.sigma_sq);
  const bar = {
    ...{x1: (r: Row) => r.round - half, x2: (r: Row) => r.round + half},
    inset: 0
  };
  const labels = {fontWeight: 600, stroke: "var(--page)", strokeWidth: 5, fill: "currentColor"};
  const middle = rows[Math.floor(rows.length / 2)];
  return Plot.plot({
    ...base,
    width,
    height: last ? 300 : 250,
    marginTop: 44,
    marginRight,
    marginBottom: last ? 60 : 40,
    x: {domain: [span[0] - half, span[1] + half]},
    y: {domain: [0, top], ticks: 5, grid: true},
    marks: [
      xAxis({...options, span}, last ? "round →" : null, marginRight),
      Plot.axisY({
        anchor: "left",
        ticks: 5,
        label: fitting(width, `↑ variance of the meta-model, σ²${name}`, `↑ σ²${name}`)
      }),
      Plot.axisY(betTicks(top), {
        ...{anchor: "right", label: "effective bets", tickFormat: (v: number) => fixed(1 / v, 1 / v < 3 ? 1 : 0)}
      }),
      Plot.rect(rows, {
        ...bar,
        y1: 0,
        y2: (r: Row) => Math.min(top, r.hhi),
        fill: colors.stake,
        fillOpacity: 0.85
      }),
      Plot.rect(rows, {
        ...bar,
        y1: (r: Row) => Math.min(top, r.hhi),
        y2: high,
        fill: colors.cwmm,
        fillOpacity: 0.45
      }),
      Plot.ruleY([0], {stroke: "currentColor"}),
      breaks(rows, options.rounds),
      Plot.text([middle], {
        x: "round",
        y: (r: Row) => (r.hhi + high(r)) / 2,
        text: () => `similarity ${percent(shareOf(rows))}`,
        ...labels
      }),
      Plot.text([middle], {
        x: "round",
        y: "hhi",
        dy: -9,
        text: () => `concentration ${percent(1 - shareOf(rows))}`,
        ...labels
      }),
      Plot.tip(rows, Plot.pointerX({x: "round", y: high, title: tipText}))
    ]
  }) as SVGSVGElement;
}

/** A rule where the score regime changes, with its name. */
function breaks(rows: readonly Row[], rounds: readonly Round[]) {
  const regimes = new Map(rounds.map((r) => [r.round, r.score_regime]));
  const found = rows
    .slice(1)
    .flatMap(({round}, i) => (regimes.get(round) === regimes.get(rows[i].round) ? [] : [round]));
  return [
    Plot.ruleX(found, {x: (round: number) => round - 0.5, stroke: "currentColor", strokeOpacity: 0.6}),
    Plot.text(found, {
      ...{
        x: (round: number) => round - 0.5,
        frameAnchor: "top",
        lineAnchor: "bottom",
        dy: -6,
        dx: -4,
        textAnchor: "end"
      },
      text: (round: number) => `scores ${regimes.get(round)}`
    })
  ];
}

/** Share of similarity in the variance, over the rounds alike. */
const shareOf = (rows: readonly Row[]) => rows.reduce((sum, r) => sum + r.similarity / r.sigma_sq, 0) / rows.length;

/** Heights of whole and half numbers of bets, far enough apart to be read. */
function betTicks(top: number): number[] {
  const chosen: number[] = [];
  for (const bets of [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 7, 10, 20]) {
    const height = 1 / bets;
    if (height <= top && (!chosen.length || chosen[chosen.length - 1] - height > top / 14)) chosen.push(height);
  }
  return chosen;
}
