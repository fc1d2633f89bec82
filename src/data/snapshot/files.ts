/** The snapshot's folder: its file names, the file functions that write it, and what a broken-off write leaves behind. */
import * as fs from "node:fs/promises";
import * as path from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {isAlive} from "../disk/alive.js";
import {mkdir, sync} from "../disk/sync.js";
import type {FolderFiles} from "../disk/sync.js";
import {InputFault} from "../fault.js";
import {literal} from "../duckdb.js";

export const manifestName = "manifest.json";

/** Every way in which the writer touches the disk; tests replace them to fail at each. */
export interface SnapshotFiles extends FolderFiles {
  /** null where there is no such folder */
  list(folder: string): Promise<string[] | null>;
  writeFile(file: string, text: string): Promise<void>;
  writeParquet(file: string, query: string, connection: DuckDBConnection): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** removes a folder and what it holds; none is fine */
  rm(folder: string): Promise<void>;
}

export const nodeFiles: SnapshotFiles = {
  mkdir,
  sync,
  async list(folder) {
    try {
      return (await fs.readdir(folder)).sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw error;
    }
  },
  writeFile: (file, text) => fs.writeFile(file, text),
  async writeParquet(file, query, connection) {
    await connection.run(`COPY (${query}) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`);
  },
  rename: (from, to) => fs.rename(from, to),
  rm: (folder) => fs.rm(folder, {recursive: true, force: true})
};

/** Where the old snapshot waits while the new one takes its place. */
export function previousFolder(folder: string): string {
  return `${path.resolve(folder)}.previous`;
}

/** Brings the old snapshot back if a write was broken off between its two renames. */
export async function recover(folder: string, {files = nodeFiles}: {files?: SnapshotFiles} = {}): Promise<void> {
  if ((await files.list(folder)) !== null) return;
  if ((await files.list(previousFolder(folder))) === null) return;
  await files.rename(previousFolder(folder), path.resolve(folder));
}

/** Refuses to replace a folder that holds anything but a snapshot. */
export async function checkReplaceable(folder: string, files: SnapshotFiles): Promise<void> {
  for (const place of [folder, previousFolder(folder)]) {
    const foreign = (await files.list(place))?.find((name) => name !== manifestName && !name.endsWith(".parquet"));
    if (foreign === undefined) continue;
    throw new InputFault(
      `snapshot folder must be new or hold a snapshot only, got ${place} with ${foreign}: name another with --snapshot`
    );
  }
}

/** Removes what broken-off writes left beside the folder: temporary folders of processes that are gone. */
export async function removeLeftovers(folder: string, files: SnapshotFiles): Promise<void> {
  const target = path.resolve(folder);
  const prefix = `${path.basename(target)}.partial-`;
  for (const name of (await files.list(path.dirname(target))) ?? []) {
    const owner = Number(name.startsWith(prefix) ? name.slice(prefix.length) : NaN);
    if (owner === process.pid || (owner > 0 && !isAlive(owner))) await files.rm(path.join(path.dirname(target), name));
  }
}

/** The temporary folder of this process. */
export function partialFolder(folder: string): string {
  return `${path.resolve(folder)}.partial-${process.pid}`;
}
