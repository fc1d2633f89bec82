/** One version of the snapshot for a whole build: its own names for the files, which stay when the snapshot is replaced. */
import * as fs from "node:fs/promises";
import {join} from "node:path";
import {InputFault} from "../../data/fault.js";
import {manifestName} from "../../data/snapshot/files.js";
import {checkIntact} from "../../data/snapshot/intact.js";
import {ownFiles, readManifest, standingFolder} from "../../data/snapshot/read.js";
import {openFolder, type Folder} from "./stage.js";

const tries = 3;

/**
 * A folder with the snapshot as it is at one moment, all bytes checked. A snapshot's files are replaced, never changed: links hold them, and copies
 * where the disk has no links or is another. Throws InputFault with one line where the snapshot is damaged.
 */
export async function pinSnapshot(
  folder: string,
  {onLinked = async () => {}}: {onLinked?: (name: string) => Promise<void>} = {}
): Promise<Folder> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const pin = openFolder("pin");
    try {
      if (await linkAll(folder, pin.path, onLinked)) {
        await checkIntact(folder, await readManifest(pin.path), {bytes: true, at: pin.path});
        return pin;
      }
    } catch (error) {
      pin.remove();
      throw error;
    }
    pin.remove();
  }
  throw new InputFault(`the snapshot in ${folder} was replaced again and again meanwhile: build once that is done`);
}

/** Resolves to whether all files are of one version. */
async function linkAll(folder: string, pin: string, onLinked: (name: string) => Promise<void>): Promise<boolean> {
  const manifest = await readManifest(folder);
  const before = await textOf(folder);
  const place = await standingFolder(folder);
  try {
    for (const name of [manifestName, ...(await ownFiles(place, manifest))]) {
      await linked(join(place, name), join(pin, name));
      await onLinked(name);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return false;
  }
  const own = await fs.readFile(join(pin, manifestName), "utf8");
  return own === before && own === (await textOf(folder));
}

const textOf = async (folder: string) =>
  fs.readFile(join(await standingFolder(folder), manifestName), "utf8").catch(() => null);

async function linked(from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
    await fs.copyFile(from, to);
  }
}
