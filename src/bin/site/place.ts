/** Puts a finished site in its place. What no build made is never replaced, moved or deleted. */
import * as fs from "node:fs/promises";
import {existsSync, lstatSync, readdirSync, realpathSync, statSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {isAlive} from "../../data/disk/alive.js";
import {makeFolder, mkdir, sync} from "../../data/disk/sync.js";
import type {FolderFiles} from "../../data/disk/sync.js";
import {InputFault} from "../../data/fault.js";
import {entriesOf, foreignFiles, readStamp, stampName} from "./stamp.js";

/** Every way in which a site's place is changed; tests replace them to fail at each. */
export interface PlaceFiles extends FolderFiles {
  rename(from: string, to: string): Promise<void>;
  /** a folder and what it holds */
  copy(from: string, to: string): Promise<void>;
  rm(folder: string): Promise<void>;
}

export const nodePlaceFiles: PlaceFiles = {
  mkdir,
  sync,
  rename: (from, to) => fs.rename(from, to),
  copy: (from, to) => fs.cp(from, to, {recursive: true}),
  rm: (folder) => fs.rm(folder, {recursive: true, force: true, maxRetries: 5})
};

const another = "name another with --output";

/** The folder that a build may write, that behind a link included. Throws InputFault where it is not ours to replace. */
export function checkOutput(output: string): string {
  const place = behindLinks(resolve(output));
  if (!existsSync(place)) return place;
  if (!statSync(place).isDirectory())
    throw new InputFault(`output must be a folder, got the file ${place}: ${another}`);
  if (readStamp(place) === null && readdirSync(place).length > 0)
    throw new InputFault(`output must be a new folder or one that a build made, got ${place}: ${another}`);
  const [foreign] = foreignFiles(place);
  if (foreign !== undefined)
    throw new InputFault(`output ${place} holds ${foreign}, which no build made: move it elsewhere, or ${another}`);
  if (isMount(place)) throw new InputFault(mountText(place));
  return place;
}

const mountText = (place: string) =>
  `output ${place} is a disk of its own and cannot be replaced: name a folder in it with --output`;

function behindLinks(output: string): string {
  if (!lstatSync(output, {throwIfNoEntry: false})?.isSymbolicLink()) return output;
  if (!existsSync(output)) throw new InputFault(`output ${output} is a link to nothing: remove it, or ${another}`);
  return realpathSync(output);
}

const isMount = (place: string) => statSync(place).dev !== statSync(dirname(place)).dev;

/**
 * Puts a finished site in its place, `output` as `checkOutput` gave it. All of it is on the disk before it is renamed, and the old one goes
 * only then. Stopped in between, the next start builds again.
 */
export async function place(
  site: string,
  {output, files = nodePlaceFiles}: {output: string; files?: PlaceFiles}
): Promise<void> {
  await makeFolder(dirname(output), files);
  const ready = freeName(`${output}.partial-${process.pid}`);
  const old = freeName(`${output}.previous-${process.pid}`);
  try {
    await move(site, ready, files);
    await syncAll(ready, files);
    await swap(ready, {output, old, files});
  } catch (error) {
    await files.rm(ready).catch(() => {});
    throw (error as NodeJS.ErrnoException).code === "EBUSY" ? new InputFault(mountText(output)) : error;
  }
  await files.rm(old);
  await sweep(output, files);
}

async function swap(
  ready: string,
  {output, old, files}: {output: string; old: string; files: PlaceFiles}
): Promise<void> {
  const replaces = existsSync(output);
  if (replaces) await files.rename(output, old);
  try {
    await files.rename(ready, output);
  } catch (error) {
    if (replaces) await files.rename(old, output);
    throw error;
  }
  await files.sync(dirname(output));
}

async function syncAll(folder: string, files: PlaceFiles): Promise<void> {
  const inner = entriesOf(folder).filter(({isFile, isFolder}) => isFile || isFolder);
  for (const path of [...inner.map((entry) => entry.path), join(folder, stampName), folder])
    if (existsSync(path)) await files.sync(path);
}

/** A name that nothing has. */
function freeName(name: string): string {
  for (let n = 1, free = name; ; n++, free = `${name}-${n}`)
    if (lstatSync(free, {throwIfNoEntry: false}) === undefined) return free;
}

/** A folder can be renamed within one disk only; elsewhere it is copied. */
async function move(from: string, to: string, files: PlaceFiles): Promise<void> {
  try {
    await files.rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await files.copy(from, to);
    await files.rm(from);
  }
}

/** Removes what builds that were killed left beside the place: sites, by their stamp, of processes that are gone. */
async function sweep(output: string, files: PlaceFiles): Promise<void> {
  const left = new RegExp(`^\\.(partial|previous)-(\\d+)(-\\d+)?$`);
  for (const name of readdirSync(dirname(output))) {
    if (!name.startsWith(basename(output))) continue;
    const pid = left.exec(name.slice(basename(output).length))?.[2];
    const path = join(dirname(output), name);
    if (pid === undefined || isAlive(Number(pid)) || !lstatSync(path).isDirectory()) continue;
    if (readStamp(path) && foreignFiles(path).length === 0) await files.rm(path);
  }
}
