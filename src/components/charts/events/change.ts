import * as Plot from "@observablehq/plot";
import {knownRows, rowsOf} from "../../base/catalogue/rows.js";
import type {Known, RowOf, TableOf} from "../../base/catalogue/rows.js";
import type {Own, OwnEvent} from "../../base/my-model/own.js";
import {counted, signedPercent} from "../../base/words/format.js";
import {outcomeChange, outcomeText, outcomeWords} from "../../base/scores/outcomes.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {panelOrder} from "./outcomes.js";
import {ownDumbbells, ownRoom} from "./own-dumbbells.js";
import {roomFor} from "../kit/own.js";
import {base, colors} from "../kit/theme.js";
import {tiles} from "../kit/tiles.js";

type Row = Known<RowOf<"event-summary">, "before" | "after" | "change">;

/** Before (ring) and after (dot) of each outcome, with the change; scores on one axis, cwmm on its own, regime by regime. */
export function eventChangeChart(
  summary: TableOf<"event-summary">,
  {width, own}: {width: number; own?: Own | undefined}
): SVGSVGElement {
  const all = knownRows(rowsOf({table: summary}), "before", "after", "change").filter((r) => r.events > 0);
  const rows = panelOrder.flatMap((outcome) => all.filter((r) => r.outcome === outcome));
  const regimes = [...new Set(all.map((r) => r.score_regime))];
  const scores = rows.filter((r) => r.outcome !== "cwmm");
  const likeness = rows.filter((r) => r.outcome === "cwmm");
  const plotted = (regime: string) => rows.filter((r) => r.score_regime === regime);
  const blocks = regimes.map((regime) => {
    const groups = [scores, likeness].map((group) => ({group, of: group.filter((r) => r.score_regime === regime)}));
    const plots = groups
      .filter(({of}) => of.length)
      .map(({group, of}, i) =>
        dumbbells(of, {
          ...{width, all: group, heading: i ? "" : `${eventsOf(plotted(regime))}, rounds ${regime}`},
          own: (own?.events ?? []).filter(({outcome}) => group.some((row) => row.outcome === outcome))
        })
      );
    return tiles(plots, {columns: 1, gap: 4});
  });
  return tiles(blocks, {columns: 1, gap: 24});
}

/** `65 events`, or `61 to 65 events` where outcomes have scores for different events. */
function eventsOf(rows: Row[]): string {
  const n = rows.map((r) => r.events);
  const [low, high] = [Math.min(...n), Math.max(...n)];
  return `${low < high ? `${low} to ` : ""}${counted(high, "event")}`;
}

interface DumbbellOptions {
  width: number;
  /** rows of all regimes: they share an axis */
  all: Row[];
  heading: string;
  /** the reader's own raises, of all regimes */
  own: readonly OwnEvent[];
}

function dumbbells(rows: Row[], {width, all, heading, own}: DumbbellOptions): SVGSVGElement {
  const bounds = all.flatMap((r) => [r.before, r.after]);
  const cwmm = rows[0].outcome === "cwmm";
  // the level of cwmm as scored is far from 0, and 0 says nothing about it
  const zero = cwmm && rows[0].adjust === "none" ? [] : [0];
  const field = [Math.min(...bounds, ...zero), Math.max(...bounds, ...zero)] as const;
  const [low, high] = roomFor(
    field,
    own.flatMap(({before, after}) => [before, after])
  );
  const raises = own.filter(({score_regime, outcome}) =>
    rows.some((r) => r.outcome === outcome && r.score_regime === score_regime)
  );
  const color = (r: Row) => colors[r.outcome];
  const room = raises.length ? ownRoom(width) : 0;
  const marginTop = heading ? 34 : 8;
  const narrow = width < 480;
  return Plot.plot({
    ...base,
    width,
    height: marginTop + ((narrow ? 56 : 44) + room) * rows.length + 46,
    marginTop,
    marginBottom: 46,
    insetBottom: (narrow ? 10 : 0) + room / 2,
    marginLeft: 64,
    marginRight: narrow ? 76 : 128,
    x: {
      domain: low === high ? [low - 0.001, high + 0.001] : [low, high],
      inset: narrow ? 24 : 68,
      label: cwmm ? "similarity to the meta-model →" : "mean score →",
      ticks: narrow ? 2 : 5,
      grid: true
    },
    y: {
      domain: rows.map((r) => r.outcome),
      label: null,
      tickSize: 0,
      tickFormat: (o: OutcomeName) => outcomeWords[o].label,
      padding: 0.2
    },
    marks: [
      Plot.ruleX(zero, {stroke: colors.rule}),
      Plot.link(rows, {x1: "before", x2: "after", y: "outcome", stroke: color, strokeWidth: 3, strokeOpacity: 0.6}),
      Plot.dot(rows, {x: "before", y: "outcome", r: 5.5, fill: "var(--page)", stroke: color, strokeWidth: 2.5}),
      Plot.dot(rows, {x: "after", y: "outcome", r: 6, fill: color}),
      ...[true, false].flatMap((falls) =>
        endTexts(
          rows.filter((r) => r.change < 0 === falls),
          {falls, narrow}
        )
      ),
      Plot.text(rows, {
        frameAnchor: "right",
        y: "outcome",
        text: changeText,
        textAnchor: "start",
        dx: 8,
        fontWeight: 600,
        lineHeight: 1.25
      }),
      ownDumbbells(raises, {width, domain: [low, high], inner: width - 64 - 128 - 2 * 68}),
      heading ? Plot.text([heading], {frameAnchor: "top-left", dx: -62, dy: -30, fontWeight: 600}) : null,
      heading
        ? Plot.text(["change"], {frameAnchor: "top-right", textAnchor: "start", dx: 8, dy: -30, fontSize: 13})
        : null
    ]
  }) as SVGSVGElement;
}

/** The values, each on the side of its mark where the other is not; where that is narrow, one above and one below. */
function endTexts(rows: Row[], {falls, narrow}: {falls: boolean; narrow: boolean}) {
  const at = (side: "before" | "after", right: boolean) => {
    const beside = {textAnchor: right ? ("start" as const) : ("end" as const), dx: right ? 10 : -10};
    return Plot.text(rows, {
      x: side,
      y: "outcome",
      text: (r: Row) => outcomeText(r.outcome, r[side]),
      ...(narrow ? {dy: side === "before" ? -15 : 16} : beside)
    });
  };
  return [at("before", falls), at("after", !falls)];
}

/** The change, under it its share of the raw mean before where that is above 0. */
function changeText({outcome, change, change_share: share}: Row): string {
  const text = outcomeChange(outcome, change);
  return share !== null && change / share > 0 ? `${text}\n${signedPercent(share)}` : text;
}
