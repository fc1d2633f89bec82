/** Many small panels over one axis of rounds, a few lines in each. */
import * as Plot from "@observablehq/plot";
import {max, min} from "d3-array";
import type {Own, OwnLine} from "../../base/my-model/own.js";
import type {Cadence, Round} from "../../base/snapshot/panel.js";
import type {RoundPoint, Run} from "../../tables/trend/runs.js";
import {emptyChart} from "./empty-chart.js";
import {ownLine, ownNames, roomFor} from "./own.js";
import {monthIn, roundAxis} from "./round-axis.js";
import {base, halo} from "./theme.js";
import {tiles} from "./tiles.js";

export interface PanelLine {
  runs: readonly Run[];
  color: string;
  /** at its newest point; nothing where it is empty */
  label?: string;
  width?: number;
  dash?: string;
}

export interface RoundPanel {
  title: string;
  lines: readonly PanelLine[];
  /** between these two lines the panel is filled, by their places */
  between?: readonly [number, number];
  show: (value: number) => string;
  /** values that its axis reaches at least */
  reach?: readonly number[];
}

export interface RoundPanelsOptions {
  width: number;
  /** the calendar: dates under the rounds, and where rules change */
  rounds: readonly Round[];
  /** of one panel */
  height?: number;
  /** panels beside one another at most */
  most?: number;
  /** the reader's own models: in all panels, where these measure the same, else by their titles */
  own?: Own | undefined;
}

/** Under this width a panel stands alone in its row. */
const least = 260;

export function roundPanels(
  panels: readonly RoundPanel[],
  {width, rounds, height = 190, most = 3, own}: RoundPanelsOptions
): SVGSVGElement {
  const all = panels.flatMap(({lines}) => lines.flatMap(pointsOf));
  if (!all.length) return emptyChart("No round has these numbers at these settings", {width});
  const span: [number, number] = [min(all, ({round}) => round)!, max(all, ({round}) => round)!];
  const columns = Math.max(1, Math.min(most, panels.length, Math.floor(width / least)));
  const each = Math.floor((width - 16 * (columns - 1)) / columns);
  const ownOf = ({title}: RoundPanel) => own?.panels?.[title] ?? own?.lines ?? [];
  // a name in each panel would be most of what is written
  const named = own?.panels && panels.find((panel) => ownOf(panel).length);
  return tiles(
    panels.map((panel) => {
      const isNamed = named === undefined || panel === named;
      return panelOf(panel, {width: each, height, span, rounds, own: ownOf(panel), isNamed});
    }),
    {columns}
  );
}

const pointsOf = ({runs}: PanelLine): RoundPoint[] => runs.flatMap(({points}) => points);

interface Inside {
  width: number;
  height: number;
  span: [number, number];
  rounds: readonly Round[];
  own: readonly OwnLine[];
  /** with their names */
  isNamed: boolean;
}

function panelOf(
  {title, lines, between, show, reach = []}: RoundPanel,
  {width, height, span, rounds, own, isNamed}: Inside
): SVGSVGElement {
  const values = [...lines.flatMap(pointsOf).map(({value}) => value), ...reach];
  const ownValues = own.flatMap(({points}) => points.map(({value}) => value));
  const domain = roomFor(values.length ? [Math.min(...values), Math.max(...values)] : [0, 1], ownValues);
  const margins = {marginLeft: 58, marginRight: 12, marginTop: 30, marginBottom: 42};
  return Plot.plot({
    ...{...base, ...margins, width, height},
    x: {domain: span, inset: 4, axis: null},
    y: {domain, grid: true, ticks: 4, tickFormat: (value: number) => show(value), label: null, inset: 4},
    marks: [
      roundAxis(span, {width: width - margins.marginLeft - margins.marginRight, month: monthIn(rounds), label: null}),
      domain[0] <= 0 && domain[1] >= 0 ? Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.5}) : null,
      Plot.ruleX(breaksIn(rounds, span), {stroke: "currentColor", strokeOpacity: 0.35, strokeDasharray: "3 3"}),
      between ? areasOf(lines[between[0]], lines[between[1]]) : null,
      lines.map(lineMarks),
      own.map(({points}) => ownLine(points, {x: (p) => p.round, y: (p) => p.value})),
      isNamed ? ownNames(own, {width, span, domain}) : null,
      Plot.text([title], {
        frameAnchor: "top-left",
        dx: 8 - margins.marginLeft,
        dy: -24,
        fontWeight: 600,
        fill: "currentColor",
        ...halo
      }),
      Plot.tip(
        lines.flatMap((line) => pointsOf(line).map((point) => ({...point, of: line.label ?? ""}))),
        Plot.pointer({
          x: "round",
          y: "value",
          title: ({round, of, value}: RoundPoint & {of: string}) => `round ${round}\n${of} ${show(value)}`
        })
      )
    ]
  }) as SVGSVGElement;
}

/** A line for each run; Saturday rounds, whose pool is another, as dots where others run beside them. */
function lineMarks({runs, color, width = 2, dash}: PanelLine) {
  const main = mainOf(runs);
  const at = {x: "round", y: "value"} as const;
  const stroke = {stroke: color, strokeWidth: width, ...(dash && {strokeDasharray: dash})};
  const dots = [...runs.filter((run) => !main.includes(run)), ...main.filter((run) => run.points.length === 1)];
  return [
    Plot.dot(
      dots.flatMap(({points}) => points),
      {...at, fill: color, fillOpacity: 0.55, r: 1.5}
    ),
    ...main.filter((run) => run.points.length > 1).map((run) => Plot.lineY(run.points, {...at, ...stroke}))
  ];
}

/** Between two lines of the same rounds. */
function areasOf(low: PanelLine, high: PanelLine) {
  const upper = new Map(pointsOf(high).map(({round, value}) => [round, value]));
  return mainOf(low.runs).map(({points}) =>
    Plot.areaY(
      points.flatMap(({round, value}) => (upper.has(round) ? [{round, value, upper: upper.get(round)}] : [])),
      {x: "round", y1: "value", y2: "upper", fill: low.color, fillOpacity: 0.15}
    )
  );
}

function mainOf(runs: readonly Run[]): readonly Run[] {
  const isSaturday = ({cadence}: {cadence: Cadence}) => cadence === "saturday";
  return runs.every(isSaturday) ? runs : runs.filter((run) => !isSaturday(run));
}

/** Rounds of the span at which what a score or a stake means begins to be another, in the calendar of all cadences. */
export function breaksIn(rounds: readonly Round[], [first, last]: readonly [number, number]): number[] {
  const inside = rounds.filter(({round}) => round >= first && round <= last);
  const rules = ({score_regime, staking_regime}: Round) => `${score_regime}|${staking_regime}`;
  return inside.filter((r, i) => i > 0 && rules(r) !== rules(inside[i - 1])).map(({round}) => round);
}
