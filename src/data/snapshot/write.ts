/** Writes a snapshot folder, whole or not at all. */
import * as path from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Manifest, SnapshotFile} from "../../components/base/snapshot/manifest.js";
import {whileLocked} from "../disk/lock.js";
import {makeFolder} from "../disk/sync.js";
import {inOrder, rowsOf} from "../duckdb.js";
import {version} from "../version.js";
import {checkObservations, coverageOf, headOf, sortedObservations, summariesOf} from "./derive.js";
import {
  manifestFormat,
  manifestName,
  nodeFiles,
  partialFolder,
  previousFolder,
  recover,
  removeLeftovers,
  replaceableFolder
} from "./files.js";
import type {SnapshotFiles} from "./files.js";
import {describeFile, sealed} from "./intact.js";
import {createRounds} from "./rounds.js";

export type {SnapshotFiles} from "./files.js";
export {nodeFiles} from "./files.js";

type Derived =
  | "format"
  | "version"
  | "as_of"
  | "rows"
  | "rounds"
  | "models"
  | "accounts"
  | "coverage"
  | "breaks"
  | "stake_steps"
  | "rule_differences"
  | "columns"
  | "files";

/** The part of a manifest that only the source knows. */
export type ManifestInput = Omit<Manifest, Derived> & {rows: Omit<Manifest["rows"], "kept">};

export interface SnapshotInput {
  /** holds TEMP tables `observations` and `rounds`; its columns payout_official and final_scores go into the coverage */
  connection: DuckDBConnection;
  manifest: ManifestInput;
  /** the source's own spellings of its columns, on which rules depend */
  columns?: readonly string[];
  /** further Parquet files for the folder: name without ending -> query */
  tables?: Readonly<Record<string, string>>;
}

export interface WriteOptions {
  files?: SnapshotFiles | undefined;
  /** sees what is about to be written; where it throws, nothing is */
  approve?: ((manifest: Manifest) => void) | undefined;
}

/**
 * Writes observations.parquet, rounds.parquet and manifest.json into a temporary folder beside `folder`, then swaps the
 * two by renames. Whatever breaks off, a power cut included, the old snapshot or the new one can be read, and once this has
 * resolved it is the new one. Throws InputFault while another process writes it. Same rows, same bytes.
 * Regimes, where `rounds` has none, come from the rule table and from steps found in the rows.
 */
export async function writeSnapshot(
  folder: string,
  input: SnapshotInput,
  {files = nodeFiles, approve = () => {}}: WriteOptions = {}
): Promise<Manifest> {
  const target = await replaceableFolder(folder, files);
  return whileLocked(target, () => write(target, input, {files, approve}));
}

async function write(
  folder: string,
  {connection, manifest, columns = [], tables = {}}: SnapshotInput,
  {files, approve}: {files: SnapshotFiles; approve: (manifest: Manifest) => void}
): Promise<Manifest> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE snapshot_observations AS ${sortedObservations()}`);
  await checkObservations(connection);
  const queries = {observations: "FROM snapshot_observations", rounds: "FROM snapshot_rounds", ...tables};
  return inOrder(connection, async () => {
    const whole = await complete(connection, manifest, columns);
    approve(whole);
    await recover(folder, {files});
    await removeLeftovers(folder, files);
    try {
      const written = await fill(partialFolder(folder), {connection, queries, manifest: whole, files});
      await swap(folder, files);
      return written;
    } catch (error) {
      await undo(folder, files);
      throw error;
    }
  });
}

interface Contents {
  connection: DuckDBConnection;
  queries: Record<string, string>;
  manifest: Manifest;
  files: SnapshotFiles;
}

/** Resolves to the manifest as it is written, with a list of the files. */
async function fill(folder: string, {connection, queries, manifest, files}: Contents): Promise<Manifest> {
  await makeFolder(folder, files);
  const list: SnapshotFile[] = [];
  for (const [name, query] of Object.entries(queries)) {
    const file = path.join(folder, `${name}.parquet`);
    await files.writeParquet(file, query, connection);
    await files.sync(file);
    list.push(await describeFile(file));
  }
  const whole = {...manifest, files: list};
  const file = path.join(folder, manifestName);
  await files.writeFile(file, sealed(whole));
  await files.sync(file);
  await files.sync(folder);
  return whole;
}

/** Leaves the old snapshot in its place where the disk lets us; the reader and the next write do the rest. */
async function undo(folder: string, files: SnapshotFiles): Promise<void> {
  await recover(folder, {files}).catch(() => {});
  await files.rm(partialFolder(folder)).catch(() => {});
}

async function complete(
  connection: DuckDBConnection,
  manifest: ManifestInput,
  columns: readonly string[]
): Promise<Manifest> {
  const names = await rowsOf(connection, "SELECT column_name AS name FROM (DESCRIBE rounds)");
  const has = (column: string) => names.some(({name}) => name === column);
  const given = {officialPayout: has("payout_official"), finalScores: has("final_scores")};
  const coverage = await coverageOf(connection, given);
  const hasConfigs = has("score_configs");
  const found = await createRounds(connection, coverage, {columns, simulated: manifest.simulated, hasConfigs});
  const {kept, models, accounts, as_of} = await headOf(connection);
  const {source, simulated, seed, rows, inputs, examples, notes, lacking} = manifest;
  return {
    format: manifestFormat,
    source,
    simulated,
    arguments: manifest.arguments,
    seed,
    as_of,
    rows: {read: rows.read, kept, merged: rows.merged, dropped: rows.dropped},
    rounds: coverage.length,
    models,
    accounts,
    inputs,
    examples,
    ...(notes ? {notes} : {}),
    ...(lacking ? {lacking} : {}),
    coverage,
    ...found,
    columns: await summariesOf(connection),
    version
  };
}

/**
 * Between the two renames there is no folder: the reader then takes the previous one, which goes only once a power cut can no longer undo
 * the renames.
 */
async function swap(folder: string, files: SnapshotFiles): Promise<void> {
  const target = path.resolve(folder);
  if ((await files.list(target)) !== null) {
    await files.rm(previousFolder(folder));
    await files.rename(target, previousFolder(folder));
  }
  await files.rename(partialFolder(folder), target);
  await files.sync(path.dirname(target));
  await files.rm(previousFolder(folder));
}
