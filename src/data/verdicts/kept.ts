/** Finished parts of a run that may be cut short: a file each, in a folder of their own for each code and seed. */
import {mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Counts} from "../../components/base/verdicts/rates.js";
import type {Part} from "../coverage/parts.js";

interface Kept {
  /** undefined where it is not finished */
  read: (part: Part) => Counts | undefined;
  write: (part: Part, counts: Counts) => void;
}

/** A part, and what was counted in it. */
export interface Counted {
  part: Part;
  result: Counts;
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

interface Resuming {
  kept: Kept;
  /** makes the parts that are not there, and tells of each */
  make: (waiting: readonly Part[], onMade: (made: Counted) => void) => Promise<void>;
  /** is told how many are there */
  onCount?: (made: readonly Counted[]) => void;
}

/** Those of the parts that are kept, and the others as they are made; these are kept at once. */
export async function resumed(parts: readonly Part[], {kept, make, onCount = () => {}}: Resuming): Promise<Counted[]> {
  const made: Counted[] = [];
  const waiting: Part[] = [];
  for (const part of parts) {
    const result = kept.read(part);
    if (result) made.push({part, result});
    else waiting.push(part);
  }
  onCount(made);
  await make(waiting, (one) => {
    kept.write(one.part, one.result);
    made.push(one);
    onCount(made);
  });
  return made;
}
