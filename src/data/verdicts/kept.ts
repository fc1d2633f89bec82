/** Finished parts of a run that may be cut short: a file each, in a folder of their own for each code and seed. */
import {mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Counts} from "../../components/base/verdicts/rates.js";
import type {Part} from "../coverage/parts.js";

export interface Kept {
  /** undefined where it is not finished */
  read: (part: Part) => Counts | undefined;
  write: (part: Part, counts: Counts) => void;
}

/** Parts of other code are of no use any more. */
export function keptParts(root: string, {code, seed}: {code: string; seed: number}): Kept {
  mkdirSync(root, {recursive: true});
  for (const name of readdirSync(root))
    if (!name.startsWith(`${code}-`)) rmSync(join(root, name), {recursive: true, force: true});
  const folder = join(root, `${code}-${seed}`);
  mkdirSync(folder, {recursive: true});
  const pathOf = ({place, from, worlds}: Part) => join(folder, `${place}-${from}-${worlds}.json`);
  return {
    read: (part) => readWhole(pathOf(part)),
    write: (part, counts) => {
      const path = pathOf(part);
      // whole or not at all: the run may end at any time
      writeFileSync(`${path}.new`, JSON.stringify(counts));
      renameSync(`${path}.new`, path);
    }
  };
}

function readWhole(path: string): Counts | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Counts;
  } catch {
    return undefined;
  }
}
