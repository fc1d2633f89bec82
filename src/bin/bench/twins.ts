import {copyFileSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {isQueried, tableNames} from "../../components/base/catalogue/index.js";
import type {QueryName} from "../../components/base/catalogue/index.js";
import {readSettings, takes} from "../../components/base/settings/settings.js";
import type {Settings} from "../../components/base/settings/settings.js";
import {queries} from "../../components/sql/index.js";
import {tables} from "../../components/tables/index.js";
import {literal, openDatabase, rowOf, parquetFile} from "../../data/duckdb.js";
import {openSnapshot, readPanel} from "../../data/snapshot/read.js";

/** A table that is computed twice, at two sizes. */
export interface TwinCost {
  table: QueryName;
  rows: number;
  /** seconds of the query, of the table in TypeScript with its intervals */
  sql: number;
  typescript: number;
}

/** How long the query of each table takes beside TypeScript, over all rounds of a snapshot made more by copies of its models. */
export async function costsOfTwins(folder: string, from: string, rows: number): Promise<TwinCost[]> {
  const snapshot = join(folder, `rows-${rows}`);
  const made = await enlarge(from, snapshot, rows);
  const names = tableNames.filter(isQueried);
  const bySql = await timesOfQueries(snapshot, names);
  const panel = await readPanel(snapshot);
  return names.map((table, i) => {
    const typescript = seconds(() => tables[table](panel, overAllRounds(table)));
    return {table, rows: made, sql: bySql[i], typescript};
  });
}

const overAllRounds = (table: QueryName): Settings =>
  readSettings(takes(table, "rounds") ? {rounds: "all"} : {}, {table});

/** A snapshot with so many copies of each model, under names and accounts of their own, that it has about `rows` rows. */
async function enlarge(from: string, snapshot: string, rows: number): Promise<number> {
  mkdirSync(snapshot);
  for (const name of ["manifest.json", "rounds.parquet"]) copyFileSync(join(from, name), join(snapshot, name));
  const {connection, close} = await openDatabase();
  try {
    const observations = parquetFile(join(from, "observations.parquet"));
    const {n} = await rowOf(connection, `SELECT count(*)::INTEGER AS n FROM ${observations}`);
    const copies = Math.max(1, Math.round(rows / Number(n)));
    await connection.run(
      `COPY (
        SELECT * EXCLUDE (copy) REPLACE (copy || ' ' || model AS model, copy || ' ' || account AS account)
        FROM ${observations}, range(${copies}) AS copies(copy)
      ) TO ${literal(join(snapshot, "observations.parquet"))}`
    );
    return copies * Number(n);
  } finally {
    close();
  }
}

async function timesOfQueries(snapshot: string, names: readonly QueryName[]): Promise<number[]> {
  const {connection, close} = await openSnapshot(snapshot);
  const times: number[] = [];
  try {
    for (const table of names) {
      const start = performance.now();
      await connection.runAndReadAll(queries[table](overAllRounds(table)));
      times.push(since(start));
    }
    return times;
  } finally {
    close();
  }
}

function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return since(start);
}

const since = (start: number) => Math.round((performance.now() - start) / 10) / 100;
