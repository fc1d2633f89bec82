import {estimatesOf} from "../../base/catalogue/names.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {floats} from "../../base/kit/arrays.js";
import {influenceEstimate, influenceOfDifference} from "../../statistics/clusters/linearized.js";
import {rowParts} from "./crowding-rounds.js";
import {cellInfluences} from "../groups/influence.js";
import {cellExtents, cellMeans, groupColumns} from "../groups/columns.js";
import {quantileGroups} from "../groups/groups.js";
import type {Groups} from "../groups/groups.js";
import {level} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {column, selectRows} from "../panel/select.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";
import {clusteredBy} from "../panel/clusters.js";
import {estimateColumns, estimates} from "../result/estimates.js";

type Values = Float32Array | Float64Array;

/**
 * How much of a stake group's likeness to the meta-model is its own stake: cwmm = others + own, `others` being cwmm had the meta-model
 * been made of all the others (exact algebra, statistics.md B.1). The gaps are to the lowest group: gap = gap_own + gap_selection.
 * Rows and groups are those of `stake-deciles`.
 */
export function gapParts(panel: Panel, settings: Settings): TableResult<"gap-parts"> {
  const {rounds, groups, ranking, minStake, recent} = settings;
  const cwmm = column(panel, "cwmm");
  const selected = selectRows(panel, {rounds, known: ["cwmm"], stakeKnown: true, minStake, recent});
  const {others, own} = rowParts(panel);
  const rows = selected.rows.filter((row) => !Number.isNaN(own[row]));
  const grouped = quantileGroups(panel, rows, panel.stake, {groups, ranking});
  const stakes = cellExtents(grouped, panel.stake);
  const ownMeans = cellMeans(grouped, own) as number[];
  const result = tableOf("gap-parts", {
    ...groupColumns(panel, grouped),
    stake_min: stakes.map(([min]) => min),
    stake_max: stakes.map(([, max]) => max),
    ...meanColumns(panel, grouped, {name: "cwmm_mean", values: cwmm}),
    ...meanColumns(panel, grouped, {name: "others_mean", values: others}),
    own_mean: ownMeans,
    ...gapColumns(panel, grouped, {name: "gap", values: cwmm}),
    gap_own: overLowest(grouped, ownMeans),
    ...gapColumns(panel, grouped, {name: "gap_selection", values: others})
  });
  const left = [
    ...selected.left,
    {
      reason: "no meta-model of others to correlate with",
      rows: selected.rows.length - rows.length,
      ...(selected.rows.length && !rows.length ? {none: "No round holds a staked model beside another"} : {})
    },
    ...grouped.left
  ];
  const method = `95 % intervals for these rounds, ${clusteredBy(panel)}`;
  return {
    name: "gap-parts",
    settings,
    table: result,
    ...used(panel, grouped.rows),
    left,
    intervals: [
      {columns: estimatesOf("gap-parts"), method},
      {columns: [], method: "own stakes' part: arithmetic, no interval"}
    ]
  };
}

/** How each cluster moves the groups' means. */
function influencesOf(panel: Panel, grouped: Groups, values: Values) {
  const inside = floats(grouped.rows, (row) => values[row]);
  return cellInfluences(panel, grouped, inside, {ranked: false, perRound: true});
}

interface Named<X extends string> {
  /** the column */
  name: X;
  /** known in all rows */
  values: Values;
}

function meanColumns<X extends string>(panel: Panel, grouped: Groups, {name, values}: Named<X>) {
  const means = cellMeans(grouped, values) as number[];
  const influences = influencesOf(panel, grouped, values);
  const all = grouped.cells.map((cell, i) => influenceEstimate(means[i], influences.get(cell)!, {level}));
  return estimateColumns(name, all);
}

/** Places of the lowest groups of the cells' regimes. */
const lowest = ({cells}: Groups) => cells.map((cell) => cells.findIndex((c) => c.regime === cell.regime));

/** Each group's mean less that of the lowest group of its regime. */
function overLowest(grouped: Groups, means: readonly number[]): number[] {
  const first = lowest(grouped);
  return means.map((mean, i) => mean - means[first[i]]);
}

function gapColumns<X extends string>(panel: Panel, grouped: Groups, {name, values}: Named<X>) {
  const {cells} = grouped;
  const gaps = overLowest(grouped, cellMeans(grouped, values) as number[]);
  const influences = influencesOf(panel, grouped, values);
  const first = lowest(grouped);
  const intervals = cells.map((cell, i) => {
    if (first[i] === i) return null;
    const moved = influenceOfDifference(influences.get(cell)!, influences.get(cells[first[i]])!);
    return influenceEstimate(gaps[i], moved, {level});
  });
  return estimateColumns(name, estimates(gaps, intervals));
}
