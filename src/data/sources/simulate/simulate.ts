/** `crowding simulate`: a world from a seed becomes a snapshot, with one more file, truth.parquet. */
import type {Manifest} from "../../../components/base/snapshot/manifest.js";
import {openDatabase} from "../../duckdb.js";
import {nodeFiles, writeSnapshot} from "../../snapshot/write.js";
import type {ManifestInput, SnapshotFiles} from "../../snapshot/write.js";
import {play} from "./play.js";
import type {Played} from "./play.js";
import type {Settings} from "./settings.js";
import {createTables} from "./tables.js";
import {makeWorld} from "./world.js";

export interface SimulateOptions {
  files?: SnapshotFiles;
  /** told what is being done, about `steps` times */
  progress?: (text: string) => void;
}

/** How often `progress` is called. */
export const steps = 12;

/** Makes and plays a world and writes the snapshot `folder`. Same settings, same bytes. */
export async function simulate(
  settings: Partial<Settings>,
  folder: string,
  {files = nodeFiles, progress = () => {}}: SimulateOptions = {}
): Promise<{manifest: Manifest; played: Played}> {
  progress("making stocks, signals and accounts");
  const world = makeWorld(settings);
  const played = play(world, {onRound: announcer(world.settings.rounds, progress)});
  progress("writing the snapshot");
  const {connection, close} = await openDatabase();
  try {
    await createTables(connection, world, played);
    const tables = {truth: "FROM truth ORDER BY round, model"};
    const manifest = manifestOf(world.settings, played.rows.length);
    return {manifest: await writeSnapshot(folder, {connection, manifest, tables}, {files}), played};
  } finally {
    close();
  }
}

function announcer(rounds: number, progress: (text: string) => void): (index: number) => void {
  const every = Math.ceil(rounds / (steps - 2));
  return (index) => (index + 1) % every === 0 && progress(`round ${index + 1} of ${rounds} played`);
}

function manifestOf({seed, world, models, rounds, to, stocks, equalStakes}: Settings, rows: number): ManifestInput {
  return {
    source: "simulate",
    simulated: true,
    arguments: {seed, world, models, rounds, ...(to === null ? {} : {to}), stocks, "equal-stakes": equalStakes},
    seed,
    rows: {read: rows, merged: 0, dropped: {}},
    inputs: [],
    examples: []
  };
}
