import * as Plot from "@observablehq/plot";
import type {RowOf} from "../../base/catalogue/rows.js";
import {count, percent} from "../../base/words/format.js";
import {emptyChart} from "../kit/empty-chart.js";
import {stack} from "../kit/stack.js";
import {base, colors, halo} from "../kit/theme.js";

type Row = RowOf<"turnover">;

export interface TurnoverOptions {
  width: number;
  /** of the list by scores */
  color: string;
  words: Record<Row["ranked"], string>;
}

/** Share of the top that is in the top again, by the rounds between; a line per list with upright intervals, dotted what luck keeps of it, a panel per size. */
export function turnoverChart(rows: readonly Row[], options: TurnoverOptions): SVGSVGElement {
  if (!rows.length) return emptyChart("Too few rounds to set lists beside each other", options);
  const tops = [...new Set(rows.map(({top}) => top))];
  const farthest = Math.max(...rows.map(({lag}) => lag));
  return stack(
    tops.map((top) =>
      panel(
        rows.filter((row) => row.top === top),
        {...options, farthest}
      )
    )
  );
}

const dashes = {stake: "", payout: "6 3", score: ""} as const;
/** Lines that end together keep their names apart. */
const besides = {stake: -8, payout: 8, score: 0} as const;

function panel(rows: readonly Row[], {width, color, words, farthest}: TurnoverOptions & {farthest: number}) {
  const colorOf = {stake: colors.stake, payout: "var(--text)", score: color} as const;
  const lists = [...new Set(rows.map(({ranked}) => ranked))];
  const at = {x: "lag", y: "kept"};
  const lucky = rows.filter(({noise}) => noise !== null);
  return Plot.plot({
    ...base,
    ...{width, height: 260, marginTop: 36, marginRight: 76},
    x: {
      type: "log",
      domain: [1, Math.max(2, farthest)],
      inset: 14,
      label: "rounds later →",
      ticks: [...new Set(rows.map(({lag}) => lag))],
      tickFormat: String
    },
    y: {
      label: `↑ share of the top ${rows[0].top} there again`,
      domain: [0, 1],
      grid: true,
      ticks: 5,
      tickFormat: (share: number) => percent(share)
    },
    marks: [
      Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.5}),
      Plot.line(lucky, {
        x: "lag",
        y: "noise",
        z: "ranked",
        stroke: (row: Row) => colorOf[row.ranked],
        strokeOpacity: 0.7,
        strokeDasharray: "3 4",
        strokeWidth: 2
      }),
      lists.map((ranked) => {
        const own = rows.filter((row) => row.ranked === ranked);
        const stroke = colorOf[ranked];
        return [
          Plot.ruleX(
            own.filter(({kept_low}) => kept_low !== null),
            {x: "lag", y1: "kept_low", y2: "kept_high", stroke, strokeOpacity: 0.45, strokeWidth: 2}
          ),
          Plot.line(own, {...at, stroke, strokeWidth: 2.25, ...(dashes[ranked] && {strokeDasharray: dashes[ranked]})}),
          Plot.dot(own, {...at, fill: stroke, r: 3.5}),
          Plot.text(own.slice(-1), {
            ...{
              ...at,
              text: () => words[ranked],
              textAnchor: "start",
              dx: 8,
              dy: besides[ranked],
              fill: stroke,
              fontSize: 12,
              ...halo
            }
          })
        ];
      }),
      Plot.tip(rows, Plot.pointer({...at, title: (row: Row) => tipText(row, words)}))
    ]
  }) as SVGSVGElement;
}

const tipText = ({ranked, lag, kept, kept_low, kept_high, gone, noise, pairs}: Row, words: TurnoverOptions["words"]) =>
  [
    `${words[ranked]}, ${count(lag)} rounds later`,
    `${percent(kept)} there again, ${percent(gone)} off the list`,
    ...(kept_low === null || kept_high === null ? [] : [`95 % interval ${percent(kept_low)} to ${percent(kept_high)}`]),
    ...(noise === null ? [] : [`${percent(noise)} by luck`]),
    `${count(pairs)} pairs of rounds`
  ].join("\n");
