/** The fall of MMC over the groups of a finished table `penalty`: its size, where it sits, whether it is clear. */
import {group} from "d3-array";
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import {hasInterval, leavesOut, negated} from "../../base/kit/interval.js";
import type {Estimated, Interval, OrNull} from "../../base/kit/interval.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import {shapeNames} from "../../base/catalogue/penalty.js";
import {clearness, contrast, kneeOf, straightShare} from "../../statistics/numbers/knee.js";
import type {Clearness, Three} from "../../statistics/numbers/knee.js";
import type {EndGroups} from "./end-groups.js";
import type {EndDifference} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";

/** A way to put the groups on a line, and what it says. */
interface Contrast {
  /** share of the fall that a straight line puts above the knee */
  straight: number;
  /** MMC: how much more falls there */
  value: number;
}

/** A number of `penalty-shape`. */
export type ShapeNumber = OrNull<Estimated>;

/** The rows of `penalty-shape` of a score regime. */
export type Shape = Record<(typeof shapeNames)[number], ShapeNumber> & {
  /** independent rounds */
  periods: number;
};

/** One score regime. MMC in its own unit. */
export interface Fall {
  regime: string;
  rows: RowOf<"penalty">[];
  bottom: RowOf<"penalty">;
  top: RowOf<"penalty">;
  /** the last group below the upper four tenths; null with fewer than four groups or where it has no rows */
  knee: RowOf<"penalty"> | null;
  /** mean MMC of the bottom group minus the top group's: negative = MMC rises */
  fall: number;
  /** of `fall`; null where the rounds are worth too few independent ones */
  interval: Interval | null;
  /** of the change of CORR from the bottom to the top group */
  corrInterval: Interval | null;
  /** over the groups' mean cwmm; null without a knee */
  contrast: Contrast | null;
  /** over the numbers of the groups, as the article reads it */
  byNumber: Contrast | null;
  clearness: Clearness;
  /** the interval excludes 0; without one, the rule of signs */
  clear: boolean;
  /** its numbers with their intervals; null without a knee */
  shape: Shape | null;
}

export interface Beside {
  extremes?: readonly EndGroups[];
  /** the table `penalty-shape` */
  shape?: TableOf<"penalty-shape">;
}

/** One fall per score regime that has at least two groups; `ends` and `shape` are those of the same settings. */
export function fallsByRegime(
  {
    table,
    settings,
    endDifferences: differences = []
  }: Pick<TableResult<"penalty">, "table" | "settings" | "endDifferences">,
  {extremes = [], shape}: Beside = {}
): Fall[] {
  const shapes = group(shape ? rowsOf({table: shape}) : [], (row) => row.score_regime);
  return blocks(table)
    .filter((rows) => rows.length > 1)
    .map((rows) =>
      fallOf(rows, {
        knee: kneeOf(settings.groups),
        end: extremes.find((e) => e.regime === rows[0].score_regime),
        shape: shapeOf(shapes.get(rows[0].score_regime) ?? []),
        change: (column) => differences.find((d) => d.regime === rows[0].score_regime && d.column === column)
      })
    );
}

function shapeOf(rows: RowOf<"penalty-shape">[]): Shape | null {
  if (!rows.length) return null;
  const none: ShapeNumber = {estimate: null, low: null, high: null};
  const of = (name: string) => {
    const row = rows.find(({statistic}) => statistic === name);
    return row ? estimateIn(row, "estimate") : none;
  };
  const numbers = Object.fromEntries(shapeNames.map((name) => [name, of(name)]));
  return {...numbers, periods: rows[0].periods} as Shape;
}

function blocks(table: TableOf<"penalty">): RowOf<"penalty">[][] {
  const rows = rowsOf({table});
  return [...new Set(rows.map((r) => r.score_regime))].map((regime) => rows.filter((r) => r.score_regime === regime));
}

interface FallOptions {
  knee: number;
  end: EndGroups | undefined;
  shape: Shape | null;
  /** top less bottom group */
  change: (column: string) => EndDifference | undefined;
}

function fallOf(rows: RowOf<"penalty">[], {knee: kneeGroup, end, shape, change}: FallOptions): Fall {
  const [bottom, top] = [rows[0], rows[rows.length - 1]];
  const found = rows.find((r) => r.group === kneeGroup) ?? null;
  const knee = found === bottom || found === top ? null : found;
  const three = (name: "cwmm_mean" | "mmc_mean" | "group"): Three => [bottom[name], knee![name], top[name]];
  const over = (name: "cwmm_mean" | "group"): Contrast => ({
    straight: straightShare(three(name)),
    value: contrast(three("mmc_mean"), three(name))
  });
  const fall = bottom.mmc_mean - top.mmc_mean;
  const sure = clearness(end?.falls ?? [], end?.days ?? 0);
  const rise = intervalOf(change("mmc_mean"));
  const interval = intervalOf(shape?.fall) ?? (rise && negated(rise));
  const clear = interval ? leavesOut(interval) : sure.clear && !change("mmc_mean")?.withheld;
  return {
    regime: bottom.score_regime,
    rows,
    bottom,
    top,
    knee,
    fall,
    interval,
    corrInterval: intervalOf(change("corr_mean")),
    contrast: knee && over("cwmm_mean"),
    byNumber: knee && over("group"),
    clearness: sure,
    clear,
    shape: knee && shape
  };
}

const intervalOf = (of: OrNull<Interval> | undefined): Interval | null =>
  of && hasInterval(of) ? {low: of.low, high: of.high} : null;
