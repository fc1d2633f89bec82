/** One writer at a time: a lock file beside what is written, with the process and the machine that hold it. */
import {readFileSync} from "node:fs";
import * as fs from "node:fs/promises";
import {hostname} from "node:os";
import * as path from "node:path";
import {InputFault} from "../fault.js";
import {isAlive} from "./alive.js";

interface Holder {
  pid: number;
  host: string;
  /** what tells a process from a later one of the same number; null where the system does not say */
  started: string | null;
}

/** Locks of this process, with how often each is held: a command holds one over all it does, its writer again. */
const held = new Map<string, number>();

/**
 * Runs work while no other process writes `place`, a file or a folder. Throws InputFault with one line where one does. A lock whose process is
 * gone from this machine counts for nothing.
 */
export async function whileLocked<T>(place: string, work: () => Promise<T>): Promise<T> {
  const file = lockOf(place);
  if (!held.has(file)) await take(file, path.resolve(place));
  held.set(file, (held.get(file) ?? 0) + 1);
  try {
    return await work();
  } finally {
    const left = held.get(file)! - 1;
    if (left > 0) held.set(file, left);
    else {
      held.delete(file);
      await fs.rm(file, {force: true});
    }
  }
}

/** The lock file of a place. */
export const lockOf = (place: string) => `${path.resolve(place)}.lock`;

async function take(file: string, place: string): Promise<void> {
  await fs.mkdir(path.dirname(file), {recursive: true});
  // a link is made whole or not at all: nobody ever reads a lock that is half written
  const own = `${file}-${process.pid}`;
  await fs.writeFile(own, `${JSON.stringify(self())}\n`);
  try {
    for (let tries = 0; !(await linked(own, file)); tries++) {
      const holder = await holderOf(file);
      if (holder !== null && (!isGone(holder) || tries > 3)) throw busy(place, file, holder);
      await removeStale(file);
    }
    await sweep(file);
  } finally {
    await fs.rm(own, {force: true});
  }
}

/** Removes what processes that were killed left while they took the lock. */
async function sweep(file: string): Promise<void> {
  const prefix = `${path.basename(file)}-`;
  for (const name of await fs.readdir(path.dirname(file))) {
    const pid = name.startsWith(prefix) ? /^(?:stale-)?(\d+)$/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid !== undefined && !isAlive(Number(pid))) await fs.rm(path.join(path.dirname(file), name), {force: true});
  }
}

async function linked(own: string, file: string): Promise<boolean> {
  try {
    await fs.link(own, file);
    return true;
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // disks without links: a file that must not be there yet
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    return fs.copyFile(own, file, fs.constants.COPYFILE_EXCL).then(
      () => true,
      (refused: NodeJS.ErrnoException) => (refused.code === "EEXIST" ? false : Promise.reject(refused))
    );
  }
}

/** Moves the lock aside before it goes, so that of two who find it stale one alone removes it, and none a new one. */
async function removeStale(file: string): Promise<void> {
  const aside = `${file}-stale-${process.pid}`;
  try {
    await fs.rename(file, aside);
    const holder = await holderOf(aside);
    if (holder !== null && !isGone(holder)) await linked(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  } finally {
    await fs.rm(aside, {force: true});
  }
}

/** Who holds a lock; null where it is gone or says nothing. */
async function holderOf(file: string): Promise<Holder | null> {
  try {
    const holder = JSON.parse(await fs.readFile(file, "utf8")) as Partial<Holder> | null;
    const {pid, host, started = null} = holder ?? {};
    return pid !== undefined && pid > 0 && typeof host === "string" ? {pid, host, started} : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

const self = (): Holder => ({pid: process.pid, host: hostname(), started: startOf(process.pid)});

/** Of other machines nothing can be known. */
function isGone({pid, host, started}: Holder): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid && started === startOf(pid)) return true; // of this process, which holds it no more
  return !isAlive(pid) || (started !== null && started !== startOf(pid));
}

/** The system's run and the moment in it at which a process began (Linux). */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const after = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!;
    return `${boot} ${after.split(" ")[19]}`;
  } catch {
    return null;
  }
}

function busy(place: string, file: string, {pid, host}: Holder): InputFault {
  const here = host === hostname();
  const who = here ? `process ${pid}` : `process ${pid} on ${host}`;
  const way = here ? "wait until it is done" : `wait until it is done, or delete ${file} if it is gone`;
  return new InputFault(`${place} is being written by ${who}: ${way}, or name another folder`);
}
