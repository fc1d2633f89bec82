import {leavesOut} from "../../base/kit/interval.js";
import type {Estimated} from "../../base/kit/interval.js";
import {shapeNames} from "../../base/catalogue/penalty.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {Random} from "../../base/kit/random.js";
import type {Settings} from "../../base/settings/settings.js";
import {contrast, kneeOf} from "../../statistics/numbers/knee.js";
import type {Three} from "../../statistics/numbers/knee.js";
import {blockBootstrap, blockInterval} from "../../statistics/series/block-bootstrap.js";
import {combined, deviationOf} from "../../statistics/numbers/draws.js";
import {fieller} from "../../statistics/comparison/fieller.js";
import {normalQuantile} from "../../statistics/distributions/normal.js";
import {knotSlope} from "../../statistics/numbers/knot.js";
import type {KnotSums} from "../../statistics/numbers/knot.js";
import {widened} from "../../statistics/series/newey-west.js";
import type {Cell, Groups} from "../groups/groups.js";
import {quantileGroups} from "../groups/groups.js";
import {level} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {leastPeriods, roundSeries} from "../groups/round-series.js";
import type {RoundSeries} from "../groups/round-series.js";
import type {Parts} from "../groups/returning.js";
import {knotColumns, knotMoves, knotNames} from "./knot.js";
import {column, selectRows} from "../panel/select.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";
import {estimateColumns} from "../result/estimates.js";

/** What a resample of rounds is summed over, one column each; the knot's five behind them. */
const names = ["mmc1", "n1", "mmcKnee", "nKnee", "mmcTop", "nTop", "cwmm1", "cwmmKnee", "cwmmTop"] as const;

type Totals = readonly number[];

/** The seed is part of the table: equal rows give equal ends. */
const seed = 7;
const enoughDraws = 2000;

interface ShapeRow {
  regime: string;
  statistic: (typeof shapeNames)[number];
  /** null where it is not known */
  number: Estimated | null;
  periods: number;
}

/**
 * Where MMC falls over groups of cwmm, in numbers with intervals over rounds: the fall from the first to the last group;
 * how much more of it lies above the knee than on a straight line over the groups' mean cwmm (`contrast_cwmm`) or over
 * their numbers, as the article reads it (`contrast_group`); that share, where the fall's interval excludes 0; and how
 * much steeper MMC is in cwmm above the median cwmm than below (`knot_slope`, rounds apart). Without draws there are no ends.
 */
export function penaltyShape(
  panel: Panel,
  settings: Settings,
  {draws = enoughDraws} = {}
): TableResult<"penalty-shape"> {
  const {rounds, groups, ranking, staked} = settings;
  const cwmm = column(panel, "cwmm");
  const minStake = staked ? settings.minStake : undefined;
  const selected = selectRows(panel, {rounds, resolved: true, known: ["cwmm", "mmc"], minStake});
  const grouped = quantileGroups(panel, selected.rows, cwmm, {groups, ranking});
  const series = roundSeries(panel, grouped);
  const all = [...series.regimes.keys()].flatMap((regime) => shapeOf(panel, grouped, {series, regime, groups, draws}));
  const result = tableOf("penalty-shape", {
    score_regime: all.map((r) => r.regime),
    statistic: all.map((r) => r.statistic),
    ...estimateColumns(
      "estimate",
      all.map((r) => r.number)
    ),
    periods: all.map((r) => r.periods)
  });
  const method = `95 % intervals over rounds and accounts: circular bootstrap of blocks of twice the overlap of the returns, ${draws} draws, fixed-b values; none below ${leastPeriods} independent rounds`;
  return {
    name: "penalty-shape",
    settings,
    table: result,
    ...used(panel, grouped.rows),
    left: [...selected.left, ...grouped.left],
    intervals: [{columns: ["estimate"], method}]
  };
}

