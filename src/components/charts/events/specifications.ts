import * as Plot from "@observablehq/plot";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import {outcomeWords} from "../../base/scores/outcomes.js";
import {base, colors} from "../kit/theme.js";
import {tiles} from "../kit/tiles.js";

type SpecificationRow = RowOf<"event-specifications">;

/** The change at every definition of an event, from the lowest to the highest, over the definitions themselves; those without an event last. */
export function eventSpecificationsChart(
  table: TableOf<"event-specifications">,
  {width}: {width: number}
): SVGSVGElement {
  const all = rowsOf({table});
  const blocks = [...new Set(all.map((r) => r.score_regime))].map((regime) => {
    const rows = ordered(all.filter((r) => r.score_regime === regime));
    return tiles([curve(rows, {width, heading: `rounds ${regime}`}), choices(rows, {width})], {columns: 1, gap: 0});
  });
  return tiles(blocks, {columns: 1, gap: 28});
}

const ordered = (rows: SpecificationRow[]) => rows.sort((a, b) => (a.change ?? Infinity) - (b.change ?? Infinity));
const left = 108;
const place = (rows: readonly SpecificationRow[]) => ({domain: rows.map((_, i) => i), axis: null});

function curve(rows: SpecificationRow[], {width, heading}: {width: number; heading: string}): SVGSVGElement {
  const x = (r: SpecificationRow) => rows.indexOf(r);
  const known = rows.filter((r) => r.change !== null);
  const [{outcome}] = rows;
  const color = colors[outcome];
  return Plot.plot({
    ...base,
    width,
    height: 210,
    marginTop: 46,
    marginLeft: left,
    marginRight: 8,
    marginBottom: 6,
    x: {...place(rows), type: "band"},
    y: {label: null, grid: true, ticks: 5, zero: true},
    marks: [
      Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.6}),
      Plot.ruleX(
        known.filter((r) => r.change_low !== null && r.change_high !== null),
        {x, y1: "change_low", y2: "change_high", stroke: color, strokeWidth: 1.5}
      ),
      Plot.dot(known, {x, y: "change", fill: color, r: 3}),
      Plot.text(
        rows.filter((r) => r.change === null),
        {x, y: () => 0, text: () => "×", fill: "var(--quiet)"}
      ),
      Plot.text([heading], {frameAnchor: "top-left", dx: 2 - left, dy: -40, fontWeight: 600}),
      Plot.text([`↑ change of ${outcomeWords[outcome].words}; ×: no event`], {
        frameAnchor: "top-left",
        dx: 2 - left,
        dy: -22
      })
    ]
  }) as SVGSVGElement;
}

/** Which choice each definition makes, and under it how many events it leaves. */
function choices(rows: SpecificationRow[], {width}: {width: number}): SVGSVGElement {
  const cells = rows.flatMap((r, i) => [
    {i, choice: `ratio ${r.ratio} ×`},
    {i, choice: `base ${r.base} NMR`},
    {i, choice: `window ${r.window}`}
  ]);
  const order = (name: "ratio" | "base" | "window") => [...new Set(rows.map((r) => r[name]))].sort((a, b) => a - b);
  const domain = [
    ...order("ratio").map((v) => `ratio ${v} ×`),
    ...order("base").map((v) => `base ${v} NMR`),
    ...order("window").map((v) => `window ${v}`)
  ];
  return Plot.plot({
    ...base,
    width,
    height: 22 * domain.length + 10,
    marginTop: 4,
    marginLeft: left,
    marginRight: 8,
    marginBottom: 6,
    x: {...place(rows), type: "point", padding: 0.5},
    y: {domain, label: null, tickSize: 0, type: "point"},
    marks: [
      Plot.ruleY(domain, {stroke: colors.rule, strokeOpacity: 0.6}),
      Plot.dot(cells, {x: "i", y: "choice", r: Math.min(4, width / 130), fill: "currentColor"})
    ]
  }) as SVGSVGElement;
}
