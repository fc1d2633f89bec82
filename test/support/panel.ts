/** Panels from rows, the same rows as DuckDB tables, and the comparison of a table with its query's answer. */
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";
import {queryNames} from "../../src/components/base/catalogue/names.js";
import {scoreColumn, scoreNames} from "../../src/components/base/snapshot/panel.js";
import type {Panel, Round, ScoreName} from "../../src/components/base/snapshot/panel.js";
import {scoreConfigType} from "../../src/data/snapshot/rounds.js";
import {withheld} from "../../src/components/sql/result/once.js";
import type {TableResult} from "../../src/components/tables/result/result.js";

/** A row of `observations`; what is missing is null. */
export type Row = {round: number; model: string; account?: string | null; stake?: number | null} & Partial<
  Record<ScoreName, number | null>
>;

/** A round of the calendar; the rest is filled in. */
export type RoundInput = {round: number} & Partial<Round>;

export interface World {
  rows: Row[];
  rounds: Round[];
}

/** A whole calendar: rounds that are not named are weekly, resolved and of one regime. Opens a day per round from 2020-01-01 on. */
export function calendar(inputs: readonly RoundInput[]): Round[] {
  return inputs.map((input) => {
    const opens = new Date(Date.UTC(2020, 0, 1 + input.round, 18)).toISOString().replace(".000", "");
    return {
      opens,
      closes: opens,
      first_score: opens,
      resolves: opens,
      resolved: true,
      cadence: "weekly",
      target: null,
      payout_factor: null,
      at_stake: null,
      score_regime: "from 1",
      staking_regime: "from 1",
      payout_regime: "from 1",
      ...input
    };
  });
}

export function numbers(from: number, to: number): number[] {
  return Array.from({length: to - from + 1}, (_, i) => from + i);
}

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The panel that the snapshot of these rows would give. */
export function panelOf({rows, rounds}: World): Panel {
  const key = [...new Set(rows.map((r) => r.model))].sort(byBytes);
  const rank = new Map(key.map((k, i) => [k, i]));
  const sorted = [...rows].sort((a, b) => a.round - b.round || rank.get(a.model)! - rank.get(b.model)!);
  const accounts = new Map(sorted.flatMap((r) => (r.account == null ? [] : [[r.model, r.account]])));
  const scores = scoreNames.map((name) => {
    const values = scoreColumn(name, sorted.length);
    sorted.forEach((r, i) => (values[i] = r[name] ?? NaN));
    return [name, values];
  });
  return {
    length: sorted.length,
    round: Int32Array.from(sorted, (r) => r.round),
    model: Int32Array.from(sorted, (r) => rank.get(r.model)!),
    stake: Float64Array.from(sorted, (r) => r.stake ?? NaN),
    scores: Object.fromEntries(scores),
    rounds,
    models: {key, name: key, account: key.map((model) => accounts.get(model) ?? null)}
  };
}

/** A connection of its own database; close it by `connection.closeSync()`. On few rows a second thread costs more than it helps. */
export async function connect(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  return instance.connect();
}

const text = (value: string | null | undefined) => (value == null ? "NULL" : `'${value.replaceAll("'", "''")}'`);
const number = (value: number | null | undefined) => (value == null ? "NULL" : `${value}e0`.replace(/(e.*)e0$/, "$1"));

/** Loads a world as tables `observations` and `rounds`. */
export async function load(connection: DuckDBConnection, made: World): Promise<void> {
  for (const statement of loadStatements(made)) await connection.run(statement);
}

