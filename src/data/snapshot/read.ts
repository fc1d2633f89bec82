/** Reads a snapshot folder: as DuckDB views, or as typed arrays. */
import {readFile} from "node:fs/promises";
import * as path from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Manifest} from "../../components/base/snapshot/manifest.js";
import {scoreColumn, scoreNames, truthNames} from "../../components/base/snapshot/panel.js";
import {withSixtyDays} from "../../components/base/scores/paid-scores.js";
import type {Models, Panel, Round, ScoreName, Scores, TruthName} from "../../components/base/snapshot/panel.js";
import {firstLine, InputFault} from "../fault.js";
import {identifier, openDatabase, parquetFile, rowOf, rowsOf} from "../duckdb.js";
import {manifestFormat, manifestName, nodeFiles, previousFolder} from "./files.js";
import {checkIntact, unsealed, wayOut} from "./intact.js";

export interface Snapshot {
  /** has the views `observations` and `rounds` */
  connection: DuckDBConnection;
  manifest: Manifest;
  close(): void;
}

/** The snapshot folder of a run: the option, else the variable CROWDING_SNAPSHOT, else `snapshot` in the working directory. */
export function snapshotFolder(
  option?: string,
  {env = process.env}: {env?: Record<string, string | undefined>} = {}
): string {
  return path.resolve(option || env.CROWDING_SNAPSHOT || "snapshot");
}

/**
 * Where a snapshot's files stand: between the two renames of a write, or after one that broke off there, in the folder of the previous
 * one. A reader moves nothing: that would break a writer.
 */
export async function standingFolder(folder: string): Promise<string> {
  // looked for twice: the write may end in between
  for (const place of [folder, previousFolder(folder), folder])
    if ((await nodeFiles.list(place)) !== null) return path.resolve(place);
  return path.resolve(folder);
}

/** Whether there is a snapshot, a previous one of a broken-off write included. */
export async function hasSnapshot(folder: string): Promise<boolean> {
  return ((await nodeFiles.list(await standingFolder(folder))) ?? []).includes(manifestName);
}

/** What manifests of every format hold. */
export type AnyManifest = Pick<Manifest, "source" | "arguments"> & {format: number};

/** The manifest, whatever its format; null where there is no snapshot. Throws InputFault where it is damaged or is none. */
export async function readAnyManifest(folder: string): Promise<AnyManifest | null> {
  if (!(await hasSnapshot(folder))) return null;
  const file = path.join(await standingFolder(folder), manifestName);
  const manifest = unsealed(await readFile(file, "utf8"));
  if (manifest) return manifest as AnyManifest;
  throw new InputFault(
    `${file} is damaged, or no snapshot's: delete the folder, then import, simulate or collect again`
  );
}

/** The manifest; sizes of the files that it lists are checked. Throws InputFault with one line. */
export async function readManifest(folder: string): Promise<Manifest> {
  const any = await readAnyManifest(folder);
  if (!any)
    throw new InputFault(
      `there is no snapshot in ${folder}: make one with \`crowding simulate\`, \`import\` or \`collect\`, or name one with --snapshot`
    );
  const manifest = checkFormat(any, folder);
  await checkIntact(folder, manifest, {at: await standingFolder(folder)});
  return manifest;
}

/** A manifest of a format that we read. Throws InputFault where it has another. */
export function checkFormat(manifest: AnyManifest, folder: string): Manifest {
  if (manifest.format === 2 || manifest.format === manifestFormat) return manifest as Manifest;
  const way = manifest.format > manifestFormat ? "a newer Crowding wrote it: update" : "write the snapshot again";
  throw new InputFault(`snapshot format must be 2 or ${manifestFormat}, got ${manifest.format} in ${folder}: ${way}`);
}

/** Names of a snapshot's own Parquet files; of what else lies in its folder nothing is read. */
export async function ownFiles(folder: string, {files}: Pick<Manifest, "files">): Promise<string[]> {
  if (files) return files.map(({name}) => name);
  return ((await nodeFiles.list(folder)) ?? []).filter((name) => name.endsWith(".parquet"));
}

/** Opens the snapshot for queries, once all bytes of its files are checked. */
export async function openSnapshot(folder: string): Promise<Snapshot> {
  const manifest = await readManifest(folder);
  const place = await standingFolder(folder);
  await checkIntact(folder, manifest, {at: place, bytes: true});
  const {connection, close} = await openDatabase();
  try {
    for (const name of await ownFiles(place, manifest)) {
      const view = identifier(name.replace(".parquet", ""));
      await connection.run(`CREATE VIEW ${view} AS SELECT * FROM ${parquetFile(path.join(place, name))}`);
    }
  } catch (error) {
    close();
    throw unreadable(error, folder, manifest);
  }
  return {connection, manifest, close};
}

