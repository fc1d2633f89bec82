import * as Plot from "@observablehq/plot";
import {extent} from "d3-array";
import {fixed} from "../../base/words/format.js";
import {decimals} from "../../base/worlds/world.js";
import type {Cell, Point, Question, ShownWorld} from "../../base/worlds/world.js";
import {emptyChart} from "../kit/empty-chart.js";
import {roundTicks} from "../kit/round-axis.js";
import {base, colors, eventTime} from "../kit/theme.js";

export interface CellOptions {
  width: number;
  question: Question;
  /** shared by the worlds, so that they can be compared */
  domain: [number, number];
  /** what the x axis holds */
  axis: string;
}

const colorOf: Record<Question, string> = {
  stake: colors.cwmm,
  penalty: colors.mmc,
  trend: colors.stake,
  cost: colors.mmc,
  closer: colors.cwmm
};

/** One figure in one world, small: groups as dots, rounds as a line, a path with its level lines. */
export function worldCell(cell: Cell, {width, question, domain, axis}: CellOptions): SVGSVGElement {
  const points = cell.points.filter((p) => p.y !== null);
  if (!points.length) return emptyChart("Nothing to draw", {width});
  const color = colorOf[question];
  return Plot.plot({
    ...base,
    width,
    height: 190,
    ...{marginTop: 10, marginLeft: 54, marginRight: 10, marginBottom: 38},
    x: {...xScale(points, {question, width}), label: axis, labelAnchor: "right"},
    y: {domain, label: null, grid: true, ticks: 4, nice: true, tickFormat: (y: number) => fixed(y, digitsOf(question))},
    marks: [
      Plot.ruleY(
        [0].filter((zero) => domain[0] <= zero),
        {stroke: "currentColor", strokeOpacity: 0.5}
      ),
      isPath(question) ? Plot.ruleX([0], {stroke: "currentColor", strokeDasharray: "2,3"}) : null,
      ...(question === "trend" ? rounds(points, color) : dots(points, {color, small: isPath(question)})),
      Plot.line(cell.beside ?? [], {x: "x", y: "y", stroke: colors.cwmm, strokeOpacity: 0.6}),
      Plot.link(cell.lines, {x1: "x1", x2: "x2", y1: "y1", y2: "y2", stroke: color, strokeWidth: 2.5})
    ]
  }) as SVGSVGElement;
}

const isPath = (question: Question) => question === "cost" || question === "closer";
const digitsOf = (question: Question) => (decimals[question] > 3 ? 3 : 2);

function rounds(points: readonly Point[], color: string): Plot.Markish[] {
  return [
    Plot.areaY(points, {x: "x", y1: "low", y2: "high", fill: color, fillOpacity: 0.14}),
    Plot.line(points, {x: "x", y: "y", stroke: color})
  ];
}

function dots(points: readonly Point[], {color, small}: {color: string; small: boolean}): Plot.Markish[] {
  const known = points.filter(({low, high}) => low !== null && high !== null);
  return [
    Plot.ruleX(known, {x: "x", y1: "low", y2: "high", stroke: color, strokeOpacity: small ? 0.3 : 0.75}),
    Plot.line(points, {x: "x", y: "y", stroke: color, strokeOpacity: 0.45}),
    Plot.dot(points, {x: "x", y: "y", fill: color, r: small ? 2 : 3.5})
  ];
}

function xScale(points: readonly Point[], {question, width}: {question: Question; width: number}) {
  const [first, last] = extent(points, (p) => p.x) as [number, number];
  if (isPath(question)) return {domain: [first, last], ticks: [-20, -10, 0, 10], tickFormat: eventTime};
  if (question === "trend") return {domain: [first, last], ticks: roundTicks([first, last], width), tickFormat: String};
  return {domain: [first, last], inset: 8, ticks: points.map((p) => p.x), tickFormat: String};
}

/** From the lowest to the highest that any of the worlds draws; similarity by group from 0 on, MMC with 0 inside. */
export function sharedDomain(worlds: readonly Pick<ShownWorld, "cells">[], question: Question): [number, number] {
  const values = worlds.flatMap(({cells}) => {
    const {points, beside = [], lines} = cells[question];
    return [
      ...[...points, ...beside].flatMap(({y, low, high}) => [y, low, high]),
      ...lines.flatMap(({y1, y2}) => [y1, y2])
    ].filter((value) => value !== null);
  });
  const withZero = question === "trend" || question === "closer" ? values : [...values, 0];
  const [low = 0, high = 1] = extent(withZero);
  return [low, high];
}
