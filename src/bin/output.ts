/** Where results go: standard output, or a file that is there whole or not at all. */
import {lstatSync, rmSync} from "node:fs";
import {open, realpath, rename} from "node:fs/promises";
import * as path from "node:path";
import {InputFault} from "../data/fault.js";
import {plainLines} from "./plain.js";
import {onInterrupt} from "./site/interrupt.js";

/** Takes a piece of text; resolves once there is room for the next. */
export type Write = (text: string) => Promise<void>;

/** Gives `work` the place to write to; a file appears under its name once all of it is on the disk, and never in the folder `snapshot`. */
export async function withOutput(
  {file, snapshot}: {file: string | undefined; snapshot: string},
  work: (write: Write) => Promise<void>
): Promise<void> {
  if (file === undefined) return work(print);
  const target = await targetOf(path.resolve(file));
  if (path.dirname(target) === (await realOf(snapshot)))
    throw new InputFault(`output must lie outside the snapshot, got ${file}: name another folder`);
  const partial = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.partial`);
  const tidy = () => rmSync(partial, {force: true});
  const done = onInterrupt(tidy);
  try {
    await writeWhole(partial, work);
    await rename(partial, target);
    await syncFolder(path.dirname(target));
  } finally {
    tidy();
    done();
  }
}

/** Waits where the reader is slower than we are. A pipe gets the bytes as they are, a terminal no control characters. */
async function print(text: string): Promise<void> {
  const shown = process.stdout.isTTY ? plainLines(text) : text;
  if (!process.stdout.write(shown)) await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}

async function writeWhole(file: string, work: (write: Write) => Promise<void>): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await work(async (text) => void (await handle.writeFile(text)));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The file itself where a link leads to it. Throws InputFault for what is no file: a folder, a device, a pipe. */
async function targetOf(file: string): Promise<string> {
  const target = await realpath(file).catch(async () =>
    path.join(await realOf(path.dirname(file)), path.basename(file))
  );
  const found = lstatSync(target, {throwIfNoEntry: false});
  if (!found || found.isFile()) return target;
  throw new InputFault(
    `output must be a file, got ${file}, which is none: name another, or leave --output out to print`
  );
}

const realOf = (file: string) => realpath(file).catch(() => file);

/** A name is kept once its folder is; some systems have no way to say so. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
