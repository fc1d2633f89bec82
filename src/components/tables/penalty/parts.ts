import {estimatesOf} from "../../base/catalogue/names.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {once} from "../../base/kit/memo.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import type {Settings} from "../../base/settings/settings.js";
import {crowdingRounds} from "../mechanism/crowding-rounds.js";
import {cellMeans, groupColumns} from "../groups/columns.js";
import {quantileGroups} from "../groups/groups.js";
import type {Groups} from "../groups/groups.js";
import {overRounds} from "./penalty.js";
import type {LeftOut, TableResult} from "../result/result.js";
import {differenceOf, roundSeries, seriesMeans} from "../groups/round-series.js";
import type {RoundSeries} from "../groups/round-series.js";
import {column, selectRows} from "../panel/select.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";
import {estimateColumns, estimates} from "../result/estimates.js";

type Values = Float32Array | Float64Array;

/**
 * MMC by group of cwmm as accuracy and overlap: in each round MMC = accuracy + overlap, overlap = -rho c_M with rho the plain correlation
 * with the meta-model and c_M its own score in units of MMC (statistics.md B.1). The gaps are to the lowest group. Rows and groups are those of `penalty`,
 * but for rounds whose c_M is not known. `market` is the mean of c_M over the group's rows.
 */
export function penaltyParts(panel: Panel, settings: Settings): TableResult<"penalty-parts"> {
  const {rounds, groups, ranking, staked} = settings;
  const minStake = staked ? settings.minStake : undefined;
  const selected = selectRows(panel, {rounds, resolved: true, known: ["cwmm", "mmc"], minStake});
  const {rho, overlap, accuracy, market} = splitRows(panel);
  const rows = selected.rows.filter((row) => !Number.isNaN(overlap[row]));
  const grouped = quantileGroups(panel, rows, column(panel, "cwmm"), {groups, ranking});
  const series = roundSeries(panel, grouped);
  const mmc = part("mmc", column(panel, "mmc"));
  const [own, shared] = [part("accuracy", accuracy), part("overlap", overlap)] as const;
  const result = tableOf("penalty-parts", {
    ...groupColumns(panel, grouped),
    rho_mean: cellMeans(grouped, rho) as number[],
    market_mean: cellMeans(grouped, market) as number[],
    ...meanColumns(series, grouped, mmc),
    ...meanColumns(series, grouped, own),
    ...meanColumns(series, grouped, shared),
    ...gapColumns(series, grouped, mmc),
    ...gapColumns(series, grouped, own),
    ...gapColumns(series, grouped, shared)
  });
  return {
    name: "penalty-parts",
    settings,
    table: result,
    ...used(panel, grouped.rows),
    left: [...selected.left, marketUnknown(panel, selected.rows, rows), ...grouped.left],
    intervals: [overRounds(series, estimatesOf("penalty-parts"))]
  };
}

/** Rows of rounds whose c_M is not known: where it is so in all of them for want of CORR, that is said. */
function marketUnknown(panel: Panel, all: Int32Array, kept: Int32Array): LeftOut {
  const left = {reason: "the meta-model's own score in the round not known", rows: all.length - kept.length};
  if (!all.length || kept.length) return left;
  const corr = column(panel, "corr");
  const why = all.some((row) => !Number.isNaN(corr[row])) ? "" : ", as CORR is not known";
  return {...left, none: `The meta-model’s own score is not known in these rounds${why}`};
}

interface Part<P extends string> {
  name: P;
  /** known in all rows */
  values: Values;
}

const part = <P extends string>(name: P, values: Values): Part<P> => ({name, values});

function meanColumns<P extends string>(series: RoundSeries, grouped: Groups, {name, values}: Part<P>) {
  const {intervals} = seriesMeans(series, grouped, {values, column: name});
  return estimateColumns(`${name}_mean`, estimates(cellMeans(grouped, values) as number[], intervals));
}

/** Each group's mean less that of the lowest group of its regime, over the rounds. */
function gapColumns<P extends string>(series: RoundSeries, grouped: Groups, {name, values}: Part<P>) {
  const {cells} = grouped;
  const means = cellMeans(grouped, values);
  const first = cells.map((cell) => cells.findIndex((c) => c.regime === cell.regime));
  const intervals = cells.map((top, i) => {
    if (first[i] === i) return null;
    return differenceOf(series, {bottom: cells[first[i]], top, values, column: name});
  });
  const gaps = means.map((mean, i) => mean! - means[first[i]]!);
  return estimateColumns(`${name}_gap`, estimates(gaps, intervals));
}

interface SplitRows {
  rho: Float64Array;
  market: Float64Array;
  overlap: Float64Array;
  accuracy: Float64Array;
}

/** Of each row; NaN where c_M or a score is not known. */
const splitRows = once((panel: Panel): SplitRows => {
  const empty = () => new Float64Array(panel.length).fill(NaN);
  const found = {rho: empty(), market: empty(), overlap: empty(), accuracy: empty()};
  const [cwmm, mmc] = [column(panel, "cwmm"), column(panel, "mmc")];
  const offsets = roundOffsets(panel);
  crowdingRounds(panel).forEach(({factor, scores}, i) => {
    for (let row = offsets[i]; row < offsets[i + 1]; ++row) {
      found.rho[row] = cwmm[row] / factor;
      found.market[row] = scores.market;
      found.overlap[row] = -found.rho[row] * scores.market;
      found.accuracy[row] = mmc[row] - found.overlap[row];
    }
  });
  return found;
});
