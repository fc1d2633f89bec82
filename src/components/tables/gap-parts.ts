import {table} from "arquero";
import type {Panel} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {floats} from "../base/typed.js";
import {influenceEstimate, influenceOfDifference} from "../statistics/inference/linearized.js";
import {modelClusters} from "./clusters.js";
import {rowParts} from "./crowding-rounds.js";
import {cellInfluences} from "./group-influence.js";
import type {InfluenceOptions} from "./group-influence.js";
import {cellExtents, cellMeans, groupColumns, withInterval} from "./group-columns.js";
import {quantileGroups} from "./groups.js";
import type {Groups} from "./groups.js";
import {poolMoves} from "./pool-moves.js";
import {level} from "./intervals.js";
import type {MaybeEnds} from "./intervals.js";
import type {TableResult} from "./result.js";
import {column, selectRows} from "./select.js";
import {used} from "./used.js";

type Values = Float32Array | Float64Array;

/**
 * How much of a stake group's likeness to the meta-model is its own stake: cwmm = others + own, `others` being cwmm had the meta-model
 * been made of all the others (exact algebra, statistics.md B.1). The gaps are to the lowest group: gap = gap_own + gap_selection.
 * Rows and groups are those of `stake-deciles`.
 */
export function gapParts(panel: Panel, settings: Settings): TableResult {
  const {rounds, groups, ranking, minStake, recent} = settings;
  const cwmm = column(panel, "cwmm");
  const selected = selectRows(panel, {rounds, known: ["cwmm"], stakeKnown: true, minStake, recent});
  const {others, own} = rowParts(panel);
  const rows = selected.rows.filter((row) => !Number.isNaN(own[row]));
  const grouped = quantileGroups(panel, rows, panel.stake, {groups, ranking});
  const stakes = cellExtents(grouped, panel.stake);
  const parts: Part[] = [
    {name: "cwmm", values: cwmm, own: false},
    {name: "others", values: others, own: false},
    {name: "own", values: own, own: true}
  ];
  const gaps: Part[] = [
    {name: "gap", values: cwmm, own: false},
    {name: "gap_own", values: own, own: true},
    {name: "gap_selection", values: others, own: false}
  ];
  const result = table({
    ...groupColumns(panel, grouped),
    stake_min: stakes.map(([min]) => min),
    stake_max: stakes.map(([, max]) => max),
    ...merge(parts.map((part) => meanColumns(panel, grouped, part))),
    ...merge(gaps.map((part) => gapColumns(panel, grouped, part)))
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
  const columns = [...parts.map(({name}) => `${name}_mean`), ...gaps.map(({name}) => name)];
  const method = `95 % intervals for these rounds, clustered by ${modelClusters(panel).words}`;
  return {
    name: "gap-parts",
    settings,
    table: result,
    ...used(panel, grouped.rows),
    left,
    intervals: [{columns, method, note: "the split of each row is arithmetic"}]
  };
}

type Column = Record<string, (number | null)[]>;
const merge = (columns: Column[]): Column => Object.assign({}, ...columns) as Column;

interface Part {
  name: string;
  values: Values;
  /** the part of the own stake: it goes with the stakes by which the groups are cut, and is a share of all of them */
  own: boolean;
}

/** How each cluster moves the groups' means of a part. */
function influencesOf(panel: Panel, grouped: Groups, {values, own}: Part) {
  const inside = floats(grouped.rows, (row) => values[row]);
  const options: InfluenceOptions = own
    ? {ranked: true, perRound: grouped.perRound, besides: poolMoves(panel, grouped, values)}
    : {ranked: false, perRound: true};
  return cellInfluences(panel, grouped, inside, options);
}

function meanColumns(panel: Panel, grouped: Groups, part: Part): Column {
  const means = cellMeans(grouped, part.values);
  const influences = influencesOf(panel, grouped, part);
  const ends = grouped.cells.map((cell, i) => influenceEstimate(means[i]!, influences.get(cell)!, {level}));
  return withInterval(`${part.name}_mean`, means, ends);
}

/** Each group's mean less that of the lowest group of its regime. */
function gapColumns(panel: Panel, grouped: Groups, part: Part): Column {
  const {cells} = grouped;
  const means = cellMeans(grouped, part.values);
  const influences = influencesOf(panel, grouped, part);
  const first = cells.map((cell) => cells.findIndex((c) => c.regime === cell.regime));
  const gaps = cells.map((_, i) => means[i]! - means[first[i]]!);
  const ends = cells.map((cell, i): MaybeEnds => {
    if (first[i] === i) return null;
    const moved = influenceOfDifference(influences.get(cell)!, influences.get(cells[first[i]])!);
    return influenceEstimate(gaps[i], moved, {level});
  });
  return withInterval(part.name, gaps, ends);
}