/** What makes the tables of a world in any DuckDB; scores go through 32-bit floats as in a snapshot. */
export function loadStatements({rows, rounds}: World): string[] {
  return [
    `CREATE OR REPLACE TEMP TABLE observations (round INTEGER, model VARCHAR, name VARCHAR, account VARCHAR,
      stake DOUBLE, ${scoreNames.map((name) => `${name} DOUBLE`).join(", ")}, resolved BOOLEAN)`,
    ...inserts("observations", observationValues(rows, rounds)),
    `CREATE OR REPLACE TEMP TABLE rounds (round INTEGER, opens TIMESTAMP, closes TIMESTAMP, first_score TIMESTAMP,
      resolves TIMESTAMP, resolved BOOLEAN, cadence VARCHAR, target VARCHAR, payout_factor DOUBLE, at_stake DOUBLE,
      score_regime VARCHAR, staking_regime VARCHAR, payout_regime VARCHAR, score_configs ${scoreConfigType})`,
    ...inserts("rounds", rounds.map(roundValues))
  ];
}

function inserts(name: string, values: readonly string[]): string[] {
  const chunks = Array.from({length: Math.ceil(values.length / 2000)}, (_, i) =>
    values.slice(2000 * i, 2000 * i + 2000)
  );
  return chunks.map((chunk) => `INSERT INTO ${name} VALUES ${chunk.join(", ")}`);
}

function observationValues(rows: readonly Row[], rounds: readonly Round[]): string[] {
  const resolved = new Map(rounds.map((r) => [r.round, r.resolved]));
  return rows.map((r) => {
    const scores = scoreNames.map((name) =>
      number(r[name] == null || name === "payout" ? r[name] : Math.fround(r[name]))
    );
    const known = [r.round, text(r.model), text(r.model), text(r.account), number(r.stake), ...scores];
    return `(${[...known, resolved.get(r.round)].join(", ")})`;
  });
}

function roundValues(r: Round): string {
  const time = (iso: string) => `TIMESTAMP ${text(iso.replace("T", " ").replace("Z", ""))}`;
  const times = [r.opens, r.closes, r.first_score, r.resolves].map(time);
  const rest = [text(r.target), number(r.payout_factor), number(r.at_stake)];
  const regimes = [r.score_regime, r.staking_regime, r.payout_regime].map(text);
  return `(${[r.round, ...times, r.resolved, text(r.cadence), ...rest, ...regimes, configs(r)].join(", ")})`;
}

function configs({score_configs}: Round): string {
  if (!score_configs) return "NULL";
  const field = ([name, value]: [string, unknown]) =>
    `${name}: ${typeof value === "string" ? text(value) : typeof value === "number" ? number(value) : `${value}`}`;
  return `[${score_configs.map((config) => `{${Object.entries(config).map(field).join(", ")}}`).join(", ")}]`;
}

export type SqlRow = Record<string, unknown>;

/** Rows of a query, counts as numbers. */
export async function query(connection: DuckDBConnection, sql: string): Promise<SqlRow[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJS().map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, plain(v)])));
}

const plain = (value: unknown) => (typeof value === "bigint" ? Number(value) : value);

export interface Comparison {
  /** values that were compared, nulls included */
  values: number;
  /** finite numbers among them */
  numbers: number;
  differences: string[];
}

/** Compares a table with rows: |a - b| <= 1e-9 max(1, |a|), null equals null only. Interval columns and what is written once are TypeScript's alone. */
export function compare({name: of, table}: Pick<TableResult, "name" | "table">, rows: readonly SqlRow[]): Comparison {
  const mine = table.objects() as SqlRow[];
  const columns = queryNames(of);
  const result: Comparison = {values: 0, numbers: 0, differences: []};
  if (mine.length !== rows.length) result.differences.push(`${mine.length} rows, the query yields ${rows.length}`);
  const names = rows.length ? Object.keys(rows[0]) : columns;
  if (names.join() !== columns.join()) result.differences.push(`columns ${columns}, the query yields ${names}`);
  for (let i = 0; i < Math.min(mine.length, rows.length); ++i)
    for (const name of columns) {
      const [a, b] = [mine[i][name], rows[i][name]];
      if (name === "estimate" && withheld(mine[i])) continue;
      ++result.values;
      if (Number.isFinite(a)) ++result.numbers;
      if (!agree(a, b)) result.differences.push(`row ${i}, ${name}: ${a}, the query yields ${b}`);
    }
  return result;
}

function agree(a: unknown, b: unknown): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}
