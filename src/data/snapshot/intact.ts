/** Whether a snapshot's files are as they were written: the manifest by its own seal, the others by its list. */
import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import * as fs from "node:fs/promises";
import * as path from "node:path";
import {pipeline} from "node:stream/promises";
import type {Manifest, SnapshotFile} from "../../components/base/snapshot/manifest.js";
import {InputFault} from "../fault.js";
import {manifestFormat} from "./files.js";

/** Size and SHA-256 of a file. */
export async function describeFile(file: string): Promise<SnapshotFile> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return {name: path.basename(file), bytes: (await fs.stat(file)).size, sha256: hash.digest("hex")};
}

const sealOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** The text of `manifest.json`: a manifest with a hash over all of it at its end. */
export function sealed(manifest: Manifest): string {
  const seal = sealOf(JSON.stringify(manifest));
  return `${JSON.stringify({...manifest, seal}, null, 1)}\n`;
}

/** What a manifest's text says, its seal taken off; null where it is no manifest, or not as it was written. Older formats have no seal, newer ones may have another. */
export function unsealed(text: string): {format: number} | null {
  try {
    const {seal, ...manifest} = JSON.parse(text) as {format?: unknown; source?: unknown; seal?: unknown};
    if (typeof manifest.format !== "number" || typeof manifest.source !== "string") return null;
    const isWhole = manifest.format !== manifestFormat || seal === sealOf(JSON.stringify(manifest));
    return isWhole ? (manifest as {format: number}) : null;
  } catch {
    return null;
  }
}

/** What to do about a snapshot that is damaged, by what made it. */
export const wayOut: Readonly<Record<Manifest["source"], string>> = {
  import: "import the files again",
  simulate: "simulate it again",
  collect: "`crowding collect` makes it again from the answers kept"
};

export interface Damage {
  name: string;
  /** `has 12 bytes where its manifest says 40` */
  what: string;
}

/** Files that are missing or of another size than the manifest says; `bytes` holds all bytes against their hashes too. */
export async function damagesOf(
  folder: string,
  {files = []}: Pick<Manifest, "files">,
  {bytes = false}: {bytes?: boolean} = {}
): Promise<Damage[]> {
  const found: Damage[] = [];
  for (const file of files) {
    const what = await damageOf(path.join(folder, file.name), file, bytes);
    if (what !== null) found.push({name: file.name, what});
  }
  return found;
}

async function damageOf(file: string, {bytes, sha256}: SnapshotFile, all: boolean): Promise<string | null> {
  const about = await fs.stat(file).catch(() => null);
  if (!about?.isFile()) return "is missing";
  if (about.size !== bytes) return `has ${about.size} bytes where its manifest says ${bytes}`;
  if (all && (await describeFile(file)).sha256 !== sha256) return "does not hold the bytes that were written";
  return null;
}

/** Throws InputFault with one line where a file is damaged; `at` is where the files stand, if that is not the folder to name. */
export async function checkIntact(
  folder: string,
  manifest: Pick<Manifest, "files" | "source">,
  {at = folder, ...options}: {bytes?: boolean; at?: string} = {}
): Promise<void> {
  const [damage] = await damagesOf(at, manifest, options);
  if (damage)
    throw new InputFault(
      `the snapshot in ${folder} is damaged: ${damage.name} ${damage.what}; ${wayOut[manifest.source]}`
    );
}
