/** The files of a snapshot as the site offers them: byte for byte, whatever their size. */
import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import * as path from "node:path";
import {pipeline} from "node:stream/promises";
import type {SnapshotFile} from "../../components/base/snapshot/manifest.js";
import {readManifest, snapshotFolder, standingFolder} from "./read.js";

/** Streams a file of the snapshot to standard output. */
export async function copySnapshotFile(name: string): Promise<void> {
  const folder = snapshotFolder();
  await readManifest(folder); // says so where there is no snapshot
  await pipeline(createReadStream(path.join(await standingFolder(folder), name)), process.stdout);
}

/** Size and SHA-256 of a file of the snapshot. */
export async function describeSnapshotFile(folder: string, name: string): Promise<SnapshotFile> {
  const file = path.join(folder, name);
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return {name, bytes: (await stat(file)).size, sha256: hash.digest("hex")};
}
