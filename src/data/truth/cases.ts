/** Which intervals are held to which truth, each through the table function that readers use. */
import type {Panel} from "../../components/base/panel.js";
import {normalCdf} from "../../components/statistics/inference/normal.js";
import {eventParts} from "../../components/tables/event-parts.js";
import {eventPath} from "../../components/tables/event-path.js";
import {eventSummary} from "../../components/tables/event-summary.js";
import {penaltyShape} from "../../components/tables/penalty-shape.js";
import {penalty} from "../../components/tables/penalty.js";
import type {TableResult} from "../../components/tables/result.js";
import {quantileGroups} from "../../components/tables/groups.js";
import {column, selectRows} from "../../components/tables/select.js";
import {stakeDeciles} from "../../components/tables/stake-deciles.js";
import {trendSlope} from "../../components/tables/trend-slope.js";
import {trend} from "../../components/tables/trend.js";
import {readSettings} from "../../components/base/settings.js";
import type {Settings} from "../../components/base/settings.js";
import {likenessGroupMean, root, stakeGroupMean, stakeGroupMedian} from "./normal-groups.js";
import {level, mmcVariance, spread, wave} from "./world.js";
import type {World, WorldOptions} from "./world.js";

type Cells = Record<string, number | string | null>;

/** An interval of a table in one world, and what it should hold. */
export interface Held {
  column: string;
  low: number | null;
  high: number | null;
  truth: number;
}

/** The table functions, named one by one so that what they rest on can be told. */
export const judged = {
  "stake-deciles": stakeDeciles,
  penalty,
  "penalty-shape": penaltyShape,
  trend,
  "trend-slope": trendSlope,
  "event-summary": eventSummary,
  "event-path": eventPath,
  "event-parts": eventParts
} satisfies Record<string, (panel: Panel, settings: Settings) => TableResult>;

export interface Case {
  name: string;
  table: keyof typeof judged;
  world: WorldOptions;
  texts: Record<string, string>;
  held: (result: TableResult, world: World) => Held[];
}

const rowsOf = ({table}: TableResult) => table.objects() as Cells[];

function cell(row: Cells, name: string, truth: number, where = ""): Held {
  const end = (side: string) => (row[`${name}_${side}`] ?? null) as number | null;
  return {column: where ? `${name}, ${where}` : name, low: end("low"), high: end("high"), truth};
}

/** Bottom, middle and top group. */
const three = (groups: number) => [1, Math.ceil(groups / 2), groups];

function stakeCase(name: string, texts: Record<string, string>): Case {
  const world = {cadence: "weekly", rounds: 12, accounts: 120} as const;
  const [groups, rounds] = [10, world.rounds];
  const medians = new Map(three(groups).map((g) => [g, stakeGroupMedian(g, {groups, rounds})]));
  const held = (result: TableResult) => [
    ...three(groups).flatMap((g) => {
      const row = rowsOf(result)[g - 1];
      const mean = stakeGroupMean(g, {groups, rounds});
      return [cell(row, "cwmm_mean", mean, `group ${g}`), cell(row, "cwmm_median", medians.get(g)!, `group ${g}`)];
    }),
    ...differences(result, ["cwmm_mean"], () => {
      const [low, high] = [1, groups].map((g) => stakeGroupMean(g, {groups, rounds}));
      return high - low;
    })
  ];
  return {name, table: "stake-deciles", world, texts, held};
}

/** Last group less first. */
function differences(result: TableResult, columns: string[], truth: (column: string) => number): Held[] {
  return columns.map((name) => {
    const {low, high} = result.ends!.find((e) => e.column === name)!;
    return {column: `${name}, last less first group`, low, high, truth: truth(name)};
  });
}

function penaltyCase(name: string, world: WorldOptions, texts: Record<string, string> = {}): Case {
  const settings = readSettings({groups: "5", ...texts}, {table: "penalty"});
  const {groups} = settings;
  const held = (result: TableResult, made: World) => {
    const mean = rowsOf(penalty(made.expected, settings));
    const medians = mmcMedians(made, settings);
    const pooled = settings.ranking === "pooled";
    const own = three(groups).flatMap((g) => {
      const [row, without] = [rowsOf(result)[g - 1], mean[g - 1]];
      const likeness = likenessGroupMean(g, {groups, rounds: world.rounds});
      return [
        cell(row, "mmc_mean", without.mmc_mean as number, `group ${g}`),
        cell(row, "corr_mean", without.corr_mean as number, `group ${g}`),
        cell(row, "mmc_median", medians[g - 1], `group ${g}`),
        ...(pooled ? [] : [cell(row, "cwmm_mean", likeness, `group ${g}`)])
      ];
    });
    const change = (column: string) => (mean[groups - 1][column] as number) - (mean[0][column] as number);
    return [...own, ...differences(result, ["mmc_mean", "corr_mean"], change)];
  };
  return {name, table: "penalty", world, texts: {groups: "5", ...texts}, held};
}

/** Median MMC of each group if luck were drawn again and again. */
function mmcMedians({panel, expected}: World, {rounds, groups, ranking}: Settings): number[] {
  const cwmm = column(panel, "cwmm");
  const mean = column(expected, "mmc");
  const {rows} = selectRows(panel, {rounds, resolved: true, known: ["cwmm", "mmc"], minStake: 0});
  const grouped = quantileGroups(panel, rows, cwmm, {groups, ranking});
  return grouped.cells.map(({runs}) => {
    const own: number[] = [];
    // every third row is as good as all of them, and cheaper
    for (let run = 0; run < runs.length; run += 2)
      for (let k = runs[run]; k < runs[run + 1]; k += 3) own.push(grouped.rows[k]);
    const sd = own.map((row) => Math.sqrt(mmcVariance(cwmm[row])));
    return root((y) => own.reduce((sum, row, i) => sum + normalCdf((y - mean[row]) / sd[i]), 0) / own.length - 0.5);
  });
}

