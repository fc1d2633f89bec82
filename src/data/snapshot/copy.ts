/** The files of a snapshot as the site offers them: byte for byte, whatever their size. */
import {createReadStream} from "node:fs";
import * as path from "node:path";
import {pipeline} from "node:stream/promises";
import {readManifest, snapshotFolder, standingFolder} from "./read.js";

/** Streams a file of the snapshot to standard output. */
export async function copySnapshotFile(name: string): Promise<void> {
  const folder = snapshotFolder();
  await readManifest(folder); // says so where there is no snapshot
  await pipeline(createReadStream(path.join(await standingFolder(folder), name)), process.stdout);
}
