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

/** The format that is written. Format 2, without a list of files, is read as well. */
export const manifestFormat = 3;

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

/**
 * The folder that a write replaces, that behind a link included. Throws InputFault where it is not a snapshot's: what no write of ours made is
 * never replaced, moved or deleted.
 */
export async function replaceableFolder(folder: string, files: SnapshotFiles): Promise<string> {
  const target = await behindLinks(path.resolve(folder));
  for (const place of [target, previousFolder(target)]) {
    const names = await files.list(place);
    const foreign = names?.find((name) => name !== manifestName && !name.endsWith(".parquet"));
    const what =
      foreign ?? (names?.length && !names.includes(manifestName) ? `${names[0]} and no ${manifestName}` : null);
    if (!what) continue;
    throw new InputFault(
      `snapshot folder must be new or hold a snapshot only, got ${place} with ${what}: name another with --snapshot`
    );
  }
  if (await isMount(target))
    throw new InputFault(
      `snapshot folder ${target} is a disk of its own and cannot be replaced: name a folder in it with --snapshot`
    );
  return target;
}

async function behindLinks(folder: string): Promise<string> {
  const isLink = await fs.lstat(folder).then(
    (found) => found.isSymbolicLink(),
    () => false
  );
  if (!isLink) return folder;
  return fs.realpath(folder).catch(() => {
    throw new InputFault(`snapshot folder ${folder} is a link to nothing: remove it, or name another with --snapshot`);
  });
}

const isMount = async (folder: string) =>
  Promise.all([folder, path.dirname(folder)].map((place) => fs.stat(place))).then(
    ([own, above]) => own.dev !== above.dev,
    () => false
  );

/** Removes what broken-off writes left beside the folder: temporary folders of processes that are gone. */
export async function removeLeftovers(target: string, files: SnapshotFiles): Promise<void> {
  const prefix = `${path.basename(target)}.partial-`;
  for (const name of (await files.list(path.dirname(target))) ?? []) {
    const owner = Number(name.startsWith(prefix) ? name.slice(prefix.length) : NaN);
    if (owner !== process.pid && !(owner > 0 && !isAlive(owner))) continue;
    const place = path.join(path.dirname(target), name);
    const inner = (await files.list(place)) ?? [];
    if (inner.every((file) => file === manifestName || file.endsWith(".parquet"))) await files.rm(place);
  }
}

/** The temporary folder of this process. */
export function partialFolder(folder: string): string {
  return `${path.resolve(folder)}.partial-${process.pid}`;
}
