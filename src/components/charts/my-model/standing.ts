import * as Plot from "@observablehq/plot";
import type {Interval, OrNull} from "../../base/kit/interval.js";
import {hasInterval} from "../../base/kit/interval.js";
import {percent} from "../../base/words/format.js";
import {emptyChart} from "../kit/empty-chart.js";
import {base, colors, halo} from "../kit/theme.js";

/** A number of a model as its place among others: shares from 0 to 1. */
export interface PlaceRow extends OrNull<Interval> {
  /** name and value */
  label: string;
  color: string;
  /** share of all staked models below it */
  field: number;
  /** share of those of its size; null without any */
  peers: number | null;
}

const each = 44;

/** A line from 0 to 100 % per number: a dot among all staked models with its interval, a ring among those of its size. */
export function standingChart(rows: readonly PlaceRow[], {width}: {width: number}): SVGSVGElement {
  if (!rows.length) return emptyChart("no round with a stake", {width});
  const y = (row: PlaceRow) => rows.indexOf(row);
  const line = {y, dy: 8};
  const some = rows.filter(({peers}) => peers !== null);
  return Plot.plot({
    ...base,
    ...{width, height: 34 + each * rows.length + 44, marginTop: 34, marginLeft: 8, marginRight: 56},
    x: {domain: [0, 100], label: "share of models below it (%) →", ticks: [0, 25, 50, 75, 100], inset: 6},
    y: {type: "band", domain: rows.map((_, i) => i), axis: null, padding: 0},
    marks: [
      Plot.ruleX([50], {stroke: colors.rule, strokeDasharray: "3 3"}),
      Plot.ruleY(rows, {...line, x1: 0, x2: 100, stroke: "var(--line)", strokeWidth: 1}),
      Plot.ruleY(rows.filter(hasInterval), {
        ...{...line, x1: (r: PlaceRow) => 100 * r.low!, x2: (r: PlaceRow) => 100 * r.high!},
        ...{stroke: "color", strokeWidth: 5, strokeOpacity: 0.35}
      }),
      Plot.dot(some, {...line, x: (r: PlaceRow) => 100 * r.peers!, r: 6, stroke: "color", strokeWidth: 2}),
      Plot.dot(rows, {...line, x: (r: PlaceRow) => 100 * r.field, r: 4.5, fill: "color"}),
      Plot.text(rows, {
        y,
        dy: -9,
        text: "label",
        frameAnchor: "left",
        textAnchor: "start",
        fill: "currentColor",
        ...halo
      }),
      Plot.text(rows, {
        ...{...line, frameAnchor: "right" as const, textAnchor: "start" as const, dx: 8, fontWeight: 600},
        text: (r: PlaceRow) => percent(r.field)
      }),
      ...legend()
    ],
    color: {type: "identity", domain: [colors.muted]}
  }) as SVGSVGElement;
}

/** What the marks are, in one line above them. */
function legend() {
  const places: [text: string, dx: number][] = [
    ["all staked", 18],
    ["its size", 118]
  ];
  const top = {frameAnchor: "top-left" as const, fill: "var(--quiet)"};
  return [
    ...places.map(([text, dx]) => Plot.text([text], {...top, dx, dy: -22, textAnchor: "start", fontSize: 12.5})),
    Plot.dot([0], {...top, dx: 6, dy: -16, r: 4.5}),
    Plot.dot([0], {...top, dx: 104, dy: -16, r: 6, fill: "none", stroke: "var(--quiet)", strokeWidth: 2}),
    Plot.text(["of all"], {...top, frameAnchor: "top-right", textAnchor: "start", dx: 8, dy: -22, fontSize: 12.5})
  ];
}
