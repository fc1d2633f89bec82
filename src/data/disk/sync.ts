/** What a power cut must not take: bytes and names are on the disk before anything rests on them. */
import * as fs from "node:fs/promises";
import * as path from "node:path";

/** The part of the file functions that makes folders last. */
export interface FolderFiles {
  /** makes a folder and those above it; resolves to the first that it made, undefined where all were there */
  mkdir(folder: string): Promise<string | undefined>;
  /** waits until the bytes of a file, or the names in a folder, are on the disk */
  sync(place: string): Promise<void>;
}

/** Disks that cannot sync a folder (Windows, some networks) say so in these words; there is no other way on them. */
const cannot = new Set(["EINVAL", "ENOTSUP", "EPERM", "EISDIR", "EACCES", "EBADF"]);

export async function sync(place: string): Promise<void> {
  const isFolder = (await fs.stat(place)).isDirectory();
  try {
    const handle = await fs.open(place, isFolder ? "r" : "r+");
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!isFolder || !cannot.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

export const mkdir = (folder: string) => fs.mkdir(folder, {recursive: true});

/** Makes a folder that is there after a power cut, those above it included. */
export async function makeFolder(folder: string, files: FolderFiles): Promise<void> {
  const first = await files.mkdir(folder);
  if (first === undefined) return;
  for (let made = path.resolve(folder); ; made = path.dirname(made)) {
    await files.sync(path.dirname(made));
    if (made === path.resolve(first) || made === path.dirname(made)) return;
  }
}
