/** `crowding import`: CSV and Parquet files with the columns of Numerai's API become a snapshot. */
import * as path from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dropped, Manifest} from "../../../components/base/snapshot/manifest.js";
import {openDatabase} from "../../duckdb.js";
import {InputFault} from "../../fault.js";
import {nodeFiles, writeSnapshot} from "../../snapshot/write.js";
import type {ManifestInput, SnapshotFiles} from "../../snapshot/write.js";
import {
  checkObservationColumns,
  checkResolved,
  checkRoundColumns,
  checkShare,
  checkTournament,
  mixtureOf
} from "./checks.js";
import type {Decimal} from "./decimals.js";
import {emptyNotes} from "./empty.js";
import {observationFields, roundFields} from "./fields.js";
import {openSource} from "./file.js";
import {finalityNotes} from "./finality.js";
import {checkIds} from "./keys.js";
import {mergeStages} from "./merge.js";
import {createOfficial} from "./official.js";
import {stageFile} from "./stage.js";
import type {Stage} from "./stage.js";
import {createTables} from "./tables.js";

export interface ImportOptions {
  /** file with one row per round: dates and official totals */
  rounds?: string | undefined;
  /** what parts whole from fraction where a column can be read in two ways */
  decimal?: Decimal | undefined;
  files?: SnapshotFiles | undefined;
  /** told what is being done */
  progress?: (text: string) => void;
  /** told what the reader should know */
  warn?: (text: string) => void;
}

/**
 * Writes the snapshot `folder` from files of model-rounds. Where the input is at fault it throws InputFault and leaves the
 * old snapshot as it was.
 */
export async function importFiles(
  inputs: readonly string[],
  folder: string,
  {rounds, decimal, files = nodeFiles, progress = () => {}, warn = () => {}}: ImportOptions = {}
): Promise<Manifest> {
  if (inputs.length === 0) throw new InputFault("import must be given at least one file, got none");
  const {connection, close} = await openDatabase();
  try {
    const stages = await stageAll(connection, inputs, {progress, decimal});
    const official = rounds === undefined ? null : await stageRounds(connection, rounds, decimal);
    checkResolved(stages, official);
    await checkIds(connection, stages);
    const stated = await createOfficial(connection, official);
    const {merged, notes: respelt} = await mergeStages(connection, stages);
    stages.forEach(checkShare);
    await createTables(connection);
    const every = official ? [...stages, official] : stages;
    const notes = [
      ...every.flatMap((stage) => stage.notes),
      ...stated,
      ...mixtureOf(stages),
      ...respelt,
      ...(await finalityNotes(connection)),
      ...(await emptyNotes(connection, stages))
    ];
    notes.forEach(warn);
    progress("writing the snapshot");
    const manifest = manifestOf(stages, {official, merged, notes});
    return await writeSnapshot(folder, {connection, manifest, columns: spellingsOf(stages)}, {files});
  } finally {
    close();
  }
}

async function stageAll(
  connection: DuckDBConnection,
  inputs: readonly string[],
  {progress, decimal}: {progress: (text: string) => void; decimal: Decimal | undefined}
) {
  const stages: Stage[] = [];
  for (const [i, file] of inputs.entries()) {
    progress(`reading ${path.basename(file)}`);
    const source = await openSource(file, {connection, fields: observationFields});
    checkObservationColumns(source);
    const stage = await stageFile(connection, source, {table: `part_${i}`, fields: observationFields, decimal});
    checkTournament(stage);
    checkShare(stage);
    stages.push(stage);
  }
  return stages;
}

async function stageRounds(connection: DuckDBConnection, file: string, decimal: Decimal | undefined): Promise<Stage> {
  const source = await openSource(file, {connection, fields: roundFields});
  checkRoundColumns(source, roundFields);
  const stage = await stageFile(connection, source, {table: "official", fields: roundFields, decimal});
  checkTournament(stage);
  checkShare(stage);
  return stage;
}

/** The files' own spellings of the columns that were read: rules depend on them. */
function spellingsOf(stages: readonly Stage[]): string[] {
  return [...new Set(stages.flatMap(({spellings}) => [...spellings.values()]))];
}

function manifestOf(
  stages: readonly Stage[],
  {official, merged, notes}: {official: Stage | null; merged: number; notes: string[]}
): ManifestInput {
  const dropped: Dropped = {};
  for (const {input} of stages) {
    for (const [reason, n] of Object.entries(input.dropped)) dropped[reason] = (dropped[reason] ?? 0) + n;
  }
  const every = official ? [...stages, official] : stages;
  return {
    source: "import",
    simulated: false,
    arguments: {files: stages.map(({input}) => input.name).join(" "), rounds: official?.input.name ?? null},
    seed: null,
    rows: {read: stages.reduce((sum, {input}) => sum + input.rows, 0), merged, dropped},
    inputs: every.map(({input}) => input),
    examples: every.flatMap(({examples}) => examples),
    ...(notes.length > 0 ? {notes} : {})
  };
}