/** Stakes tilt the logarithm of the stake by its standard deviation. */
const tilt = spread.stake * spread.wealth;

const trendCase: Case = {
  name: "trend, one round",
  table: "trend",
  world: {cadence: "weekly", rounds: 1, accounts: 250},
  texts: {},
  held: (result) => {
    const [row] = rowsOf(result);
    const plain = level + wave(0);
    return [
      cell(row, "cwmm_stake_mean", plain + tilt),
      cell(row, "cwmm_stake_median", plain + tilt),
      cell(row, "cwmm_mean", plain),
      cell(row, "cwmm_median", plain),
      cell(row, "gap_mean", tilt),
      cell(row, "gap_median", tilt)
    ];
  }
};

/** Where nothing falls a share of the fall is not defined, and shown by mistake alone. */
function shapeCase(name: string, world: WorldOptions, {share}: {share: boolean}): Case {
  const texts = {groups: "5"};
  const settings = readSettings(texts, {table: "penalty-shape"});
  const held = (result: TableResult, {expected}: World) => {
    const truth = new Map(rowsOf(penaltyShape(expected, settings)).map((r) => [r.statistic, r.estimate]));
    const shown = rowsOf(result).filter((row) => share || row.statistic !== "share");
    return shown.map((row) => ({
      column: String(row.statistic),
      low: row.low as number | null,
      high: row.high as number | null,
      truth: truth.get(row.statistic) as number
    }));
  };
  return {name, table: "penalty-shape", world, texts, held};
}

function slopeCase(name: string, world: WorldOptions, cadence: string): Case {
  const held = (result: TableResult) =>
    rowsOf(result)
      .filter((row) => row.cadence === cadence)
      .map((row) => ({
        column: String(row.statistic),
        low: row.low as number | null,
        high: row.high as number | null,
        truth: 0
      }));
  return {name, table: "trend-slope", world: {...world, shifts: "random"}, texts: {}, held};
}

/** A market in which models earn, so that a change is a share of something. */
const earnings = 0.03;

/** Windows of eight rounds each, so that a light world of sixty holds many. */
const windows = {base: "0", before: "8", after: "8"};

/** Where raises come at random, raisers are like all others: less the round's mean, nothing is left before or after. */
function eventCases(name: string, world: WorldOptions): Case[] {
  const zero = (
    result: TableResult,
    {key, columns, take}: {key: string; columns: string[]; take: (row: Cells) => boolean}
  ) =>
    rowsOf(result)
      .filter(take)
      .flatMap((row) => columns.map((column) => cell(row, column, 0, String(row[key]))));
  const of = (table: Case["table"], options: Parameters<typeof zero>[1]): Case => ({
    ...{name: `${name}: ${table}`, table, world, texts: windows},
    held: (result) => [...zero(result, options), ...(table === "event-path" ? bands(rowsOf(result)) : [])]
  });
  const scored = (row: Cells) => ["mmc", "corr", "cwmm"].includes(String(row.outcome));
  const times = (row: Cells) => [-8, -1, 0, 7].includes(Number(row.time));
  return [
    of("event-summary", {key: "outcome", columns: ["before", "after", "change", "change_share"], take: scored}),
    of("event-path", {key: "time", columns: ["mean", "mean_level", "median"], take: times}),
    of("event-parts", {key: "part", columns: ["estimate"], take: () => true})
  ];
}

/** A band holds the truth where it does so at every event time. */
function bands(rows: Cells[]): Held[] {
  const ends = (column: string) => rows.flatMap((row) => (row[column] === null ? [] : [Number(row[column])]));
  return ["mean_band", "mean_level_band"].map((column) => {
    const [lows, highs] = [ends(`${column}_low`), ends(`${column}_high`)];
    return {
      column,
      low: lows.length ? Math.max(...lows) : null,
      high: lows.length ? Math.min(...highs) : null,
      truth: 0
    };
  });
}

const weekly = {cadence: "weekly", rounds: 60, accounts: 40} as const;
const daily = {cadence: "daily", rounds: 250, accounts: 40} as const;

export const cases: readonly Case[] = [
  stakeCase("groups of stake, within rounds", {}),
  stakeCase("groups of stake, pooled", {ranking: "pooled"}),
  trendCase,
  penaltyCase("groups of cwmm, weekly rounds", weekly),
  penaltyCase("groups of cwmm, weekly rounds, pooled", weekly, {ranking: "pooled"}),
  penaltyCase("groups of cwmm, daily rounds", daily),
  shapeCase("shape of a fall, weekly rounds", {...weekly, market: 0.15}, {share: true}),
  shapeCase("shape of no fall, weekly rounds", {...weekly, market: 0}, {share: false}),
  slopeCase("slope of nothing, weekly rounds", {...weekly, accounts: 30}, "weekly"),
  slopeCase("slope of nothing, daily rounds", {...daily, accounts: 25}, "weekday"),
  ...eventCases("raises at random, weekly rounds", {...weekly, accounts: 120, raisers: 0.6, earnings}),
  ...eventCases("raises at random, daily rounds", {...daily, rounds: 100, accounts: 120, raisers: 0.6, earnings})
];