/** What DuckDB cannot read is damaged: only a snapshot of format 2 comes as far as that. */
function unreadable(error: unknown, folder: string, {source}: Manifest): unknown {
  if (!/^[A-Z][\w ]*(Error|Exception): /.test(firstLine(error))) return error;
  return new InputFault(`the snapshot in ${folder} cannot be read (${firstLine(error)}); ${wayOut[source]}`);
}

/** Reads rows, rounds and models as typed arrays; `scores` names the scores to load, `truth` asks for what a simulation alone knows. */
export async function readPanel(
  folder: string,
  {scores = scoreNames, truth = false}: {scores?: readonly ScoreName[]; truth?: boolean} = {}
): Promise<Panel> {
  const {connection, manifest, close} = await openSnapshot(folder);
  try {
    const models = await readModels(connection);
    const rounds = await readRounds(connection);
    const rows = await readRows(connection, withSixtyDays(scores));
    return {...rows, rounds, models, ...(truth ? await readTruth(connection, rows.length) : {})};
  } catch (error) {
    throw unreadable(error, folder, manifest);
  } finally {
    close();
  }
}

/** Rounds with times as ISO text. */
async function readRounds(connection: DuckDBConnection): Promise<Round[]> {
  const times = ["opens", "closes", "first_score", "resolves"];
  const iso = times.map((name) => `strftime(${name}, '%Y-%m-%dT%H:%M:%SZ') AS ${name}`).join(", ");
  return (await rowsOf(connection, `SELECT * REPLACE (${iso}) FROM rounds ORDER BY round`)) as unknown as Round[];
}

/** Models by key; the name and the account are those of the newest round. Leaves the table `ranks` behind. */
async function readModels(connection: DuckDBConnection): Promise<Models> {
  await connection.run(
    `CREATE TEMP TABLE ranks AS
     SELECT model, (row_number() OVER (ORDER BY model) - 1)::INTEGER AS rank, name, account
     FROM (SELECT model, arg_max(name, round) AS name, arg_max(account, round) AS account
           FROM observations GROUP BY model)`
  );
  const reader = await connection.runAndReadAll("SELECT model, name, account FROM ranks ORDER BY rank");
  const [key, name, account] = reader.getColumns() as [string[], string[], (string | null)[]];
  return {key, name, account};
}

async function readRows(connection: DuckDBConnection, scores: readonly ScoreName[]) {
  const length = Number((await rowOf(connection, "SELECT count(*) AS n FROM observations")).n);
  const columns = {
    round: new Int32Array(length),
    model: new Int32Array(length),
    stake: new Float64Array(length),
    ...(Object.fromEntries(scores.map((name) => [name, scoreColumn(name, length)])) as Required<Scores>)
  };
  const {round, model, stake, ...loaded} = columns;
  // Null becomes NaN in SQL, so that a vector's plain array is all there is to copy.
  const numbers = scores.map((name) => `coalesce(${name}, 'nan'::DOUBLE)${name === "payout" ? "" : "::FLOAT"}`);
  const query = `SELECT round, rank, coalesce(stake, 'nan'::DOUBLE), ${[...numbers, "0"].join(", ")}
    FROM observations JOIN ranks USING (model) ORDER BY round, rank`;
  await copyColumns(connection, query, Object.values(columns));
  return {length, round, model, stake, scores: loaded as Scores};
}

/** What only a simulation knows, row by row; nothing where the snapshot has no such file. */
async function readTruth(connection: DuckDBConnection, length: number): Promise<Pick<Panel, "truth">> {
  const held = await rowsOf(connection, "SELECT column_name FROM duckdb_columns() WHERE table_name = 'truth'");
  if (!held.length) return {};
  const names = new Set(held.map((row) => row.column_name));
  const columns = truthNames.map((name): [TruthName, Float64Array] => [name, new Float64Array(length)]);
  const numbers = truthNames.map((name) =>
    names.has(name) ? `coalesce(t.${name}::DOUBLE, 'nan'::DOUBLE)` : "'nan'::DOUBLE"
  );
  const query = `SELECT ${numbers.join(", ")}
    FROM observations o JOIN ranks USING (model) LEFT JOIN truth t ON t.model = o.model AND t.round = o.round
    ORDER BY o.round, rank`;
  await copyColumns(
    connection,
    query,
    columns.map(([, values]) => values)
  );
  return {truth: Object.fromEntries(columns) as Record<TruthName, Float64Array>};
}

type Numbers = Int32Array | Float32Array | Float64Array;

/** Streams a query's first columns into arrays, a vector at a time. */
async function copyColumns(connection: DuckDBConnection, query: string, columns: readonly Numbers[]): Promise<void> {
  const result = await connection.stream(query);
  let row = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (let i = 0; i < columns.length; i++) columns[i].set(plain(chunk.getColumnVector(i)), row);
    row += chunk.rowCount;
  }
}

/** A vector's values as the typed array behind it (not public in DuckDB's types). */
function plain(vector: unknown): Numbers {
  return (vector as {items: Numbers}).items;
}
