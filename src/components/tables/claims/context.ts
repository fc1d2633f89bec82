/** What the statistics of claims share: tables computed once, and evidence in one form. */
import type {Panel} from "../../base/snapshot/panel.js";
import type {TableName} from "../../base/catalogue/index.js";
import {keeping} from "../../base/kit/memo.js";
import {returnDays} from "../../base/rounds/return-days.js";
import {readSettings} from "../../base/settings/settings.js";
import {effectiveRounds} from "../../statistics/series/effective-periods.js";
import type {Finding, Verdict} from "../../statistics/comparison/verdict.js";
import {causeOf} from "../../base/words/cause.js";
import {eventDose} from "../events/dose.js";
import {eventParts} from "../events/parts.js";
import {eventSummary} from "../events/summary.js";
import {eventTests} from "../events/tests.js";
import {intervalKey} from "../result/interval-keys.js";
import {penaltyShape} from "../penalty/shape.js";
import {penalty} from "../penalty/penalty.js";
import type {Readable} from "../result/readable.js";
import type {TableResult} from "../result/result.js";
import {selectRows} from "../panel/select.js";
import {stakeDeciles} from "../stake/deciles.js";
import {trendSlope} from "../trend/slope.js";
import {trend} from "../trend/trend.js";
import {used} from "../panel/used.js";

const sources = {
  "stake-deciles": stakeDeciles,
  penalty,
  "penalty-shape": penaltyShape,
  trend,
  "trend-slope": trendSlope,
  "event-summary": eventSummary,
  "event-dose": eventDose,
  "event-parts": eventParts,
  "event-tests": (panel, settings) => eventTests(panel, settings, {quick: true})
} satisfies Partial<Record<TableName, (panel: Panel, settings: ReturnType<typeof readSettings>) => TableResult>>;

type Source = keyof typeof sources;
type Texts = Record<string, string>;

/** The estimator whose interval it is, as worlds with known truth know it: a table and its `intervalKey`. */
export interface Estimator {
  table: TableName;
  key: string;
}

/** One of the claims' own. */
export const ownEstimator = (key: string): Estimator => ({table: "claims", key});

/** What a claim is held against. */
export interface Evidence extends Finding {
  /** null where the ends are no interval of luck but arithmetic, or where there are none */
  estimator: Estimator | null;
  /** more of them, where a verdict rests on several intervals */
  others?: readonly Estimator[];
  /** the verdict of a rule of its own, in the place of that of the number */
  verdict?: Verdict;
  /** what `n` counts */
  unit: "model-rounds" | "rounds" | "events";
  n: number;
  rounds: number;
  /** independent rounds among them, by the days of return that they share */
  periods: number | null;
  score_regime: string | null;
  /** whether more rounds narrow the interval: not where it is one over accounts */
  grows: boolean;
  /** the slope of a line over the rounds */
  line?: boolean;
  /** first and last of the rounds that more would be added to */
  span?: readonly [first: number, last: number];
  /** why there is no interval, or what stands in for what */
  why: string | null;
}

export interface Context {
  panel: Panel;
  /** a table of the newest score regime of the chosen rounds, at these settings */
  table(name: Source, texts?: Texts): TableResult;
  /** the newest score regime that the chosen rounds reach, with rows */
  regime: string | null;
  /** the chosen rounds that have staked models with known cwmm */
  reached: readonly number[];
  /** why none of them has, where none has */
  none: string | null;
  rounds: string;
}

export function contextOf(panel: Panel, {rounds}: {rounds: string}): Context {
  const keep = keeping<TableResult>({newest: Infinity});
  const table = (name: Source, texts: Texts = {}) =>
    keep({name, texts}, ({name, texts}) => sources[name](panel, readSettings({rounds, ...texts}, {table: name})));
  const {rows, left} = selectRows(panel, {rounds, known: ["cwmm"], stakeKnown: true, minStake: 0});
  const reached = used(panel, rows).rounds;
  const newest = reached[reached.length - 1];
  const regime = panel.rounds.find((r) => r.round === newest)?.score_regime ?? null;
  return {panel, table, regime, reached, none: causeOf({left}), rounds};
}

export type Values = Record<string, number | string | boolean | null>;

/** The rows of a table of the context's regime, all of them where the table has no such column. */
export function rowsIn({regime}: Pick<Context, "regime">, table: Readable): Values[] {
  return (table.objects() as Values[]).filter((row) => !("score_regime" in row) || row.score_regime === regime);
}

/** Rounds of the regime that a result used. */
export function roundsIn(
  {panel, regime}: Pick<Context, "panel" | "regime">,
  {rounds}: {rounds: readonly number[]}
): number[] {
  const own = new Set(panel.rounds.filter((r) => r.score_regime === regime).map((r) => r.round));
  return rounds.filter((round) => own.has(round));
}

/** Independent rounds among these. */
export function periodsOf(panel: Panel, rounds: readonly number[]): number | null {
  if (!rounds.length) return null;
  const places = new Map(panel.rounds.map((r, i) => [r.round, i]));
  return effectiveRounds(
    returnDays(panel.rounds),
    rounds.map((round) => places.get(round)!)
  );
}

/** No evidence, and why. */
export function noEvidence(context: Pick<Context, "regime">, why: string): Evidence {
  const none = {estimate: null, low: null, high: null, estimator: null, n: 0, rounds: 0, periods: null};
  return {...none, unit: "rounds", score_regime: context.regime, grows: false, why};
}

const number = (value: Values[string] | undefined) =>
  typeof value === "number" && Number.isFinite(value) ? value : null;

/** A column's estimate in one row of a table, with its ends. */
export function evidenceOf(
  context: Context,
  {result, row, column}: {result: TableResult; row: Values | undefined; column: string},
  rest: Pick<Evidence, "unit" | "grows" | "line"> & {
    n?: number;
    /** the rounds that it rests on, where these are not all of the regime */
    among?: readonly number[];
    before?: number | null;
    why?: string | null;
    /** of a column that is none of the table's */
    estimator?: Estimator;
  }
): Evidence {
  const {n, why = null, among, ...known} = rest;
  const {name, settings} = result;
  if (!row || number(row[column]) === null)
    return noEvidence(context, why ?? "these rounds do not yield the statistic");
  const rounds = among ?? roundsIn(context, result);
  const [low, high] = [`${column}_low`, `${column}_high`].map((name) => number(row[name]));
  return {
    estimator: {table: name, key: intervalKey(name, {column, row}, settings)},
    ...known,
    estimate: number(row[column]),
    ...{low, high},
    n: n ?? number(row.n) ?? number(row.events) ?? rounds.length,
    rounds: rounds.length,
    ...(rounds.length ? {span: [rounds[0], rounds[rounds.length - 1]] as const} : {}),
    periods: periodsOf(context.panel, rounds),
    score_regime: context.regime,
    why: why ?? (low === null || high === null ? "too few independent rounds, or clusters, for an interval" : null)
  };
}