function shapeOf(
  panel: Panel,
  grouped: Groups,
  {series, regime, groups, draws}: {series: RoundSeries; regime: string; groups: number; draws: number}
): ShapeRow[] {
  const cells = grouped.cells.filter((c) => c.regime === regime);
  const cellOf = (group: number) => cells.find((c) => c.group === group);
  const three = [1, kneeOf(groups), groups].map(cellOf);
  const periods = series.regimes.get(regime)!.periods;
  const whole = three.every((c) => c !== undefined) && new Set(three).size === 3;
  const sums = whole ? columnsOf(panel, grouped, {series, three: three, cells}) : null;
  const statistics: Record<Exclude<ShapeRow["statistic"], "share">, (t: Totals) => number> = {
    fall: (t) => means(t).mmc[0] - means(t).mmc[2],
    contrast_cwmm: (t) => contrast(means(t).mmc, means(t).cwmm),
    contrast_group: (t) => contrast(means(t).mmc, [1, kneeOf(groups), groups]),
    knot_slope: (t) => knotSlope(knotOf(t))
  };
  if (!sums) return shapeNames.map((statistic) => ({regime, statistic, number: null, periods}));
  const {overlap, lag: length} = series.regimes.get(regime)!;
  const n = sums[0].length;
  const enough = draws > 0 && periods >= leastPeriods && n >= length;
  const drawn = enough ? blockBootstrap(sums, {random: new Random(seed), draws, length}) : null;
  const totals = sums.map((c) => c.reduce((a, b) => a + b, 0));
  const partsOf = (statistic: keyof typeof statistics) =>
    statistic === "knot_slope"
      ? ([[knotMoves(panel, grouped, {cells, sums: knotOf(totals)}), 1]] as const)
      : movesOfThree(panel, {series, three: three as Cell[], times: timesOf(statistic, {totals, groups})});
  const rows = (Object.keys(statistics) as (keyof typeof statistics)[]).map((statistic): ShapeRow => {
    const of = statistics[statistic];
    const estimate = of(totals);
    if (!Number.isFinite(estimate)) return {regime, statistic, number: null, periods};
    const number =
      drawn &&
      widened(
        blockInterval(estimate, combined(drawn, of), {length, rounds: n, overlap, level}),
        series.returning(partsOf(statistic))
      );
    return {regime, statistic, number: number ?? {estimate, low: NaN, high: NaN}, periods};
  });
  return [...rows.slice(0, 3), shareOf(rows[0], {drawn, totals}), rows[3]];
}

const knotOf = (totals: Totals) =>
  Object.fromEntries(knotNames.map((name, i) => [name, totals[names.length + i]])) as unknown as KnotSums;

type OfThree = "fall" | "contrast_cwmm" | "contrast_group";

/** How often the mean MMC of the first group, of the knee and of the last stands in a statistic, their cwmm as it is. */
function timesOf(statistic: OfThree, {totals, groups}: {totals: Totals; groups: number}): Three {
  if (statistic === "fall") return [1, 0, -1];
  const places: Three = statistic === "contrast_group" ? [1, kneeOf(groups), groups] : means(totals).cwmm;
  return [contrast([1, 0, 0], places), contrast([0, 1, 0], places), contrast([0, 0, 1], places)];
}

function movesOfThree(panel: Panel, {series, three, times}: {series: RoundSeries; three: Cell[]; times: Three}): Parts {
  const mmc = column(panel, "mmc");
  return three.map((cell, i) => [series.moves(cell, mmc), times[i]] as const);
}

function means(t: Totals): {mmc: Three; cwmm: Three} {
  return {mmc: [t[0] / t[1], t[2] / t[3], t[4] / t[5]], cwmm: [t[6] / t[1], t[7] / t[3], t[8] / t[5]]};
}

/** Fieller's, with the variances of the draws widened as the fall's own interval is; shown only where it is an interval. */
function shareOf(fall: ShapeRow, {drawn, totals}: {drawn: Float64Array[] | null; totals: Totals}): ShapeRow {
  const none: ShapeRow = {...fall, statistic: "share", number: null};
  if (!drawn || !fall.number || !leavesOut(fall.number)) return none;
  const above = (t: Totals) => means(t).mmc[1] - means(t).mmc[2];
  const whole = (t: Totals) => means(t).mmc[0] - means(t).mmc[2];
  const [a, b] = [combined(drawn, above), combined(drawn, whole)];
  const variance = (values: Float64Array) => deviationOf(values).se ** 2;
  const [va, vb] = [variance(a), variance(b)];
  const covariance = (variance(a.map((value, i) => value + b[i])) - va - vb) / 2;
  const reach = (fall.number.high - fall.number.low) / 2;
  const wider = (reach / normalQuantile((1 + level) / 2)) ** 2 / vb;
  const number = fieller({
    numerator: above(totals),
    denominator: whole(totals),
    numeratorVariance: wider * va,
    denominatorVariance: wider * vb,
    covariance: wider * covariance
  });
  return number.kind === "interval" ? {...none, number} : none;
}

/** One sum per round from the regime's first to its last round. */
function columnsOf(
  panel: Panel,
  grouped: Groups,
  {series, three, cells}: {series: RoundSeries; three: Cell[]; cells: Cell[]}
): Float64Array[] {
  const [mmc, cwmm] = [column(panel, "mmc"), column(panel, "cwmm")];
  const ofMmc = three.map((cell) => series.of(cell, mmc));
  const ofCwmm = three.map((cell) => series.of(cell, cwmm));
  const columns = [
    ...ofMmc.flatMap(({sums, weights}) => [sums, weights]),
    ...ofCwmm.map(({sums}) => sums),
    ...knotColumns(panel, grouped, cells)
  ];
  const known = [...columns[0].keys()].filter((t) => columns.some((c) => c[t] !== 0));
  return columns.map((c) => c.slice(known[0], known[known.length - 1] + 1));
}
