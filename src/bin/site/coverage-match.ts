/** Light worlds beside one of the full simulator, by way of a snapshot as `crowding simulate` writes it. */
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {simulate} from "../../data/sources/simulate/simulate.js";
import {readPanel} from "../../data/snapshot/read.js";
import {matchOf} from "../../data/coverage/match.js";
import type {Match} from "../../data/coverage/match.js";
import {onInterrupt} from "./interrupt.js";

export async function matchWith(seed: number): Promise<Match[]> {
  const folder = mkdtempSync(join(tmpdir(), "crowding-match-"));
  const remove = () => rmSync(folder, {recursive: true, force: true});
  const done = onInterrupt(remove);
  try {
    await simulate({seed}, folder);
    return matchOf(await readPanel(folder), seed);
  } finally {
    remove();
    done();
  }
}
