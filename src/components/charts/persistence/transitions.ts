import * as Plot from "@observablehq/plot";
import type {RowOf} from "../../base/catalogue/rows.js";
import type {Own, OwnCell} from "../../base/my-model/own.js";
import {leavesOut} from "../../base/kit/interval.js";
import {intervalText, percent} from "../../base/words/format.js";
import {emptyChart} from "../kit/empty-chart.js";
import {nameIn, ownFrame, ownText} from "../kit/own.js";
import {base, colors} from "../kit/theme.js";

type Row = RowOf<"transitions">;

const ends = ({share_low, share_high}: Row) => ({low: share_low, high: share_high});

/**
 * Groups now by groups later: the stronger the colour, the farther from chance, which is the page itself; more models than by chance in the
 * colour of the outcome, fewer in grey. A frame where the interval leaves chance out; the reader's own models in theirs.
 */
export function transitionsChart(
  rows: readonly Row[],
  {width, color, own}: {width: number; color: string; own?: Own | undefined}
): SVGSVGElement {
  if (!rows.length) return emptyChart("No two rounds without a shared return hold enough models", {width});
  const groups = Math.max(...rows.map(({group}) => group));
  const most = Math.max(...rows.map(({share, chance}) => Math.abs(share - chance))) || 1;
  const shade = ({share, chance}: Row) =>
    `color-mix(in oklab, ${share > chance ? color : colors.muted} ${Math.round((55 * Math.abs(share - chance)) / most)}%, var(--page))`;
  const size = Math.min(width - base.marginLeft - 12, 460);
  const order = Array.from({length: groups}, (_, i) => i + 1);
  const ticks = groups > 12 ? order.filter((g) => g % 5 === 0 || g === 1) : order;
  return Plot.plot({
    ...base,
    ...{width: size + base.marginLeft + 12, height: size * 0.8 + 72, marginRight: 12},
    x: {type: "band", domain: order, label: "group later →", ticks, padding: 0.05},
    y: {type: "band", domain: [...order].reverse(), label: "↑ group before", ticks, padding: 0.05},
    marks: [
      Plot.cell(rows, {x: "later", y: "group", fill: shade}),
      Plot.cell(
        rows.filter((row) => leavesOut(ends(row), row.chance)),
        {x: "later", y: "group", fill: "none", stroke: "currentColor", strokeWidth: 1.75}
      ),
      groups > 10
        ? null
        : Plot.text(rows, {
            ...{x: "later", y: "group", text: ({share}: Row) => (groups > 6 ? shortPercent(share) : percent(share))},
            ...{fill: "currentColor", fontWeight: 600, fontSize: groups > 6 ? 11 : 13}
          }),
      ...ownCells(own?.cells ?? [], {width}),
      Plot.tip(rows, Plot.pointer({x: "later", y: "group", title: tipText}))
    ]
  }) as SVGSVGElement;
}

/** A frame inside the cell, and the name under the share. */
function ownCells(cells: readonly OwnCell[], {width}: {width: number}): Plot.Markish[] {
  const at = {x: "later", y: "group"};
  const names = (cell: OwnCell) => cells.filter(({group, later}) => group === cell.group && later === cell.later);
  return [
    ownFrame(cells, at),
    ownText(cells, {
      ...at,
      text: (cell: OwnCell) =>
        names(cell)[0] === cell
          ? names(cell)
              .map(({name}) => nameIn(name, width))
              .join("\n")
          : "",
      dy: 18,
      lineAnchor: "top"
    })
  ];
}

const shortPercent = (share: number) => percent(share).replace(" %", "");

const tipText = (row: Row) =>
  `from group ${row.group} to ${row.later}\n${percent(row.share, 1)}${intervalText(ends(row), (share) => percent(share, 1))}\nby chance ${percent(row.chance, 1)}`;
