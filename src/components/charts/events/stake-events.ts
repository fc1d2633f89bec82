import * as Plot from "@observablehq/plot";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import type {Own} from "../../base/my-model/own.js";
import {nmr} from "../../base/words/format.js";
import {dust} from "../stake/scatter.js";
import {ownDots} from "../kit/own.js";
import {roundAxis} from "../kit/round-axis.js";
import {base, colors} from "../kit/theme.js";

type Row = RowOf<"events">;

export interface EventsOptions {
  width: number;
  /** score regimes in the order of their rounds, like `from 238` */
  regimes: readonly string[];
  own?: Own | undefined;
}

/** The stake before and after each event by round; events that do not count in grey, breaks of the scores named. */
export function stakeEventsChart(table: TableOf<"events">, {width, regimes, own}: EventsOptions): SVGSVGElement {
  const rows = spread(rowsOf({table}));
  const [first, last] = [rows[0].round, rows[rows.length - 1].round];
  const color = (r: Row) => (r.counts ? colors.stake : colors.muted);
  const opacity = (r: Row) => (r.counts ? 0.9 : 0.4);
  return Plot.plot({
    ...base,
    width,
    height: width < 480 ? 300 : 340,
    marginTop: regimes.length > 1 ? 46 : base.marginTop,
    marginBottom: 60,
    x: {domain: [first - 0.6, last + 0.6]},
    y: {
      type: "log",
      label: "↑ stake before and after (NMR, log scale)",
      grid: true,
      inset: 5,
      ticks: powers(rows),
      tickFormat: nmr
    },
    marks: [
      roundAxis([first, last], {width}),
      ...breakMarks(regimes.slice(1)),
      Plot.link(rows, {
        x: "place",
        y1: drawn("stake_before"),
        y2: drawn("stake_after"),
        stroke: color,
        strokeOpacity: opacity,
        strokeWidth: 1.5
      }),
      Plot.dot(rows, {x: "place", y: drawn("stake_after"), r: 3, fill: color, fillOpacity: opacity}),
      ownMarks(own, {rows, width}),
      Plot.tip(rows, Plot.pointer({x: "place", y: drawn("stake_after"), title: tipText}))
    ]
  }) as SVGSVGElement;
}

/** The reader's own raises among these, each with the stakes on both sides. */
function ownMarks(own: Own | undefined, {rows, width}: {rows: (Row & {place: number})[]; width: number}) {
  const [first, last] = [rows[0].round, rows[rows.length - 1].round];
  const found = (own?.events ?? []).flatMap(({model, round, name}) =>
    rows.filter((r) => r.model === model && r.round === round).map((r) => ({...r, name}))
  );
  const ends = {x1: "place", x2: "place", y1: drawn("stake_before"), y2: drawn("stake_after")};
  return [
    Plot.link(found, {...ends, stroke: "var(--own-ink)", strokeWidth: 5}),
    Plot.link(found, {...ends, stroke: "var(--own)", strokeWidth: 3}),
    ownDots(found, {
      ...{width, x: (r) => r.place, y: drawn("stake_after"), domain: [0, Infinity]},
      at: (r) => (r.round - first) / (last - first || 1)
    })
  ];
}

/** A stake on the log axis, dust at its lower end. */
const drawn = (side: "stake_before" | "stake_after") => (r: Row) => Math.max(r[side], dust);

/** A rule between the last round of one score regime and the first of the next. */
function breakMarks(regimes: readonly string[]) {
  const at = (regime: string) => Number(regime.replace(/\D/g, "")) - 0.5;
  return [
    Plot.ruleX(regimes, {x: at, stroke: "currentColor", strokeDasharray: "2,3"}),
    Plot.text(regimes, {
      x: at,
      frameAnchor: "top",
      lineAnchor: "bottom",
      dy: -6,
      text: (regime: string) => `scores ${regime}`
    })
  ];
}

/** The powers of ten between the smallest and the largest stake. */
function powers(rows: Row[]): number[] {
  const low = Math.ceil(Math.log10(Math.min(...rows.map(drawn("stake_before")))));
  const high = Math.floor(Math.log10(Math.max(...rows.map(drawn("stake_after")))));
  return Array.from({length: Math.max(0, high - low + 1)}, (_, i) => Number(`1e${low + i}`));
}

/** Events of one round beside one another. */
function spread(rows: Row[]): (Row & {place: number})[] {
  const sizes = new Map<number, number>();
  for (const {round} of rows) sizes.set(round, (sizes.get(round) ?? 0) + 1);
  const seen = new Map<number, number>();
  return rows.map((r) => {
    const k = seen.get(r.round) ?? 0;
    seen.set(r.round, k + 1);
    return {...r, place: r.round + ((k + 1) / (sizes.get(r.round)! + 1) - 0.5) * 0.9};
  });
}

/** Names come from others and may be of any length. */
function tipText({model, round, stake_before, stake_after, ratio, counts}: Row): string {
  const name = model.length > 40 ? `${model.slice(0, 40)}…` : model;
  return `${name}\nround ${round}: ${nmr(stake_before)} → ${nmr(stake_after)} NMR (× ${nmr(ratio)})\n${counts ? "counts" : "does not count"}`;
}
